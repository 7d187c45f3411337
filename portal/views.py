"""Views of records: read, written into the audit trail, and only then answered; many at once share one commit."""

import asyncio
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import chain
from typing import NamedTuple
from weakref import WeakSet

from starlette.responses import Response

from portal.errors import FhirError
from portal.store import audit
from portal.store.database import Database, Standing
from portal.store.reading import Reading
from portal.under_way import UnderWay, ending

_DESKS = 4
_MOST = 16
_PATIENCE_S = 0.25
_SOON_S = 0.005
_TURNS = 4
"""Of the loop: who is answered wakes up and answers; who asks next is heard, and asks."""


class Seen(NamedTuple):
    """An answer, and what the audit trail says of it."""

    answer: Response
    lines: Sequence[audit.Line]


Look = Callable[[Reading], Seen]
"""Reads what was asked for; called in a thread."""


class _Waiting(NamedTuple):
    """Somebody who asked, and how many had before."""

    look: Look
    loop: asyncio.AbstractEventLoop
    outcome: asyncio.Future[Response]
    number: int


_Looked = tuple[_Waiting, Seen | BaseException]


class Views:
    """Takes views in turn: whatever waits while some are committed is committed together next.

    A commit that reaches the disk costs as much as reading several pages. One for each view would halve what a portal
    can do; one for many is as durable, for nobody is answered before it. One thread reads as long as nobody waits long:
    several would only take turns at the interpreter. It records what it read by itself, for waking another costs more
    than writing, and then lets the loop have its turn: it sends what was recorded and takes in what is asked next, so
    that one transaction serves all of it and nobody competes for the interpreter. Another reads meanwhile where a disk
    takes its time, or where many wait. Where one is held up by a large search, others take over.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._line: deque[_Waiting] = deque()
        self._at_work = 0
        self._asked = 0
        self._looked: list[_Looked] = []
        self._is_recording = False
        self._soon = 0.0  # until when the next transaction is about to begin by itself
        self._under_way = UnderWay(database)
        self._free: list[Standing] = []
        self._recorder = database.standing()
        self._watched: WeakSet[asyncio.AbstractEventLoop] = WeakSet()
        self._closed = False
        self._threads = ThreadPoolExecutor(_DESKS + 1, "views")

    async def see(self, look: Look) -> Response:
        """The answer, once its audit line is on the disk.

        Raises:
            FhirError: Refused; 503 where the portal is about to end.
            Exception: What `look` raised, or what kept the trail from being written.
        """
        loop = asyncio.get_running_loop()
        with self._lock:
            if self._closed:
                raise ending()
            self._asked += 1
            waiting = _Waiting(look, loop, loop.create_future(), self._asked)
            self._line.append(waiting)
            if self._at_work or time.monotonic() < self._soon:
                self._watch(loop)
            else:
                self._one_more()
        return await waiting.outcome

    def close(self) -> None:
        """Break off what is being read, record what was read, and let nobody in any more.

        Blocks until that is done. Without it the threads would keep the process alive until the longest search ends.
        """
        with self._lock:
            self._closed = True
            left, self._line = list(self._line), deque()
        _hand_out(left, [ending() for _ in left])
        self._under_way.end()
        self._threads.shutdown()
        for desk in (*self._free, self._recorder):
            desk.close()

    def _one_more(self) -> None:
        """Put one more thread to work; the lock is held."""
        self._at_work += 1
        self._threads.submit(self._work)

    def _watch(self, loop: asyncio.AbstractEventLoop) -> None:
        """See to it that nobody waits for long; one look around serves everybody who came before it."""
        if loop not in self._watched:
            self._watched.add(loop)
            loop.call_later(_PATIENCE_S, self._look_around, loop, self._asked)

    def _look_around(self, loop: asyncio.AbstractEventLoop, came_before: int) -> None:
        with self._lock:
            self._watched.discard(loop)
            if self._closed:
                return
            if self._line and self._line[0].number <= came_before and self._at_work < _DESKS:
                self._one_more()
            if self._looked and not self._is_recording:
                self._is_recording = True
                self._threads.submit(self._record, self._recorder)
            if self._line or self._looked:
                self._watch(loop)

    def _work(self) -> None:
        with self._lock:
            desk = self._free.pop() if self._free else self._database.standing()
        while waiting := self._next(leaving=desk):
            self._read_from(waiting, desk)
            if self._is_mine_to_record():
                self._record(desk)
                if self._gives_way(desk):
                    return

    def _is_mine_to_record(self) -> bool:
        """Whether nobody records yet; then somebody else may have to read meanwhile."""
        with self._lock:
            if self._is_recording or not self._looked:
                return False
            self._is_recording, self._soon = True, time.monotonic() + _SOON_S
            self._at_work -= 1
            if len(self._line) >= _MOST:
                self._one_more()
            return True

    def _gives_way(self, desk: Standing) -> bool:
        """Whether somebody else reads by now, or the loop will call for somebody; if not, this thread goes on."""
        with self._lock:
            self._soon = 0.0
            if self._at_work or (self._line and self._is_loops_turn(self._line[0].loop)):
                self._free.append(desk)
                return True
            self._at_work += 1
            return False

    def _is_loops_turn(self, loop: asyncio.AbstractEventLoop) -> bool:
        """Have the loop call for somebody after its turn; False when it has ended."""
        self._soon = time.monotonic() + _SOON_S
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(self._after_turns, loop, _TURNS)
            return True
        return False

    def _after_turns(self, loop: asyncio.AbstractEventLoop, left: int) -> None:
        if left:
            loop.call_soon(self._after_turns, loop, left - 1)
            return
        with self._lock:
            self._soon = 0.0
            if self._line and not self._at_work:
                self._one_more()

    def _read_from(self, first: _Waiting, desk: Standing) -> None:
        """Read for one who waits and for some of those behind, in one transaction."""
        waiting: _Waiting | None = first
        left = _MOST
        try:
            with desk.read() as connection, self._under_way.reading(connection):
                # What is read is as old as this transaction. Whoever asks later may know of what came after it:
                # a sign-in renewed, a chart taken back.
                known, reading = self._asked, Reading(connection)
                while waiting:
                    self._pass_on(waiting, _seen(waiting.look, reading))
                    left -= 1
                    waiting = self._next(until=known) if left else None
        except Exception as exc:  # noqa: BLE001 - it is raised where that one waits
            # Whatever it was may have spoiled the transaction: whoever is behind gets a new one.
            if waiting:
                self._pass_on(waiting, exc)

    def _pass_on(self, waiting: _Waiting, outcome: Seen | BaseException) -> None:
        """Have it recorded with the others: soon, or when a look around finds that it waits for a long search."""
        with self._lock:
            self._looked.append((waiting, outcome))

    def _record(self, desk: Standing) -> None:
        while looked := self._to_record():
            _hand_out([each for each, _ in looked], self._recorded([each for _, each in looked], desk))

    def _to_record(self) -> list[_Looked]:
        with self._lock:
            looked, self._looked = self._looked, []
            self._is_recording = bool(looked)
            return looked

    def _next(self, *, until: int | None = None, leaving: Standing | None = None) -> _Waiting | None:
        """Whoever has waited longest, if they asked no later than number `until`.

        With nobody there the thread that says `leaving` is no longer at work, and others may have its connections.
        """
        with self._lock:
            if self._line and (until is None or self._line[0].number <= until):
                return self._line.popleft()
            # Under the lock: whoever comes now finds nobody at work and calls for somebody.
            if leaving:
                self._at_work -= 1
                self._free.append(leaving)
            return None

    def _recorded(self, looked: Sequence[Seen | BaseException], desk: Standing) -> list[Response | BaseException]:
        lines = list(chain.from_iterable(each.lines for each in looked if isinstance(each, Seen)))
        try:
            if lines:
                with desk.write() as connection:
                    audit.record_all(connection, lines)
        except Exception as exc:  # noqa: BLE001 - it is raised where each of them waits
            return [exc if isinstance(each, Seen) else each for each in looked]
        return [each.answer if isinstance(each, Seen) else each for each in looked]


def _seen(look: Look, reading: Reading) -> Seen | FhirError:
    """What was seen, or what it was refused with, which spoils nothing."""
    try:
        return look(reading)
    except FhirError as exc:
        return exc


def _hand_out(batch: Sequence[_Waiting], outcomes: Sequence[Response | BaseException]) -> None:
    by_loop: dict[asyncio.AbstractEventLoop, list[tuple[asyncio.Future[Response], Response | BaseException]]] = {}
    for waiting, outcome in zip(batch, outcomes, strict=True):
        by_loop.setdefault(waiting.loop, []).append((waiting.outcome, outcome))
    for loop, settled in by_loop.items():
        # A loop that has ended meanwhile has nobody left who waits.
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(_settle, settled)


def _settle(settled: Sequence[tuple[asyncio.Future[Response], Response | BaseException]]) -> None:
    for future, outcome in settled:
        if future.done():
            # Nobody waits any more: the connection was given up.
            continue
        if isinstance(outcome, BaseException):
            future.set_exception(outcome)
        else:
            future.set_result(outcome)
