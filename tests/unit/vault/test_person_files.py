"""One person's file: newer and older layouts, what is found damaged while it is used, what is closed."""

import asyncio
import shutil
import threading
from contextlib import nullcontext

import apsw
import pytest

from pfclient.errors import VaultDamaged, VaultError, VaultNewer, VaultUnwritable
from pfclient.people import PersonId
from pfclient.vault.cipher import Journal, assert_engine, connect
from pfclient.vault.index_file import IndexFile
from pfclient.vault.kept import Place
from pfclient.vault.migrations import steps
from pfclient.vault.upgrade import Layout
from pfclient.vault.vault import Answer, CategoryState, QueryState, Resume, Settlement, StoredResource, Words
from tests.support.cabinets import ASTHMA, LEO, LOADED, MARIA, NOW
from tests.support.vaults import fill


def newer(monkeypatch, *more, kind="PERSON"):
    """A program with further steps behind it."""
    layout = getattr(steps, kind)
    monkeypatch.setattr(steps, kind, Layout((*layout.steps, *more), layout.counted))


def adds_a_column(connection):
    connection.execute("ALTER TABLE resources ADD COLUMN note TEXT")


def adds_a_table(connection):
    connection.execute("CREATE TABLE later (name TEXT)")


@pytest.mark.parametrize(("kind", "more"), [("PERSON", adds_a_column), ("INDEX", adds_a_table)])
async def test_an_older_layout_is_brought_to_todays(ended, cabinets, monkeypatch, kind, more):
    newer(monkeypatch, more, kind=kind)
    later = await cabinets.again()
    assert later.vault.resources(MARIA, "diagnoses") == (ASTHMA,)
    assert later.vault.damaged == frozenset()
    assert not [path for path in cabinets.records.iterdir() if "draft" in path.name]


@pytest.mark.parametrize(("kind", "more"), [("PERSON", adds_a_column), ("INDEX", adds_a_table)])
async def test_a_newer_layout_is_left_byte_for_byte(ended, cabinets, monkeypatch, kind, more):
    with monkeypatch.context() as patched:
        newer(patched, more, kind=kind)
        await (await cabinets.again()).close()
    before = {path.name: path.read_bytes() for path in cabinets.records.iterdir()}
    cabinet = cabinets.cabinet()
    for _ in range(2):
        with pytest.raises(VaultNewer):
            await cabinet.open()
    after = {path.name: path.read_bytes() for path in cabinets.records.iterdir() if path.name in before}
    assert after == before


@pytest.mark.parametrize("table", ["resources", "categories"])
async def test_what_a_step_that_loses_rows_made_is_never_shown(ended, cabinets, monkeypatch, table):
    newer(monkeypatch, lambda connection: connection.execute(f"DELETE FROM {table}"))
    later = await cabinets.again()
    assert later.vault.damaged == {MARIA, LEO}
    assert later.vault.state(MARIA, "diagnoses") == CategoryState()
    await fill(later.vault, MARIA, "diagnoses", [ASTHMA], LOADED)
    assert later.vault.resources(MARIA, "diagnoses") == (ASTHMA,)


async def test_a_file_that_is_removed_under_us_is_told_and_made_again(ended, cabinets):
    later = await cabinets.again()
    ended[MARIA][0].unlink()
    with pytest.raises(VaultDamaged):
        await later.vault.put(MARIA, "diagnoses", [ASTHMA, StoredResource("Condition/2", b"{}")])
    assert later.vault.damaged == {MARIA}
    assert (later.vault.size(MARIA), later.vault.state(MARIA, "diagnoses")) == (0, CategoryState())
    await fill(later.vault, MARIA, "diagnoses", [ASTHMA], LOADED)
    assert later.vault.resources(MARIA, "diagnoses") == (ASTHMA,)
    assert later.vault.resources(LEO, "diagnoses") == (ASTHMA,)


