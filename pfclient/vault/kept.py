"""What is kept of a sign-in besides the records."""

from dataclasses import dataclass, field
from datetime import datetime

from pfclient.people import Account, Person, PersonId


@dataclass(frozen=True, slots=True)
class SignIn:
    """One kept sign-in.

    Attributes:
        refresh: The refresh token; "" once the sign-in is over and only the user name is still of use.
    """

    portal: str
    username: str = field(repr=False)
    refresh: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the person was when the program ended: whose chart, and which section of it."""

    person: PersonId
    section: str


@dataclass(frozen=True, slots=True)
class Kept:
    """Everything a start can show before the portal has answered.

    Attributes:
        sign_in: Portal, user name as it was typed, and the newest refresh token.
        account: Who is signed in, as the portal last said; None where only the sign-in was kept so far.
        people: Whose charts were linked.
        people_as_of: When they were, aware UTC; None when they were never kept.
        place: Where the person was last, None when not known.
    """

    sign_in: SignIn
    account: Account | None = None
    people: tuple[Person, ...] = ()
    people_as_of: datetime | None = None
    place: Place | None = None
