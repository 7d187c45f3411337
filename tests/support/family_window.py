"""The whole window on the demo clinic: real core, real portal in the same process, a person at the keyboard."""

import asyncio
import contextlib
import functools
import shutil
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from pfclient.build import Settings, build_core
from pfclient.session import Place, SyncChanged, SyncPhase
from portal.demo.clinic import FAMILY, fill
from portal.store.accounts import find_by_sign_in_name
from portal.store.charts import charts_of, unlink_chart
from tests.support.clock import FakeClock
from tests.support.keyboard import Keyboard
from tests.support.keystores import MemoryBackend, keyring_over
from tests.support.portal import PortalUnderTest
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

        For the first time, the window is there while her charts come in: a page of all of them is made again and
        again. At everyone, she opened no chart yet, and what they hold is here when the window opens.
        """
        session = await self.core.sign_in(self.portal.base_url, "maria", PASSWORD, keep=False)
        there = asyncio.Event()
        if for_the_first_time:
            session.subscribe(lambda event: there.set() if isinstance(event, SyncChanged) else None)
        else:
            if session.people and not at_everyone:
                session.place = Place(session.people[0].id, "diagnoses")
            session.begin()
            await session.refresh()  # the reading that has just begun
            await _looked_through(session)
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
        await _looked_through(session)


async def _looked_through(session):
    """Until what was read can be found by search, and what is no news is erased: each section tells its end."""
    family = session._reading.family
    while under_way := [task for part in (family.finder, family.looking) for task in part._tasks._running.values()]:
        await asyncio.wait(under_way)


def _is_reading(session):
    states = [session.sync_state(), *(session.sync_state(person.id) for person in session.people)]
    return any(state.phase is SyncPhase.RUNNING for state in states)


def fill_for_maria(data, clock=None):
    """A new demo clinic with Maria's account on all four charts; its files go there."""
    under_test = PortalUnderTest(data, clock=clock)
    fill(under_test.database, under_test.clock)
    account = add_account(under_test)
    for member in FAMILY:
        terms = {"until": date(2027, 11, 30)} if member.name.startswith("Ernesto") else {}
        link(under_test, account, member.patient_id, member.relationship, **terms)
        under_test.clock.advance(seconds=1)
    return under_test


@contextlib.asynccontextmanager
async def open_charts(clinic, profile, show, size=(1280, 800), *, signed_in=True, alone=None, **begun):
    """The window on a clinic, with what it keeps in `profile`; `show` shows a widget in that size, and deletes it.

    Signed in unless told otherwise, `begun` as `sign_in` takes it, and with one chart where the others do not matter.
    """
    if alone is not None:
        _unlink_all_but(clinic, FAMILY[alone].patient_id)
    settings = Settings(
        profile=profile,
        keyring=keyring_over(MemoryBackend()),
        transport=clinic.asgi_transport(),
        now=clinic.clock.now,
    )
    core = build_core(settings)
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
def filled_clinic(tmp_path_factory):
    """The demo clinic, put together once: its files, and what time it is."""
    under_test = fill_for_maria(tmp_path_factory.mktemp("clinic") / "portal")
    under_test.close()
    return under_test.data, under_test.clock.now()


@pytest.fixture
def clinic(filled_clinic, tmp_path):
    """The demo clinic, for one test to do with as it likes."""
    data, now = filled_clinic
    under_test = PortalUnderTest(shutil.copytree(data, tmp_path / "portal"), clock=FakeClock(now), copied=True)
    yield under_test
    under_test.close()


@pytest.fixture
def charts(clinic, desk, tmp_path):
    """Opens the window; see `open_charts`."""
    return functools.partial(open_charts, clinic, tmp_path / "profile", desk)


def _unlink_all_but(clinic, patient_id):
    with clinic.database.write() as connection:
        account = find_by_sign_in_name(connection, "maria")
        for chart in charts_of(connection, account.id, clinic.clock.now()):
            if chart.patient_id != patient_id:
                unlink_chart(connection, account_id=account.id, chart_id=chart.chart_id)
