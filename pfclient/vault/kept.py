"""What is kept of a sign-in besides the records."""

from dataclasses import field
from datetime import date, datetime

from pfclient.activity import Noted, Untold
from pfclient.errors import KeyStoreError, VaultError
from pfclient.people import NO_TIES, Account, Person, PersonId, Ties
from pfclient.values import dataclass

Failure = KeyStoreError | VaultError | None
"""Why something is not kept."""


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
class LockChoices:
    """What the person chose of the app lock (design 10c).

    Attributes:
        minutes: It falls after so many minutes without a key or a click.
        on_sleep: It falls when the computer sleeps, too.
        hide: The window shows and names nothing while another one is in front.
        digits: How many digits the PIN has, 0 where there is none.
        chosen: When the PIN was chosen.
    """

    minutes: int = 5
    on_sleep: bool = True
    hide: bool = False
    digits: int = 0
    chosen: date | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """Everything a start can show before the portal has answered.

    Attributes:
        sign_in: Portal, user name as it was typed, and the newest refresh token.
        account: Who is signed in, as the portal last said; None where only the sign-in was kept so far.
        people: Whose charts were linked.
        people_as_of: When they were, aware UTC; None when they were never kept.
        place: Where the person was last, None when not known.
        ties: What the person said of charts that are one person's.
        device: What this computer shows instead of a code where it is trusted, "" where it is not.
        noted: What was opened and copied on this computer.
        untold: Copies made here that the portal may not know of yet.
        computer: The name by which the portal knows this computer again, "" where none was made up yet.
    """

    sign_in: SignIn
    account: Account | None = None
    people: tuple[Person, ...] = ()
    people_as_of: datetime | None = None
    place: Place | None = None
    ties: Ties = NO_TIES
    device: str = field(default="", repr=False)
    computer: str = field(default="", repr=False)
    noted: tuple[Noted, ...] = ()
    untold: tuple[Untold, ...] = ()

    @property
    def is_told(self) -> bool:
        """Whether it says who is signed in and whose charts are linked, and the portal need not be asked."""
        return self.account is not None and self.people_as_of is not None


@dataclass(frozen=True, slots=True)
class Shortfall:
    """What this computer does not keep although it was asked to.

    Attributes:
        sign_in: Why the sign-in is not kept; None when all is well.
        people: Why what is known of the people could not be stored the last time; None when all is well.
        set_aside: Whose records were damaged on disk, and are fetched again in this run.
    """

    sign_in: Failure = None
    people: Failure = None
    set_aside: frozenset[PersonId] = frozenset()
