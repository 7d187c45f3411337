"""What was not looked at, in a person's file: kept over starts, encrypted, erased from the disk, and older files."""

import pytest

from pfclient.vault.cipher import Journal, connect
from pfclient.vault.migrations import steps
from pfclient.vault.upgrade import Layout
from pfclient.vault.vault import StoredResource, Unseen
from tests.support.cabinets import ASTHMA, LEO, LOADED, MARIA, person
from tests.support.traces import traces
from tests.support.vaults import fill

MILD = StoredResource("Condition/1", b'{"code": "mild-asthma-canary"}', updated="2026-03-04T00:00:00Z")
MIGRAINE = StoredResource("Condition/2", b'{"code": "migraine-canary"}', updated="2026-03-05T00:00:00Z")
CHANGED, NEW = Unseen("Condition/1", ASTHMA.body, MILD.updated), Unseen("Condition/2", None, MIGRAINE.updated)


async def test_it_is_there_at_the_next_start_and_nothing_of_it_can_be_read(ended, cabinets):
    later = await cabinets.again()
    await later.vault.put(MARIA, "diagnoses", [MILD, MIGRAINE])
    await later.close()
    assert traces(cabinets.profile, ["canary", "Condition/2"]) == []
    last = await cabinets.again()
    assert list(last.vault.unseen(MARIA, "diagnoses")) == [CHANGED, NEW]
    assert list(last.vault.unseen(LEO, "diagnoses")) == []


async def test_old_words_are_gone_from_the_file_and_its_log_once_they_were_looked_at(ended, cabinets):
    later = await cabinets.again()
    vault = later.vault
    await vault.put(MARIA, "diagnoses", [MILD])
    await vault.looked(MARIA, "diagnoses", ["Condition/1"], vault.revisions(MARIA, ["diagnoses"])[0])
    path, key = ended[MARIA]
    assert path.with_name(f"{path.name}-wal").stat().st_size == 0
    await later.close()
    connection = connect(path, key, Journal.SINGLE)
    connection.pragma("rekey", "")
    connection.close()
    assert b'"mild-asthma-canary"' in path.read_bytes()
    assert b'"asthma-canary"' not in path.read_bytes()


async def test_what_a_clinic_takes_back_is_gone_from_the_file_and_its_log(ended, cabinets):
    later = await cabinets.again()
    await later.vault.put(MARIA, "diagnoses", [MILD])
    await later.vault.put(MARIA, "diagnoses", [StoredResource("Condition/1", b"{}", emptied=True)])
    path, key = ended[MARIA]
    assert path.with_name(f"{path.name}-wal").stat().st_size == 0
    await later.close()
    connection = connect(path, key, Journal.SINGLE)
    connection.pragma("rekey", "")
    connection.close()
    assert b"asthma-canary" not in path.read_bytes()


@pytest.fixture
def first_layout(monkeypatch):
    """A program of the first layout; ends it when called."""
    whole = steps.PERSON
    monkeypatch.setattr(steps, "PERSON", Layout(whole.steps[:1], whole.counted))
    return lambda: monkeypatch.setattr(steps, "PERSON", whole)


async def test_what_an_older_program_kept_counts_as_seen(first_layout, cabinets):
    cabinet = await cabinets.signed_in()
    await cabinet.keep_people((person(MARIA),))
    await fill(cabinet.vault, MARIA, "diagnoses", [ASTHMA], LOADED)
    await cabinet.close()
    first_layout()
    later = await cabinets.again()
    assert (later.vault.damaged, list(later.vault.unseen(MARIA, "diagnoses"))) == (frozenset(), [])
    await later.vault.put(MARIA, "diagnoses", [MILD, MIGRAINE])
    assert list(later.vault.unseen(MARIA, "diagnoses")) == [CHANGED, NEW]
    await later.close()
    assert list((await cabinets.again()).vault.unseen(MARIA, "diagnoses")) == [CHANGED, NEW]


async def test_an_older_file_that_was_not_ended_in_good_order_is_checked_and_brought_up(first_layout, cabinets):
    cabinet = await cabinets.signed_in()
    await cabinet.keep_people((person(MARIA),))
    await fill(cabinet.vault, MARIA, "diagnoses", [ASTHMA], LOADED)
    for one in cabinet.vault._files._records.values():
        one.file.abandon()
    cabinet._owner.release(remove=False)
    first_layout()
    later = await cabinets.again()
    assert later.vault.damaged == frozenset()
    assert later.vault.resources(MARIA, "diagnoses") == (ASTHMA,)


async def test_a_later_step_that_loses_what_was_noted_is_never_believed(ended, cabinets, monkeypatch):
    later = await cabinets.again()
    await later.vault.put(MARIA, "diagnoses", [MILD])
    await later.close()
    more = (*steps.PERSON.steps, lambda connection: connection.execute("DELETE FROM unseen"))
    monkeypatch.setattr(steps, "PERSON", Layout(more, steps.PERSON.counted))
    assert (await cabinets.again()).vault.damaged == {MARIA}


async def test_words_of_what_is_not_held_are_damage(ended, cabinets):
    path, key = ended[MARIA]
    later = await cabinets.again()
    await later.vault.put(MARIA, "diagnoses", [MILD])
    for one in later.vault._files._records.values():
        one.file.abandon()
    connection = connect(path, key, Journal.CACHE)
    connection.execute("UPDATE unseen SET key = 'Condition/9'")
    connection.close()
    later._owner.release(remove=False)
    assert (await cabinets.again()).vault.damaged == {MARIA}
