"""Whether a text names an invitation by link (the grammar is the flow's)."""

from pfclient.flows.flow import Problem
from pfclient.flows.invitation_link import read


def names_invitation(text: str) -> bool:
    """Whether `text` is an invitation's link, deep or web; a typed code is none, for it names no portal."""
    found = read(text)
    return not isinstance(found, Problem) and bool(found.token)
