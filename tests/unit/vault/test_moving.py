"""A profile of the days before today's cipher: everything in it is kept, and stands under today's afterwards."""

import shutil

import apsw
import pytest

from pfclient.errors import VaultUnwritable
from pfclient.vault import index_key
from pfclient.vault.index_values import of_place
from pfclient.vault.kept import Place
from tests.support.cabinets import ASTHMA, LEO, LOADED, MARIA, PORTAL, SIGN_IN
from tests.support.older_cipher import opened, put_back

TODAY, BEFORE = "aegis-256x2", "aegis-256"
CRASHED = ("UPDATE files SET clean = 0",)
PLACE = ("INSERT OR REPLACE INTO kept VALUES ('place', ?)", (of_place(Place(LEO, "allergies"))["place"],))


@pytest.fixture
def index(ended, cabinets):
    """The index of a profile in which two people's records are kept: where it lies, and its key."""
    (secret,) = cabinets.backend.items.values()
    key = index_key.read(secret, PORTAL)
    return cabinets.records / key.name, key.key


def variants(files):
    """Under which variants of the cipher each file can be read."""
    return [{variant for variant in (TODAY, BEFORE) if reads(*file, variant)} for file in files]


def reads(path, key, variant):
    connection = opened(path, key, variant)
    try:
        return bool(connection.execute("SELECT count(*) FROM sqlite_schema").get)
    except apsw.NotADBError:
        return False
    finally:
        connection.close()


def all_is_there(cabinet, kept):
    assert kept.sign_in == SIGN_IN
    assert cabinet.vault.damaged == frozenset()
    for one in (MARIA, LEO):
        assert cabinet.vault.resources(one, "diagnoses") == (ASTHMA,)
        assert cabinet.vault.state(one, "diagnoses") == LOADED
    assert [hit.person for hit in cabinet.vault.search("asth", [MARIA, LEO])] == [MARIA, LEO]


async def test_a_profile_under_the_cipher_of_before_is_moved_over(ended, index, cabinets):
    files = (index, *ended.values())
    for file in files:
        put_back(*file)
    assert variants(files) == [{BEFORE}] * 3
    cabinet = cabinets.cabinet()
    all_is_there(cabinet, await cabinet.open())
    await cabinet.keep_place(Place(LEO, "allergies"))
    await cabinet.close()
    assert variants(files) == [{TODAY}] * 3
    later = cabinets.cabinet()
    kept = await later.open()
    all_is_there(later, kept)
    assert kept.place == Place(LEO, "allergies")


async def test_what_a_crash_left_in_the_logs_is_moved_too(ended, index, cabinets):
    put_back(*index, PLACE, CRASHED)
    for file in ended.values():
        put_back(*file, ("UPDATE resources SET body = body",))
    cabinet = cabinets.cabinet()
    kept = await cabinet.open()
    all_is_there(cabinet, kept)
    assert kept.place == Place(LEO, "allergies")


async def test_what_cannot_be_moved_now_is_read_as_it_is(ended, index, cabinets):
    files = (index, *ended.values())
    for path, key in files:
        put_back(path, key)
        path.with_name(path.name + ".draft").mkdir()  # stops even root
    before = [path.read_bytes() for path, _ in files]
    cabinet = cabinets.cabinet()
    all_is_there(cabinet, await cabinet.open())
    with pytest.raises(VaultUnwritable):
        await cabinet.keep_place(Place(LEO, "allergies"))
    await cabinet.close()
    assert [path.read_bytes() for path, _ in files] == before


async def test_a_page_that_was_garbled_under_the_cipher_of_before_is_damage(ended, index, cabinets):
    put_back(*index)
    path, key = ended[LEO]
    put_back(path, key)
    whole = path.read_bytes()
    path.write_bytes(whole[:-2000] + bytes(8) + whole[-1992:])
    cabinet = cabinets.cabinet()
    await cabinet.open()
    assert cabinet.vault.damaged == {LEO}
    assert cabinet.vault.resources(MARIA, "diagnoses") == (ASTHMA,)


async def test_a_copy_of_before_the_move_is_recognised_as_an_older_one(ended, index, cabinets):
    path, key = ended[LEO]
    put_back(path, key)
    aside = shutil.copy(path, cabinets.profile / "aside")
    cabinet = await cabinets.again()
    await cabinet.vault.put(LEO, "allergies", [ASTHMA])
    await cabinet.close()
    shutil.copy(aside, path)
    later = await cabinets.again()
    assert later.vault.damaged == {LEO}
