"""Large charts are read in a thread, again and again while records arrive, and told when there are new rows."""

import asyncio
import threading

import pytest

from bench.charts import chart as generated
from pfclient.chart import chart as chart_module
from pfclient.chart.chart import Chart
from pfclient.chart.finder import Finder
from pfclient.chart.readings import Readings
from pfclient.chart.section import Availability
from pfclient.errors import VaultError
from pfclient.people import Connection, Person, PersonId, Relationship
from pfclient.records.phrases import EnglishOnly
from pfclient.vault.memory import MemoryVault
from pfclient.vault.vault import Answer, CategoryState, Settlement, StoredResource
from tests.support.clock import FakeClock
from tests.support.vaults import fill

ID = PersonId("https://clinic.example#chart-1")
LARGE = chart_module.EASY + 1


def person():
    connection = Connection("https://clinic.example", "chart-1", "Patient/p1", "Lakeview Family Medicine")
    return Person(ID, "Ana Ruiz", "Ana", "Ruiz", "1984-05-02", Relationship.SELF, connection)


def resources(count, seed=1):
    return [StoredResource(key, body) for key, body in generated(count, "p1", seed, category="diagnoses")]


class SlowVault(MemoryVault):
    """A vault that says which threads read diagnoses, and in which that takes its time.

    Attributes:
        threads: Who read.
        takes: Seconds each reading takes.
        ticks: Seconds that have passed, all of them spent on reading.
        broken: Whether the file cannot be read.
    """

    def __init__(self):
        super().__init__()
        self.threads = set()
        self.takes = 0.0
        self.ticks = 0.0
        self.broken = False

    def resources(self, person, category):
        if self.broken:
            raise VaultError("the disk does not answer")
        if category == "diagnoses":
            self.threads.add(threading.current_thread())
            self.ticks += self.takes
        return super().resources(person, category)


class Reader:
    """One person's chart and who hears of it."""

    def __init__(self):
        self.vault = SlowVault()
        self.clock = FakeClock()
        self.chart = Chart(person(), self.vault, self.clock.now)
        self.told = []
        self.pauses = []
        self.heard = asyncio.Event()
        self.readings = Readings(self._of, self._tell, ticks=lambda: self.vault.ticks, sleep=self._pause)

    def _of(self, wanted):
        return {ID: self.chart}[wanted]

    def _tell(self, wanted, category):
        self.told.append((wanted, category, self.chart.section(category)))
        self.heard.set()

    async def _pause(self, seconds):
        self.pauses.append(seconds)
        await asyncio.sleep(0)

    async def rows(self, count):
        """Wait until a section of so many rows was told."""
        async with asyncio.timeout(30):
            while not any(len(section.rows) == count for _, _, section in self.told):
                self.heard.clear()
                await self.heard.wait()


@pytest.fixture
def reader():
    return Reader()


LOADED = CategoryState(Answer.LOADED, FakeClock().now())


async def test_an_easy_chart_is_told_at_once_and_read_on_the_spot(reader):
    await fill(reader.vault, ID, "diagnoses", resources(3), LOADED)
    reader.readings.changed(ID, "diagnoses")
    [(_, _, section)] = reader.told
    assert len(section.rows) == 3
    assert reader.pauses == []


async def test_a_large_chart_shows_nothing_as_not_read_never_as_none_and_then_its_rows(reader):
    await fill(reader.vault, ID, "diagnoses", resources(LARGE), LOADED)
    reader.readings.changed(ID, "diagnoses")
    assert reader.told[0][2].availability is Availability.NOT_ASKED
    assert reader.told[0][2].rows == ()
    await reader.rows(LARGE)
    assert reader.told[-1][2].availability is Availability.LOADED
    await reader.readings.stop()


async def test_a_large_chart_is_read_in_another_thread(reader):
    await fill(reader.vault, ID, "diagnoses", resources(LARGE), LOADED)
    reader.readings.changed(ID, "diagnoses")
    await reader.rows(LARGE)
    await reader.readings.stop()
    assert reader.vault.threads
    assert threading.main_thread() not in reader.vault.threads


async def test_what_arrives_while_it_is_read_is_read_too_by_the_same_reading(reader):
    await fill(reader.vault, ID, "diagnoses", resources(LARGE), LOADED)
    reader.readings.changed(ID, "diagnoses")
    await fill(reader.vault, ID, "diagnoses", resources(LARGE + 5), LOADED)
    reader.readings.changed(ID, "diagnoses")
    await reader.rows(LARGE + 5)
    await reader.readings.stop()