async def test_an_index_that_is_removed_under_us_is_written_again(ended, cabinets):
    later = await cabinets.again()
    [index] = set(cabinets.records.glob("*-wal")) - {path.with_name(f"{path.name}-wal") for path, _ in ended.values()}
    index.with_name(index.name.removesuffix("-wal")).unlink()
    await later.keep_place(Place(LEO, "diagnoses"))
    await later.close()
    last = cabinets.cabinet()
    assert (await last.open()).place == Place(LEO, "diagnoses")
    assert last.vault.resources(MARIA, "diagnoses") == (ASTHMA,)


def garbled(path):
    """Every page but the first: the file still opens."""
    data = path.read_bytes()
    path.write_bytes(data[:4096] + bytes(byte ^ 1 for byte in data[4096:]))


async def test_what_is_found_damaged_while_reading_is_never_taken_for_none(ended, cabinets):
    later = await cabinets.again()
    vault = later.vault
    await vault.put(LEO, "procedures", [ASTHMA])
    garbled(ended[MARIA][0])
    with pytest.raises(VaultDamaged):
        vault.resources(MARIA, "diagnoses")
    assert (vault.state(MARIA, "diagnoses"), vault.damaged) == (CategoryState(), {MARIA})
    # Whoever was in the middle of writing is told to begin again: what went before is gone.
    with pytest.raises(VaultDamaged):
        await vault.settle(MARIA, "diagnoses", Settlement(LOADED))
    assert vault.state(MARIA, "diagnoses") == CategoryState()
    await fill(vault, MARIA, "diagnoses", [ASTHMA], LOADED)
    assert vault.resources(MARIA, "diagnoses") == (ASTHMA,)
    assert vault.resources(LEO, "diagnoses") == (ASTHMA,)


async def test_a_search_goes_past_a_damaged_file(ended, cabinets):
    later = await cabinets.again()
    garbled(ended[MARIA][0])
    assert [hit.person for hit in later.vault.search("asthma", [MARIA, LEO])] == [LEO]
    assert later.vault.damaged == {MARIA}


async def test_an_error_of_a_damaged_file_goes_with_it(ended, cabinets):
    later = await cabinets.again()
    await later.vault.mark(MARIA, "diagnoses", CategoryState(Answer.ERROR, NOW, VaultError()))
    garbled(ended[MARIA][0])
    with pytest.raises(VaultDamaged):
        later.vault.resources(MARIA, "diagnoses")
    assert later.vault.state(MARIA, "diagnoses") == CategoryState()


async def test_forgetting_leaves_no_key_and_no_old_copy_that_opens(ended, cabinets):
    path, key = ended[MARIA]
    copy = shutil.copy(path, cabinets.profile.parent / "copy")
    old_index = {one.name: one.read_bytes() for one in cabinets.records.iterdir()}
    later = await cabinets.again()
    await later.vault.forget(MARIA)
    assert later.error is None
    # The copy of her file still opens with her key; no file that is left holds it, and the old index opens no more.
    connect(copy, key, Journal.CACHE).close()
    await later.close()
    left = b"".join(one.read_bytes() for one in cabinets.records.iterdir())
    assert key not in left
    for name, data in old_index.items():
        (cabinets.records / name).write_bytes(data)
    last = await cabinets.again()
    assert (last.vault.size(MARIA), last.vault.size(LEO)) == (0, 1)
    assert not path.exists()


async def test_after_the_end_nothing_is_written_and_nothing_known(ended, cabinets):
    later = await cabinets.again()
    vault = later.vault
    await later.close()
    with pytest.raises(VaultUnwritable):
        await vault.put(MARIA, "diagnoses", [ASTHMA])
    assert (vault.size(MARIA), list(vault.resources(MARIA, "diagnoses"))) == (0, [])
    secrets = dict(cabinets.backend.items)
    await vault.forget(MARIA)
    # It came too late: neither her file nor the key went, and the next start knows her as before.
    assert ended[MARIA][0].exists()
    assert cabinets.backend.items == secrets
    assert (await cabinets.again()).vault.resources(MARIA, "diagnoses") == (ASTHMA,)


