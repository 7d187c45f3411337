"""Settings, Who has seen what, by keyboard against the real portal: whose chart, by whom, on paper, and here."""

import asyncio
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QPushButton

from pfclient.activity import ActKind
from pfclient.errors import NoPrinter
from portal.demo.clinic import FAMILY
from tests.support.copy_desk import Desk
from tests.support.family_window import CONTROL, ERNESTO, LEO, MARIA
from tests.support.paper import Answers, pages
from tests.support.records import Reader
from ui.shell.account_sections import AccountSections
from ui.theme.theme import theme

ROSA = "A parent"


@pytest.fixture
def rosa(clinic):
    """Somebody whom the clinic made a parent on Maria's chart, and who has looked at it."""

    async def looked(times=1):
        reader = Reader(clinic, FAMILY[MARIA].patient_id, name="rosa", relationship="child")
        for _ in range(times):
            await reader.get(f"Condition?patient={FAMILY[MARIA].patient_id}")
            clinic.clock.advance(hours=1)

    return looked


async def opened(app):
    """Open the page from the list of Settings, as its keys do."""
    await app.key(Qt.Key.Key_Comma, CONTROL)
    page = app.view.aside.page
    while page.section != "activity":
        await app.key(Qt.Key.Key_Down)
    return page


async def choose(app, field, key=Qt.Key.Key_Down):
    app.keys.reach(field).press(key)
    await app.keys.rest()


def button(app, name):
    [found] = [each for each in app.window.findChildren(QPushButton) if each.accessibleName() == name]
    return found


def printing(app):
    return app.window.findChild(AccountSections).printing


async def test_others_are_named_and_one_of_them_can_be_looked_for(qt_loop, charts, clinic, rosa):
    await rosa()
    async with charts(alone=MARIA) as app:
        await app.open(MARIA, "medications")
        await opened(app)
        said = app.said()
        assert {"You", ROSA, "Looked at the chart: Diagnoses", "The clinic"} <= set(said)
        assert said.index("You") < said.index(ROSA)
        while app.keys.reach("By whom").focus.currentText() != ROSA:
            await choose(app, "By whom")
        assert "You" not in app.said()
        assert app.keys.heard == "By whom"
        await choose(app, "By whom", Qt.Key.Key_Home)
        assert "You" in app.said()


async def test_days_and_chart_are_chosen_and_asked_for(qt_loop, charts, clinic, rosa):
    await rosa()
    clinic.clock.advance(days=10)
    async with charts() as app:
        await opened(app)
        assert ROSA in app.said()
        app.keys.reach("30 days").press(Qt.Key.Key_Left)
        await app.keys.rest()
        assert ROSA not in app.said()
        assert app.keys.heard == "7 days"
        await choose(app, "Whose chart")
        assert app.keys.focus.currentText() == FAMILY[LEO].name
        assert "You" in app.said()


async def test_a_caregiver_of_a_grown_up_sees_their_own_acts_and_is_told_why(qt_loop, charts, clinic):
    async with charts() as app:
        await opened(app)
        chart = app.keys.reach("Whose chart").focus
        while chart.currentText() != FAMILY[ERNESTO].name:
            await choose(app, "Whose chart")
        why = "You see here what you did. Only the patient, and a parent of a child, can see what others did."
        assert why in app.said()
        assert "The clinic" not in app.said()


async def test_what_was_told_of_a_chart_is_not_shown_under_the_next_ones_name(qt_loop, charts, clinic, rosa):
    await rosa()
    async with charts() as app:
        await opened(app)
        assert ROSA in app.said()
        clinic.revoke(FAMILY[MARIA].patient_id)
        await app.family.session.refresh_people()
        clinic.offline()
        await app.keys.rest()
        assert app.keys.reach("Whose chart").focus.currentText() == FAMILY[LEO].name
        assert ROSA not in app.said()
        theme().switch("dark", 1.5)
        await app.keys.rest()
        assert ROSA not in app.said()


async def test_where_no_chart_may_be_opened_it_says_so(qt_loop, charts, clinic):
    async with charts(alone=LEO) as app:
        clinic.revoke(FAMILY[LEO].patient_id)
        await app.family.session.refresh_people()
        await opened(app)
        assert "There is no chart here that you can open now." in app.said()


async def test_the_same_section_of_two_charts_opened_at_once_is_remembered_of_both(qt_loop, charts, clinic):
    async with charts() as app:
        people = app.family.people
        for person in people:
            app.family.open_person(person.id)
            app.family.open_section("allergies")
        await app.keys.rest()
        noted = app.family.session.desk.noted
        assert {each.person for each in noted if "allergies" in each.what} == {person.id for person in people}


