"""What SQLite, the system and the keyring say when they will not, and what comes of it."""

import asyncio
import errno
import threading
from contextlib import suppress

import apsw
import pytest

from pfclient.errors import KeyStoreAbsent, VaultDamaged, VaultError, VaultFull, VaultUnwritable
from pfclient.people import Account
from pfclient.vault.cipher import Journal, connect
from pfclient.vault.faults import typed
from pfclient.vault.folder import Folder
from pfclient.vault.index_file import IndexFile
from pfclient.vault.index_values import kept
from pfclient.vault.readers import Readers
from pfclient.vault.settings_file import SettingsFile
from pfclient.vault.vault import CategoryState, Settlement, StoredResource, Words
from pfclient.vault.writer import Writer
from tests.support.cabinets import ACCOUNT, ASTHMA, LEO, LOADED, MARIA, SIGN_IN, Cabinets, person
from tests.support.keystores import MemoryBackend
from tests.support.vaults import fill

KEY = bytes(32)


def said(kind, extended=0):
    error = kind("said")
    error.extendedresult = extended
    return error


@pytest.mark.parametrize(
    ("error", "system", "expected"),
    [
        (OSError(errno.ENOSPC, ""), 0, VaultFull),
        (OSError(errno.EDQUOT, ""), 0, VaultFull),
        (OSError(errno.EROFS, ""), 0, VaultUnwritable),
        (said(apsw.FullError), 0, VaultFull),
        (said(apsw.IOError, apsw.SQLITE_IOERR_SHMSIZE), 0, VaultFull),
        (said(apsw.IOError, apsw.SQLITE_IOERR_WRITE), errno.EDQUOT, VaultFull),
        (said(apsw.IOError, apsw.SQLITE_IOERR_WRITE), errno.EIO, VaultUnwritable),
        (said(apsw.IOError, apsw.SQLITE_IOERR_SHORT_READ), 0, VaultDamaged),
        (said(apsw.CorruptError), 0, VaultDamaged),
        (said(apsw.NotADBError), 0, VaultDamaged),
        (said(apsw.ReadOnlyError), 0, VaultUnwritable),
        (said(apsw.BusyError), 0, VaultUnwritable),
        (said(apsw.SQLError), 0, VaultError),
    ],
)
def test_every_refusal_is_one_of_ours(error, system, expected):
    assert type(typed(error, system)) is expected


class Wayward(MemoryBackend):
    """A keyring that takes nothing while `stubborn`."""

    stubborn = False

    def set_password(self, service, username, password):
        if self.stubborn:
            raise RuntimeError
        super().set_password(service, username, password)


async def test_a_key_that_cannot_be_exchanged_now_is_at_the_next_start(tmp_path):
    home = Cabinets(tmp_path / "profile", Wayward())
    cabinet = await home.signed_in()
    await fill(cabinet.vault, MARIA, "diagnoses", [ASTHMA], LOADED)
    home.backend.stubborn = True
    await cabinet.keep_people([person(LEO)])
    assert isinstance(cabinet.error, KeyStoreAbsent)
    assert cabinet.vault.size(MARIA) == 0
    # Both indexes are kept the same meanwhile: whichever key the keyring holds in the end opens one.
    await cabinet.keep_token("refresh-9")
    [before] = home.backend.items.values()
    await cabinet.close()
    assert list(home.backend.items.values()) == [before]
    home.backend.stubborn = False
    later = home.cabinet()
    assert (await later.open()).sign_in.refresh == "refresh-9"
    assert later.error is None
    assert list(home.backend.items.values()) != [before]
    await later.close()
    last = home.cabinet()
    assert [one.id for one in (await last.open()).people] == [LEO]
    await last.close()


