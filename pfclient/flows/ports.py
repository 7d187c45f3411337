"""What the flows need from the gateway, as protocols, so that no flow speaks HTTP."""

from typing import Protocol

from pfclient.people import Relationship
from pfclient.values import dataclass


@dataclass(frozen=True, slots=True)
class PasswordPolicy:
    """The portal's published password policy (`config.password_policy`)."""

    min_length: int = 8
    max_length: int = 128
    uppercase: bool = True
    number_or_symbol: bool = True


@dataclass(frozen=True, slots=True)
class Terms:
    """Terms of use: version and text as plain paragraphs fetched from the portal."""

    version: str
    text: str


@dataclass(frozen=True, slots=True)
class SecurityQuestion:
    """One question to choose from."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class PortalInfo:
    """`GET /portal/v1/config` and the questions, in our words."""

    base_url: str
    name: str
    phone: str
    policy: PasswordPolicy
    terms: Terms
    questions: tuple[SecurityQuestion, ...]


@dataclass(frozen=True, slots=True)
class Method:
    """A way to prove who you are: id pin, sms or voice; a hint of the phone's last two digits."""

    id: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Invitation:
    """An open invitation: no patient name before identity is proved.

    Attributes:
        by_patient: The patient sent it, and not the practice: the PIN is theirs to tell.
    """

    practice: str
    phone: str
    methods: tuple[Method, ...]
    by_patient: bool = False


@dataclass(frozen=True, slots=True)
class Challenge:
    """A code is on its way (or not: the portal answers the same)."""

    challenge_id: str
    expires_in: int
    resend_after: int
    sends_remaining: int


@dataclass(frozen=True, slots=True)
class Verified:
    """Identity proved."""

    given: str
    family_initial: str
    username_suggestion: str
    relationship_required: bool
    existing_account_hint: bool


@dataclass(frozen=True, slots=True)
class NewAccount:
    """What creating an account sends; `relationship` is None where the practice has already said it."""

    username: str
    password: str
    question_id: str
    answer: str
    email: str
    relationship: Relationship | None
    terms_version: str

    def __repr__(self) -> str:
        return "NewAccount(…)"


@dataclass(frozen=True, slots=True)
class Enrolled:
    """The account exists (or was linked): what was added.

    The portal's recovery codes are left: two-step verification alone takes such codes, and gives its own.

    Attributes:
        chart_id: The portal's id of the chart that is linked now.
    """

    display: str
    practice: str
    chart_id: str = ""

    def __repr__(self) -> str:
        return "Enrolled(…)"


class Enrolment(Protocol):
    """One registration attempt against one portal.

    Errors: the tree of `pfclient.errors`; a `Refused` carries the portal's stable code. Every call may be repeated
    after a lost answer: `create` or `link` with the same words again is the same request (portal-api, Idempotency-Key).
    """

    async def info(self) -> PortalInfo:
        """Name, policy, terms, questions."""
        ...

    async def open(self, *, token: str = "", code: str = "") -> Invitation:
        """Name the invitation by link token or typed code. Opening consumes nothing."""
        ...

    async def send_code(self, method: str, phone: str, birth_date: str) -> Challenge:
        """Ask for a code by sms or voice."""
        ...

    async def verify(self, method: str, code: str, birth_date: str, challenge_id: str = "") -> Verified:
        """Prove identity with PIN or code, and the birth date."""
        ...

    async def username_available(self, username: str) -> bool:
        """Whether the user name is free."""
        ...

    async def create(self, account: NewAccount) -> Enrolled:
        """Make the account; afterwards the caller is signed in through `Core.adopt`."""
        ...

    async def link(
        self,
        relationship: Relationship | None,
        *,
        username: str = "",
        password: str = "",
        code: str = "",
        backup: bool = False,
        keep: bool = False,
    ) -> Enrolled:
        """Add the chart to the signed-in account, or to the one the credentials open (wrong ones: `access_denied`).

        Args:
            relationship: What the patient is to the account's holder, None where the practice said so.
            username: Of the account, "" for the one that is signed in.
            password: The account's.
            code: Of the second step, once it was asked for.
            backup: It is a backup code.
            keep: The sign-in is to be kept on this computer.

        Raises:
            SecondStepAsked: The account wants a code too; or, `wrong`, this one is not right.
        """
        ...

    async def abandon(self) -> None:
        """Give up without burning the invitation."""
        ...
