"""What a stopwatch tells a stranger: whether a name, an answer or a date is right must not be told from the time.

Each row has two classes that nobody may tell apart, taken in turns in a random order. The figure is how far from
guessing the best threshold comes: the area under the ROC curve less one half (0: the classes are one, 0.5: they never
overlap). Processor time of the thread is measured, which is stricter than what arrives over a network.
"""

import contextlib
import random
import secrets
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench.row import Row
from portal.errors import Problem
from portal.rules import lifetimes, recovery
from portal.rules.passwords import hash_secret
from portal.rules.questions import folded_answer
from portal.rules.recovery import Proof
from portal.rules.sign_in import TooManyTries, sign_in
from portal.site import sqlite_url
from portal.store import accounts, charts, patients
from portal.store import recovery as recoveries
from portal.store.database import Database

NAMES: tuple[str, ...] = (
    "oracle-sign-in",
    "oracle-sign-in-waiting",
    "oracle-recovery-letter",
    "oracle-recovery-proof",
    "oracle-recovery-link",
)

_SAMPLES = 2000
_BAR = 0.05
_ANSWER, _BORN = "Captain Whiskers", "1985-02-11"
_BASE, _SOURCE = "http://127.0.0.1:8000", "198.51.100.7"
_APART = timedelta(days=2)  # tries are forgotten by then: each sample meets the portal as the first did
_ORDER = random.Random(7)


def measure() -> Iterator[Row]:
    """All five, on one portal in this process; nothing but the rules and the database runs."""
    with tempfile.TemporaryDirectory() as directory:
        clinic = _Clinic(Database(sqlite_url(Path(directory))))
        try:
            yield _row(NAMES[0], "unknown name, wrong password", clinic.unknown_name, clinic.wrong_password)
            clinic.wear_out("maria", "marja")
            waiting = (lambda: clinic.put_off("maria"), lambda: clinic.put_off("marja"))
            yield _row(NAMES[1], "known and unknown name that have to wait", *waiting)
            letters = (lambda: clinic.letter("maria"), lambda: clinic.letter("marja"))
            yield _row(NAMES[2], "known and unknown name", *letters)
            yield _row(NAMES[3], "wrong answer, wrong date of birth", clinic.wrong_answer, clinic.wrong_date)
            yield _row(NAMES[4], "link nobody was sent, link that is over", clinic.unknown_link, clinic.old_link)
        finally:
            clinic.database.dispose()


def apart(one: list[int], other: list[int]) -> float:
    """How far from guessing a threshold tells two classes of times apart, 0 to 0.5; equal times count half."""
    both = sorted([(value, False) for value in one] + [(value, True) for value in other])
    ranks, place = 0.0, 0
    while place < len(both):
        end = place
        while end < len(both) and both[end][0] == both[place][0]:
            end += 1
        ranks += (place + end - 1) / 2 * sum(is_other for _, is_other in both[place:end])
        place = end
    area = (ranks - len(other) * (len(other) - 1) / 2) / (len(one) * len(other))
    return abs(area - 0.5)


def _row(name: str, classes: str, *acts: Callable[[], int]) -> Row:
    times: tuple[list[int], list[int]] = ([], [])
    for _ in range(_SAMPLES):
        for each in _ORDER.sample((0, 1), 2):
            times[each].append(acts[each]())
    medians = " and ".join(f"{statistics.median(some) / 1e6:.3f}" for some in times)
    note = f"{_SAMPLES} samples each of: {classes}; medians {medians} ms of processor time"
    far = apart(*times)
    return Row(name, far, "AUC−½", None, far, _BAR, note=note)


class _Clinic:
    """One account with its chart, and a clock that goes on between samples."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self._now = datetime(2026, 1, 1, tzinfo=UTC)
        database.prepare()
        with database.write() as connection:
            practice = patients.upsert_practice(connection, name="Lakeview Family Medicine")
            details = {"given": "Maria", "family": "Alvarez", "birth_date": _BORN, "phone": "+15550100187"}
            patients.upsert_patient(connection, id="maria", practice_id=practice, **details)
            self._account = accounts.create_account(
                connection,
                username="maria",
                email="maria@example.org",
                password_hash=hash_secret("Blue kettle 7"),
                now=self._now,
                question_id="first-pet",
                answer_hash=hash_secret(folded_answer(_ANSWER)),
            )
            charts.link_chart(
                connection, account_id=self._account, patient_id="maria", relationship="self", now=self._now
            )

    def unknown_name(self) -> int:
        """Nanoseconds of a sign-in by a name nobody has."""
        return self._sign_in("marja", _APART)

    def wrong_password(self) -> int:
        """Nanoseconds of a sign-in with a wrong password."""
        return self._sign_in("maria", _APART)

    def wear_out(self, *names: str) -> None:
        """Use up the free tries of names."""
        self._now += _APART
        for name in names:
            for _ in range(5):
                self._sign_in(name, timedelta(0))

    def put_off(self, name: str) -> int:
        """Nanoseconds of a sign-in by a name that has to wait."""
        return self._sign_in(name, timedelta(0))

    def letter(self, name: str) -> int:
        """Nanoseconds of asking for a link to a new password, until all of it is written: the answer waits for that."""
        self._now += _APART
        began = time.thread_time_ns()
        with self.database.write() as connection:
            recovery.send_link(connection, name, base_url=_BASE, now=self._now)
        return time.thread_time_ns() - began

    def wrong_answer(self) -> int:
        """Nanoseconds of a wrong answer with the right date of birth."""
        return self._prove(Proof("question", folded_answer("Rex"), _BORN))

    def wrong_date(self) -> int:
        """Nanoseconds of the right answer with a wrong date of birth."""
        return self._prove(Proof("question", folded_answer(_ANSWER), "1985-02-12"))

    def unknown_link(self) -> int:
        """Nanoseconds of looking up a link nobody was sent."""
        self._begin()
        return self._look_up(secrets.token_urlsafe(24))

    def old_link(self) -> int:
        """Nanoseconds of looking up a link whose hour is over, and which nobody's later one has made forgotten."""
        return self._look_up(self._begin())

    def _begin(self) -> str:
        """A link that is over a moment later; the one before it is forgotten."""
        self._now += _APART
        token, end = secrets.token_urlsafe(24), self._now + lifetimes.RECOVERY
        with self.database.write() as connection:
            recoveries.begin(connection, token, self._account, now=self._now, expires=end)
        self._now = end
        return token

    def _look_up(self, token: str) -> int:
        began = time.thread_time_ns()
        with self.database.read() as connection, contextlib.suppress(Problem):
            recovery.find(connection, token, self._now)
        return time.thread_time_ns() - began

    def _sign_in(self, name: str, later: timedelta) -> int:
        self._now += later
        began = time.thread_time_ns()
        with contextlib.suppress(TooManyTries):
            sign_in(self.database, name, "Blue kettle 8", source=_SOURCE, now=self._now)
        return time.thread_time_ns() - began

    def _prove(self, proof: Proof) -> int:
        self._now += _APART
        token, end = secrets.token_urlsafe(24), self._now + lifetimes.RECOVERY
        with self.database.write() as connection:
            recoveries.begin(connection, token, self._account, now=self._now, expires=end)
        began = time.thread_time_ns()
        with self.database.read() as connection:
            found = recovery.find(connection, token, self._now)
        with contextlib.suppress(Problem):
            recovery.verify(self.database, found, proof, self._now)
        return time.thread_time_ns() - began