async def test_old_rows_stay_until_new_ones_are_read_but_what_is_withheld_goes_at_once(reader):
    await fill(reader.vault, ID, "diagnoses", resources(LARGE), LOADED)
    reader.readings.changed(ID, "diagnoses")
    await reader.rows(LARGE)
    await reader.readings.stop()
    await fill(reader.vault, ID, "diagnoses", resources(LARGE + 1), LOADED)
    assert len(reader.chart.section("diagnoses").rows) == LARGE
    await reader.vault.settle(ID, "diagnoses", Settlement(CategoryState(Answer.WITHHELD, complete=False)))
    section = reader.chart.section("diagnoses")
    assert (section.rows, section.availability) == ((), Availability.WITHHELD)


async def test_a_large_chart_that_could_not_be_read_says_so_also_later_and_is_never_none(reader):
    await fill(reader.vault, ID, "diagnoses", resources(LARGE), LOADED)
    reader.vault.broken = True
    reader.chart.read("diagnoses")
    reader.clock.advance(minutes=1)
    section = reader.chart.section("diagnoses")
    assert section.availability is Availability.ERROR
    assert isinstance(section.error, VaultError)
    assert reader.chart.count("diagnoses") is None
    reader.vault.broken = False
    assert len(reader.chart.read("diagnoses").rows) == LARGE


async def test_what_comes_into_a_section_nobody_had_asked_for_is_on_its_way_and_not_none(reader):
    await fill(reader.vault, ID, "diagnoses", resources(LARGE), LOADED)
    assert reader.chart.read("allergies").rows == ()
    [one] = [StoredResource(key, body) for key, body in generated(1, "p1", 1, category="allergies")]
    await fill(reader.vault, ID, "allergies", [one], LOADED)
    section = reader.chart.section("allergies")
    assert (section.coming, section.availability) == (True, Availability.NOT_ASKED)
    assert reader.chart.count("allergies") is None
    assert len(reader.chart.read("allergies").rows) == 1
    assert reader.chart.count("allergies") == 1


async def test_none_stays_none_of_a_large_chart_whatever_comes_into_other_sections(reader):
    await fill(reader.vault, ID, "diagnoses", resources(LARGE), LOADED)
    assert reader.chart.read("allergies").rows == ()
    await reader.vault.mark(ID, "allergies", CategoryState(Answer.EMPTY, reader.clock.now()))
    await fill(reader.vault, ID, "diagnoses", resources(LARGE + 1), LOADED)
    section = reader.chart.section("allergies")
    assert (section.coming, section.availability) == (False, Availability.EMPTY)


async def test_what_a_clinic_shows_again_is_on_its_way_and_not_none(reader):
    await fill(reader.vault, ID, "diagnoses", resources(LARGE), LOADED)
    await reader.vault.mark(ID, "diagnoses", CategoryState(Answer.WITHHELD, complete=False))
    assert reader.chart.read("diagnoses").availability is Availability.WITHHELD
    reader.clock.advance(minutes=1)
    withheld = reader.chart.section("diagnoses")
    assert (withheld.coming, withheld.availability) == (False, Availability.WITHHELD)
    await reader.vault.mark(ID, "diagnoses", LOADED)
    assert reader.chart.section("diagnoses").coming
    assert reader.chart.count("diagnoses") is None
    assert len(reader.chart.read("diagnoses").rows) == LARGE


async def test_a_later_date_under_the_same_rows_is_no_new_revision(reader):
    await fill(reader.vault, ID, "diagnoses", resources(3), LOADED)
    first = reader.chart.section("diagnoses")
    reader.clock.advance(minutes=5)
    later = CategoryState(Answer.LOADED, reader.clock.now())
    await fill(reader.vault, ID, "diagnoses", resources(3), later)
    second = reader.chart.section("diagnoses")
    assert (second.revision, second.as_of) == (first.revision, later.as_of)
    assert second.current is first.current


async def test_the_pause_grows_with_what_a_reading_takes(reader):
    reader.vault.takes = 2.0
    await fill(reader.vault, ID, "diagnoses", resources(LARGE), LOADED)
    reader.readings.changed(ID, "diagnoses")
    await reader.rows(LARGE)
    await asyncio.sleep(0)
    await reader.readings.stop()
    assert reader.vault.ticks >= reader.vault.takes
    assert reader.pauses == [3 * reader.vault.ticks]


async def test_rows_the_search_reads_first_are_told_too(reader):
    await fill(reader.vault, ID, "diagnoses", resources(LARGE), LOADED)
    finder = Finder(reader.vault, reader.readings.read, lambda *_: None, EnglishOnly())
    finder.catch_up(ID)
    await reader.rows(LARGE)
    await finder.stop()
    assert not reader.chart.is_stale("diagnoses")


async def test_nobody_is_told_of_somebody_who_has_gone(reader):
    reader.readings.changed(PersonId("gone"), "diagnoses")
    assert reader.told == []
