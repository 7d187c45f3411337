"""What a search finds, in which order, and what it leaves out."""

from datetime import UTC, datetime
from typing import ClassVar

import msgspec
import pytest

from pfclient.chart.family import Family
from pfclient.people import ChartStatus, Connection, Person, PersonId, Relationship
from pfclient.records.phrases import english, tell
from pfclient.vault.memory import MemoryVault
from pfclient.vault.vault import Answer, CategoryState, StoredResource
from tests.support.clock import FakeClock
from tests.support.vaults import fill

LOADED = CategoryState(Answer.LOADED, datetime(2026, 3, 10, tzinfo=UTC))


def person(name, status=ChartStatus.ACTIVE):
    connection = Connection("https://clinic.example", name, f"Patient/{name}", "Lakeview", status=status)
    return Person(PersonId(name), name, name, "Ruiz", "1984-05-02", Relationship.SELF, connection)


def condition(owner, key, text, since="2020-01-01", **more):
    body = {
        "resourceType": "Condition",
        "id": key,
        "subject": {"reference": f"Patient/{owner}"},
        "clinicalStatus": {"coding": [{"code": "active"}]},
        "code": {"text": text},
        "recordedDate": since,
        **more,
    }
    return StoredResource(f"Condition/{key}", msgspec.json.encode(body))


def medicine(owner, key, text, **more):
    body = {
        "resourceType": "MedicationRequest",
        "id": key,
        "status": "active",
        "intent": "order",
        "subject": {"reference": f"Patient/{owner}"},
        "medicationCodeableConcept": {"text": text},
        **more,
    }
    return StoredResource(f"MedicationRequest/{key}", msgspec.json.encode(body))


class Spanish:
    """A reader of Spanish, as far as these tests go; there is English, too."""

    WORDS: ClassVar = {
        "times.d": "{times} veces al día",
        "at.HS": "antes de acostarse",
        "no-name.medicine": "Sin nombre",
    }

    def here(self, told):
        return tell(told, self.WORDS.__getitem__)

    def each(self, told):
        return english(told), self.here(told)


class Household:
    """A family of one vault."""

    def __init__(self, *people, tongues=None):
        self.vault = MemoryVault()
        self.told = []
        self.family = Family(
            people, self.vault, FakeClock().now, lambda *place: self.told.append(place), tongues=tongues
        )

    async def keep(self, owner, category, *resources):
        await fill(self.vault, PersonId(owner), category, resources, LOADED)
        self.family.catch_up(PersonId(owner))
        await self.family.finder._tasks._running[PersonId(owner)]

    async def find(self, text, *people):
        asked = people or tuple(one.id for one in self.family.people)
        return await self.family.search.find(text, asked)

    async def titles(self, text, *people):
        return [match.record.title for match in (await self.find(text, *people)).matches]


@pytest.fixture
def ana():
    return Household(person("ana"))


def at_night(times):
    repeat = {"frequency": times, "period": 1, "periodUnit": "d", "when": ["HS"]}
    return {"dosageInstruction": [{"timing": {"repeat": repeat}}]}


@pytest.mark.parametrize("typed", ["veces al día", "2 veces", "acost", "al", "d", "zinc acostarse"])
async def test_a_reader_finds_words_of_ours_in_the_language_they_are_read_in(typed):
    ana = Household(person("ana"), tongues=Spanish())
    await ana.keep("ana", "medications", medicine("ana", "1", "Zinc", **at_night(2)), medicine("ana", "2", "Iron"))
    assert await ana.titles(typed) == ["Zinc"]


@pytest.mark.parametrize("typed", ["times a day", "bedtime", "bedt", "zinc bedtime"])
async def test_a_reader_does_not_find_words_of_ours_in_a_language_they_do_not_see(typed):
    ana = Household(person("ana"), tongues=Spanish())
    dose = {"dosageInstruction": [{"text": "Take it at bedtime, 2 times a day"}]}
    await ana.keep("ana", "medications", medicine("ana", "1", "Zinc", **at_night(2)))
    assert await ana.titles(typed) == []
    await ana.keep("ana", "medications", medicine("ana", "2", "Zinc in the clinic's words", **dose))
    assert await ana.titles(typed) == ["Zinc in the clinic's words"]


async def test_what_was_made_findable_is_found_in_whichever_language_is_read_later(ana):
    ana = Household(person("ana"), tongues=Spanish())
    await ana.keep("ana", "medications", medicine("ana", "1", "Zinc", **at_night(2)))
    later = Family(ana.family.people, ana.vault, FakeClock().now, lambda *_place: None)
    assert [match.record.title for match in (await later.search.find("bedtime", [PersonId("ana")])).matches] == ["Zinc"]
    assert (await later.search.find("acostarse", [PersonId("ana")])).matches == ()


