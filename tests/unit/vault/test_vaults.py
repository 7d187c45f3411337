"""What every vault promises, wherever it keeps things (`pfclient.vault.vault.Vault`)."""

from datetime import UTC, datetime

import pytest

from pfclient.errors import Offline
from pfclient.people import PersonId
from pfclient.vault.memory import MemoryVault
from pfclient.vault.vault import Answer, CategoryState, Hit, QueryState, Resume, Settlement, StoredResource, Words
from tests.support.vaults import fill

MARIA, LEO = PersonId("p#1"), PersonId("p#2")
NOW = datetime(2026, 3, 10, 8, 30, tzinfo=UTC)
LOADED = CategoryState(Answer.LOADED, NOW)


@pytest.fixture(params=["memory", "files"])
def vault(request, cabinets):
    return MemoryVault() if request.param == "memory" else cabinets.opened().vault


def resource(key, body=b"{}", **fields):
    return StoredResource(key, body, **fields)


async def test_nothing_is_known_of_what_nobody_asked_for(vault):
    assert vault.state(MARIA, "diagnoses") == CategoryState()
    assert vault.query(MARIA, "diagnoses", 0) == QueryState()
    assert (vault.revisions(MARIA, ["diagnoses"])[0], vault.size(MARIA)) == (0, 0)
    assert list(vault.resources(MARIA, "diagnoses")) == []


async def test_what_was_put_comes_back_as_it_was_in_the_order_it_came(vault):
    page = [
        resource("Condition/2", b'{"a": 5.0}', updated="2026-01-02T00:00:00Z"),
        resource("Medication/1", b"{}", included=True, query=1),
        resource("Condition/1", '{"b": "é"}'.encode()),
    ]
    assert await vault.put(MARIA, "diagnoses", page) == 3
    assert list(vault.resources(MARIA, "diagnoses")) == page
    assert vault.stamps(MARIA, "diagnoses") == {
        "Condition/2": "2026-01-02T00:00:00Z",
        "Medication/1": "",
        "Condition/1": "",
    }
    assert vault.size(MARIA) == 3


async def test_the_same_again_is_not_written_again(vault):
    await vault.put(MARIA, "diagnoses", [resource("Condition/1"), resource("Condition/2")])
    before = vault.revisions(MARIA, ["diagnoses"])[0]
    assert await vault.put(MARIA, "diagnoses", [resource("Condition/1"), resource("Condition/2")]) == 0
    assert vault.revisions(MARIA, ["diagnoses"])[0] == before


async def test_a_newer_one_takes_the_place_of_the_old_one(vault):
    await vault.put(MARIA, "diagnoses", [resource("Condition/1", b"old"), resource("Condition/2")])
    before = vault.revisions(MARIA, ["diagnoses"])[0]
    assert await vault.put(MARIA, "diagnoses", [resource("Condition/1", b"new")]) == 1
    assert {one.key: one.body for one in vault.resources(MARIA, "diagnoses")}["Condition/1"] == b"new"
    assert vault.revisions(MARIA, ["diagnoses"])[0] > before
    assert vault.size(MARIA) == 2


async def test_settling_erases_what_it_drops_and_keeps_the_states(vault):
    await vault.put(MARIA, "diagnoses", [resource("Condition/1"), resource("Condition/2")])
    known = QueryState(Answer.LOADED, whole=True, etag='W/"7"', since="2026-01-02T00:00:00Z", reconciled=NOW)
    before = vault.revisions(MARIA, ["diagnoses"])[0]
    await vault.settle(MARIA, "diagnoses", Settlement(LOADED, {0: known}, frozenset({"Condition/1", "Condition/9"})))
    assert list(vault.stamps(MARIA, "diagnoses")) == ["Condition/2"]
    assert vault.state(MARIA, "diagnoses") == LOADED
    assert vault.query(MARIA, "diagnoses", 0) == known
    assert vault.query(MARIA, "diagnoses", 1) == QueryState()
    assert vault.revisions(MARIA, ["diagnoses"])[0] > before


async def test_settling_without_a_change_of_rows_is_no_new_revision(vault):
    await fill(vault, MARIA, "diagnoses", [resource("Condition/1")], LOADED)
    before = vault.revisions(MARIA, ["diagnoses"])[0]
    await vault.settle(MARIA, "diagnoses", Settlement(CategoryState(Answer.LOADED, NOW, held=3)))
    assert vault.revisions(MARIA, ["diagnoses"])[0] == before
    assert vault.state(MARIA, "diagnoses").held == 3


async def test_where_a_reading_goes_on_is_kept_with_the_page(vault):
    cut = QueryState(resume=Resume("/fhir/Condition?_page=2", NOW))
    await vault.put(MARIA, "diagnoses", [resource("Condition/1")], (0, cut))
    assert vault.query(MARIA, "diagnoses", 0) == cut


async def test_marking_changes_the_word_and_not_the_records(vault):
    await fill(vault, MARIA, "diagnoses", [resource("Condition/1")], LOADED)
    error = CategoryState(Answer.ERROR, NOW, Offline(), complete=False)
    await vault.mark(MARIA, "diagnoses", error)
    assert vault.state(MARIA, "diagnoses") == error
    assert len(vault.resources(MARIA, "diagnoses")) == 1


