"""The overview of a chart: what it says in every state, and the way from its lines to their records, by keyboard."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel

from tests.support.family_window import CONTROL, ERNESTO, LEO, MARIA, SOFIA
from tests.support.focusing import complaints
from ui.pages.overview.page import OverviewPage
from ui.theme.theme import theme
from ui.widgets.card import Card
from ui.widgets.labels import PlainLabel
from ui.widgets.link_label import LinkLabel

OVERVIEW = "overview"
NOTHING = "No allergies in the records this clinic shares"


def spoken(app):
    return [line.accessibleName() for line in app.page.lines.lines]


def strip(app):
    """The kind of the strip's card, and its words."""
    cards = [card for card in app.page.findChildren(Card) if card.isVisible()]
    first = min(cards, key=lambda card: card.mapTo(app.page, card.rect().topLeft()).y())
    return first.property("card"), [label.text() for label in first.findChildren(QLabel) if label.text()]


class Painted(QObject):
    """Every text that is painted in a window, with the name that stands on the band in that frame."""

    def __init__(self, view):
        super().__init__()
        self._view = view
        self.found = []
        QApplication.instance().installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and isinstance(watched, QLabel) and watched.text():
            inside = self._view.page is not None and self._view.page.isAncestorOf(watched)
            if inside or self._view.stack.isAncestorOf(watched):
                self.found.append((self._view.band.accessibleName().split(".")[0], watched.text()))
        return False

    def stop(self):
        QApplication.instance().removeEventFilter(self)


async def test_it_is_the_first_side_tab(qt_loop, charts, tab_names):
    async with charts(alone=MARIA) as app:
        assert tab_names(app.view.side.tabs)[0] == "Overview"
        app.view.side.tabs.setFocus()
        await app.key(Qt.Key.Key_Home)
        assert app.window.windowTitle() == "Maria Alvarez — Overview — Family Chart"
        assert isinstance(app.page, OverviewPage)


async def test_with_large_text_the_words_of_the_strip_begin_at_one_edge(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        theme().switch("light", 2.0)
        await app.open(ERNESTO, OVERVIEW)
        shown = [label for label in app.page.findChildren(PlainLabel) if label.isVisible()]
        words = ("Penicillin", "1 entry is not shown.")
        said = [next(each for each in shown if each.text() == text) for text in words]
        [link] = [each for each in app.page.findChildren(LinkLabel) if each.accessibleName() == "See allergies"]
        assert len({each.mapTo(app.page, each.rect().topLeft()).x() for each in (*said, link)}) == 1


async def test_a_severe_allergy_makes_the_strip_alarming(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, OVERVIEW)
        kind, words = strip(app)
        assert kind == "alert"
        assert words[:3] == ["Allergies", "Penicillin", "severe, high risk"]


async def test_no_known_allergies_is_green_only_as_the_clinics_own_statement(qt_loop, charts):
    async with charts(alone=LEO) as app:
        await app.open(LEO, OVERVIEW)
        kind, words = strip(app)
        assert kind == "good"
        assert "No known allergies" in words
        assert any(each.startswith("Dr. Priya Raman confirmed this") for each in words)


async def test_allergies_none_of_which_are_shared_prove_nothing_and_say_so(qt_loop, charts):
    async with charts(alone=LEO) as app:
        await app.open(LEO, OVERVIEW)
        app.portal.remove_records(str(app.family.current.connection.patient).split("/")[1], "AllergyIntolerance")
        await app.key(Qt.Key.Key_F5)
        kind, words = strip(app)
        assert kind == "panel"
        assert NOTHING in words
        assert "This does not mean there are no allergies. If you know of one, tell the clinic." in words


async def test_where_something_may_be_private_no_part_tells_what(qt_loop, charts):
    async with charts(alone=SOFIA) as app:
        await app.open(SOFIA, OVERVIEW)
        assert "Some of Sofia’s records may be private" in app.said()
        assert not any("have not shared" in words for words in app.said())


async def test_without_a_connection_the_strip_stays(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, OVERVIEW)
        before = strip(app)
        app.portal.offline()
        await app.key(Qt.Key.Key_F5)
        assert strip(app) == before


async def test_what_must_not_be_taken_is_heard_before_its_name(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, OVERVIEW)
        medicines = [name for name in spoken(app) if "Ibuprofen" in name]
        assert medicines == ["Do NOT take. Ibuprofen and similar pain medicines"]


async def test_results_say_in_words_how_they_lie_to_their_range(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, OVERVIEW)
        assert any(name.startswith("Creatinine. 1.38 mg/dL, Above range.") for name in spoken(app))
        assert {"Above range", "Below range"} <= set(app.said())


@pytest.mark.parametrize(
    ("line", "section", "title"),
    [
        ("Penicillin", "Allergies", "Penicillin"),
        ("Hemoglobin A1c", "Lab results", "Hemoglobin A1c"),
        ("Lisinopril", "Medications", "Lisinopril 10 mg tablet"),
        ("Thursday, Mar 12, 2026", "Appointments", "Follow-up visit"),
    ],
)
async def test_enter_on_a_line_opens_its_record_in_place(qt_loop, charts, line, section, title):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, OVERVIEW)
        app.keys.reach(next(name for name in spoken(app) if name.startswith(line)))
        await app.key(Qt.Key.Key_Return)
        assert app.window.windowTitle() == f"Ernesto Alvarez — {section} — Family Chart"
        assert app.table.current_row.title == title
        assert QApplication.focusWidget() is app.table


