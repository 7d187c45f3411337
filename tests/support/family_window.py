"""The whole window on the demo clinic: real core, real portal in the same process, a person at the keyboard."""

import asyncio
import contextlib
import functools
import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from pfclient.session import Place, SyncChanged, SyncPhase
from portal.demo.clinic import FAMILY, fill
from portal.store.accounts import find_by_sign_in_name
from portal.store.charts import charts_of, unlink_chart
from tests.support.clock import FakeClock
from tests.support.earlier_run import core_of, looked_through, read_all, run_once
from tests.support.keyboard import Keyboard
from tests.support.keystores import MemoryBackend
from tests.support.portal import PortalUnderTest
from tests.support.prepared import sqlite_file
from tests.support.sign_in import PASSWORD, add_account, link
from tests.support.uncaught import raise_told
from ui.base.viewmodel import ViewModel
from ui.shell.account_sections import AccountSections
from ui.shell.app_window import AppWindow

MARIA, LEO, SOFIA, ERNESTO = range(4)
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Charts:
    """One window, and the person in front of it."""

    def __init__(self, window, core, portal):
        self.window, self.core, self.portal = window, core, portal
        self.errors = []
        self.keys = Keyboard(self._drained)

    @property
    def family(self):
        return self.window.family

    @property
    def view(self):
        return self.window.main_view

    @property
    def page(self):
        return self.view.page

    @property
    def table(self):
        return self.page.list.table

    async def sign_in(self, *, for_the_first_time=False, at_everyone=False):
        """Sign in as Maria and wait until everything has been read; she was at her own diagnoses.

        Where an earlier run kept her sign-in, begin with it as any start of the program does.
        For the first time, the window is there while her charts come in: a page of all of them is made again and
        again. At everyone, she opened no chart yet, and what they hold is here when the window opens.
        """
        if self.core.keeps_anything:
            session = await self.core.resume()
            assert session is not None, "the sign-in is over"
        else:
            session = await self.core.sign_in(self.portal.base_url, "maria", PASSWORD, keep=False)
        there = asyncio.Event()
        if for_the_first_time:
            session.subscribe(lambda event: there.set() if isinstance(event, SyncChanged) else None)
        else:
            if session.people and not at_everyone:
                session.place = Place(session.people[0].id, "diagnoses")
            await read_all(session)
            self.window.charts_shown.connect(there.set)
        self.window.open_session(session)
        await there.wait()
        await self.keys.rest()

    async def open(self, person, section):
        """Go to a chart's section by the view-model, for tests about something else."""
        patient = FAMILY[person].patient_id
        [found] = [one for one in self.family.people if one.connection.patient.endswith(f"/{patient}")]
        self.family.open_person(found.id)
        self.family.open_section(section)
        await self.keys.rest()

    async def key(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        """Press one key anywhere in the window, and wait."""
        QTest.keyClick(self.keys.focus, key, modifier)
        await self.keys.rest()

    def said(self):
        """Every text on screen."""
        shown = (label for label in self.window.findChildren(QLabel) if label.isVisible() and label.text())
        return [label.text() for label in shown]

    def titles(self):
        """The first column of the list."""
        model = self.page.list.model
        return [model.row(place).title for place in range(model.rowCount()) if model.row(place) is not None]

    async def _drained(self):
        if self.window.family is not None:
            await self.window.family.tasks.drained()
        if self.window.family is not None:
            await self._read(self.window.family.session)
        if self.view is not None and self.page is not None:
            await self.page.model.tasks.drained()
        for sections in self.window.family.findChildren(AccountSections) if self.window.family is not None else ():
            for model in sections.findChildren(ViewModel):
                await model.tasks.drained()

    def _is_coming(self, session):
        """Whether the open section is still read in a thread."""
        family = self.window.family
        if family.current is None or not family.readable:
            return False
        chart = session.chart(family.current.id)
        return not chart.is_easy and chart.is_stale(family.section)

    async def _read(self, session):
        """Until nothing is being read any more."""
        ended = asyncio.Event()
        stop = session.subscribe(lambda _event: ended.set())
        while _is_reading(session) or self._is_coming(session):
            ended.clear()
            await ended.wait()
        stop()
        await looked_through(session)


def _is_reading(session):
    states = [session.sync_state(), *(session.sync_state(person.id) for person in session.people)]
    return any(state.phase is SyncPhase.RUNNING for state in states)


def fill_for_maria(data, clock=None):
    """A new demo clinic with Maria's account on all four charts; its files go there."""
    under_test = PortalUnderTest(data, clock=clock)
    fill(under_test.database, under_test.clock)
    account = add_account(under_test)
    for member in FAMILY:
        terms = {"until": "2027-11-30"} if member.name.startswith("Ernesto") else {}
        link(under_test, account, member.patient_id, member.relationship, **terms)
        under_test.clock.advance(seconds=1)
    return under_test


@contextlib.asynccontextmanager
async def open_charts(
    clinic, profile, show, size=(1280, 800), *, before=None, kept=True, signed_in=True, alone=None, **begun
):
    """The window on a clinic, with what it keeps in `profile`; `show` shows a widget in that size, and deletes it.

    Signed in unless told otherwise, `begun` as `sign_in` takes it, and with one chart where the others do not matter.
    Where there was an `EarlierRun` before, the window begins with what that one kept, as any start but the first.
    Everything is read anew where the first is asked for, nothing is to be `kept`, or the clinic has changed since.
    """
    kept = kept and signed_in and not begun.get("for_the_first_time")
    again = kept and before is not None and not before.is_news_to(clinic)
    if alone is not None and again:
        before = await before.with_one_chart(FAMILY[alone].patient_id, _unlink_all_but)
        clinic.restore(sqlite_file(before.data))
    elif alone is not None:
        _unlink_all_but(clinic, FAMILY[alone].patient_id)
    core = core_of(clinic, profile, before.give(profile) if again else MemoryBackend())
    errors = []
    opened = Charts(show(AppWindow(core, errors.append, clinic.clock.now), size), core, clinic)
    try:
        if signed_in:
            await opened.sign_in(**begun)
        yield opened
    finally:
        await opened.window.shut_down()
    raise_told(errors)


@pytest.fixture(scope="session")
def earlier_run(tmp_path_factory):
    """The demo clinic, put together once, and what the program kept of it when Maria had read everything."""
    kept = tmp_path_factory.mktemp("clinic")
    return asyncio.run(run_once(fill_for_maria(kept / "portal"), kept / "profile"))


@pytest.fixture
def clinic(earlier_run, tmp_path):
    """The demo clinic, for one test to do with as it likes; Maria has read her charts on one computer before."""
    data = shutil.copytree(earlier_run.data, tmp_path / "portal")
    under_test = PortalUnderTest(data, clock=FakeClock(earlier_run.ended), copied=True)
    yield under_test
    under_test.close()


@pytest.fixture
def charts(clinic, desk, tmp_path, earlier_run):
    """Opens the window; see `open_charts`."""
    return functools.partial(open_charts, clinic, tmp_path / "profile", desk, before=earlier_run)


def _unlink_all_but(clinic, patient_id):
    with clinic.database.write() as connection:
        account = find_by_sign_in_name(connection, "maria")
        for chart in charts_of(connection, account.id, clinic.clock.now()):
            if chart.patient_id != patient_id:
                unlink_chart(connection, account_id=account.id, chart_id=chart.chart_id)