async def test_a_reading_that_was_cut_short_goes_on_at_the_next_start(cabinets):
    cabinet = await cabinets.signed_in()
    cut = QueryState(resume=Resume("/fhir/Condition?_page=2", NOW), etag='W/"1"', since="2026", reconciled=NOW)
    await cabinet.vault.put(MARIA, "diagnoses", [ASTHMA], (0, cut))
    await cabinet.close()
    assert (await cabinets.again()).vault.query(MARIA, "diagnoses", 0) == cut


async def test_what_already_stands_so_is_not_written(ended, cabinets):
    later = await cabinets.again()
    vault, path = later.vault, ended[MARIA][0]
    log = path.with_name(f"{path.name}-wal")
    assert await vault.put(MARIA, "diagnoses", [ASTHMA]) == 0
    await vault.settle(MARIA, "diagnoses", Settlement(LOADED, drop=frozenset({"Condition/9"})))
    await vault.mark(MARIA, "diagnoses", LOADED)
    await vault.index(MARIA, "diagnoses", [Words("Condition/1", "Asthma")])
    assert log.stat().st_size == 0


async def test_states_that_nobody_wrote_are_damage(ended, cabinets):
    path, key = ended[MARIA]
    connection = connect(path, key, Journal.CACHE)
    connection.execute("UPDATE categories SET answer = 'perhaps'")
    connection.wal_checkpoint(mode=3)
    connection.close()
    later = await cabinets.again()
    assert later.vault.damaged == {MARIA}


def test_an_engine_that_cannot_encrypt_is_refused():
    assert_engine()
    for version, ciphers in (("3.51.2", None), ("", ("unix", "memdb"))):
        with pytest.raises(VaultError):
            assert_engine(version, ciphers)


async def test_a_file_is_of_the_variant_that_was_chosen(ended):
    path, key = ended[MARIA]
    for variant, opens in (("aegis-256x2", True), ("aegis-256", False)):
        connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
        connection.pragma("cipher", "aegis")
        connection.pragma("algorithm", variant)
        connection.pragma("hexkey", f"raw:{key.hex()}".encode().hex())
        with nullcontext() if opens else pytest.raises(apsw.NotADBError):
            assert connection.execute("SELECT count(*) FROM categories").get
        connection.close()


@pytest.mark.parametrize("key", [b"", b"short", bytes(33)])
def test_a_key_of_another_length_is_refused(key, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(VaultError):
        connect(tmp_path / "file", key, Journal.CACHE)
    assert (tmp_path / "file").read_bytes() == b""


async def test_forgetting_whoever_has_no_file_does_nothing(ended, cabinets):
    later = await cabinets.again()
    before = list(cabinets.backend.items.values())
    await later.vault.forget(PersonId("nobody"))
    assert list(cabinets.backend.items.values()) == before


async def test_what_was_found_damaged_before_the_end_is_cleared_away_by_it(ended, cabinets):
    later = await cabinets.again()
    files, held = later.vault._files, threading.Event()
    later.writer.post(lambda: held.wait(10))
    closing = asyncio.get_running_loop().create_task(later.close())
    await asyncio.sleep(0)
    files.condemn(MARIA, VaultDamaged())
    held.set()
    await closing
    assert not ended[MARIA][0].exists()


async def test_an_index_whose_rows_break_its_own_rules_is_damage(tmp_path):
    key = bytes(32)
    IndexFile.make(tmp_path / "index", key, {"a": b"1"}).close()
    connection = connect(tmp_path / "index", key, Journal.CACHE)
    connection.pragma("writable_schema", 1)
    connection.execute("UPDATE sqlite_schema SET sql = replace(sql, 'value BLOB', 'value BLOB CHECK (0)')")
    connection.wal_checkpoint(mode=3)
    connection.close()
    with pytest.raises(VaultDamaged):
        IndexFile.open(tmp_path / "index", key)
