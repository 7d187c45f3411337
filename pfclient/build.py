"""Composition root of the core: settings in, Core out."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pfclient.flows.ports import Enrolment, PortalInfo
from pfclient.session import Session
from pfclient.vault.keystore import KeyStore


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is known of the last account on this computer; no secrets.

    Attributes:
        portal: Base address of the portal.
        username: "" until `Core.resume` has opened the keyring, where the name is kept.
    """

    portal: str
    username: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the core is told from outside.

    Attributes:
        profile: Directory of the one small settings file; made on the first write with 0700.
        portal: The portal's address where it is known beforehand, else "".
        keyring: Key store to use; None for the platform's own keyring.
        transport: An httpx transport to use instead of the network (tests), None for the network.
    """

    profile: Path = field(default_factory=Path)
    portal: str = ""
    keyring: KeyStore | None = None
    transport: Any = None


class Core:
    """Everything a patient can do, ready to be called by screens."""

    @property
    def remembered(self) -> Remembered | None:
        """The last account that asked to be kept on this computer."""
        raise NotImplementedError

    async def resume(self) -> Session | None:
        """Sign in with what was kept; None when there is nothing (or it is no longer good).

        Raises:
            KeyStoreError: The keyring cannot be opened; the person may sign in instead.
            Offline, TimedOut, ServerFault: The portal cannot be asked now; what is kept stays.
        """
        raise NotImplementedError

    async def probe(self, portal: str) -> PortalInfo:
        """Ask a portal who it is: the first thing done with a typed address.

        Raises:
            UnsafeAddress: Not https (or loopback), or not an address.
            Incompatible: Something answers, but not a portal.
        """
        raise NotImplementedError

    async def sign_in(self, portal: str, username: str, password: str, *, keep: bool) -> Session:
        """Sign in; the people are known when it returns, their records after `Session.refresh`.

        Raises:
            Rejected: `access_denied` for a wrong user name or password, the same for both.
            PortalError: Any other way it can fail.
        """
        raise NotImplementedError

    def enrolment(self, portal: str, session: Session | None = None) -> Enrolment:
        """One registration attempt; with a session, for the account signed in."""
        raise NotImplementedError

    async def adopt(self, enrolment: Enrolment, *, keep: bool) -> Session:
        """The session after a finished enrolment: a new one, or the enrolment's own with its people read again."""
        raise NotImplementedError

    async def close(self) -> None:
        """Close connections; nothing is kept in memory."""
        raise NotImplementedError


def build_core(settings: Settings) -> Core:
    """Make the core."""
    raise NotImplementedError(settings)