async def test_see_all_opens_the_section(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, OVERVIEW)
        app.keys.reach("See all medicines").space()
        await app.keys.rest()
        assert app.window.windowTitle() == "Ernesto Alvarez — Medications — Family Chart"


async def test_arrows_go_down_and_up_the_lines(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, OVERVIEW)
        app.page.setFocus()
        for name in spoken(app):
            assert app.keys.heard == name
            await app.key(Qt.Key.Key_Down)
        await app.key(Qt.Key.Key_Up)
        assert app.keys.heard == spoken(app)[-2]


async def test_another_theme_leaves_the_page_its_margins(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, OVERVIEW)
        before = app.page.title.mapTo(app.page, app.page.title.rect().topLeft())
        theme().switch("dark")
        await app.keys.rest()
        assert app.page.title.mapTo(app.page, app.page.title.rect().topLeft()) == before


async def test_print_a_summary_leads_to_paper(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, OVERVIEW)
        app.keys.reach("Print a summary").space()
        await app.keys.rest()
        assert app.window.copies.copying is not None
        assert app.window.copies.copying.page.isVisible()


@pytest.mark.parametrize("person", [MARIA, LEO, SOFIA, ERNESTO])
async def test_who_sees_nothing_meets_every_line_by_name_and_in_order(qt_loop, charts, person):
    async with charts() as app:
        await app.open(person, OVERVIEW)
        app.view.focus_first()
        cards = [card for card in app.page.findChildren(Card) if card.isVisible()]
        head = (app.view.top, app.view.band, app.view.side, app.page.print)
        assert not complaints(app.window, *head, *cards)


async def test_no_frame_shows_what_belongs_to_somebody_else(qt_loop, charts):
    async with charts() as app:
        said = {}
        for person in (ERNESTO, LEO, MARIA):
            await app.open(person, OVERVIEW)
            said[app.family.current.display] = {*app.said()}
        names = list(said)
        only = {name: said[name] - set().union(*(said[other] for other in names if other != name)) for name in names}
        painted = Painted(app.view)
        for key in (Qt.Key.Key_4, Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_0, Qt.Key.Key_4, Qt.Key.Key_2):
            await app.key(key, CONTROL)
        painted.stop()
        assert {band for band, _ in painted.found} >= {*names, "Everyone"}
        wrong = [
            (band, text)
            for band, text in painted.found
            for name in names
            if band in names and name != band and text in only[name]
        ]
        assert not wrong
