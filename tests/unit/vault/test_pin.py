"""What is kept opens with the PIN only, and five wrong ones are the end of it: over restarts, kills and clocks."""

import asyncio
import json
import random
import subprocess
import sys
from datetime import date

import pytest

from pfclient.app_lock import AppLock, is_easy
from pfclient.errors import KeyStoreAbsent, KeyStoreWiped, PinSpent, VaultLocked, VaultUnwritable
from pfclient.vault import pin_seal
from pfclient.vault.index_key import IndexKey
from pfclient.vault.kept import LockChoices
from pfclient.vault.pin_lock import PinLock
from pfclient.vault.settings_file import SettingsFile
from tests.support.cabinets import ACCOUNT, ASTHMA, LOADED, MARIA, PORTAL, SIGN_IN, Cabinets, person
from tests.support.keystores import RaisingBackend
from tests.support.vaults import fill

PIN = "602214"
CHOSEN = date(2026, 3, 9)


def pin_of(cabinets, cabinet=None):
    return PinLock(cabinet or cabinets.cabinet(), SettingsFile(cabinets.profile), today=lambda: CHOSEN)


async def locked(cabinets):
    """Maria's records under a PIN, locked."""
    cabinet = await cabinets.signed_in()
    await cabinet.keep_people((person(MARIA),))
    await fill(cabinet.vault, MARIA, "diagnoses", [ASTHMA], LOADED)
    pin = pin_of(cabinets, cabinet)
    await pin.put(PIN, "m•••••••")
    await pin.lock()
    return cabinet


def entry(cabinets):
    [text] = cabinets.backend.items.values()
    return text


async def opened(pin, cabinet):
    await pin.unlock(PIN)
    return await cabinet.open()


async def test_only_the_pin_opens_what_is_kept(cabinets):
    cabinet = await locked(cabinets)
    assert not cabinet.is_open
    with pytest.raises(VaultLocked) as caught:
        await cabinet.open()
    assert (caught.value.left, caught.value.wrong) == (5, False)
    assert caught.value.name == "m•••••••"
    later = cabinets.cabinet()
    with pytest.raises(VaultLocked):
        await later.open()
    await pin_of(cabinets, later).unlock(PIN)
    assert await later.open() is not None
    assert later.vault.resources(MARIA, "diagnoses") == (ASTHMA,)
    assert later.lock_choices == LockChoices(digits=6, chosen=CHOSEN)


async def test_the_keyring_no_longer_holds_the_key_itself(cabinets):
    cabinet = await cabinets.signed_in()
    before = json.loads(entry(cabinets))["key"]
    await pin_of(cabinets, cabinet).put(PIN, "maria")
    held = entry(cabinets)
    assert before not in held
    assert len(held) < 1000
    assert SettingsFile(cabinets.profile).read().pin


async def test_a_lock_forgets_what_opens_it(cabinets):
    cabinet = await cabinets.signed_in()
    pin = pin_of(cabinets, cabinet)
    await pin.put(PIN, "maria")
    await cabinet.close()
    assert await cabinet.open() is not None  # closed, but not locked
    await pin.lock()
    with pytest.raises(VaultLocked):
        await cabinet.open()


async def test_the_key_is_exchanged_without_the_pin(cabinets):
    """Whoever is unlinked is erased while the PIN is known to nobody."""
    cabinet = await locked(cabinets)
    pin = pin_of(cabinets, cabinet)
    await pin.unlock(PIN)
    await cabinet.open()
    before = entry(cabinets)
    await cabinet.vault.forget(MARIA)
    assert json.loads(entry(cabinets))["file"] != json.loads(before)["file"]
    await pin.lock()
    await pin.unlock(PIN)
    assert await cabinet.open() is not None
    assert cabinet.vault.size(MARIA) == 0


async def test_a_right_pin_gives_all_tries_back(cabinets):
    pin = pin_of(cabinets, await locked(cabinets))
    for left in (4, 3, 2, 1):
        with pytest.raises(VaultLocked) as caught:
            await pin.unlock("111222")
        assert (caught.value.left, caught.value.wrong) == (left, True)
    await pin.unlock(PIN)
    await pin.lock()
    with pytest.raises(VaultLocked) as caught:
        await pin.unlock("111222")
    assert caught.value.left == 4


async def test_a_wrong_pin_stays_counted_over_the_end_of_an_open_run(cabinets):
    """In Settings the PIN is asked for while everything is open; ending the run writes the entry anew."""
    cabinet = await cabinets.signed_in()
    pin = pin_of(cabinets, cabinet)
    await pin.put(PIN, "m")
    with pytest.raises(VaultLocked):
        await pin.unlock("111222")
    await pin.lock()
    with pytest.raises(VaultLocked) as caught:
        await cabinets.cabinet().open()
    assert caught.value.left == 4


async def test_guessing_for_a_day_over_restarts_and_clocks_gets_five_looks(cabinets):
    """One start a minute for 24 hours, each with another date: the most usual PINs first."""
    await locked(cabinets)
    looks = ends = 0
    for minute in range(24 * 60):
        guesser = PinLock(cabinets.cabinet(), SettingsFile(cabinets.profile), today=lambda: date(2016, 1, 1))
        try:
            await guesser.unlock(f"{minute:06}")
        except VaultLocked:
            looks += 1
        except PinSpent:
            ends += 1
            break
    assert (looks, ends) == (4, 1)
    assert cabinets.backend.items == {}
    assert not cabinets.records.exists()
    assert SettingsFile(cabinets.profile).read().portal == PORTAL


