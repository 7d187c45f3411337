"""One person's chart at several clinics: what is told of the whole, what is news, and what goes when a clinic goes."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pfclient.chart.family import Family
from pfclient.chart.joining import Joining
from pfclient.chart.section import Availability
from pfclient.errors import ServerFault
from pfclient.people import NO_TIES, ChartStatus, Connection, Person, PersonId, Relationship, Ties, pair
from pfclient.vault.memory import MemoryVault
from pfclient.vault.vault import Answer, CategoryState, Settlement, StoredResource
from tests.support.clock import FakeClock
from tests.support.vaults import fill

AT = datetime(2026, 3, 10, 14, 0, tzinfo=UTC)
LOADED, EMPTY = CategoryState(Answer.LOADED, AT), CategoryState(Answer.EMPTY, AT)
BAY, LAKE = PersonId("bay"), PersonId("lake")


def person(key, practice, status=ChartStatus.ACTIVE):
    connection = Connection("https://clinic.example", key, f"Patient/{key}", practice, status=status)
    return Person(PersonId(key), "Ernesto Alvarez", "Ernesto", "Alvarez", "1949-11-30", Relationship.PARENT, connection)


def ended(linked):
    return replace(linked, connection=replace(linked.connection, status=ChartStatus.REVOKED))


def problem(owner, identity, text="Type 2 diabetes", *, since="2019-03-14", stamp="2026-03-01T08:00:00Z", **more):
    body = {
        "resourceType": "Condition",
        "id": identity,
        "meta": {"lastUpdated": stamp},
        "subject": {"reference": f"Patient/{owner}"},
        "clinicalStatus": {"coding": [{"code": "active"}]},
        "code": {"text": text},
        "onsetDateTime": since,
        **more,
    }
    return StoredResource(f"Condition/{identity}", json.dumps(body).encode(), updated=stamp)


ONE = Ties(one=frozenset({pair(BAY, LAKE)}))


class Household:
    """Ernesto at two clinics, said to be one person."""

    def __init__(self, ties=ONE):
        self.vault, self.told, self.kept = MemoryVault(), [], []
        people = (person("bay", "Bayside"), person("lake", "Lakeview"))
        self.family = Family(people, self.vault, FakeClock().now, lambda *place: self.told.append(place), ties=ties)
        self.joining = Joining(self.family, self._keep, lambda before: self.told.append(("regrouped", len(before))))

    async def _keep(self, ties):
        self.kept.append(ties)

    async def comes(self, owner, *resources, state=LOADED, category="diagnoses"):
        await fill(self.vault, owner, category, resources, state)

    async def says(self, owner, state, category="diagnoses"):
        await self.vault.mark(owner, category, state)

    @property
    def section(self):
        return self.family.chart(BAY).section("diagnoses")

    async def read(self):
        return await self.family._readings.read(BAY, "diagnoses")

    def titles(self):
        return sorted(row.title for row in self.section.rows)


@pytest.fixture(params=["put together on the spot", "put together in a thread"])
def household(request, monkeypatch):
    if request.param == "put together in a thread":
        monkeypatch.setattr("pfclient.chart.chart.EASY", 0)
        monkeypatch.setattr("pfclient.chart.joined.EASY", 0)
    return Household()


async def test_the_same_fact_is_one_row_and_every_row_names_its_clinic(household):
    await household.comes(BAY, problem("bay", "1"), problem("bay", "2", "Kidney disease"))
    await household.comes(LAKE, problem("lake", "9"), problem("lake", "8", "Gout"))
    section = await household.read()
    assert [(row.title, row.clinic, [one.clinic for one in row.alike]) for row in section.current] == [
        ("Gout", "Lakeview", []),
        ("Kidney disease", "Bayside", []),
        ("Type 2 diabetes", "Bayside", ["Lakeview"]),
    ]
    assert household.family.chart(BAY).count("diagnoses") == 3
    assert household.family.chart(LAKE) is household.family.chart(BAY)


STATES = {
    "both have none": (EMPTY, EMPTY, Availability.EMPTY, []),
    "one was not asked": (EMPTY, CategoryState(), Availability.NOT_ASKED, ["not-asked"]),
    "one does not grant it": (EMPTY, CategoryState(Answer.NOT_GRANTED, AT), Availability.NOT_GRANTED, ["not-granted"]),
    "one does not send it": (
        EMPTY,
        CategoryState(Answer.NOT_SUPPORTED, AT),
        Availability.NOT_SUPPORTED,
        ["not-supported"],
    ),
    "one failed": (EMPTY, CategoryState(Answer.ERROR, None, ServerFault(500)), Availability.ERROR, ["error"]),
    "one keeps it back, which is told of the whole chart only": (
        EMPTY,
        CategoryState(Answer.WITHHELD, AT),
        Availability.WITHHELD,
        [],
    ),
}


@pytest.mark.parametrize(("bay", "lake", "expected", "lacks"), STATES.values(), ids=STATES)
async def test_none_is_said_only_where_every_clinic_says_so(household, bay, lake, expected, lacks):
    await household.says(BAY, bay)
    await household.says(LAKE, lake)
    section = await household.read()
    assert section.availability is expected
    assert [one.availability.value for one in section.lacks] == lacks


async def test_none_is_not_said_any_more_once_something_came_that_is_not_read_yet(household):
    await household.says(BAY, EMPTY)
    await household.says(LAKE, EMPTY)
    assert (await household.read()).availability is Availability.EMPTY
    await household.comes(BAY, problem("bay", "1"))
    assert household.section.availability is not Availability.EMPTY
    assert household.family.chart(BAY).count("diagnoses") != 0
    assert len((await household.read()).rows) == 1


async def test_a_clinic_that_failed_is_named_beside_the_rows_of_the_other(household):
    await household.comes(BAY, problem("bay", "1"))
    await household.says(LAKE, CategoryState(Answer.ERROR, None, ServerFault(500)))
    section = await household.read()
    assert section.availability is Availability.LOADED
    assert [(one.clinic, one.availability) for one in section.lacks] == [("Lakeview", Availability.ERROR)]


async def test_a_mistake_at_one_clinic_does_not_hide_what_the_other_says(household):
    mistake = {"verificationStatus": {"coding": [{"code": "entered-in-error"}]}}
    await household.comes(BAY, problem("bay", "1", **mistake))
    await household.comes(LAKE, problem("lake", "9"))
    section = await household.read()
    assert [(row.key, row.clinic, row.alike) for row in section.rows] == [("Condition/9", "Lakeview", ())]
    assert [entry.reason for entry in section.not_shown] == ["entered-in-error"]


async def test_everything_is_counted_over_its_sources(household):
    await household.comes(BAY, problem("bay", "1"), problem("bay", "2", "Kidney disease"))
    await household.comes(LAKE, problem("lake", "9"), problem("lake", "8", "Gout"))
    section = await household.read()
    told = [source for row in section.rows for one in (row, *row.alike) for source in one.sources]
    assert sorted(told) == ["Condition/1", "Condition/2", "Condition/8", "Condition/9"]


async def test_what_a_clinic_takes_off_the_account_is_gone_at_once_and_the_rest_stays(household):
    await household.comes(BAY, problem("bay", "1"))
    await household.comes(LAKE, problem("lake", "9"), problem("lake", "8", "Gout"))
    await household.read()
    [gone] = household.family.replace(household.family.linked[:1])
    assert gone.id == LAKE
    assert household.family._joined == {}  # and with it what it held of the other clinic
    section = household.section
    assert [row.key for row in section.rows] == ["Condition/1"]
    assert not section.rows[0].alike


@pytest.mark.parametrize(("which", "left"), [(BAY, "Lakeview"), (LAKE, "Bayside")])
async def test_where_one_clinic_ends_access_the_other_is_read_under_the_same_name(household, which, left):
    await household.comes(BAY, problem("bay", "1"))
    await household.comes(LAKE, problem("lake", "9"))
    await household.read()
    household.family.replace([ended(one) if one.id == which else one for one in household.family.linked])
    [person] = household.family.people
    assert (person.id, person.connection.practice, person.connection.status) == (BAY, left, ChartStatus.ACTIVE)
    section = await household.read()
    assert [(row.clinic, row.alike) for row in section.rows] == [(left, ())]


async def test_somebody_whose_access_ended_everywhere_has_nothing_and_it_is_not_called_none(household):
    await household.comes(BAY, problem("bay", "1"))
    await household.comes(LAKE, problem("lake", "9"))
    await household.read()
    household.family.replace([ended(one) for one in household.family.linked])  # and nothing is forgotten yet
    [person] = household.family.people
    assert (person.connection.status, person.readable) == (ChartStatus.REVOKED, ())
    section = household.section
    assert (section.rows, section.availability) == ((), Availability.NOT_ASKED)
    assert household.family.looking.news(BAY).keys() >= {"diagnoses"}


async def test_what_a_clinic_holds_back_is_gone_at_once(household):
    await household.comes(BAY, problem("bay", "1"))
    await household.comes(LAKE, problem("lake", "9"), problem("lake", "8", "Gout"))
    await household.read()
    await household.vault.settle(LAKE, "diagnoses", Settlement(CategoryState(Answer.WITHHELD, AT)))
    assert household.titles() == ["Type 2 diabetes"]
    assert not household.section.rows[0].alike


async def test_who_looked_at_a_fact_at_one_clinic_is_not_told_it_is_new_when_the_other_says_it_too(household):
    await household.comes(BAY, problem("bay", "1"))
    await household.comes(LAKE)
    await household.comes(LAKE, problem("lake", "9"), problem("lake", "8", "Gout"))
    section = await household.read()
    assert section.news.new == {"Condition/8"}
    assert await household.family.looking.looked(BAY, section)
    assert (await household.read()).news.count == 0
    assert household.vault.unseen(LAKE, "diagnoses") == ()


async def test_what_is_new_at_both_is_new_once_and_seen_at_both(household):
    await household.comes(BAY)
    await household.comes(LAKE)
    await household.comes(BAY, problem("bay", "1"))
    await household.comes(LAKE, problem("lake", "9"))
    section = await household.read()
    assert section.news.new == {section.rows[0].key}
    assert await household.family.looking.looked(BAY, section, {section.rows[0].key})
    assert household.vault.unseen(BAY, "diagnoses") == household.vault.unseen(LAKE, "diagnoses") == ()
    assert household.told[-1] == (BAY, "diagnoses")


async def test_a_change_at_both_clinics_is_told_of_the_row(household):
    await household.comes(BAY, problem("bay", "1"))
    await household.comes(LAKE, problem("lake", "9"))
    await household.comes(BAY, problem("bay", "1", "Diabetes, type 2", stamp="2026-03-05T08:00:00Z"))
    await household.comes(LAKE, problem("lake", "9", "Diabetes, type 2", stamp="2026-03-06T08:00:00Z"))
    section = await household.read()
    [row] = section.rows
    assert section.news.changed[row.key].fields == ("title",)
    assert section.news.changed[row.key].was.title == "Type 2 diabetes"


async def test_a_row_can_be_shown_separately_and_as_one_again_and_both_are_kept(household):
    await household.comes(BAY, problem("bay", "1"))
    await household.comes(LAKE, problem("lake", "9"))
    section = await household.read()
    await household.joining.show_apart(section, section.rows[0].key)
    apart = await household.read()
    assert [(row.key, row.alike) for row in apart.rows] == [("Condition/1", ()), ("Condition/9", ())]
    assert set(apart.asunder) == {"Condition/1", "Condition/9"}
    assert household.kept[-1].apart == {(BAY, "diagnoses", "Condition/1"), (LAKE, "diagnoses", "Condition/9")}
    await household.joining.show_as_one(apart, "Condition/9")
    assert [len(row.alike) for row in (await household.read()).rows] == [1]
    assert household.kept[-1].apart == frozenset()


async def test_people_taken_apart_have_their_own_charts_again(household):
    await household.comes(BAY, problem("bay", "1"))
    await household.comes(LAKE, problem("lake", "9"))
    await household.read()
    await household.joining.take_apart(BAY)
    assert [one.id for one in household.family.people] == [BAY, LAKE]
    for owner, key in ((BAY, "Condition/1"), (LAKE, "Condition/9")):
        section = await household.family._readings.read(owner, "diagnoses")
        assert [(row.key, row.alike) for row in section.rows] == [(key, ())]
    assert household.joining.questions() == ()


async def test_who_may_be_one_person_is_asked_and_not_asked_again():
    made = Household(NO_TIES)
    [(one, other)] = made.joining.questions()
    assert (one.id, other.id) == (BAY, LAKE)
    await made.joining.two_people(BAY, LAKE)
    assert made.joining.questions() == ()
    assert [one.id for one in made.family.people] == [BAY, LAKE]
    await made.family.still()


async def test_a_search_finds_a_row_by_the_words_of_either_clinic_once(household):
    text = {"note": [{"text": "Told her diabetes nurse"}]}
    await household.comes(BAY, problem("bay", "1"))
    await household.comes(LAKE, problem("lake", "9", **text))
    await household.read()
    for owner in (BAY, LAKE):
        household.family.catch_up(owner)
        await household.family.finder._tasks._running[owner]
    for word in ("diabetes", "nurse"):
        found = await household.family.search.find(word, [BAY])
        assert [(one.person, one.record.key) for one in found.matches] == [(BAY, "Condition/1")]
