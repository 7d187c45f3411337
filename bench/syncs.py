"""The sync as the app runs it, for rows that measure it: gateway, engine and encrypted vault, and what it asked for."""

import asyncio
import contextlib
import random
import tempfile
import time
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx

from bench.served import PASSWORD, USERNAME
from pfclient.gateway.account import AccountApi
from pfclient.gateway.authorized import Authorized
from pfclient.gateway.fhir import FhirApi
from pfclient.gateway.http import Gateway
from pfclient.gateway.oauth import OAuth, Tokens
from pfclient.gateway.tokens import TokenKeeper
from pfclient.people import Account, Person, PersonId
from pfclient.records.catalog import CATEGORIES
from pfclient.sync.engine import SyncEngine
from pfclient.sync.state import SyncState
from pfclient.vault.cabinet import Cabinet
from pfclient.vault.kept import SignIn
from pfclient.vault.store import FileVault
from pfclient.vault.vault import QueryState, Settlement, StoredResource


class Recording(httpx.AsyncBaseTransport):
    """A transport of the usual kind that writes down what is asked."""

    def __init__(self) -> None:
        self._inner = httpx.AsyncHTTPTransport(trust_env=False)
        self.asked: list[str] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Write it down and carry it."""
        self.asked.append(str(request.url))
        return await self._inner.handle_async_request(request)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._inner.aclose()


class Keys:
    """A keyring that forgets: none of a measurement's belongs into the computer's own."""

    def __init__(self) -> None:
        self._held: dict[str, str] = {}

    async def get(self, name: str) -> str | None:
        """Give a secret."""
        return self._held.get(name)

    async def set(self, name: str, secret: str) -> None:
        """Keep a secret until the program ends."""
        self._held[name] = secret

    async def delete(self, name: str) -> None:
        """Drop a secret."""
        self._held.pop(name, None)


class Counting:
    """The vault, counting the records written and erased."""

    def __init__(self, vault: FileVault) -> None:
        self._vault = vault
        self.rows = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._vault, name)

    async def put(
        self,
        person: PersonId,
        category: str,
        page: Iterable[StoredResource],
        resume: tuple[int, QueryState] | None = None,
    ) -> int:
        """Store a page."""
        written = await self._vault.put(person, category, page, resume)
        self.rows += written
        return written

    async def settle(self, person: PersonId, category: str, settlement: Settlement) -> None:
        """Settle a category."""
        self.rows += len(settlement.drop)
        await self._vault.settle(person, category, settlement)


@dataclass(slots=True)
class Sync:
    """One signed-in engine over an empty vault; closed with its files by `opened`."""

    engine: SyncEngine
    vault: Counting
    transport: Recording
    token: str
    profile: Path
    people: list[Person] = field(default_factory=list)

    async def timed(self) -> float:
        """Seconds of one round."""
        begun = time.perf_counter()
        await self.engine.refresh()
        return time.perf_counter() - begun

    def on_disk(self) -> dict[str, bytes]:
        """Every file of the profile, byte for byte, but what readers share in memory."""
        files = (path for path in self.profile.rglob("*") if path.is_file() and not path.name.endswith("-shm"))
        return {path.name: path.read_bytes() for path in files}


async def token_at(base_url: str) -> Tokens:
    """Sign the account of `bench.served` in."""
    gateway = Gateway(base_url)
    try:
        return await OAuth(gateway).sign_in(USERNAME, PASSWORD, keep=False)
    finally:
        await gateway.aclose()


@contextlib.asynccontextmanager
async def opened(base_url: str, tokens: Tokens) -> AsyncIterator[Sync]:
    """An engine as at the very first start: new connections, nothing stored."""
    transport = Recording()
    gateway = Gateway(base_url, transport=transport)

    async def rotated(_refresh: str) -> None:
        return None

    once = Authorized(gateway, TokenKeeper(OAuth(gateway), tokens, rotated=rotated, ticks=time.monotonic)).unrepeated
    with tempfile.TemporaryDirectory(prefix="bench-vault-") as folder:
        profile = Path(folder) / "profile"
        cabinet = Cabinet(profile, Keys(), now=_now)
        await cabinet.create(SignIn(base_url, USERNAME, tokens.refresh), Account(USERNAME))
        sync = Sync(None, Counting(cabinet.vault), transport, tokens.access, profile)  # type: ignore[arg-type]  # set below

        async def people(found: tuple[Person, ...]) -> None:
            sync.people = list(found)

        sync.engine = SyncEngine(
            FhirApi(once),
            AccountApi(once),
            sync.vault,
            CATEGORIES,
            now=_now,
            ticks=time.monotonic,
            stored=lambda _person, _category: None,
            moved=_moved,
            people=people,
            uniform=random.Random(1).uniform,
        )
        try:
            yield sync
        finally:
            await sync.engine.stop()
            await gateway.aclose()
            await cabinet.close()


async def fetched(addresses: list[str], token: str, at_once: int) -> float:
    """Seconds to GET the pages of these searches over new connections, so many at once, and decode them.

    A page's address stands in the page before it: nobody can ask for it earlier.
    """
    import msgspec

    decode = msgspec.json.Decoder().decode
    transport = httpx.AsyncHTTPTransport(trust_env=False)
    waiting = list(reversed(addresses))

    async def work() -> None:
        while waiting:
            address = waiting.pop()
            while address:
                request = httpx.Request("GET", address, headers={"Authorization": f"Bearer {token}"})
                page = decode(await (await transport.handle_async_request(request)).aread())
                links = page.get("link", []) if isinstance(page, dict) else []
                address = next((link["url"] for link in links if link["relation"] == "next"), "")

    begun = time.perf_counter()
    await asyncio.gather(*(work() for _ in range(at_once)))
    took = time.perf_counter() - begun
    await transport.aclose()
    return took


def _now() -> datetime:
    return datetime.now(UTC)


def _moved(_person: PersonId | None, _state: SyncState) -> None:
    return None
