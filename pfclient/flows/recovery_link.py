"""What a person pastes from the e-mail about a forgotten password, or what that e-mail's link opens the program with.

Reading a link never acts: it only tells which portal is meant, and what it is to be shown.
"""

from dataclasses import field

from pfclient.flows import invitation_link
from pfclient.flows.flow import Problem
from pfclient.flows.invitation_link import InvitationLink
from pfclient.values import dataclass


@dataclass(frozen=True, slots=True)
class RecoveryLink:
    """The portal that sent the link, and the token by which it knows it again."""

    portal: str
    token: str = field(repr=False)


def read(text: str) -> RecoveryLink | Problem:
    """Read a deep link or a web link; a `Problem` when it is neither."""
    typed = text.strip()
    if not typed:
        return Problem("recovery-link-empty")
    named = invitation_link.portal_and_token(typed, "recover")
    if not isinstance(named, Problem):
        return RecoveryLink(*named)
    if isinstance(invitation_link.read(typed), InvitationLink):
        return Problem("recovery-link-invitation")
    return Problem("recovery-link-bad") if named.code == "link-bad" else named
