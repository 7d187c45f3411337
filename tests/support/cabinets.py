"""Cabinets of encrypted files over a keyring that forgets at the end of the test."""

import asyncio
import json
from datetime import UTC, datetime

from pfclient.people import Account, Connection, Person, PersonId, Relationship
from pfclient.vault.cabinet import Cabinet
from pfclient.vault.kept import SignIn
from pfclient.vault.settings_file import Pointer, SettingsFile
from pfclient.vault.vault import Answer, CategoryState, StoredResource
from tests.support.keystores import MemoryBackend, keyring_over

PORTAL = "https://portal.example"
NOW = datetime(2026, 3, 10, 8, 30, tzinfo=UTC)
SIGN_IN = SignIn(PORTAL, "maria", "refresh-canary-1")
ACCOUNT = Account("maria", "Maria Canary", "maria@canary.example")
LOADED = CategoryState(Answer.LOADED, NOW)
ASTHMA = StoredResource("Condition/1", b'{"code": "asthma-canary"}', updated="2026-01-02T00:00:00Z")
MARIA, LEO = PersonId("p#1"), PersonId("p#2")


def person(one, given="Maria"):
    """A linked person."""
    connection = Connection(PORTAL, f"chart-{one}", f"Patient/{one}", "Lakeview Canary Practice")
    return Person(one, f"{given} Canary", given, "Canary", "1980-05-17", Relationship.SELF, connection)


async def kept_by_version_0_1(profile, backend, sign_in=SIGN_IN):
    """What version 0.1 left: the sign-in itself in the keyring, and the file that names its entry; no records."""
    item = "0123456789abcdef0123456789abcdef"
    SettingsFile(profile).write(Pointer(sign_in.portal, item))
    entry = {"portal": sign_in.portal, "username": sign_in.username, "refresh": sign_in.refresh}
    await keyring_over(backend).set(item, json.dumps(entry))


class Cabinets:
    """One profile, opened again and again as a program does that is started again and again."""

    def __init__(self, profile, backend=None):
        self.profile = profile
        self.backend = backend or MemoryBackend()
        self._made = []

    @property
    def records(self):
        """The directory of the encrypted files."""
        return self.profile / "records"

    def cabinet(self):
        """The next start."""
        cabinet = Cabinet(self.profile, keyring_over(self.backend), now=lambda: NOW)
        self._made.append(cabinet)
        return cabinet

    def opened(self):
        """A new cabinet with a sign-in kept, from outside of any loop."""
        return asyncio.run(self.signed_in())

    async def signed_in(self):
        """The same, inside."""
        cabinet = self.cabinet()
        await cabinet.create(SIGN_IN, ACCOUNT)
        return cabinet

    async def again(self):
        """A later start of what was closed, or of what was killed."""
        cabinet = self.cabinet()
        await cabinet.open()
        return cabinet

    def end(self):
        """Close whatever a test left open."""

        async def close():
            for cabinet in self._made:
                await cabinet.close()

        asyncio.run(close())
