"""The settings file and the kept sign-in."""

import json
import os
import stat

import pytest

from pfclient.errors import KeyStoreAbsent, KeyStoreWiped
from pfclient.vault.credentials import Credentials, Keeping
from pfclient.vault.folder import UnsafeProfile
from pfclient.vault.kept import SignIn
from pfclient.vault.settings_file import Pointer, SettingsFile
from pfclient.vault.vault import StoredResource
from tests.support.keystores import MemoryBackend, RaisingBackend, keyring_over

PORTAL = "https://portal.example"
SIGN_IN = SignIn(PORTAL, "maria", "refresh-canary")


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


async def test_the_item_has_a_random_name_and_the_file_no_secret(tmp_path):
    names = set()
    for n in range(3):
        backend = MemoryBackend()
        profile = tmp_path / str(n)
        await Credentials(keyring_over(backend), SettingsFile(profile)).save(SIGN_IN)
        [(_, item)] = backend.items
        names.add(item)
        kept = json.loads((profile / "settings.json").read_text())
        assert kept == {"portal": PORTAL, "item": item}
    assert len(names) == 3


async def test_saving_again_keeps_one_item(file):
    backend = MemoryBackend()
    credentials = Credentials(keyring_over(backend), file)
    await credentials.save(SIGN_IN)
    await credentials.save(SignIn(PORTAL, "maria", "newer"))
    assert len(backend.items) == 1
    assert (await credentials.load()).refresh == "newer"


FOREIGN = (
    None,
    "",
    "{",
    "[]",
    '{"portal": "https://other.example", "username": "x", "refresh": "y"}',
    '{"portal": "https://portal.example", "username": 1, "refresh": "y"}',
)


@pytest.mark.parametrize("secret", FOREIGN)
async def test_a_missing_or_foreign_item_is_a_wiped_one(file, secret):
    backend = MemoryBackend()
    credentials = Credentials(keyring_over(backend), file)
    await credentials.save(SIGN_IN)
    [key] = backend.items
    if secret is None:
        backend.items.clear()
    else:
        backend.items[key] = secret
    with pytest.raises(KeyStoreWiped):
        await credentials.load()


async def test_without_a_keyring_no_file_is_left(file, tmp_path):
    credentials = Credentials(keyring_over(RaisingBackend(RuntimeError())), file)
    with pytest.raises(KeyStoreAbsent):
        await credentials.save(SIGN_IN)
    assert not (tmp_path / "profile").exists()


async def test_a_profile_that_cannot_be_written_keeps_nothing_in_the_keyring(tmp_path):
    (tmp_path / "profile").write_text("a file where the directory should be")
    backend = MemoryBackend()
    with pytest.raises(KeyStoreAbsent):
        await Credentials(keyring_over(backend), SettingsFile(tmp_path / "profile")).save(SIGN_IN)
    assert backend.items == {}


async def test_what_is_too_long_for_a_keyring_is_not_kept_at_all(file):
    backend = MemoryBackend()
    keeping = Keeping(Credentials(keyring_over(backend), file), PORTAL, "m" * 1000)
    await keeping.rotated("refresh")
    assert isinstance(keeping.error, KeyStoreAbsent)
    assert (backend.items, file.read()) == ({}, Pointer())


async def test_an_ended_sign_in_keeps_the_name_and_loses_the_token(file):
    credentials = Credentials(keyring_over(MemoryBackend()), file)
    await credentials.save(SIGN_IN)
    assert credentials.portal == PORTAL
    await Keeping(credentials, PORTAL, "maria").end()
    assert await credentials.load() == SignIn(PORTAL, "maria", "")


async def test_an_ended_sign_in_whose_item_is_gone_leaves_nothing(file):
    backend = MemoryBackend()
    credentials = Credentials(keyring_over(backend), file)
    await credentials.save(SIGN_IN)
    backend.items.clear()
    await credentials.end()
    assert file.read() == Pointer()
    await credentials.end()


async def test_forgetting_with_a_keyring_that_fails_still_takes_the_file(file):
    await Credentials(keyring_over(MemoryBackend()), file).save(SIGN_IN)
    keeping = Keeping(Credentials(keyring_over(RaisingBackend(RuntimeError())), file), PORTAL, "maria")
    await keeping.forget()
    assert isinstance(keeping.error, KeyStoreAbsent)
    assert file.read() == Pointer()


async def test_forgetting_what_was_never_kept_does_nothing(file):
    backend = MemoryBackend()
    await Keeping(Credentials(keyring_over(backend), file), PORTAL, "maria").forget()
    assert backend.items == {}


async def test_keeping_nothing_does_nothing():
    keeping = Keeping(None, PORTAL, "maria")
    await keeping.rotated("refresh")
    await keeping.end()
    await keeping.forget()
    assert keeping.error is None


def test_secrets_stand_in_no_repr():
    assert "canary" not in repr([SIGN_IN, StoredResource("Condition/1", b"canary")])
    assert "maria" not in repr(SIGN_IN)