async def test_a_record_that_has_no_name_but_ours_ranks_by_the_name_that_is_read():
    ana = Household(person("ana"), tongues=Spanish())
    note = {"note": [{"text": "nombre"}], "authoredOn": "2026-01-01"}
    await ana.keep("ana", "medications", medicine("ana", "1", ""), medicine("ana", "2", "Zinc", **note))
    assert await ana.titles("nombre") == ["Medicine without a name", "Zinc"]


async def test_whole_words_come_before_beginnings_and_those_before_other_words_newest_first(ana):
    await ana.keep(
        "ana",
        "diagnoses",
        condition("ana", "1", "Fluid in the ear"),
        condition("ana", "2", "Influenza A"),
        condition("ana", "3", "Flu, old", "2019-01-01"),
        condition("ana", "4", "Flu, new", "2024-01-01"),
    )
    assert await ana.titles("flu") == ["Flu, new", "Flu, old", "Fluid in the ear", "Influenza A"]


async def test_a_record_that_is_named_so_comes_before_one_that_only_mentions_it(ana):
    await ana.keep(
        "ana",
        "diagnoses",
        condition("ana", "1", "Cough", "2025-01-01", note=[{"text": "No asthma"}]),
        condition("ana", "2", "Asthma", "2001-01-01"),
    )
    assert await ana.titles("asthma") == ["Asthma", "Cough"]


async def test_a_row_tells_by_which_words_it_was_found(ana):
    await ana.keep("ana", "medications", medicine("ana", "1", "Acetaminophen 325 mg"), medicine("ana", "2", "Tylenol"))
    itself, other = (await ana.find("tylenol")).matches
    assert (itself.record.title, itself.said, itself.begun) == ("Tylenol", "", "tylenol")
    assert (other.record.title, other.said, other.found) == ("Acetaminophen 325 mg", "Tylenol", "acetaminophen")
    assert other.words == ("acetaminophen",)


async def test_other_words_scattered_over_a_record_are_no_match(ana):
    await ana.keep(
        "ana",
        "diagnoses",
        condition("ana", "1", "Hepatitis B carrier", note=[{"text": "A booster was given"}]),
        condition("ana", "2", "Hepatitis A"),
    )
    assert await ana.titles("hep a") == ["Hepatitis A"]


async def test_one_category_that_holds_many_leaves_room_for_the_others_and_says_that_there_is_more(ana):
    many = [condition("ana", str(number), f"Knee pain {number}") for number in range(201)]
    await ana.keep("ana", "diagnoses", *many)
    await ana.keep("ana", "medications", medicine("ana", "m", "Knee salve"))
    found = await ana.find("knee")
    assert [match.category for match in found.matches].count("diagnoses") == 200
    assert found.matches[-1].record.title == "Knee salve"
    assert found.cut == {"diagnoses"}


async def test_each_is_asked_for_only_and_everybody_in_their_order():
    both = Household(person("ana"), person("leo"))
    await both.keep("leo", "diagnoses", condition("leo", "1", "Asthma"))
    await both.keep("ana", "diagnoses", condition("ana", "1", "Asthma"))
    assert [match.person for match in (await both.find("asthma")).matches] == ["ana", "leo"]
    assert [match.person for match in (await both.find("asthma", PersonId("leo"))).matches] == ["leo"]


async def test_who_may_not_be_read_or_is_not_there_is_never_found():
    gone = Household(person("ana", ChartStatus.REVOKED), person("leo"))
    gone.family.people = (person("ana"), person("leo"))
    await gone.keep("ana", "diagnoses", condition("ana", "1", "Asthma"))
    await gone.keep("leo", "diagnoses", condition("leo", "1", "Asthma"))
    gone.family.people = (person("ana", ChartStatus.REVOKED), person("leo"))
    assert [match.person for match in (await gone.find("asthma")).matches] == ["leo"]
    assert (await gone.find("asthma", PersonId("ana"), PersonId("stranger"))).matches == ()


async def test_what_is_withheld_or_not_shown_as_a_fact_is_not_found(ana):
    refuted = {"verificationStatus": {"coding": [{"code": "refuted"}]}}
    await ana.keep("ana", "diagnoses", condition("ana", "1", "Asthma"), condition("ana", "2", "Asthma", **refuted))
    assert [match.record.key for match in (await ana.find("asthma")).matches] == ["Condition/1"]
    await ana.vault.mark(PersonId("ana"), "diagnoses", CategoryState(Answer.WITHHELD))
    assert (await ana.find("asthma")).matches == ()


async def test_records_not_yet_searched_are_told_and_so_is_when_they_are(ana):
    await fill(ana.vault, PersonId("ana"), "diagnoses", [condition("ana", "1", "Asthma")], LOADED)
    found = await ana.find("asthma")
    assert (found.matches, found.complete) == ((), False)
    ana.told.clear()
    await ana.keep("ana", "diagnoses", condition("ana", "1", "Asthma"))
    assert ("ana", "diagnoses") in ana.told
    assert (await ana.find("asthma")).complete
