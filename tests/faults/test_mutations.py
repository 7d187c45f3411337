"""Files that were garbled, cut, swapped or rolled back: noticed or harmless, never wrong data, and usable again."""

import asyncio
import os
import random
import shutil
import sqlite3

import pytest

from pfclient.errors import KeyStoreWiped, VaultDamaged
from pfclient.vault.vault import Answer, CategoryState
from tests.support.traces import traces
from tests.support.vault_runs import (
    CATEGORIES,
    DROPPED,
    MARKS,
    PAGES,
    PEOPLE,
    RUNS,
    SIZE,
    cabinet,
    page,
)

LONG = bool(os.environ.get("PFCLIENT_LONG"))
MUTATIONS, PARTS = (2000 if LONG else 240), 8
SEED = os.environ.get("PFCLIENT_SEED", "1")
PAGE = 4096


def flipped(data, dice):
    at = dice.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << dice.randrange(8)]) + data[at + 1 :]


def overwritten(data, dice):
    start = dice.randrange(len(data))
    return (data[:start] + dice.randbytes(dice.randrange(1, PAGE)) + data[start + PAGE :])[: len(data)]


def cut(data, dice):
    return data[: dice.randrange(len(data))]


def cut_at_a_page(data, dice):
    return data[: PAGE * dice.randrange(max(1, len(data) // PAGE))]


def page_moved(data, dice):
    last = max(1, len(data) // PAGE)
    source, target = PAGE * dice.randrange(last), PAGE * dice.randrange(last)
    return data[:target] + data[source : source + PAGE] + data[target + PAGE :]


def page_zeroed(data, dice):
    start = PAGE * dice.randrange(max(1, len(data) // PAGE))
    return (data[:start] + bytes(PAGE) + data[start + PAGE :])[: len(data)]


def emptied(data, dice):
    return b""


def random_bytes(data, dice):
    return dice.randbytes(len(data))


def grown(data, dice):
    return data + dice.randbytes(dice.randrange(1, 3 * PAGE))


def in_the_clear(data, dice):
    return b"SQLite format 3\0" + data[16:]


GARBLED = (
    flipped, overwritten, cut, cut_at_a_page, page_moved, page_zeroed, emptied, random_bytes, grown, in_the_clear,
)  # fmt: skip


@pytest.fixture(scope="module")
def ended(tmp_path_factory):
    """A filled profile as a run in good order leaves it, and as it was a run before."""
    place = tmp_path_factory.mktemp("ended")
    asyncio.run(RUNS["filling"](opened_at(place), lambda _line: None))
    shutil.copytree(place / "profile", place / "before")
    asyncio.run(RUNS["updating"](opened_at(place), lambda _line: None))
    return place


@pytest.fixture(scope="module")
def crashed(tmp_path_factory):
    """The same where the last run was not ended: logs lie beside the files."""
    place, other = tmp_path_factory.mktemp("open"), tmp_path_factory.mktemp("crashed")

    def crash(line):
        # What lies there once the last change was acknowledged, and before anything is closed.
        if line == f"dropped {PEOPLE[-1]} {CATEGORIES[-1]}":
            shutil.copytree(place, other, dirs_exist_ok=True)

    asyncio.run(RUNS["filling"](opened_at(place), lambda _line: None))
    asyncio.run(RUNS["updating"](opened_at(place), crash))
    assert [path for path in files(other) if path.name.endswith("-wal")]
    return other


def opened_at(place):
    return cabinet(place / "profile", place / "keyring.json")


def states(one, category):
    """What may be read of a category: what was written last, or before, or nothing, which is never called none."""
    old = [each for number in range(PAGES) for each in page(one, category, number)]
    changed = [*old[:SIZE], *page(one, category, 1, version=2), *old[2 * SIZE :]]
    return [old, changed, [each for each in changed if each.key not in DROPPED]]


async def checked(place):
    """Open what is there, read everything, use it again; gives what was noticed: people, or everything at once."""
    later = opened_at(place)
    try:
        await later.open()
    except (VaultDamaged, KeyStoreWiped):
        assert await later.open() is None
        await RUNS["filling"](later, lambda _line: None)
        return set(PEOPLE)
    for one in PEOPLE:
        for category in CATEGORIES:
            held = read(later.vault, one, category)
            if one in later.vault.damaged:
                assert (held, later.vault.state(one, category)) == ([], CategoryState())
            else:
                assert held in states(one, category)
                assert later.vault.state(one, category).answer is Answer.LOADED
        assert {hit.person for hit in later.vault.search("mark word", [one])} <= {one}
        await used_again(later.vault, one)
    noticed = set(later.vault.damaged)
    await later.close()
    last = opened_at(place)
    await last.open()
    assert last.vault.damaged == frozenset()
    assert all(last.vault.size(one) >= SIZE for one in PEOPLE)
    await last.close()
    return noticed


def read(vault, one, category):
    try:
        return list(vault.resources(one, category))
    except VaultDamaged:
        assert one in vault.damaged
        return list(vault.resources(one, category))


async def used_again(vault, one):
    """A sync writes, and begins again where it is told that what it wrote before is gone."""
    for category in ("diagnoses", "procedures"):
        for _ in range(2):
            try:
                await vault.put(one, category, page(one, category, 9))
                break
            except VaultDamaged:
                assert one in vault.damaged
        assert set(page(one, category, 9)) <= set(vault.resources(one, category))


def files(place):
    return sorted(path for path in (place / "profile" / "records").iterdir() if path.name != "CACHEDIR.TAG")


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("state", ["ended", "crashed"])
def test_a_garbled_file_is_noticed_or_harmless_and_usable_again(state, part, request, tmp_path):
    start = request.getfixturevalue(state)
    dice = random.Random(f"{SEED}/{state}/{part}")
    for number in range(MUTATIONS // PARTS // 2):
        place = shutil.copytree(start, tmp_path / str(number))
        target, garble = dice.choice(files(place)), dice.choice(GARBLED)
        where = f"{state}, part {part}, number {number}: {garble.__name__} {target.name[32:] or 'file'}"
        target.write_bytes(garble(target.read_bytes() or b"x", dice))
        try:
            asyncio.run(checked(place))
        except Exception as exc:
            raise AssertionError(where) from exc
        assert traces(place / "profile", MARKS) == [], where
        shutil.rmtree(place)


@pytest.mark.parametrize("end", ["-wal", "-shm", ""])
def test_a_file_that_is_gone_is_noticed_or_harmless(end, crashed, tmp_path):
    for path in [path for path in files(crashed) if path.name[32:] == end]:
        place = shutil.copytree(crashed, tmp_path / path.name)
        (place / "profile" / "records" / path.name).unlink()
        asyncio.run(checked(place))


def people_files(place, aside):
    """The people's files, as the index of a copy names them."""
    copy = shutil.copytree(place, aside / f"{place.name}-index")

    async def named():
        kept = opened_at(copy)
        await kept.open()
        names = {one: entry.name for one, entry in kept._index.file.entries().items()}
        await kept.close()
        return names

    return {one: place / "profile" / "records" / name for one, name in asyncio.run(named()).items()}


def test_files_that_changed_places_are_both_noticed(ended, tmp_path):
    place = shutil.copytree(ended, tmp_path / "swapped")
    found = people_files(place, tmp_path)
    assert found.keys() == set(PEOPLE)
    first, second = found.values()
    data = first.read_bytes()
    first.write_bytes(second.read_bytes())
    second.write_bytes(data)
    assert asyncio.run(checked(place)) == set(PEOPLE)


def test_an_older_copy_of_a_file_is_noticed(ended, tmp_path):
    for number, one in enumerate(PEOPLE):
        place = shutil.copytree(ended, tmp_path / str(number))
        target = people_files(place, tmp_path)[one]
        shutil.copy(place / "before" / "records" / target.name, target)
        assert asyncio.run(checked(place)) == {one}


def test_an_older_copy_of_everything_is_noticed(ended, tmp_path):
    place = shutil.copytree(ended, tmp_path / "all")
    shutil.rmtree(place / "profile")
    (place / "before").rename(place / "profile")
    assert asyncio.run(checked(place)) == set(PEOPLE)


def test_a_log_of_another_time_is_not_played_into_a_file(ended, crashed, tmp_path):
    place = shutil.copytree(crashed, tmp_path / "planted")
    asyncio.run(checked(place))  # ended in good order now, under the same key
    for log in [path for path in files(crashed) if path.name.endswith("-wal")]:
        shutil.copy(log, place / "profile" / "records" / log.name)
    asyncio.run(checked(place))


def test_a_file_in_the_clear_is_refused(ended, tmp_path):
    place = shutil.copytree(ended, tmp_path / "clear")
    target = people_files(place, tmp_path)[PEOPLE[0]]
    target.unlink()
    with sqlite3.connect(target) as plain:
        plain.execute("CREATE TABLE resources (body)")
    plain.close()
    assert asyncio.run(checked(place)) == {PEOPLE[0]}
