"""A run of the vault, or of the whole core, that may open no more files than a few, and later as many as it likes.

`python -m tests.support.few_handles NAME PROFILE KEYRING [PORTAL]`; what was met is printed as JSON.
"""

import asyncio
import contextlib
import json
import os
import resource
import sys
from pathlib import Path

from pfclient.errors import FamilyChartError, KeyStoreError, VaultError
from pfclient.records.catalog import CATEGORIES as ALL
from pfclient.sync.state import SyncPhase
from tests.support.sign_in import PASSWORD
from tests.support.sync_runs import core_at
from tests.support.vault_runs import CATEGORIES, PAGES, PEOPLE, cabinet, page

MOST = 14
LARGE = 1_000


@contextlib.contextmanager
def only(free):
    """So many more files may be opened, sockets included."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    unused = [number for number in range(LARGE) if not _is_open(number)]
    resource.setrlimit(resource.RLIMIT_NOFILE, (unused[free], hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def _is_open(number):
    try:
        os.fstat(number)
    except OSError:
        return False
    return True


def whole(vault):
    """Everything is there, and nothing had to be set aside."""
    assert vault.damaged == frozenset()
    for one in PEOPLE:
        for category in CATEGORIES:
            everything = [each for number in range(PAGES) for each in page(one, category, number)]
            assert list(vault.resources(one, category)) == everything


async def starting(profile, keyring):
    """A start with so few that it may not open what is kept: it says so, and the next one finds everything."""
    met = set()
    for free in range(MOST):
        kept = cabinet(profile, keyring)
        with only(free):
            try:
                await kept.open()
            except (VaultError, KeyStoreError) as exc:
                met.add(type(exc).__name__)
        await kept.close()
        later = cabinet(profile, keyring)
        assert await later.open() is not None, free
        whole(later.vault)
        await later.close()
    return met


async def working(profile, keyring):
    """Reading and writing with so few: all of it or an error, and once there are more all of it."""
    met = set()
    for free in range(MOST):
        kept = cabinet(profile, keyring)
        await kept.open()
        came = page(PEOPLE[0], "procedures", free)
        with only(free):
            for one in PEOPLE:
                for category in CATEGORIES:
                    try:
                        held = list(kept.vault.resources(one, category))
                    except VaultError as exc:
                        met.add(type(exc).__name__)
                    else:
                        assert len(held) == PAGES * len(came)
            try:
                await kept.vault.put(PEOPLE[0], "procedures", came)
            except VaultError as exc:
                met.add(type(exc).__name__)
        whole(kept.vault)
        await kept.vault.put(PEOPLE[0], "procedures", came)
        assert set(came) <= set(kept.vault.resources(PEOPLE[0], "procedures"))
        await kept.close()
    return met


async def syncing(profile, keyring, portal):
    """The whole core with so few: what it cannot do it says, and the next round has everything."""
    met = set()
    core = core_at(profile, keyring)
    session = await core.sign_in(portal, "maria", PASSWORD, keep=True)
    await session.refresh()
    [person] = session.people
    known = sizes(session, person)
    for free in range(0, MOST, 3):
        # Connections that are open already need no new handle.
        await session.authorized.gateway.aclose()
        await session.close()
        await core.close()
        core = core_at(profile, keyring)
        session = await core.resume()
        with only(free):
            await session.refresh()
            met.add(type(session.sync_state().error or session.sync_state(person.id).error).__name__)
            assert session.sync_state().phase in (SyncPhase.DONE, SyncPhase.FAILED)
        await session.refresh()
        assert session.sync_state(person.id).phase is SyncPhase.DONE, free
        assert sizes(session, person) == known
    await session.close()
    await core.close()
    return met


def sizes(session, person):
    """How many rows each section has."""
    return {name: len(session.chart(person.id).read(name).rows) for name in ALL}


RUNS = {run.__name__: run for run in (starting, working, syncing)}


def main(name, profile, keyring, *portal):
    """Run, and print which errors were met."""
    try:
        met = asyncio.run(RUNS[name](Path(profile), Path(keyring), *portal))
    except FamilyChartError as exc:
        raise SystemExit(f"not caught: {type(exc).__name__}") from exc
    print(json.dumps(sorted(met)))


if __name__ == "__main__":
    main(*sys.argv[1:])
