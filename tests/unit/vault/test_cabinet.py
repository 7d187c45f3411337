"""What is kept on this computer from one start to the next, and what is left when it is not."""

import json
import os
import stat

import pytest

from pfclient.errors import KeyStoreAbsent, KeyStoreWiped, VaultBusy, VaultUnwritable
from pfclient.people import Account, Ties
from pfclient.vault.cabinet import Cabinet
from pfclient.vault.kept import Kept, Place, SignIn
from pfclient.vault.settings_file import Pointer, SettingsFile
from pfclient.vault.vault import Answer, CategoryState, StoredResource, Words
from tests.support.cabinets import ACCOUNT, LEO, MARIA, NOW, PORTAL, SIGN_IN, Cabinets, kept_by_version_0_1, person
from tests.support.keystores import MemoryBackend, RaisingBackend, keyring_over
from tests.support.vaults import fill

LOADED = CategoryState(Answer.LOADED, NOW)
ASTHMA = StoredResource("Condition/1", b'{"code": "asthma-canary"}', updated="2026-01-02T00:00:00Z")


async def filled(cabinets):
    """Two people's records, kept and closed."""
    cabinet = await cabinets.signed_in()
    await cabinet.keep_people((person(MARIA), person(LEO, "Leo")))
    for one in (MARIA, LEO):
        await fill(cabinet.vault, one, "diagnoses", [ASTHMA], LOADED)
        await cabinet.vault.index(one, "diagnoses", [Words("Condition/1", "Asthma")])
    return cabinet


async def test_nothing_kept_makes_no_file(cabinets):
    assert await cabinets.cabinet().open() is None
    assert not cabinets.profile.exists()
    assert not cabinets.cabinet().is_open


async def test_everything_is_there_at_the_next_start(cabinets):
    cabinet = await filled(cabinets)
    await cabinet.keep_token("refresh-2")
    await cabinet.keep_place(Place(LEO, "diagnoses"))
    ties = Ties(frozenset({(LEO, MARIA)}), frozenset(), frozenset({(LEO, "diagnoses", "Condition/1")}))
    await cabinet.keep_ties(ties)
    await cabinet.close()
    later = cabinets.cabinet()
    assert SettingsFile(cabinets.profile).read().portal == PORTAL
    assert await later.open() == Kept(
        SignIn(PORTAL, "maria", "refresh-2"),
        ACCOUNT,
        (person(MARIA), person(LEO, "Leo")),
        NOW,
        Place(LEO, "diagnoses"),
        ties,
    )
    assert later.vault.resources(LEO, "diagnoses") == (ASTHMA,)
    assert later.vault.state(MARIA, "diagnoses") == LOADED
    assert (later.vault.size(MARIA), later.vault.revisions(MARIA, ["diagnoses"])[0]) == (1, 1)
    assert [hit.person for hit in later.vault.search("asth", [MARIA, LEO])] == [MARIA, LEO]
    assert later.vault.damaged == frozenset()


async def test_whether_anything_is_kept_is_told_without_opening_it(cabinets):
    file = SettingsFile(cabinets.profile)
    assert not file.keeps_anything
    cabinet = await filled(cabinets)
    assert file.keeps_anything
    file.delete()
    assert file.keeps_anything  # the records are still to be destroyed
    await cabinet.forget()
    assert not file.keeps_anything


async def test_opening_again_gives_the_same(cabinets):
    cabinet = await filled(cabinets)
    assert await cabinet.open() == await cabinet.open()