async def test_a_second_index_that_cannot_be_written_is_let_go(tmp_path):
    index = IndexFile.make(tmp_path / "one", KEY, {"a": b"1"})
    with pytest.raises(VaultUnwritable):
        index.follow(tmp_path / "missing" / "two", KEY)
    index.become_twin()
    index.follow(tmp_path / "two", KEY)
    index.follow(tmp_path / "three", KEY)
    (tmp_path / "three").unlink()
    for end in ("-wal", "-shm"):
        (tmp_path / f"three{end}").unlink()
    (tmp_path / "three").mkdir()
    index.keep({"a": b"2"})
    index.become_twin()
    index.keep({"a": b""})
    assert index.values == {}
    index.close()
    assert IndexFile.open(tmp_path / "one", KEY).values == {}
    with pytest.raises(VaultUnwritable):
        IndexFile.make(tmp_path / "missing" / "one", KEY, {})


async def test_an_index_that_cannot_be_made_keeps_nothing(cabinets):
    cabinets.profile.mkdir()
    (cabinets.profile / "records").write_text("a file where the directory should be")
    cabinet = cabinets.cabinet()
    with pytest.raises(VaultUnwritable):
        await cabinet.create(SIGN_IN, ACCOUNT)
    assert (cabinet.is_open, cabinets.backend.items) == (False, {})
    assert SettingsFile(cabinets.profile).read().portal == ""


async def test_a_start_that_ended_before_the_index_was_written_is_none(cabinets):
    cabinet = await cabinets.signed_in()
    await cabinet._index.close()
    Folder(cabinets.profile).sweep()
    cabinet._owner.release()
    assert await cabinets.cabinet().open() is None


async def test_what_a_crash_left_of_a_forgotten_profile_is_swept_up(cabinets):
    await (await cabinets.signed_in()).close()
    (cabinets.profile / "settings.json").unlink()
    assert await cabinets.cabinet().open() is None
    assert not cabinets.profile.exists()
    await cabinets.cabinet().forget()


async def test_forgetting_what_the_settings_no_longer_name_takes_the_files(cabinets):
    await (await cabinets.signed_in()).close()
    (cabinets.profile / "settings.json").unlink()
    await cabinets.cabinet().forget()
    assert not cabinets.profile.exists()


async def test_who_is_signed_in_is_kept_as_the_portal_says_it(cabinets):
    cabinet = await cabinets.signed_in()
    await cabinet.keep_account(Account("maria", "Maria C."))
    assert (await cabinet.open()).account.display == "Maria C."


@pytest.mark.parametrize("values", [{"people": b"{"}, {"account": b"[]"}, {"username": b"\xff"}])
def test_values_that_nobody_wrote_are_damage(values):
    with pytest.raises(VaultDamaged):
        kept(values)


@pytest.mark.usefixtures("ended")
async def test_a_log_that_can_only_be_read_is_read_and_later_written(cabinets):
    names = [path.name for path in cabinets.records.iterdir() if path.name != "CACHEDIR.TAG"]
    for name in names:
        (cabinets.records / f"{name}-shm").mkdir()  # opens for reading only, whoever runs this
    later = await cabinets.again()
    assert later.vault.resources(MARIA, "diagnoses") == (ASTHMA,)
    new = StoredResource("Condition/2", b"{}")
    for act in (lambda: later.vault.put(MARIA, "diagnoses", [new]), lambda: later.keep_token("x")):
        with pytest.raises(VaultUnwritable):
            await act()
    assert later.vault.resources(MARIA, "diagnoses") == (ASTHMA,)
    for name in names:
        (cabinets.records / f"{name}-shm").rmdir()
    await later.keep_token("x")
    with suppress(VaultUnwritable):  # the first try finds out, the next one opens anew
        await later.vault.put(MARIA, "diagnoses", [new])
    await later.vault.put(MARIA, "diagnoses", [new])
    assert later.vault.resources(MARIA, "diagnoses") == (ASTHMA, new)
    assert later.vault.damaged == frozenset()