async def test_what_was_opened_and_saved_here_is_remembered_and_the_portal_knows_of_the_copy(
    qt_loop, charts, clinic, tmp_path
):
    async with charts(alone=MARIA) as app:
        await app.open(MARIA, "medications")
        desk = await Desk(app, Answers(tmp_path / "copy.pdf")).open()
        await desk.press("Save a copy")
        assert [(note.kind, note.what) for note in app.family.session.desk.noted][:1] == [
            (ActKind.DOWNLOAD, ("medications",))
        ]
        await app.key(Qt.Key.Key_Escape)
        await opened(app)
        said = app.said()
        assert said.count("Saved a copy: Medications") == 2
        assert said.index("On this computer") > said.index("Saved a copy: Medications")


async def test_who_leaves_at_once_has_the_portal_told_of_the_copy_all_the_same(qt_loop, charts, clinic, tmp_path):
    async with charts(alone=MARIA) as app:
        await app.open(MARIA, "medications")
        desk = await Desk(app, Answers(tmp_path / "copy.pdf")).open()
        model, saved = desk.model, asyncio.Event()
        model.changed.connect(lambda: saved.set() if model.saved is not None else None)
        clinic.slow(0.2)
        app.keys.reach("Save a copy").space()
        await saved.wait()
        await app.key(Qt.Key.Key_Escape)
        assert desk.copying.page is None
        await opened(app)
        assert app.said().count("Saved a copy: Medications") == 2


async def test_without_a_connection_what_is_remembered_here_is_shown(qt_loop, charts, clinic):
    async with charts(alone=MARIA) as app:
        await app.open(MARIA, "medications")
        clinic.offline()
        await opened(app)
        assert {"You are offline", "Looked at the chart: Diagnoses, Medications"} <= set(app.said())
        assert not button(app, "Print this list").isEnabled()
        clinic.online()
        app.keys.reach("Try again")
        await app.keys.enter()
        assert "You are offline" not in app.said()
        assert "You" in app.said()


async def printed(app, where):
    """Print the list, and give what stands on its one page."""

    def printer():
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(where))
        made.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
        return made

    printing(app).dialogs = Answers(None, printer=printer)
    app.keys.reach("Print this list")
    await app.keys.enter()
    assert "1 page was sent to the printer." in app.said()
    [page] = pages(where.read_bytes())
    return page


async def test_the_list_is_printed_as_it_is_filtered(qt_loop, charts, clinic, rosa, tmp_path):
    await rosa()
    async with charts(alone=MARIA) as app:
        await opened(app)
        everybody = await printed(app, tmp_path / "everybody.pdf")
        assert app.keys.heard == "Print this list"
        assert all(said in everybody for said in (FAMILY[MARIA].name, ROSA, "The clinic", "Looked at the chart"))
        begin = (clinic.clock.now() - timedelta(days=30)).astimezone()
        assert f"{begin.day}, {begin.year} to " in everybody
        while app.keys.reach("By whom").focus.currentText() != ROSA:
            await choose(app, "By whom")
        one = await printed(app, tmp_path / "one.pdf")
        assert f"By whom: {ROSA}" in one
        assert "The clinic" not in one


async def test_paper_too_says_that_a_caregiver_is_told_of_their_own_acts_only(qt_loop, charts, clinic, tmp_path):
    async with charts() as app:
        await opened(app)
        chart = app.keys.reach("Whose chart").focus
        while chart.currentText() != FAMILY[ERNESTO].name:
            await choose(app, "Whose chart")
        page = await printed(app, tmp_path / "list.pdf")
        assert "You see here what you did. Only the patient," in page


async def test_a_computer_without_a_printer_says_so(qt_loop, charts, clinic):
    def none():
        raise NoPrinter

    async with charts(alone=MARIA) as app:
        await opened(app)
        printing(app).dialogs = Answers(None, printer=none)
        app.keys.reach("Print this list")
        await app.keys.enter()
        assert "No printer is set up on this computer" in app.said()


async def test_a_long_list_is_shown_in_parts(qt_loop, charts, clinic, rosa):
    await rosa(times=45)
    async with charts(alone=MARIA) as app:
        await opened(app)
        shown = app.said().count(ROSA)
        assert shown == 39
        app.keys.reach("Show more")
        await app.keys.enter()
        assert app.said().count(ROSA) == 45


async def test_another_look_of_the_window_keeps_list_and_focus(qt_loop, charts, clinic, rosa):
    await rosa()
    async with charts(alone=MARIA) as app:
        await opened(app)
        app.keys.reach("By whom")
        clinic.offline()
        theme().switch("dark", 1.5)
        await app.keys.rest()
        assert ROSA in app.said()
        assert app.keys.heard == "By whom"