async def test_one_person_is_forgotten_and_the_other_untouched(vault):
    for person in (MARIA, LEO):
        await fill(vault, person, "diagnoses", [resource("Condition/1")], LOADED)
        await vault.index(person, "diagnoses", [Words("Condition/1", "Asthma")])
    await vault.forget(MARIA)
    assert (vault.state(MARIA, "diagnoses"), vault.size(MARIA)) == (CategoryState(), 0)
    assert vault.search("asthma", [MARIA, LEO]) == (Hit(LEO, "diagnoses", "Condition/1"),)
    assert len(vault.resources(LEO, "diagnoses")) == 1


async def test_nothing_is_left_in_memory_after_wiping(vault):
    await fill(vault, MARIA, "diagnoses", [resource("Condition/1")], LOADED)
    await vault.wipe()
    assert (vault.size(MARIA), vault.state(MARIA, "diagnoses")) == (0, CategoryState())


async def test_a_search_finds_every_word_and_the_last_as_a_beginning(vault):
    await fill(vault, MARIA, "diagnoses", [resource("Condition/1"), resource("Condition/2")], LOADED)
    await vault.index(
        MARIA, "diagnoses", [Words("Condition/1", "Type 2 diabetes"), Words("Condition/2", "Diabète gestationnel")]
    )
    first, second = Hit(MARIA, "diagnoses", "Condition/1"), Hit(MARIA, "diagnoses", "Condition/2")
    assert set(vault.search("diab", [MARIA])) == {first, second}
    assert vault.search("type diab", [MARIA]) == (first,)
    assert vault.search("typ diabetes", [MARIA]) == ()
    assert vault.search("DIABETE", [MARIA])[:2] in ((first, second), (second, first), (second,))
    assert vault.search('"* OR type:', [MARIA]) == ()
    assert vault.search("  ", [MARIA]) == ()
    assert vault.search("diab", [LEO]) == ()
    assert len(vault.search("diab", [MARIA], limit=1)) == 1


async def test_what_is_dropped_is_not_found_and_new_words_take_the_place_of_old_ones(vault):
    await fill(vault, MARIA, "diagnoses", [resource("Condition/1"), resource("Condition/2")], LOADED)
    await vault.index(MARIA, "diagnoses", [Words("Condition/1", "asthma"), Words("Condition/2", "asthma")])
    await vault.settle(MARIA, "diagnoses", Settlement(LOADED, drop=frozenset({"Condition/1"})))
    assert [hit.key for hit in vault.search("asthma", [MARIA])] == ["Condition/2"]
    await vault.index(MARIA, "diagnoses", [Words("Condition/2", "migraine")])
    assert vault.search("asthma", [MARIA]) == ()
    assert [hit.key for hit in vault.search("migraine", [MARIA])] == ["Condition/2"]


async def test_what_changed_since_its_words_were_gathered_is_not_indexed(vault):
    assert vault.is_indexed(MARIA, "diagnoses")
    await fill(vault, MARIA, "diagnoses", [resource("Condition/1")], LOADED)
    assert not vault.is_indexed(MARIA, "diagnoses")
    await vault.index(MARIA, "diagnoses", [])
    assert vault.is_indexed(MARIA, "diagnoses")
    await vault.put(MARIA, "diagnoses", [resource("Condition/1")])
    assert vault.is_indexed(MARIA, "diagnoses")
    await vault.put(MARIA, "diagnoses", [resource("Condition/1", b"new")])
    assert not vault.is_indexed(MARIA, "diagnoses")


async def test_every_vault_gives_the_same_order(cabinets):
    """Whole words first, everybody in turns, category by category, what was indexed later last."""

    async def found(vault):
        for person in (MARIA, LEO):
            for category in ("medications", "diagnoses"):
                await fill(vault, person, category, [resource(f"{category}/{number}") for number in range(4)], LOADED)
                words = [
                    Words(f"{category}/{number}", text) for number, text in enumerate(("glu", "glue", "glu a", "b"))
                ]
                await vault.index(person, category, words)
                words[0] = Words(f"{category}/0", "glu again")
                await vault.index(person, category, words)
        return [(hit.person, hit.key, hit.begun) for hit in vault.search("glu", [LEO, MARIA], limit=5)]

    first = await found(MemoryVault())
    assert first == await found((await cabinets.signed_in()).vault)
    assert first[:2] == [(LEO, "diagnoses/2", False), (MARIA, "diagnoses/2", False)]
    assert [begun for *_, begun in first] == [False] * 8 + [True] * 2


async def test_no_more_of_one_category_than_asked_for_and_beginnings_only_where_wanted(vault):
    for category, count in (("diagnoses", 5), ("medications", 2)):
        await fill(vault, MARIA, category, [resource(f"{category}/{number}") for number in range(count)], LOADED)
        await vault.index(MARIA, category, [Words(f"{category}/{number}", "asthmatic") for number in range(count)])
    categories = [hit.category for hit in vault.search("asthma", [MARIA], limit=2)]
    assert categories == ["diagnoses", "diagnoses", "medications", "medications"]
    assert vault.search("asthma", [MARIA], whole=True) == ()
    assert len(vault.search("asthmatic", [MARIA], whole=True)) == 7
