"""The settings file and the kept sign-in."""

import os
import stat

import pytest

from pfclient.errors import KeyStoreAbsent, VaultFull, VaultUnwritable
from pfclient.profile import UnsafeProfile
from pfclient.vault.index_storage import IndexStorage
from pfclient.vault.keeping import Keeping
from pfclient.vault.kept import Place
from pfclient.vault.settings_file import Pointer, SettingsFile
from pfclient.vault.vault import StoredResource
from tests.support.cabinets import ACCOUNT, ASTHMA, LOADED, MARIA, SIGN_IN, person
from tests.support.vaults import fill

PORTAL = "https://portal.example"


@pytest.fixture
def file(tmp_path):
    return SettingsFile(tmp_path / "profile")


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_file_and_directory_are_the_owners_alone_whatever_the_umask(file, tmp_path, umask):
    before = os.umask(umask)
    try:
        file.write(Pointer(PORTAL, "item"))
    finally:
        os.umask(before)
    assert mode(tmp_path / "profile") == 0o700
    assert [mode(path) for path in (tmp_path / "profile").iterdir()] == [0o600]


def test_a_directory_that_is_a_link_is_not_written_to(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "profile").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UnsafeProfile):
        SettingsFile(tmp_path / "profile").write(Pointer(PORTAL))
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"portal": 5, "item": "x"}', '{"portal": "x"}', "\x00", "[" * 9000]
)
def test_a_garbled_file_is_as_good_as_none(file, tmp_path, text):
    file.write(Pointer(PORTAL, "item"))
    (tmp_path / "profile" / "settings.json").write_text(text)
    assert file.read() == Pointer()


def test_writing_replaces_the_file_whole_and_leaves_no_draft(file, tmp_path):
    for n in range(3):
        file.write(Pointer(PORTAL, str(n)))
    assert [path.name for path in (tmp_path / "profile").iterdir()] == ["settings.json"]
    assert file.read() == Pointer(PORTAL, "2")


def test_a_failed_write_leaves_the_old_file_and_no_draft(file, tmp_path, monkeypatch):
    file.write(Pointer(PORTAL, "old"))

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        file.write(Pointer(PORTAL, "new"))
    assert file.read() == Pointer(PORTAL, "old")
    assert [path.name for path in (tmp_path / "profile").iterdir()] == ["settings.json"]


def test_deleting_takes_the_directory_only_when_it_is_empty(file, tmp_path):
    file.write(Pointer(PORTAL, "item"))
    (tmp_path / "profile" / "demo").mkdir()
    file.delete()
    file.delete()
    assert [path.name for path in (tmp_path / "profile").iterdir()] == ["demo"]


async def test_what_cannot_be_kept_is_remembered_and_forgotten_once_it_can(cabinets):
    cabinet = cabinets.cabinet()
    keeping = Keeping(cabinet)
    await keeping.token("refresh")
    assert isinstance(keeping.error, VaultUnwritable)
    await cabinet.create(SIGN_IN, ACCOUNT)
    await keeping.token("refresh")
    assert keeping.error is None


async def test_what_is_not_stored_says_nothing_of_the_sign_in_and_a_change_is_told(cabinets, monkeypatch):
    cabinet = await cabinets.signed_in()
    keeping = Keeping(cabinet)
    told = []
    keeping.changed = lambda: told.append((keeping.error, keeping.not_stored))
    with monkeypatch.context() as disk:
        disk.setattr(IndexStorage, "write", full)
        await keeping.place(Place(MARIA, "diagnoses"))
        await keeping.place(Place(MARIA, "allergies"))
        assert keeping.error is None
        assert isinstance(keeping.not_stored, VaultFull)
        await keeping.token("refresh-2")
        assert isinstance(keeping.error, VaultFull)
    await keeping.token("refresh-3")
    assert isinstance(keeping.not_stored, VaultFull)
    await keeping.place(Place(MARIA, "diagnoses"))
    assert [tuple(map(type, facts)) for facts in told] == [
        (type(None), VaultFull),
        (VaultFull, VaultFull),
        (type(None), VaultFull),
        (type(None), type(None)),
    ]


def full(*_change):
    """A disk with no room left."""
    raise VaultFull


async def test_records_that_were_set_aside_are_told_for_the_run(cabinets):
    cabinet = await cabinets.signed_in()
    await cabinet.keep_people((person(MARIA),))
    await fill(cabinet.vault, MARIA, "diagnoses", [ASTHMA], LOADED)
    await cabinet.close()
    for file in cabinets.records.iterdir():
        if file.stat().st_size > 20_000:
            file.write_bytes(b"garbage" * 4096)
    later = cabinets.cabinet()
    await later.open()
    keeping = Keeping(later)
    assert (keeping.shortfall.set_aside, keeping.error, keeping.not_stored) == ({MARIA}, None, None)
    await keeping.token("newer")
    assert keeping.shortfall.set_aside == {MARIA}


async def test_why_nothing_is_kept_is_told_for_as_long_as_nothing_is():
    error = KeyStoreAbsent()
    keeping = Keeping(None, error)
    about = (keeping.token("r"), keeping.account(ACCOUNT), keeping.people(()), keeping.place(Place(MARIA, "diagnoses")))
    for keep in (*about, keeping.end(), keeping.forget(), keeping.close()):
        await keep
    assert keeping.error is error


async def test_every_verb_reaches_the_cabinet(cabinets):
    cabinet = await cabinets.signed_in()
    keeping = Keeping(cabinet)
    await keeping.account(ACCOUNT)
    await keeping.people((person(MARIA),))
    await keeping.place(Place(MARIA, "diagnoses"))
    await keeping.token("newer")
    await keeping.close()
    kept = await (later := cabinets.cabinet()).open()
    assert (kept.sign_in.refresh, kept.people, kept.place) == ("newer", (person(MARIA),), Place(MARIA, "diagnoses"))
    await Keeping(later).end()
    assert (await later.open()).sign_in.refresh == ""
    await Keeping(later).forget()
    assert await cabinets.cabinet().open() is None


def test_secrets_stand_in_no_repr():
    assert "canary" not in repr([SIGN_IN, StoredResource("Condition/1", b"canary")])
    assert "maria" not in repr(SIGN_IN)
