"""A keyring that is absent or locked: the app works, keeps nothing, and says so."""

import time

import pytest

from tests.journeys import enrolling
from tests.support import chart_bundle
from tests.support.desktop import Desktop, require_desktop
from tests.support.traces import traces
from tests.support.walker import walking

pytestmark = pytest.mark.timeout(120)


def invited_to(clinic, directory):
    path = chart_bundle.write(directory / "chart.json", chart_bundle.resources())
    return clinic.invite(clinic.admit(path, labs=False), email="nora.reader@example.com")


def test_without_a_keyring_the_app_reads_keeps_nothing_and_says_so(clinic, tmp_path):
    require_desktop()
    invited = invited_to(clinic, tmp_path)
    with Desktop(keyring=False) as desktop:
        with walking(desktop, tmp_path, invited["deep_link"]) as walker:
            enrolling.register(walker, invited, chart_bundle.BIRTH_DATE)
            assert walker.rows()[0][0].startswith("Asthma.")
            walker.hears("no safe place for your sign-in")
        assert traces(desktop.home, [*chart_bundle.NAME, "Asthma", "nora.reader", enrolling.PASSWORD]) == []
        assert [path for path in desktop.home.rglob("settings.json") if "pfclient" in path.parts] == []
        with walking(desktop, tmp_path) as walker:
            walker.hears("I have an invitation e-mail")


def test_with_a_locked_keyring_the_app_starts_within_seconds_and_says_so(app, clinic, desktop, tmp_path):
    invited = invited_to(clinic, tmp_path)
    with app(invited["deep_link"]) as walker:
        enrolling.register(walker, invited, chart_bundle.BIRTH_DATE)
    desktop.lock_keyring()
    started = time.monotonic()
    with app() as walker:
        walker.hears("locked")
        assert time.monotonic() - started < 10
        walker.hears("Sign in")
