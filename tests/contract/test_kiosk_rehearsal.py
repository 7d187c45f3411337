"""A rehearsal judges what it is shown: each thing a visitor could leave makes exactly its visit unclean."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from pfclient.errors import Offline
from pfclient.kiosk.canaries import Canaries
from pfclient.kiosk.rehearsal import Rehearsal
from pfclient.kiosk.rehearsing import Way
from pfclient.kiosk.visitor_process import Start

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class World:
    """A directory and windows in which somebody may have left a word; a portal that is taken away."""

    place: Path
    windows: str = ""
    away: int = 0

    async def take_portal_away(self):
        self.away += 1

    async def bring_portal_back(self):
        self.away -= 1

    def places(self, since):
        return [self.place]

    async def window_properties(self):
        assert self.away == 0
        return self.windows


class NoPortal:
    async def ticket(self):
        raise Offline

    async def staff(self, pin):
        raise Offline


@dataclass
class Guest:
    born: str = "1948-11-03"
    last4: str = "0187"


async def judged(world, ways, *, birds=None, memory=0, clipboards=0):
    found = []
    start = Start(
        [sys.executable, "-m", "tests.support.rehearsing_visitor", str(memory), str(clipboards)],
        {"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]},
    )
    visits = [(way, Guest()) for way in ways]
    stopped = await Rehearsal(start, NoPortal(), world, visits, birds=birds or Canaries(), judged=found.append).run()
    assert stopped == ""
    return found


async def test_every_way_to_end_is_seen_for_what_it_was(tmp_path):
    found = await judged(World(tmp_path), list(Way))
    assert [visit.way for visit in found] == list(Way)
    assert [visit.way for visit in found if not visit.ended_as_told] == []
    assert [visit.way for visit in found if not visit.is_clean] == []


@pytest.mark.parametrize("left", ["memory", "clipboards"])
async def test_a_word_the_next_visitor_finds_is_left(tmp_path, left):
    found = await judged(World(tmp_path), [Way.DONE, Way.KILL], **{left: 1})
    assert [visit.is_clean for visit in found] == [False, False]
    assert {getattr(visit, f"in_{left}") for visit in found} == {1}


async def test_a_word_in_a_file_or_in_a_windows_properties_is_left(tmp_path):
    birds = Canaries()
    (tmp_path / "cache").write_text(f"... {birds.fresh()} ...")
    found = await judged(World(tmp_path, windows=f'WM_NAME = "{birds.fresh()}"'), [Way.DONE], birds=birds)
    assert [(visit.is_clean, visit.in_files, visit.in_properties) for visit in found] == [(False, 1, 1)]


async def test_somebody_elses_words_are_not_the_visitors(tmp_path):
    other = Canaries()
    (tmp_path / "cache").write_text(other.fresh())
    (visit,) = await judged(World(tmp_path, windows=other.fresh()), [Way.START_OVER])
    assert visit.is_clean