async def test_the_profile_names_nobody_and_is_the_owners_alone(cabinets):
    before = os.umask(0)
    try:
        await (await filled(cabinets)).close()
    finally:
        os.umask(before)
    for directory in (cabinets.profile, cabinets.records):
        assert stat.S_IMODE(directory.stat().st_mode) == 0o700
    files = [path for path in cabinets.profile.rglob("*") if path.is_file()]
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert (cabinets.records / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55")
    names = {path.name for path in cabinets.records.iterdir()} - {"CACHEDIR.TAG"}
    assert len(names) == 3
    assert all(len(name) == 32 and bytes.fromhex(name) for name in names)


async def test_the_keyring_holds_one_small_entry_under_a_random_name(cabinets):
    await (await filled(cabinets)).close()
    [((service, name), secret)] = cabinets.backend.items.items()
    assert service == "pfclient"
    assert len(bytes.fromhex(name)) == 16
    assert len(secret) < 200
    assert set(json.loads(secret)) == {"file", "key", "generation"}


async def test_whoever_is_no_longer_linked_is_destroyed_and_the_others_stay(cabinets):
    cabinet = await filled(cabinets)
    files = set(cabinets.records.iterdir())
    [entry] = cabinets.backend.items.values()
    await cabinet.keep_people((person(LEO, "Leo"),))
    assert cabinet.vault.size(MARIA) == 0
    assert cabinet.vault.resources(LEO, "diagnoses") == (ASTHMA,)
    assert len(files - set(cabinets.records.iterdir())) >= 2  # her file, and the index that held its key
    assert list(cabinets.backend.items.values()) != [entry]
    await cabinet.close()
    later = await cabinets.again()
    assert (later.vault.size(MARIA), later.vault.size(LEO)) == (0, 1)


async def test_an_ended_sign_in_keeps_the_name_and_the_records_for_the_same_account(cabinets):
    cabinet = await filled(cabinets)
    await cabinet.keep_token("")
    await cabinet.close()
    later = cabinets.cabinet()
    assert (await later.open()).sign_in == SignIn(PORTAL, "maria", "")
    await later.create(SignIn(PORTAL, " Maria", "refresh-3"), ACCOUNT)
    assert later.vault.size(MARIA) == 1
    assert (await later.open()).sign_in == SignIn(PORTAL, " Maria", "refresh-3")


async def test_another_account_finds_nothing_of_the_one_before(cabinets):
    cabinet = await filled(cabinets)
    before = set(cabinets.records.iterdir())
    await cabinet.create(SignIn(PORTAL, "rosa", "refresh-4"), Account("rosa"))
    assert (cabinet.vault.size(MARIA), (await cabinet.open()).people) == (0, ())
    assert {path.name for path in before & set(cabinets.records.iterdir())} == {"CACHEDIR.TAG"}
    assert len(cabinets.backend.items) == 1


async def test_forgetting_leaves_nothing_anywhere(cabinets):
    cabinet = await filled(cabinets)
    await cabinet.forget()
    assert not cabinets.profile.exists()
    assert cabinets.backend.items == {}
    assert await cabinets.cabinet().open() is None
    await cabinet.forget()


async def test_forgetting_with_a_keyring_that_fails_still_destroys_the_files(cabinets):
    await (await filled(cabinets)).close()
    cabinet = Cabinet(cabinets.profile, keyring_over(RaisingBackend(RuntimeError())), now=lambda: NOW)
    with pytest.raises(KeyStoreAbsent):
        await cabinet.forget()
    assert not cabinets.profile.exists()


async def test_without_a_keyring_nothing_is_kept(cabinets):
    cabinet = Cabinet(cabinets.profile, keyring_over(RaisingBackend(RuntimeError())), now=lambda: NOW)
    with pytest.raises(KeyStoreAbsent):
        await cabinet.create(SIGN_IN, ACCOUNT)
    assert not cabinet.is_open
    assert not cabinets.profile.exists()


async def test_a_keyring_that_cannot_be_opened_leaves_everything_as_it_is(cabinets):
    await (await filled(cabinets)).close()
    closed = Cabinet(cabinets.profile, keyring_over(RaisingBackend(RuntimeError())), now=lambda: NOW)
    with pytest.raises(KeyStoreAbsent):
        await closed.open()
    assert (await cabinets.again()).vault.size(MARIA) == 1


@pytest.mark.parametrize("secret", [None, "", "{", "[]", '{"file": "x", "key": "00", "generation": 1}', "[" * 9000])
async def test_a_wiped_or_foreign_entry_means_sign_in_again_and_is_told_once(cabinets, secret):
    await (await filled(cabinets)).close()
    if secret is None:
        cabinets.backend.items.clear()
    else:
        cabinets.backend.items = dict.fromkeys(cabinets.backend.items, secret)
    cabinet = cabinets.cabinet()
    with pytest.raises(KeyStoreWiped):
        await cabinet.open()
    assert SettingsFile(cabinets.profile).read().portal == PORTAL
    assert [path.name for path in cabinets.profile.iterdir()] == ["settings.json"]
    assert await cabinet.open() is None
    await cabinet.create(SIGN_IN, ACCOUNT)
    assert cabinet.vault.size(MARIA) == 0


async def test_what_version_0_1_kept_is_moved_over(cabinets):
    await kept_by_version_0_1(cabinets.profile, cabinets.backend)
    cabinet = cabinets.cabinet()
    assert await cabinet.open() == Kept(SIGN_IN)
    await fill(cabinet.vault, MARIA, "diagnoses", [ASTHMA], LOADED)
    await cabinet.close()
    [entry] = cabinets.backend.items.values()
    assert "refresh" not in entry
    assert (await cabinets.again()).vault.size(MARIA) == 1


async def test_a_move_that_the_keyring_refuses_is_tried_again(cabinets):
    await kept_by_version_0_1(cabinets.profile, cabinets.backend)

    class ReadOnly(MemoryBackend):
        def set_password(self, service, username, password):
            raise RuntimeError

    refusing = ReadOnly()
    refusing.items = cabinets.backend.items
    with pytest.raises(KeyStoreAbsent):
        await Cabinets(cabinets.profile, refusing).cabinet().open()
    assert await cabinets.cabinet().open() == Kept(SIGN_IN)


async def test_an_entry_of_version_0_1_for_another_portal_is_foreign(cabinets):
    await kept_by_version_0_1(cabinets.profile, cabinets.backend)
    [(_, item)] = cabinets.backend.items
    SettingsFile(cabinets.profile).write(Pointer("https://other.example", item))
    with pytest.raises(KeyStoreWiped):
        await cabinets.cabinet().open()


async def test_whoever_still_has_what_was_closed_has_no_key_and_no_name(cabinets):
    cabinet = await filled(cabinets)
    vault, index = cabinet.vault, cabinet._index.file
    assert index.values["account"]
    assert index.entries()
    await cabinet.close()
    assert not index.values
    assert not index.entries()
    assert index._storage._key == b""
    assert vault.resources(MARIA, "diagnoses") == ()


async def test_there_is_one_owner(cabinets):
    cabinet = await filled(cabinets)
    second = cabinets.cabinet()
    for act in (second.open, second.forget, lambda: second.create(SIGN_IN, ACCOUNT)):
        with pytest.raises(VaultBusy):
            await act()
    assert cabinet.vault.size(MARIA) == 1
    await cabinet.close()
    await second.open()
    assert second.vault.size(MARIA) == 1


async def test_what_is_not_open_keeps_nothing(cabinets):
    cabinet = cabinets.cabinet()
    with pytest.raises(VaultUnwritable):
        await cabinet.keep_token("x")
    with pytest.raises(VaultUnwritable):
        _ = cabinet.vault
    await cabinet.close()


def test_secrets_stand_in_no_repr(cabinets):
    assert "canary" not in repr(SIGN_IN)
