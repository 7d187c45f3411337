"""What every vault keeps of what the person has not looked at, and what it forgets."""

import pytest

from pfclient.errors import Offline
from pfclient.people import PersonId
from pfclient.vault.memory import MemoryVault
from pfclient.vault.vault import Answer, CategoryState, Settlement, StoredResource, Unseen
from tests.support.cabinets import LEO, LOADED, MARIA, NOW
from tests.support.vaults import fill

LAB = "lab_results"


@pytest.fixture(params=["memory", "files"])
def vault(request, cabinets):
    return MemoryVault() if request.param == "memory" else cabinets.opened().vault


def result(identity, body=b"7.9", **fields):
    return StoredResource(f"Observation/{identity}", body, **fields)


def noted(vault, person=MARIA):
    return {one.key: one.before for one in vault.unseen(person, LAB)}


async def read(vault, *resources, person=MARIA, state=LOADED):
    await fill(vault, person, LAB, resources, state)


async def looked(vault, *keys):
    return await vault.looked(MARIA, LAB, [f"Observation/{key}" for key in keys], vault.revisions(MARIA, [LAB])[0])


async def test_nothing_of_a_first_reading_is_noted(vault):
    await vault.put(MARIA, LAB, [result(1)])
    await vault.mark(MARIA, LAB, CategoryState(Answer.LOADED, complete=False))
    await vault.put(MARIA, LAB, [result(2), result(1, b"7.4")])
    await vault.settle(MARIA, LAB, Settlement(LOADED))
    assert noted(vault) == {}
    assert list(vault.unseen(LEO, LAB)) == []


async def test_what_comes_and_what_it_replaces_is_noted_once(vault):
    await read(vault, result(1), result(2))
    await vault.put(MARIA, LAB, [result(1, b"7.4", updated="2026-03-04"), result(3, updated="2026-03-05"), result(2)])
    await vault.put(MARIA, LAB, [result(1, b"7.2", updated="2026-03-06"), result(3, b"8")])
    assert list(vault.unseen(MARIA, LAB)) == [
        Unseen("Observation/1", b"7.9", "2026-03-04"),
        Unseen("Observation/3", None, "2026-03-05"),
    ]


async def test_what_comes_along_is_noted_where_it_becomes_another_and_not_where_it_is_new(vault):
    await read(vault, result(1), StoredResource("Specimen/1", b"blood", included=True))
    along = [StoredResource("Specimen/1", b"urine", included=True), StoredResource("Specimen/2", b"x", included=True)]
    await vault.put(MARIA, LAB, along)
    assert noted(vault) == {"Specimen/1": b"blood"}


async def test_the_same_words_under_another_query_are_not_noted(vault):
    await read(vault, result(1))
    await vault.put(MARIA, LAB, [result(1, query=1), result("@0.1")])
    assert noted(vault) == {}


@pytest.mark.parametrize("answer", [Answer.NOT_GRANTED, Answer.NOT_SUPPORTED])
async def test_what_was_not_open_is_read_for_the_first_time(vault, answer):
    await read(vault, state=CategoryState(answer, NOW))
    await vault.put(MARIA, LAB, [result(1)])
    assert noted(vault) == {}


async def test_a_round_that_failed_changes_nothing(vault):
    await read(vault, result(1))
    await vault.mark(MARIA, LAB, CategoryState(Answer.ERROR, NOW, Offline(), complete=False))
    await vault.put(MARIA, LAB, [result(2)])
    assert noted(vault) == {"Observation/2": None}


async def test_looking_erases_what_was_before(vault):
    await read(vault, result(1), result(2))
    await read(vault, result(1, b"7.4"), result(2, b"5"), result(3), result(4))
    assert await looked(vault, 1, 3, "never")
    assert noted(vault) == {"Observation/2": b"7.9", "Observation/4": None}
    revision = vault.revisions(MARIA, [LAB])[0]
    assert await looked(vault, 1, 2, 4)
    assert noted(vault) == {}
    # What is shown, and findable, is the same as before.
    assert vault.revisions(MARIA, [LAB])[0] == revision
    await vault.put(MARIA, LAB, [result(1, b"7.2")])
    assert noted(vault) == {"Observation/1": b"7.4"}


async def test_looking_at_what_was_there_earlier_erases_nothing(vault):
    await read(vault, result(1))
    await vault.put(MARIA, LAB, [result(1, b"7.4")])
    before = vault.revisions(MARIA, [LAB])[0]
    await vault.put(MARIA, LAB, [result(2)])
    assert not await vault.looked(MARIA, LAB, ["Observation/1"], before)
    assert noted(vault) == {"Observation/1": b"7.9", "Observation/2": None}


async def test_looking_at_nobodys_records_makes_no_file(vault):
    nobody = PersonId("nobody")
    await vault.looked(nobody, LAB, ["Observation/1"], 0)
    assert vault.size(nobody) == 0
    assert list(vault.unseen(nobody, LAB)) == []


async def test_what_is_dropped_leaves_no_old_words(vault):
    await read(vault, result(1), result(2), result(3))
    await read(vault, result(1, b"7.4"), result(2, b"5"), result(3), result(4))
    await read(vault, result(2, b"5"), result(3))
    assert noted(vault) == {"Observation/2": b"7.9"}
    await read(vault, state=CategoryState(Answer.WITHHELD, NOW, complete=False))
    assert noted(vault) == {}


async def test_what_is_withheld_and_shared_again_is_new_and_tells_nothing_of_before(vault):
    await read(vault, result(1))
    await read(vault, result(1, b"7.4"))
    await read(vault, state=CategoryState(Answer.WITHHELD, NOW, complete=False))
    await read(vault, result(1, b"7.4"))
    assert noted(vault) == {"Observation/1": None}


async def test_what_is_emptied_leaves_no_old_words(vault):
    await read(vault, result(1), result(2))
    await read(vault, result(1, b"7.4"), result(2), result(3))
    await vault.put(MARIA, LAB, [result(one, b"{}", emptied=True) for one in (1, 2, 3, 4)])
    assert noted(vault) == {}
    assert len(vault.resources(MARIA, LAB)) == 4


async def test_one_person_is_forgotten_and_the_others_news_stay(vault):
    for person in (MARIA, LEO):
        await read(vault, result(1), person=person)
        await vault.put(person, LAB, [result(1, b"7.4")])
    await vault.forget(MARIA)
    assert (noted(vault), noted(vault, LEO)) == ({}, {"Observation/1": b"7.9"})
