"""What recovering asks of the gateway, as a protocol, so that the flow speaks no HTTP."""

from dataclasses import field
from typing import Protocol

from pfclient.flows.ports import Challenge, Method, PasswordPolicy, PortalInfo
from pfclient.values import dataclass


@dataclass(frozen=True, slots=True)
class Proved:
    """Identity proved: whose password it is, and the rules for the new one."""

    username: str = field(repr=False)
    policy: PasswordPolicy


@dataclass(frozen=True, slots=True)
class Ways:
    """How the holder of a link can prove who they are.

    Attributes:
        methods: `question`, `sms`, `voice`; empty where nothing but the link is known of the account.
        question: The account's security question, "" where it has none.
        given: Whose date of birth is asked for, by given name.
        proved: They have done so before, with this link.
    """

    methods: tuple[Method, ...]
    question: str = ""
    given: str = field(default="", repr=False)
    proved: Proved | None = None


class RecoveryDesk(Protocol):
    """One recovery at one portal.

    Errors: the tree of `pfclient.errors`; a `Refused` carries the portal's stable code. Every call may be repeated
    after a lost answer and does nothing twice.
    """

    async def info(self) -> PortalInfo:
        """Name, phone, policy."""
        ...

    async def send_names(self, email: str) -> None:
        """Have the user names of an e-mail address sent to it; the answer is the same whether there are any."""
        ...

    async def send_link(self, username: str) -> None:
        """Have the link to a new password sent; the answer is the same whether there is such an account."""
        ...

    async def open(self, token: str) -> Ways:
        """Show the link's token. Opening consumes nothing.

        Raises:
            Gone: `recovery-ended`.
            Rejected: `recovery-locked`.
        """
        ...

    async def send_code(self, method: str) -> Challenge:
        """Ask for a code by sms or voice, to the phone number the practice has."""
        ...

    async def answer(self, answer: str, birth_date: str) -> Proved:
        """Prove it by the answer to the security question and a date of birth.

        Raises:
            Rejected: `verification-failed` with the tries left; `recovery-locked`.
        """
        ...

    async def type_code(self, method: str, code: str, challenge_id: str) -> Proved:
        """Prove it by the code; refusals as at `answer`, and `code-expired`."""
        ...

    async def choose(self, password: str) -> None:
        """Put the new password in place: every sign-in of the account ends, and nobody is signed in.

        Raises:
            Rejected: `password-rejected`.
            Gone: `recovery-ended`.
        """
        ...
