"""A run of the vault on a failing disk: it tries again what failed, reads all the while, and tells which errors came.

`python -m tests.support.vault_disk NAME PROFILE KEYRING REPORT`
"""

import asyncio
import json
import subprocess
import sys
from pathlib import Path

from pfclient.errors import KeyStoreError, VaultError
from pfclient.vault.vault import Answer, CategoryState, QueryState, Settlement
from tests.support.vault_runs import (
    CATEGORIES,
    LOADED,
    PAGES,
    PEOPLE,
    cabinet,
    page,
    person,
    words,
)

MOST_TRIES = 100


class Trying:
    """Does things until they work, and looks after every failure whether what was there still is."""

    def __init__(self, kept):
        self._kept = kept
        self._stored = {}
        self.errors = []

    async def do(self, act):
        for _ in range(MOST_TRIES):
            try:
                return await act()
            except VaultError as exc:
                self.errors.append(type(exc).__name__)
                self.read()
        raise AssertionError("it never worked again")

    def read(self):
        for (one, category), held in self._stored.items():
            assert list(self._kept.vault.resources(one, category)) == held

    def read_or_hear(self, one, category):
        """All of it, or an error, or unknown: never a part, and never none."""
        if self._kept.vault.state(one, category).answer is Answer.NOT_ASKED:
            self.errors.append("unknown")
            return
        try:
            held = self._kept.vault.resources(one, category)
        except VaultError as exc:
            self.errors.append(type(exc).__name__)
            return
        assert list(held) == [each for number in range(PAGES) for each in page(one, category, number)]

    async def put(self, one, category, number):
        came = page(one, category, number)
        await self.do(lambda: self._kept.vault.put(one, category, came, (0, QueryState(since=f"{number}"))))
        self._stored.setdefault((one, category), []).extend(came)
        self.read()


async def filling(kept, trying):
    """Everything that is written after a sign-in, a step at a time. Opening is reading: it never fails."""
    assert await kept.open() is not None
    await trying.do(lambda: kept.keep_people([person(one) for one in PEOPLE]))
    for one in PEOPLE:
        for category in CATEGORIES:
            for number in range(PAGES):
                await trying.put(one, category, number)
            await trying.do(lambda: kept.vault.settle(one, category, Settlement(LOADED)))  # noqa: B023
            await trying.do(lambda: kept.vault.index(one, category, words(one, category)))  # noqa: B023
    await trying.do(lambda: kept.keep_token("MARK-token-1"))
    await kept.close()


async def read_only(kept, trying):
    """The directory cannot be written, then it can."""
    profile = sys.argv[2]
    mount(profile, "ro")
    assert await kept.open() is not None
    for one in PEOPLE:
        for category in CATEGORIES:
            trying._stored[one, category] = [each for number in range(PAGES) for each in page(one, category, number)]
    trying.read()
    for _ in range(2):
        try:
            await kept.vault.put(PEOPLE[0], "procedures", page(PEOPLE[0], "procedures", 0))
        except VaultError as exc:
            trying.errors.append(type(exc).__name__)
        trying.read()
    try:
        await kept.keep_token("MARK-token-1")
    except VaultError as exc:
        trying.errors.append(type(exc).__name__)
    assert kept.vault.search("mark word", PEOPLE)
    mount(profile, "rw")
    await trying.put(PEOPLE[0], "procedures", 0)
    await kept.keep_token("MARK-token-1")
    await kept.close()


async def one_file(kept, trying):
    """One person's file cannot be opened at the start: unknown, not none; the others are read, and it comes back."""
    await kept.open()
    counted = [kept.vault.size(one) for one in PEOPLE]
    assert sorted(counted) == [0, PAGES * len(page(PEOPLE[0], "", 0)) * len(CATEGORIES)]
    locked = PEOPLE[counted.index(0)]
    assert kept.vault.state(locked, CATEGORIES[0]) == CategoryState()
    await trying.put(locked, "procedures", 0)
    assert kept.vault.size(locked) > max(counted)
    await kept.close()


async def bad_spot(kept, trying):
    """The disk never gives one person's file again: it is set aside, and read anew into another one."""
    await kept.open()
    [lost] = kept.vault.damaged
    [other] = set(PEOPLE) - {lost}
    assert (kept.vault.size(lost), kept.vault.state(lost, CATEGORIES[0])) == (0, CategoryState())
    for category in CATEGORIES:
        for number in range(PAGES):
            await trying.put(lost, category, number)
    assert kept.vault.size(lost) == kept.vault.size(other)
    await kept.close()


async def no_room(kept, trying):
    """A person's first file finds room for the word in the index, not for its tables; at the next try it is made."""
    import resource

    await kept.open()
    log = only_log(sys.argv[2])
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (log.stat().st_size + 4 * 4096, hard))
    try:
        await kept.vault.put(PEOPLE[0], CATEGORIES[0], page(PEOPLE[0], CATEGORIES[0], 0))
    except VaultError as exc:
        trying.errors.append(type(exc).__name__)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert kept.vault.size(PEOPLE[0]) == 0
    await trying.put(PEOPLE[0], CATEGORIES[0], 0)
    assert kept.vault.damaged == frozenset()
    await kept.close()


async def starting(kept, trying):
    """A start on a disk that cannot be read in one place: it is told, and whatever was opened is right or unknown."""
    try:
        await kept.open()
    except (VaultError, KeyStoreError) as exc:
        trying.errors.append(type(exc).__name__)
    else:
        for one in PEOPLE:
            for category in CATEGORIES:
                trying.read_or_hear(one, category)
    await kept.close()


RUNS = {run.__name__: run for run in (filling, read_only, one_file, bad_spot, no_room, starting)}


def only_log(profile):
    [log] = Path(profile, "records").glob("*-wal")
    return log


def mount(place, mode):
    subprocess.run(["mount", "-o", f"remount,{mode},bind", place], check=True)


def main(name, profile, keyring, report):
    kept = cabinet(Path(profile), Path(keyring))
    trying = Trying(kept)
    asyncio.run(RUNS[name](kept, trying))
    Path(report).write_text(json.dumps(trying.errors))


if __name__ == "__main__":
    main(*sys.argv[1:])
