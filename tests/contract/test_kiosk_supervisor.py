"""The supervisor with real visitors' processes (without a screen) and the real portal behind it."""

import asyncio
import json
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from pfclient.errors import Offline
from pfclient.flows.kiosk_visit import Ending
from pfclient.gateway.http import Gateway
from pfclient.gateway.kiosk_key import KioskDesk, parse_key
from pfclient.kiosk.line import Say
from pfclient.kiosk.policy import Limits
from pfclient.kiosk.supervisor import Patience, Supervisor
from pfclient.kiosk.visitor_process import Start
from portal.store import kiosks
from tests.support.kiosks import PIN, Lobby

ROOT = Path(__file__).resolve().parents[2]


class Screen:
    """A supervisor over scripted visitors; ends once as many visits are over as there are plans."""

    def __init__(self, tmp_path, plans, desk, **options):
        self.path = tmp_path / "plan"
        self.path.write_text("\n".join([*plans, ""]))
        self.count, self.ended, self.messages, self.pids = len(plans), [], [], set()
        self.start = Start(
            [sys.executable, "-m", "tests.support.scripted_visitor", str(self.path)],
            {"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]},
        )
        self.begun = asyncio.Event()
        self.supervisor = Supervisor(self.start, desk, journal=self.journal, heard=self.heard, **options)

    async def journal(self, ended):
        self.ended.append(ended)
        if len(self.ended) == self.count:
            self.supervisor.close()

    async def heard(self, visitor, kind, message):
        self.pids.add(visitor.pid)
        if kind is Say.BEGUN:
            self.begun.set()
        if kind is not Say.BEAT:
            self.messages.append((kind, message))

    async def run(self, within=60):
        await asyncio.wait_for(self.supervisor.run(), within)
        return [ended.ending for ended in self.ended]

    @property
    def started(self):
        return self.path.with_suffix(".count").stat().st_size


@pytest.fixture
def desk(portal):
    lobby = Lobby(portal)
    key = parse_key(json.dumps(lobby.key_file).encode())
    gateway = Gateway(portal.base_url, transport=portal.asgi_transport())
    return KioskDesk(gateway, key, wall=lambda: portal.clock.now().timestamp())


def alive(pids):
    return [pid for pid in pids if Path(f"/proc/{pid}").exists()]


ENDS = {
    "begin,end=done": Ending.DONE,
    "begin,end=start-over": Ending.START_OVER,
    "begin,end=idle": Ending.IDLE,
    "begin,end=hard-cap": Ending.HARD_CAP,
    "begin,end=portal-gone": Ending.PORTAL_GONE,
    "begin,exit=3": Ending.CRASHED,
    "begin,exit=0": Ending.DISPLAY_LOST,
    "begin,signal=SEGV": Ending.CRASHED,
    "begin,signal=ABRT": Ending.CRASHED,
    "begin,signal=KILL": Ending.KILLED,
    "begin,signal=STOP": Ending.HUNG,
    "begin,noise": Ending.CRASHED,
}


async def test_after_every_way_a_visit_can_end_another_process_shows_the_welcome(tmp_path, desk):
    screen = Screen(tmp_path, [*ENDS], desk, patience=Patience(silence=1.5))
    endings = await screen.run()
    expected = list(ENDS.values())
    expected[-1] = endings[-1]  # what is no message at all is closed like a line that broke: killed
    assert endings == expected
    assert endings[-1] in {Ending.KILLED, Ending.CRASHED}
    assert all(ended.welcome_after is not None for ended in screen.ended[:-1])
    assert len({ended.pid for ended in screen.ended}) == len(ENDS)


async def test_nothing_of_any_visitor_is_left_running(tmp_path, desk):
    screen = Screen(tmp_path, ["begin,signal=STOP", "begin,end=done"], desk, patience=Patience(silence=1.0))
    await screen.run()
    assert not alive(screen.pids)


@pytest.mark.parametrize("plan", ["begin,signal=STOP", "begin,signal=KILL", "begin,signal=SEGV"])
async def test_a_welcome_stands_again_within_five_seconds(tmp_path, desk, plan):
    screen = Screen(tmp_path, [plan, "end=done"], desk)
    await screen.run()
    patience = Patience()
    noticed = patience.silence + patience.look if "STOP" in plan else patience.look
    assert noticed + screen.ended[0].welcome_after < 5


@pytest.mark.parametrize(
    ("plan", "patience", "ending"),
    [
        ("begin,starves=0.01,end=done", Patience(silence=1.0, starved=60.0), Ending.DONE),
        ("begin,starves=60,end=done", Patience(silence=1.0, starved=2.0), Ending.HUNG),
        ("begin,works=inf,end=done", Patience(silence=1.0, starved=60.0), Ending.HUNG),
    ],
    ids=["works when it can", "starves too long", "works and never says a word"],
)
async def test_a_visitor_that_waits_for_a_processor_does_not_hang(tmp_path, desk, plan, patience, ending):
    screen = Screen(tmp_path, [plan, "end=done"], desk, patience=patience)
    assert (await screen.run(within=120))[0] is ending


async def test_a_visit_never_outlasts_the_cap_whatever_its_own_process_says(tmp_path, desk):
    screen = Screen(tmp_path, ["begin", "end=done"], desk, limits=Limits(cap=1.0), patience=Patience(beyond_cap=0.5))
    assert (await screen.run())[0] is Ending.HARD_CAP


async def test_a_process_that_never_comes_is_replaced_by_one_that_does(tmp_path, desk):
    plans = ["never-ready", "dead-at-once", "dead-at-once", "begin,end=done"]
    screen = Screen(tmp_path, plans, desk, patience=Patience(starting=1.5, again=0.05))
    screen.count = 1
    assert await screen.run() == [Ending.DONE]


async def test_one_that_does_not_show_itself_when_called_is_replaced(tmp_path, desk):
    screen = Screen(tmp_path, ["begin,end=done", "never-shown", "end=done"], desk, patience=Patience(showing=1.0))
    screen.count = 2
    assert await screen.run(within=20) == [Ending.DONE, Ending.DONE]
    assert screen.started >= 3


async def test_on_a_slow_computer_the_next_one_is_given_more_time_to_show_itself(tmp_path, desk):
    screen = Screen(tmp_path, ["late=1.5,begin,end=done"], desk, patience=Patience(showing=0.5, again=0.05))
    assert await screen.run(within=50) == [Ending.DONE]
    assert screen.started >= 3


async def test_one_that_hangs_while_it_waits_is_replaced_before_it_is_needed(tmp_path, desk):
    plans = ["begin,once-a-third-started,end=done", "stops-behind", "end=done"]
    screen = Screen(tmp_path, plans, desk, patience=Patience(silence=30.0, warm=1.5))
    screen.count = 2
    assert await screen.run() == [Ending.DONE, Ending.DONE]
    # Nobody waited for the one that hung.
    assert screen.ended[0].welcome_after < Patience().showing / 2


async def test_a_visit_goes_on_while_no_other_process_can_be_started(tmp_path, desk):
    program, away, another = tmp_path / "python", tmp_path / "away", asyncio.Event()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    program.chmod(0o755)
    screen = Screen(tmp_path, ["begin", "end=done"], desk)

    async def heard(visitor, kind, message):
        if kind is Say.READY and not screen.pids:
            program.rename(away)
        elif kind is Say.READY:
            another.set()
        await screen.heard(visitor, kind, message)

    start = replace(screen.start, command=[str(program), *screen.start.command[1:]])
    supervisor = Supervisor(start, desk, patience=Patience(look=0.05, again=0.05), heard=heard)
    running = asyncio.ensure_future(supervisor.run())
    await asyncio.wait_for(screen.begun.wait(), 30)
    away.rename(program)
    await asyncio.wait_for(another.wait(), 30)
    assert (len(screen.pids), running.done()) == (2, False)
    running.cancel()
    await asyncio.wait({running})
    assert not alive(screen.pids)


async def test_staff_close_the_screen_with_their_pin_alone(tmp_path, desk):
    screen = Screen(tmp_path, ["end=staff", "staff=000000,end=staff", f"staff={PIN},end=staff", "end=done"], desk)
    assert await screen.run() == [Ending.CRASHED, Ending.CRASHED, Ending.STAFF]
    assert screen.ended[-1].welcome_after is None
    wrong = [message for kind, message in screen.messages if kind is Say.PLANTED]
    assert [(each["code"], each["left"]) for each in wrong] == [("wrong-pin", 4)]


async def test_staff_who_unlock_a_locked_screen_find_it_going_on(tmp_path, portal, desk):
    with portal.database.write() as connection:
        (kiosk,) = kiosks.all_kiosks(connection)
        kiosks.set_staff_needed(connection, kiosk.id, needed=True)
    screen = Screen(tmp_path, [f"staff={PIN},end=staff", "begin,ticket,end=done"], desk)
    assert await screen.run() == [Ending.STAFF, Ending.DONE]
    assert screen.ended[0].welcome_after is not None
    with portal.database.read() as connection:
        assert kiosks.get(connection, kiosk.id).staff_needed is False


async def test_a_visitor_gets_a_ticket_once_it_is_called_to_the_display_and_not_before(tmp_path, portal, desk):
    plans = ["begin,ticket,once-another-asked,end=done", "asks-early,begin,ticket,end=done"]
    screen = Screen(tmp_path, plans, desk, patience=Patience(silence=30))
    assert await screen.run() == [Ending.DONE, Ending.DONE]
    # The first to answer is the second visitor; one that comes after the last plan may be called before it asks.
    assert screen.path.with_suffix(".early").read_text().startswith("Offline")
    assert portal.requests.count(("POST", "/oauth/token")) >= 2


async def test_a_portal_that_does_not_answer_keeps_nobody_from_hearing_that_a_visitor_lives(tmp_path):
    class Slow:
        async def ticket(self):
            await asyncio.Event().wait()

        async def staff(self, pin):
            raise Offline

    screen = Screen(tmp_path, ["begin,staff=1,end=done", "end=done"], Slow(), patience=Patience(silence=1.5))
    screen.count = 1
    assert await screen.run() == [Ending.CRASHED]


async def test_without_a_supervisor_a_visitor_ends_at_once(tmp_path):
    path = tmp_path / "plan"
    path.write_text("begin\n")
    visitor = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.support.scripted_visitor", str(path), cwd=ROOT,
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    await visitor.stdout.readline()
    visitor.stdin.close()
    assert await asyncio.wait_for(visitor.wait(), 20) == 0


async def test_a_screen_that_is_closed_ends_its_visitors(tmp_path, desk):
    screen = Screen(tmp_path, ["begin", "begin"], desk)
    running = asyncio.ensure_future(screen.supervisor.run())
    await asyncio.wait_for(screen.begun.wait(), 30)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert not alive(screen.pids)
