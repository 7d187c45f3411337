"""How the charts stood, for the view that takes the place of another: a new text size, theme or language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from pfclient.values import dataclass

if TYPE_CHECKING:
    from pfclient.flows import registration, sharing
    from pfclient.flows.flow import Place
    from pfclient.session import Session
    from ui.shell.aside import Shown
    from ui.shell.navigation import Left
    from ui.shell.place import Place as PageAt

ACCOUNT_SECTIONS = "account-sections"
"""What the sections of Settings about an account are found by, without importing them."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What the person must not lose.

    Attributes:
        left: How each open page was left.
        held: Which part had the focus, "" for another one.
        aside: Settings or Help, where one of them was open.
    """

    left: Mapping[PageAt, Left] = field(default_factory=dict)
    held: str = ""
    aside: Shown | None = None


@dataclass(frozen=True, slots=True)
class LeftOff:
    """Where somebody was when the charts were taken away, for the next session of the same account.

    Attributes:
        whose: Whose session it was, see `whose`.
        standing: How the charts stood.
        text: What was looked for, "" for nothing.
        everywhere: It was looked for in everybody's charts.
        draft: An invitation, or a change of somebody's access, that was being written; None for none.
        adding: What was typed to add a person, None for nothing.
    """

    whose: int
    standing: Standing
    text: str = ""
    everywhere: bool = False
    draft: Place[sharing.Sharing, sharing.Step] | None = None
    adding: Place[registration.Registration, registration.Step] | None = None


def whose(session: Session) -> int:
    """Give by what an account is known again in this run: no name is kept in memory while it is locked."""
    return hash((session.portal, session.account.username))
