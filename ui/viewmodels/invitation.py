"""What the link of an e-mail is for (the grammar is the flow's)."""

from pfclient.flows import recovery_link
from pfclient.flows.flow import Problem
from pfclient.flows.invitation_link import read


def names_invitation(text: str) -> bool:
    """Whether `text` is an invitation's link, deep or web; a typed code is none, for it names no portal."""
    found = read(text)
    return not isinstance(found, Problem) and bool(found.token)


def names_recovery(text: str) -> bool:
    """Whether `text` is the link to a new password, deep or web."""
    return not isinstance(recovery_link.read(text), Problem)
