"""The app lock in the whole program: by keyboard, with the computer's own lock, in memory, and over a restart."""

import json

import pytest
from jeepney import DBusAddress, new_signal
from jeepney.io.blocking import open_dbus_connection

from tests.journeys import enrolling
from tests.support import chart_bundle
from tests.support.process_memory import found_in

pytestmark = pytest.mark.timeout(200)

_EMAIL = "nora.reader@example.com"
_PIN = "602214"
_RECORDS = ("Albuterol inhaler", "Appendectomy", "Whitfield", chart_bundle.BIRTH_DATE)


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


def is_cleared(after, before, key):
    """Whether most of what stood in memory is gone; for what is not, see docs/security.md."""
    return after[key] <= 1 and all(after[word] <= before[word] // 2 for word in ("Albuterol inhaler", "Appendectomy"))


def lock_the_screen(desktop):
    """As a desktop's screen saver tells everybody on the bus."""
    where = DBusAddress("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "org.freedesktop.ScreenSaver")
    with open_dbus_connection(bus=desktop.environment["DBUS_SESSION_BUS_ADDRESS"]) as bus:
        bus.send(new_signal(where, "ActiveChanged", "b", (True,)))


def test_the_lock_comes_with_the_computers_own_and_holds_over_a_restart(app, clinic, desktop, tmp_path):
    path = chart_bundle.write(tmp_path / "chart.json", chart_bundle.resources())
    invited = clinic.invite(clinic.admit(path, labs=True), email=_EMAIL)
    with app(invited["deep_link"]) as walker:
        enrolling.register(walker, invited, chart_bundle.BIRTH_DATE)
        key = key_of(desktop)
        words = (*_RECORDS, key, key.hex())
        choose_pin(walker)
        before = found_in(walker.process.pid, words)
        lock_the_screen(desktop)
        walker.hears("We locked it together with this computer")
        assert walker.title() == "Family Chart"
        assert not walker.says("Whitfield")
        walker.until(lambda: is_cleared(found_in(walker.process.pid, words), before, key), "cleared memory", 2)
        after = found_in(walker.process.pid, words)
        # What cannot be taken back from Python's and Qt's memory is written down in docs/security.md.
        assert after[key.hex()] == 0
        assert all(after[word] <= before[word] for word in _RECORDS)
        unlock(walker)
    with app() as walker:
        walker.hears("Family Chart is locked")
        assert not walker.says("Whitfield")
        unlock(walker)
