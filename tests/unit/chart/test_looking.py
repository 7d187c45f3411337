"""What the person has looked at is no longer new, and what it was before is erased."""

import asyncio

import pytest

from pfclient.chart import chart as chart_module
from pfclient.chart.looking import Looking
from pfclient.people import PersonId
from tests.support.cabinets import LOADED, Cabinets
from tests.support.failing_disk import failing_disk
from tests.support.vaults import fill
from tests.unit.chart.test_changes import ID, Seen, lab, problem


class Watched(Seen):
    """A chart, somebody who looks at it, and what is told."""

    def __init__(self, category="lab_results", vault=None):
        super().__init__(category, vault)
        self.told = []
        self.looking = Looking(self.vault, self._found, self._found, lambda *place: self.told.append(place))

    def _found(self, person):
        return {ID: self.chart}[person]

    @property
    def noted(self):
        return {one.key for one in self.vault.unseen(ID, self.category)}


@pytest.fixture(params=["read on the spot", "read in a thread"])
def seen(request, monkeypatch):
    """One changed result and two new ones."""
    if request.param == "read in a thread":
        monkeypatch.setattr(chart_module, "EASY", 0)
    watched = Watched().comes(lab()).comes(lab(value="7.4"), lab("2"), lab("3"))
    watched.chart.read("lab_results")
    return watched


async def test_what_was_looked_at_is_no_longer_new(seen):
    assert await seen.looking.looked(ID, seen.section, {"Observation/2"})
    assert (seen.news.new, set(seen.news.changed)) == ({"Observation/3"}, {"Observation/1"})
    assert seen.noted == {"Observation/1", "Observation/3"}
    assert seen.told == [(ID, "lab_results")]


async def test_a_change_that_was_looked_at_is_still_told_while_the_record_says_the_same(seen):
    await seen.looking.looked(ID, seen.section, {"Observation/1"})
    assert not seen.news.has("Observation/1")
    assert seen.news.change("Observation/1").was.measure.value == "7.9"
    seen.comes(lab(value="7.4"), lab("2"), lab("3"), lab("4"))
    seen.chart.read("lab_results")
    assert seen.news.change("Observation/1").was.measure.value == "7.9"
    seen.comes(lab(value="7.3"), lab("2"), lab("3"), lab("4"))
    seen.chart.read("lab_results")
    assert seen.news.change("Observation/1").was.measure.value == "7.4"


async def test_a_result_taken_back_is_not_told_although_it_was_looked_at(seen):
    await seen.looking.looked(ID, seen.section, {"Observation/1"})
    seen.comes(lab("2"), lab("3"))
    seen.chart.read("lab_results")
    assert seen.news.change("Observation/1") is None


async def test_a_whole_section_can_be_looked_at(seen):
    assert await seen.looking.looked(ID, seen.section)
    assert (seen.news.count, seen.noted) == (0, set())
    seen.told.clear()
    assert await seen.looking.looked(ID, seen.section)
    assert seen.told == []


async def test_rows_of_another_time_are_not_taken_for_those_that_are_there(seen):
    shown = seen.section
    seen.comes(lab(value="7.2"), lab("2"), lab("3"))
    seen.chart.read("lab_results")
    assert not await seen.looking.looked(ID, shown, {"Observation/2"})
    assert seen.news.has("Observation/2")


async def test_what_is_stored_and_not_yet_read_is_not_taken_for_seen(monkeypatch):
    monkeypatch.setattr(chart_module, "EASY", 0)
    seen = Watched().comes(lab()).comes(lab(value="7.4"))
    shown = seen.chart.read("lab_results")
    seen.comes(lab(value="7.2"))
    assert not await seen.looking.looked(ID, shown, {"Observation/1"})
    assert seen.noted == {"Observation/1"}


async def test_what_came_while_a_look_was_written_is_new(seen):
    shown = seen.section
    seen.comes(lab(value="7.4"), lab("2"), lab("3"), lab("4"))
    seen.chart.read("lab_results")
    seen.chart.looked(shown, {"Observation/2"})
    assert seen.news.has("Observation/2")


async def test_what_cannot_be_written_is_still_new(tmp_path):
    with failing_disk() as disk:
        cabinet = await Cabinets(tmp_path).signed_in()
        seen = Watched(vault=cabinet.vault)
        for results in ([lab()], [lab(), lab("2")]):
            await fill(seen.vault, ID, seen.category, results, LOADED)
        disk.fail()
        assert not await seen.looking.looked(ID, seen.section, {"Observation/2"})
        assert seen.news.has("Observation/2")
        disk.work()
        assert await seen.looking.looked(ID, seen.section, {"Observation/2"})
        assert not seen.news.has("Observation/2")
        await cabinet.close()


async def test_whoever_is_no_longer_linked_has_no_news(seen):
    shown = seen.section
    with pytest.raises(KeyError):
        seen.looking.news(PersonId("nobody"))
    assert not await seen.looking.looked(PersonId("nobody"), shown)


async def test_every_section_tells_what_is_new(seen):
    news = seen.looking.news(ID)
    assert {category: one.count for category, one in news.items() if one.count} == {"lab_results": 3}


async def test_old_words_of_what_is_no_longer_shown_are_erased_when_nothing_more_comes():
    seen = Watched("diagnoses").comes(problem(), problem("2"))
    refuted = problem(verificationStatus={"coding": [{"code": "refuted"}]})
    seen.comes(refuted, problem("2", text="Mild asthma"), problem("3"))
    assert seen.noted == {"Condition/1", "Condition/2", "Condition/3"}
    seen.looking.catch_up(ID)
    await asyncio.gather(*seen.looking._tasks._running.values())
    assert seen.noted == {"Condition/2", "Condition/3"}
    assert seen.news.count == 2
