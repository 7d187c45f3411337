"""Where in the charts one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pfclient.values import dataclass

if TYPE_CHECKING:
    from pfclient.people import PersonId


@dataclass(frozen=True, slots=True)
class Place:
    """Whose chart, and which section: kept over a new sign-in."""

    person: PersonId | None = None
    section: str = ""
