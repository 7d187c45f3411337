"""The sync on its own: a signed-in engine over the real portal, a vault that counts, and charts to change."""

import asyncio
import json
import time
from dataclasses import dataclass, field

from sqlalchemy import delete, insert, select

from pfclient.gateway.account import AccountApi
from pfclient.gateway.authorized import Authorized
from pfclient.gateway.fhir import FhirApi
from pfclient.gateway.http import Gateway
from pfclient.gateway.oauth import OAuth
from pfclient.gateway.tokens import TokenKeeper
from pfclient.records.catalog import CATEGORIES
from pfclient.sync.engine import SyncEngine
from pfclient.sync.people import read_people
from pfclient.vault.memory import MemoryVault
from portal.loading.loader import load_files
from portal.store import resources as stored
from portal.store.schema import resources
from tests.support.sign_in import PASSWORD


class CountingVault(MemoryVault):
    """A vault in memory that counts the records written and erased, and fails when told."""

    def __init__(self):
        super().__init__()
        self.written = 0
        self.erased = 0
        self.failing = None

    async def put(self, person, category, page, resume=None):
        self._may_write()
        written = await super().put(person, category, page, resume)
        self.written += written
        return written

    async def settle(self, person, category, settlement):
        self._may_write()
        self.erased += len(settlement.drop & self.stamps(person, category).keys())
        await super().settle(person, category, settlement)

    def _may_write(self):
        if self.failing is not None:
            raise self.failing


@dataclass
class Syncing:
    """One signed-in account with its engine.

    Attributes:
        told: Every callback in order.
        refusing: What keeping the list of people meets; None while it can be kept.
    """

    engine: SyncEngine
    vault: CountingVault
    authorized: Authorized
    people: list = field(default_factory=list)
    told: list = field(default_factory=list)
    refusing: Exception | None = None
    stirred: asyncio.Event = field(default_factory=asyncio.Event)

    def hear(self, *what):
        self.told.append(what)
        self.stirred.set()

    async def until(self, reached):
        """Until something that is told makes this true."""
        while not reached():
            self.stirred.clear()
            await self.stirred.wait()

    @property
    def person(self):
        return self.people[0].id

    def keys(self, category, person=None):
        return {one.key for one in self.vault.resources(person or self.person, category) if not one.included}

    def state(self, category, person=None):
        return self.vault.state(person or self.person, category)

    async def close(self):
        await self.engine.stop()
        await self.authorized.gateway.aclose()


async def signed_in(portal, *, transport=None, vault=None, ticks=time.monotonic, sleep=asyncio.sleep, **options):
    """Sign Maria in at the portal and give back her engine; nothing was read yet. With `address` over a socket."""
    address = options.pop("address", "")
    transport = transport or (None if address else portal.asgi_transport())
    budgets = options.pop("budgets", None)
    gateway = Gateway(address or portal.base_url, transport=transport, now=portal.clock.now, budgets=budgets)
    oauth = OAuth(gateway)
    tokens = await oauth.sign_in("maria", PASSWORD, keep=False)

    async def rotated(_token):
        return None

    authorized = Authorized(gateway, TokenKeeper(oauth, tokens, rotated=rotated, ticks=time.monotonic))
    return await engine_over(authorized, portal.clock.now, vault=vault, ticks=ticks, sleep=sleep, **options)


async def engine_over(authorized, now, *, vault=None, ticks=time.monotonic, sleep=asyncio.sleep, **options):
    """An engine for an account signed in already: another start of the program where the vault is an old one.

    Args:
        known: Whose charts are linked, as the last start left it; asked for where nothing is said.
    """
    vault = vault or CountingVault()
    account, fhir = AccountApi(authorized.unrepeated), FhirApi(authorized.unrepeated)
    made = Syncing(None, vault, authorized)
    known = options.pop("known", None)
    if known is None:
        known = await read_people(account, fhir)

    async def people(found):
        if made.refusing is not None:
            raise made.refusing
        made.people = list(found)
        made.hear("people", found)

    made.engine = SyncEngine(
        fhir,
        account,
        vault,
        options.pop("categories", CATEGORIES),
        now=now,
        ticks=ticks,
        stored=lambda person, category: made.hear("stored", person, category),
        moved=lambda person, state: made.hear("moved", person, state),
        people=people,
        uniform=options.pop("uniform", lambda low, high: low),
        sleep=sleep,
        known=known,
    )
    made.people = list(known)
    return made


# ---- charts to change


def immunization(number, patient, **changes):
    return {
        "resourceType": "Immunization",
        "id": f"{patient}-im{number:05}",
        "status": "completed",
        "patient": {"reference": f"Patient/{patient}"},
        "vaccineCode": {"text": f"Vaccine {number}"},
        "occurrenceDateTime": "2020-01-01",
        **changes,
    }


def load(portal, folder, entries, practice="Lakeview Family Medicine"):
    """Load or change records, ten minutes after what was loaded before."""
    portal.clock.advance(minutes=10)
    file = folder / "more.json"
    bundle = {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": one} for one in entries]}
    file.write_text(json.dumps(bundle))
    return load_files(portal.database, portal.clock, [file], practice=practice)


def remove(portal, kind, *ids):
    """The clinic deletes these records."""
    with portal.database.write() as connection:
        writer = stored.ResourceWriter(connection, portal.clock.now())
        for one in ids:
            writer.delete(stored.by_id(connection, kind, one))
        writer.flush()


def snapshot(portal):
    """All records, as a backup would hold them."""
    with portal.database.read() as connection:
        return [dict(row._mapping) for row in connection.execute(select(resources))]


def restore(portal, rows):
    """Set the portal's records back to a backup."""
    with portal.database.write() as connection:
        connection.execute(delete(resources))
        connection.execute(insert(resources), rows)