async def test_guesses_at_the_same_time_are_counted_one_by_one(cabinets):
    pin = pin_of(cabinets, await locked(cabinets))
    outcomes = await asyncio.gather(*(pin.unlock(f"{n:06}") for n in range(40)), return_exceptions=True)
    assert sum(isinstance(one, VaultLocked) for one in outcomes) == 4
    assert cabinets.backend.items == {}


async def test_a_try_is_counted_before_the_pin_is_looked_at(cabinets):
    """Killed in the middle of a look: the try is used up."""

    class Killed(Exception):
        pass

    class Dying(type(cabinets.backend)):
        def set_password(self, service, username, password):
            super().set_password(service, username, password)
            raise Killed

    await locked(cabinets)
    dying = Dying()
    dying.items = cabinets.backend.items
    with pytest.raises(KeyStoreAbsent):  # whatever a keyring raises is one of the typed outcomes
        await pin_of(Cabinets(cabinets.profile, dying)).unlock(PIN)
    with pytest.raises(VaultLocked) as caught:
        await cabinets.cabinet().open()
    assert caught.value.left == 4


async def test_no_look_without_a_keyring_to_count_in(cabinets):
    await locked(cabinets)
    cabinet = Cabinets(cabinets.profile, RaisingBackend(RuntimeError("no bus")))
    with pytest.raises(KeyStoreAbsent):
        await pin_of(cabinet).unlock(PIN)


async def test_a_pin_that_another_run_chose_meanwhile_is_asked_for_and_nothing_is_lost(cabinets):
    cabinet = await locked(cabinets)
    await opened(pin_of(cabinets, cabinet), cabinet)
    await cabinet.close()  # closed, but not locked: as after a sign-in that the portal ended
    other = cabinets.cabinet()
    others = pin_of(cabinets, other)
    await opened(others, other)
    await others.put("271828", "m•••••••")
    await others.lock()
    with pytest.raises(VaultLocked):
        await cabinet.open()
    await pin_of(cabinets, cabinet).unlock("271828")
    await cabinet.open()
    assert cabinet.vault.resources(MARIA, "diagnoses") == (ASTHMA,)


async def test_without_a_pin_again_it_opens_by_itself(cabinets):
    cabinet = await cabinets.signed_in()
    pin = pin_of(cabinets, cabinet)
    await pin.put(PIN, "maria")
    await pin.take_away()
    await pin.lock()
    assert await cabinets.cabinet().open() is not None
    assert not SettingsFile(cabinets.profile).read().pin


async def test_a_new_sign_in_is_under_no_earlier_pin(cabinets):
    """Whoever forgot the PIN signs in again: the files are made anew."""
    await locked(cabinets)
    cabinet = cabinets.cabinet()
    await cabinet.create(SIGN_IN, ACCOUNT)
    assert cabinet.vault.size(MARIA) == 0
    await cabinet.close()
    assert await cabinets.cabinet().open() is not None


async def test_a_pin_needs_something_open(cabinets):
    with pytest.raises(VaultUnwritable):
        await pin_of(cabinets).put(PIN, "maria")


@pytest.mark.parametrize("damage", ["sealed", "wrapped", "salt"])
async def test_a_changed_entry_opens_nothing(cabinets, damage):
    cabinet = await locked(cabinets)
    [name] = cabinets.backend.items
    held = json.loads(cabinets.backend.items[name])
    place = held if damage == "sealed" else held["pin"]
    place[damage] = place[damage][:-2] + f"{int(place[damage][-2:], 16) ^ 1:02x}"
    cabinets.backend.items[name] = json.dumps(held)
    pin = pin_of(cabinets, cabinet)
    with pytest.raises(VaultLocked if damage != "sealed" else KeyStoreWiped):
        await opened(pin, cabinet)


def test_an_entry_of_a_pin_reads_back():
    seal, wrapping = pin_seal.make(PIN, "maria", pin_seal.Cost(8, 1, 1))
    key = IndexKey.new(7)
    closed = pin_seal.sealed(key, seal, wrapping)
    again = pin_seal.read(closed.text())
    assert again == closed
    assert again.opened(pin_seal.unwrapped(again.seal, PIN)) == key
    assert pin_seal.unwrapped(seal, "000000") is None
    assert again.opened(bytes(32)) is None


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"pin": 1}', '{"pin": {"cost": [1, 2]}}'])
def test_anything_else_is_no_entry_of_a_pin(text):
    assert pin_seal.read(text) is None


def test_a_pin_costs_what_argon2id_is_told_to_cost():
    """STO-16: at least 64 MiB, three times over, where no test has changed it (tests/support/costs.py)."""
    script = (
        "from pfclient.vault.pin_seal import make; cost = make('602214', '')[0].cost; print(cost.memory, cost.passes)"
    )
    said = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout
    memory, passes = map(int, said.split())
    assert memory >= 64 * 1024
    assert passes >= 3


@pytest.mark.parametrize(
    ("text", "good"),
    [("1234", True), ("12345678", True), ("123", False), ("123456789", False), ("12a4", False), ("١٢٣٤", False)],
)
def test_a_pin_has_four_to_eight_digits(text, good):
    assert AppLock.is_pin(text) is good


def test_the_first_guesses_of_anybody_are_called_easy():
    assert all(is_easy(pin) for pin in ("0000", "1234", "4321", "23456789", "999999"))
    rng = random.Random(7)
    others = [f"{rng.randrange(10**6):06}" for _ in range(200)]
    assert sum(map(is_easy, others)) == 0
    assert not is_easy(PIN)
