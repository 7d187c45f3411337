"""The second start finds the sign-in in the keyring; signing out leaves nothing of the person on the computer."""

import asyncio
import base64
import gzip
import shutil
import zlib
from datetime import UTC, datetime

import pytest

from pfclient.vault.cabinet import Cabinet
from tests.journeys import enrolling
from tests.support import chart_bundle
from tests.support.portal_process import post
from tests.support.traces import traces

pytestmark = pytest.mark.timeout(120)

_EMAIL = "nora.reader@example.com"
_OF_THE_CHART = (*chart_bundle.NAME, "Asthma", "Albuterol inhaler", "Appendectomy", "Glucose", chart_bundle.BIRTH_DATE)


def our_items(desktop):
    return [item["username"] for item in desktop.kept_secrets() if item.get("service") == "pfclient"]


class Overheard:
    """The real keyring as another program of this user reads it; what is written stays here."""

    def __init__(self, desktop):
        self._desktop = desktop

    async def get(self, name):
        return self._desktop.ask_keyring("get", name)["found"]

    async def set(self, name, secret):
        return

    async def delete(self, name):
        return


def kept_token(desktop, copy):
    """The refresh token in the encrypted files, as whoever may ask the keyring can read it in a copy of them."""
    [settings] = desktop.home.rglob("settings.json")
    shutil.copytree(settings.parent, copy)

    async def read():
        cabinet = Cabinet(copy, Overheard(desktop), now=lambda: datetime.now(UTC))
        kept = await cabinet.open()
        await cabinet.close()
        return kept.sign_in.refresh

    try:
        return asyncio.run(read())
    finally:
        shutil.rmtree(copy)


def test_the_second_start_asks_nothing_and_sign_out_leaves_nothing(app, clinic, desktop, tmp_path):
    path = chart_bundle.write(tmp_path / "chart.json", chart_bundle.resources())
    invited = clinic.invite(clinic.admit(path, labs=True), email=_EMAIL)
    secrets = [_EMAIL, enrolling.PASSWORD, enrolling.ANSWER, invited["pin"], invited["link"].partition("token=")[2]]
    with app(invited["deep_link"]) as walker:
        enrolling.register(walker, invited, chart_bundle.BIRTH_DATE)
    first_token = kept_token(desktop, tmp_path / "copy")
    assert traces(desktop.home, [*_OF_THE_CHART, *secrets, first_token]) == []

    with app() as walker:
        walker.hears("Diagnoses")
        assert walker.until(walker.rows, "a list")[0][0].startswith("Asthma.")
        assert walker.title() == "Nora Whitfield — Diagnoses — Family Chart"
        token = kept_token(desktop, tmp_path / "copy")
        walker.press("Sign out")
        walker.hears("Sign out of Family Chart?")
        walker.press("Sign out")
        walker.hears("I have an invitation e-mail")
        assert not walker.says("Nora")
        assert our_items(desktop) == []
    again = {"grant_type": "refresh_token", "client_id": "pfclient", "refresh_token": token}
    refused = post(f"{clinic.url}/oauth/token", data=again)
    assert (refused.status_code, refused.json()["error"]) == (400, "invalid_grant")
    assert traces(desktop.home, [*_OF_THE_CHART, *secrets, first_token, token]) == []

    with app() as walker:
        walker.hears("I have an invitation e-mail")
        assert not walker.says("Nora")


def test_a_start_without_the_portal_shows_the_charts_where_one_was(app, clinic, tmp_path):
    path = chart_bundle.write(tmp_path / "chart.json", chart_bundle.resources())
    invited = clinic.invite(clinic.admit(path, labs=True), email=_EMAIL)
    with app(invited["deep_link"]) as walker:
        enrolling.register(walker, invited, chart_bundle.BIRTH_DATE)
        walker.keys("ctrl+Tab")
        walker.hears("Medications")
        medicines = walker.until(walker.rows, "a list")
    clinic.die()
    with app() as walker:
        walker.hears("You are offline. Showing records saved")
        assert walker.title() == "Nora Whitfield — Medications — Family Chart"
        assert walker.until(walker.rows, "a list") == medicines


@pytest.mark.parametrize(
    "wrap",
    [
        str.encode,
        lambda text: text.encode("utf-16"),
        lambda text: base64.b64encode(b"x" + text.encode() + b"yz"),
        lambda text: text.encode().hex().encode(),
        lambda text: b"head" + zlib.compress(text.encode()),
        lambda text: gzip.compress(text.encode("utf-16-le")),
    ],
    ids=["plain", "utf-16", "base64", "hex", "zlib", "gzip"],
)
def test_a_trace_is_found_in_every_wrapping(tmp_path, wrap):
    (tmp_path / "kept").write_bytes(wrap(f'{{"name": "{chart_bundle.NAME[1]}"}}'))
    assert traces(tmp_path, [chart_bundle.NAME[1], "Somebody else"]) == [f"{chart_bundle.NAME[1]} in kept"]
