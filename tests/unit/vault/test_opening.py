"""Opening what is kept before there is a loop: what goes the plain way is open; all else waits for `Cabinet.open`."""

import asyncio
import threading

import pytest

from pfclient.errors import KeyStoreWiped, VaultBusy, VaultDamaged
from pfclient.vault.index_values import REKEY
from pfclient.vault.kept import Place
from pfclient.vault.keyring import SERVICE
from pfclient.vault.opening import Opening
from pfclient.vault.settings_file import SettingsFile
from tests.support.cabinets import ACCOUNT, ASTHMA, LOADED, MARIA, SIGN_IN, kept_by_version_0_1, person
from tests.support.vaults import fill

SECONDS = 20


@pytest.fixture
def kept(cabinets):
    """Somebody's records, kept and closed; gives the profile's cabinets."""

    async def keep():
        cabinet = await cabinets.signed_in()
        await cabinet.keep_people((person(MARIA),))
        await cabinet.keep_place(Place(MARIA, "diagnoses"))
        await fill(cabinet.vault, MARIA, "diagnoses", [ASTHMA], LOADED)
        await cabinet.close()

    asyncio.run(keep())
    return cabinets


def secret_of(cabinets):
    return cabinets.backend.get_password(SERVICE, SettingsFile(cabinets.profile).read().item)


def test_what_is_kept_is_open_without_a_loop(kept):
    cabinet = kept.cabinet()
    found = Opening(cabinet, lambda: secret_of(kept)).opened(SECONDS)
    assert (found.sign_in, found.account, found.people) == (SIGN_IN, ACCOUNT, (person(MARIA),))
    assert cabinet.vault.resources(MARIA, "diagnoses") == (ASTHMA,)
    assert asyncio.run(cabinet.open()) == found
    asyncio.run(fill(cabinet.vault, MARIA, "diagnoses", [], LOADED))


def raising():
    raise OSError("no bus")


@pytest.mark.parametrize("ask", [lambda: None, raising, lambda: "nonsense", lambda: "{}"])
def test_what_the_keyring_does_not_say_just_so_is_left_to_the_loop(kept, ask):
    cabinet = kept.cabinet()
    opening = Opening(cabinet, ask)
    assert opening.opened(SECONDS) is None
    assert not cabinet.is_open
    asyncio.run(opening.over())
    assert asyncio.run(cabinet.open()).sign_in == SIGN_IN


def test_a_keyring_that_is_slow_opens_nothing_behind_the_loops_back(kept):
    answer = threading.Event()
    cabinet = kept.cabinet()

    def ask():
        answer.wait(SECONDS)
        return secret_of(kept)

    opening = Opening(cabinet, ask)
    assert opening.opened(0) is None

    async def later():
        await opening.over()
        found = await cabinet.open()
        vault = cabinet.vault
        answer.set()
        opening._ended.wait(SECONDS)
        return found.sign_in == SIGN_IN and cabinet.vault is vault

    assert asyncio.run(later())


def test_files_that_came_too_late_for_the_first_page_are_open_for_the_loop(kept):
    cabinet = kept.cabinet()
    held = threading.Event()
    cabinet.writer.post(lambda: held.wait(SECONDS))
    opening = Opening(cabinet, lambda: secret_of(kept))
    assert opening.opened(0) is None
    held.set()

    async def later():
        await opening.over()
        return await cabinet.open()

    assert asyncio.run(later()).sign_in == SIGN_IN


def test_what_another_program_has_open_is_told_by_the_loop(kept):
    other = kept.cabinet()
    asyncio.run(other.open())
    cabinet = kept.cabinet()
    assert Opening(cabinet, lambda: secret_of(kept)).opened(SECONDS) is None
    with pytest.raises(VaultBusy):
        asyncio.run(cabinet.open())


def test_damage_is_found_and_told_once_all_the_same(kept):
    for file in kept.records.iterdir():
        if file.suffix != ".TAG":
            file.write_bytes(b"\0" * 8192)
    cabinet = kept.cabinet()
    assert Opening(cabinet, lambda: secret_of(kept)).opened(SECONDS) is None
    with pytest.raises(VaultDamaged):
        asyncio.run(cabinet.open())
    assert asyncio.run(cabinet.open()) is None


def test_a_lost_key_is_told_once_all_the_same(kept):
    kept.backend.items.clear()
    cabinet = kept.cabinet()
    assert Opening(cabinet, lambda: secret_of(kept)).opened(SECONDS) is None
    with pytest.raises(KeyStoreWiped):
        asyncio.run(cabinet.open())


def test_a_key_that_is_to_be_exchanged_first_is_exchanged_by_the_loop(kept):
    async def owe():
        cabinet = await kept.again()
        await cabinet._index.keep({REKEY: b"1"})
        await cabinet.close()

    asyncio.run(owe())
    before = secret_of(kept)
    cabinet = kept.cabinet()
    assert Opening(cabinet, lambda: secret_of(kept)).opened(SECONDS) is None
    assert secret_of(kept) == before
    assert asyncio.run(cabinet.open()).sign_in == SIGN_IN
    assert secret_of(kept) != before


def test_what_version_0_1_left_is_moved_by_the_loop(cabinets):
    asyncio.run(kept_by_version_0_1(cabinets.profile, cabinets.backend))
    before = secret_of(cabinets)
    cabinet = cabinets.cabinet()
    assert Opening(cabinet, lambda: secret_of(cabinets)).opened(SECONDS) is None
    assert secret_of(cabinets) == before
    assert asyncio.run(cabinet.open()).sign_in == SIGN_IN