@pytest.mark.parametrize(
    "tampered",
    [
        "DELETE FROM resources",
        "UPDATE resources SET body = x'00'",
        "UPDATE resources SET category = 9",
        "DELETE FROM words_content",
        "UPDATE categories SET size = 7",
    ],
)
async def test_after_a_crash_rows_of_another_time_are_found(ended, cabinets, tampered):
    path, key = ended[MARIA]
    crashed = await cabinets.again()
    await crashed.vault.put(MARIA, "diagnoses", [StoredResource("Condition/2", b"{}")])
    connection = connect(path, key, Journal.CACHE)
    connection.execute(tampered)
    connection.close()
    await crash(crashed)
    later = await cabinets.again()
    assert later.vault.damaged == {MARIA}


async def crash(cabinet):
    """Let go of everything as the end of the process would."""
    cabinet._vault._files._records.clear()
    await cabinet._index.close()
    cabinet._vault = None
    cabinet._owner.release()


async def test_a_file_that_was_never_written_is_made_again_untold(cabinets):
    cabinet = await cabinets.signed_in()
    cabinet._index.file.add(MARIA)
    await cabinet.close()
    later = await cabinets.again()
    assert later.vault.damaged == frozenset()
    await fill(later.vault, MARIA, "diagnoses", [ASTHMA], LOADED)


def test_a_reader_lends_nothing_once_closed(tmp_path):
    readers = Readers(lambda: apsw.Connection(":memory:"))
    with readers.lent() as connection:
        readers.close()
    with pytest.raises(apsw.ConnectionClosedError):
        connection.execute("SELECT 1")
    with pytest.raises(VaultError), readers.lent():
        pass


async def test_work_that_nobody_waits_for_any_more_is_done():
    writer, going, done = Writer(), threading.Event(), threading.Event()
    task = asyncio.get_running_loop().create_task(writer.run(lambda: (going.wait(10), done.set())))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    going.set()
    await writer.run(lambda: None)
    assert done.is_set()
    await writer.close()
    await writer.close()


async def test_a_damaged_file_is_cleared_away_at_the_end_at_the_latest(ended, cabinets):
    later = await cabinets.again()
    files, path = later.vault._files, ended[MARIA][0]
    held = threading.Event()
    later.writer.post(lambda: held.wait(10))
    files.condemn(MARIA, VaultDamaged())
    files.condemn(MARIA, VaultDamaged())
    assert path.exists()
    held.set()
    await later.close()
    assert not path.exists()


async def test_a_write_that_was_waiting_when_damage_was_found_begins_again(ended, cabinets):
    later = await cabinets.again()
    vault, held = later.vault, threading.Event()
    later.writer.post(lambda: held.wait(10))
    waiting = asyncio.get_running_loop().create_task(vault.settle(MARIA, "diagnoses", Settlement(LOADED)))
    await asyncio.sleep(0)
    vault._files.condemn(MARIA, VaultDamaged())
    held.set()
    with pytest.raises(VaultDamaged):
        await waiting
    assert vault.state(MARIA, "diagnoses") == CategoryState()
    assert not ended[MARIA][0].exists()


async def test_whole_words_come_first_and_no_more_than_asked_for(cabinets):
    vault = (await cabinets.signed_in()).vault
    words = [Words("C/1", "asthmatic"), Words("C/2", "asthma"), Words("C/3", "asthma again")]
    await vault.index(MARIA, "diagnoses", words)
    assert [hit.key for hit in vault.search("asthma", [MARIA])] == ["C/2", "C/3", "C/1"]
    assert [hit.key for hit in vault.search("asthma", [MARIA], limit=2)] == ["C/2", "C/3"]


def test_an_empty_index_is_damage_and_the_same_is_not_written_again(tmp_path):
    index = IndexFile.make(tmp_path / "one", KEY, {"a": b"1"})
    log = tmp_path / "one-wal"
    size = log.stat().st_size
    index.keep({"a": b"1", "b": b""})
    assert log.stat().st_size == size
    index.close()
    (tmp_path / "one").write_bytes(b"")
    with pytest.raises(VaultDamaged):
        IndexFile.open(tmp_path / "one", KEY)
