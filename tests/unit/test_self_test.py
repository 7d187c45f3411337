"""The core's part of the self-test finds what is wrong, not only what is right."""

import asyncio

import pytest

from pfclient.errors import VaultError
from pfclient.self_test import Kept, findings, keyring
from pfclient.vault import cipher
from pfclient.vault.keyring import TrustedKeyring
from tests.support.keystores import MemoryBackend


class Forgetful(MemoryBackend):
    def get_password(self, service, username):
        return None


class Clinging(MemoryBackend):
    def delete_password(self, service, username):
        pass


def store(kind):
    backend = kind()
    return lambda: TrustedKeyring(lambda: backend, allowed=lambda: kind)


async def test_encryption_and_connections_are_found_whole_here():
    verdicts = {found.name: found.verdict for found in await findings()}
    assert verdicts["Encryption"] == verdicts["Secure connections"] == "ok"


async def test_a_file_that_can_be_read_without_its_key_fails(monkeypatch):
    def refuse(_path):
        raise VaultError("not encrypted")

    monkeypatch.setattr(cipher, "assert_unreadable", refuse)
    [encryption] = [found for found in await findings() if found.name == "Encryption"]
    assert encryption.verdict == "failed"
    assert "not encrypted" in encryption.told


@pytest.mark.parametrize(
    ("make", "verdict"),
    [
        (store(MemoryBackend), "ok"),
        (store(Forgetful), "failed"),
        (store(Clinging), "failed"),
        (lambda: TrustedKeyring(MemoryBackend, allowed=lambda: Forgetful), "absent"),
    ],
)
async def test_a_keyring_is_written_read_and_cleared_or_told_to_be_absent(make, verdict):
    assert (await keyring(make)).verdict == verdict


@pytest.mark.parametrize(
    ("expected", "encrypted", "text", "verdict"),
    [
        (True, True, b"\x00garbled", "ok"),
        (False, False, b"{}", "ok"),
        (True, False, b"{}", "failed"),
        (False, True, b"\x00garbled", "failed"),
        (True, True, b"of Maria Alvarez", "failed"),
        (True, True, "of Maria Alvarez".encode("utf-16-le"), "failed"),
    ],
)
async def test_what_is_kept_is_judged_by_the_keyring_and_by_what_can_be_read(
    tmp_path, expected, encrypted, text, verdict
):
    if encrypted:
        (tmp_path / "records").mkdir()
    kept = Kept(tmp_path, ["Maria Alvarez"], expected=expected)
    watching = asyncio.create_task(kept.watch())
    file = tmp_path / "settings.json"
    file.write_bytes(text)
    await asyncio.to_thread(kept.look)
    file.unlink()  # what was readable once stays a finding
    kept.look()
    watching.cancel()
    assert kept.finding.verdict == verdict
