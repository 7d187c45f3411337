"""The core killed at any write while it reads from a portal: the next start has no half, and reads on to the same."""

import asyncio
from dataclasses import dataclass, field

import pytest

from pfclient.errors import KeyStoreWiped
from pfclient.records.catalog import CATEGORIES
from pfclient.sync.state import SyncPhase
from pfclient.vault.vault import Answer
from tests.contract.conftest import add_chart
from tests.support import chart_bundle, kill_points, sign_in, strace
from tests.support.portal import PortalUnderTest
from tests.support.sync_runs import RUNS, core_at
from tests.support.syncing import immunization, load, remove, restore, snapshot

RUN = "tests.support.sync_runs"
NORA, LEO = chart_bundle.PATIENT, "leo"
MANY = 210
pytestmark = pytest.mark.skipif(not strace.works(), reason=strace.MISSING)


@dataclass
class Day:
    """What the portal has on one day, and what a client holds that has read all of it."""

    rows: list
    held: dict = field(default_factory=dict)
    states: dict = field(default_factory=dict)


class Clinic:
    """A portal with two charts of one account, on one day and on the next."""

    def __init__(self, place):
        self.place, self.address = place, ""
        self.portal = PortalUnderTest(place / "portal")
        account = sign_in.add_account(self.portal)
        for patient, whose in ((NORA, "self"), (LEO, "child")):
            add_chart(self.portal, place, patient)
            sign_in.link(self.portal, account, patient, whose)
            self.portal.clock.advance(seconds=1)
        load(self.portal, place, [immunization(number, NORA) for number in range(MANY)])
        self.days = [Day(snapshot(self.portal))]
        changed = immunization(1, NORA, vaccineCode={"text": "Another vaccine"})
        load(self.portal, place, [changed, immunization(MANY, NORA)])
        remove(self.portal, "Immunization", f"{NORA}-im00002")
        self.days.append(Day(snapshot(self.portal)))

    def turn_to(self, day):
        """It is that day now."""
        restore(self.portal, self.days[day].rows)

    def home(self, name, run):
        """Arguments of a run in a profile of its own, which has read what there was on the first day if it is later."""
        place = self.place / name
        place.mkdir()
        arguments = [place / "profile", place / "keyring.json", self.address]
        if run == "later":
            self.turn_to(0)
            asyncio.run(self.read_all(arguments, 0))
        self.turn_to(int(run == "later"))
        return arguments

    async def read_all(self, arguments, day):
        """The next start in good order: it holds exactly what the portal does."""
        core = core_at(*arguments[:2])
        session = await self.resumed(core)
        await session.refresh()
        assert all(session.sync_state(one.id).phase is SyncPhase.DONE for one in session.people)
        held, states = holds(core, session)
        known = self.days[day]
        if not known.held:
            known.held, known.states = held, states
            assert len(held[session.people[0].id, "immunizations"]) > MANY
        assert (held, states) == (known.held, known.states)
        await session.close()
        await core.close()

    async def resumed(self, core):
        """The session that was kept; a new sign-in where none was yet."""
        try:
            session = await core.resume()
        except KeyStoreWiped:  # the program ended between the name of the key and the key
            session = None
        return session or await core.sign_in(self.address, "maria", sign_in.PASSWORD, keep=True)


def holds(core, session):
    """What is kept of everybody: bodies by key, and the last word on each category."""
    vault, held, states = core._door.cabinet.vault, {}, {}
    assert vault.damaged == frozenset()
    for person in session.people:
        for category in CATEGORIES:
            found = vault.resources(person.id, category)
            held[person.id, category] = {one.key: one.body for one in found}
            assert len(held[person.id, category]) == len(found)
            state = vault.state(person.id, category)
            states[person.id, category] = (state.answer, state.complete)
    return held, states


@pytest.fixture(scope="module")
def clinic(tmp_path_factory):
    made = Clinic(tmp_path_factory.mktemp("clinic"))
    with made.portal.live() as made.address:
        for run in RUNS:
            asyncio.run(made.read_all(made.home(f"clean-{run}", run), int(run == "later")))
        yield made
    made.portal.close()


@pytest.fixture(scope="module")
def points(clinic):
    return {
        run: kill_points.found(clinic.place / f"{run}.trace", RUN, [run, *clinic.home(f"counted-{run}", run)])
        for run in RUNS
    }


@pytest.mark.parametrize("part", range(kill_points.SYNC_PARTS))
@pytest.mark.parametrize("run", RUNS)
def test_a_reading_killed_at_any_write_is_read_on_to_the_same(run, part, clinic, points):
    killed = 0
    for call, number in kill_points.part(points[run], run, part, kill_points.SYNC_EACH):
        arguments = clinic.home(f"{run}-{part}-{call}-{number}", run)
        status = strace.killed_at(call, number, RUN, [run, *arguments])
        killed += status in (-9, 137)
        try:
            asyncio.run(no_half(clinic, arguments, run))
            asyncio.run(clinic.read_all(arguments, int(run == "later")))
        except Exception as exc:
            raise AssertionError(f"{run} killed at {call} {number} (status {status})") from exc
        if killed == kill_points.SYNC_EACH:
            return
    raise AssertionError(f"killed {killed} times only")


async def no_half(clinic, arguments, run):
    """What the next start finds before it has asked anybody."""
    core = core_at(*arguments[:2])
    try:
        session = await core.resume()
    except KeyStoreWiped:
        session = None
    if session is None:
        assert run == "first"
    else:
        held, states = holds(core, session)
        days = clinic.days[: 1 + (run == "later")]
        for place, records in held.items():
            for key, body in records.items():
                assert body in [day.held[place].get(key) for day in days]
            answer, complete = states[place]
            assert answer is not Answer.EMPTY or any(not day.held[place] for day in days)
            if run == "later" or (answer is Answer.LOADED and complete):
                # Pages are stored as they come: what is the same on both days is there at any moment.
                assert set.intersection(*(set(day.held[place]) for day in days)) <= records.keys()
        await session.close()
    await core.close()


def test_a_run_of_the_tests_kills_as_many_programs_as_is_promised():
    vault = 7 * kill_points.VAULT_PARTS * kill_points.VAULT_EACH
    assert vault + len(RUNS) * kill_points.SYNC_PARTS * kill_points.SYNC_EACH >= kill_points.A_RUN
