"""The core's part of the self-test finds what is wrong, not only what is right."""

import asyncio
import sqlite3
from contextlib import closing

import pytest

from pfclient.self_test import Kept, encryption, findings, keyring
from pfclient.vault import cipher
from pfclient.vault.keyring import TrustedKeyring
from tests.support.few_handles import only
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


def in_the_clear(path, _key, text):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE note (text)")
        connection.execute("INSERT INTO note VALUES (?)", (text,))


def legible_behind_a_garbled_head(path, _key, text):
    path.write_bytes(b"\x9f" * 4096 + text.encode())


def under_another_key(path, _key, text):
    connection = cipher.connect(path, b"o" * cipher.KEY_BYTES, cipher.Journal.SINGLE)
    connection.execute("CREATE TABLE note (text)")
    connection.execute("INSERT INTO note VALUES (?)", (text,))
    connection.close()


def under_no_name_of_ours(path, key, _text):
    connection = cipher.connect(path, key, cipher.Journal.SINGLE)
    connection.execute("CREATE TABLE another (text)")
    connection.close()


@pytest.mark.parametrize(
    ("write", "told"),
    [
        (in_the_clear, "not encrypted"),
        (legible_behind_a_garbled_head, "in the clear"),
        (under_another_key, "VaultDamaged"),
        (under_no_name_of_ours, "VaultError"),
    ],
)
def test_a_file_that_can_be_read_without_its_key_or_not_with_it_fails(write, told):
    found = encryption(write)
    assert (found.verdict, told in found.told) == ("failed", True), found.told


async def test_every_check_says_something_where_no_file_can_be_opened():
    await findings()  # whatever is imported for it is there
    with only(0):
        found = await findings()
    assert [one.verdict for one in found] == ["failed", "failed", "absent"]


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
    kept = Kept(tmp_path, expected=expected)
    watching = asyncio.create_task(kept.watch())
    kept.look_for("Maria Alvarez")
    file = tmp_path / "settings.json"
    file.write_bytes(text)
    await asyncio.to_thread(kept.look)
    file.unlink()  # what was readable once stays a finding
    kept.look()
    watching.cancel()
    assert kept.finding.verdict == verdict
