"""The app lock in the whole program: by keyboard, with the computer's own lock, in memory, over a restart, and whatever
the date is said to be.
"""

import contextlib
import json
import os
import signal
import time

import pytest
from jeepney import DBusAddress, new_signal
from jeepney.io.blocking import open_dbus_connection

from tests.journeys import enrolling
from tests.journeys.settings import open_settings
from tests.journeys.test_second_start import kept_token
from tests.support import chart_bundle
from tests.support.moved_date import MovedDate, require_moved_date
from tests.support.process_memory import found_in

LONG = bool(os.environ.get("PFCLIENT_LONG"))
pytestmark = pytest.mark.timeout(2000 if LONG else 400)

_ASLEEP = 20 * 60 if LONG else 16
"""Seconds: longer than the clock of `ui.shell.lock_watch` goes without a step while the program runs."""

_EMAIL = "nora.reader@example.com"
_PIN = "602214"
_RECORDS = ("Albuterol inhaler", "Appendectomy", "Whitfield", chart_bundle.BIRTH_DATE)
_SECRETS = (_EMAIL, _PIN, enrolling.PASSWORD, enrolling.ANSWER)


def key_of(desktop):
    """The key of the index as the keyring holds it without a PIN."""
    [item] = [one["username"] for one in desktop.kept_secrets() if one.get("service") == "pfclient"]
    return bytes.fromhex(json.loads(desktop.ask_keyring("get", item)["found"])["key"])


def choose_pin(walker):
    walker.keys("ctrl+l")
    walker.hears("Ask for a PIN to open Family Chart")
    walker.press("Ask for a PIN to open Family Chart")
    walker.hears("New PIN again")
    walker.write("New PIN", _PIN)
    walker.write("New PIN again", _PIN)
    walker.keys("Return")
    walker.hears("Change PIN")


def unlock(walker):
    walker.hears("App PIN")
    walker.write("App PIN", _PIN)
    walker.keys("Return")
    walker.until(lambda: walker.says("Whitfield"), "the charts")


def lock_the_screen(desktop):
    """As a desktop's screen saver tells everybody on the bus."""
    where = DBusAddress("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "org.freedesktop.ScreenSaver")
    with open_dbus_connection(bus=desktop.environment["DBUS_SESSION_BUS_ADDRESS"]) as bus:
        bus.send(new_signal(where, "ActiveChanged", "b", (True,)))


def is_cleared(walker, words, before):
    """Whether nothing secret is left, and of the records no more than docs/security.md says."""
    left = found_in(walker.process.pid, words)
    records = sum(left[word] for word in _RECORDS)
    return not any(left[word] for word in words if word not in _RECORDS) and records * 8 <= before


def left_in(walker, words):
    """What is left, each by name: keys and tokens are none of a person."""
    return "; ".join(f"{word!r}: {often}" for word, often in found_in(walker.process.pid, words).items() if often)


def hears_once_updated(walker, words):
    """The program looks its date up once a second, and what it shows goes by it with every update."""

    def update():
        walker.keys("F5")
        with contextlib.suppress(AssertionError):
            walker.until(lambda: walker.says(words), words, 0.5)
        return walker.says(words)

    walker.until(update, f"{words!r} after an update")


def sleeps(walker, clinic, date):
    """The program is stopped as a sleep stops it, with a question open and a download that does not come to its end.

    Meanwhile somebody takes the date back by ten years: by it, the sleep never was.
    """
    open_settings(walker, "lock")
    clinic.pause()
    walker.keys("F5")
    walker.press("Remove saved records")
    walker.hears("Sign out of Family Chart?")
    walker.process.send_signal(signal.SIGSTOP)
    date.move("-10y")
    time.sleep(_ASLEEP)
    walker.process.send_signal(signal.SIGCONT)
    walker.hears("Family Chart is locked", 2)
    assert not walker.says("Sign out of Family Chart?")
    assert not walker.says("Whitfield")
    clinic.go_on()


def test_the_lock_comes_with_the_computers_own_and_with_a_sleep_and_holds_over_a_restart(
    app, clinic, desktop, tmp_path
):
    require_moved_date()
    path = chart_bundle.write(tmp_path / "chart.json", chart_bundle.resources())
    invited = clinic.invite(clinic.admit(path, labs=True), email=_EMAIL)
    with app(invited["deep_link"]) as walker:
        enrolling.register(walker, invited, chart_bundle.BIRTH_DATE)
        key = key_of(desktop)
        # As bytes, as the keyring's entry spells it, and as the cipher is told.
        spelled = key.hex(), f"raw:{key.hex()}".encode().hex()
        token = kept_token(desktop, tmp_path / "copy")
        words = (*_RECORDS, *_SECRETS, token, key, *spelled)
        choose_pin(walker)
        there = found_in(walker.process.pid, words)
        assert all(there[word] for word in (*_RECORDS, _EMAIL, token, key))
        before = sum(there[word] for word in _RECORDS)
        lock_the_screen(desktop)
        walker.hears("We locked it together with this computer")
        assert walker.title() == "Family Chart"
        assert not walker.says("Whitfield")
        with contextlib.suppress(AssertionError):
            walker.until(lambda: is_cleared(walker, words, before), "cleared memory")
        assert is_cleared(walker, words, before), left_in(walker, words)
        unlock(walker)
    date = MovedDate(tmp_path / "date", seconds=1)
    with app(under=date.under) as walker:
        walker.hears("Family Chart is locked")
        assert not walker.says("Whitfield")
        unlock(walker)
        date.move("+10y")
        hears_once_updated(walker, "64 years old")
        sleeps(walker, clinic, date)
        unlock(walker)
        walker.hears("44 years old")
        if LONG:
            walker.hears("We locked it after 5 minutes with no activity", 5 * 60 + 10)
