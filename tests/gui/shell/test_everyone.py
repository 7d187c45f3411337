"""Everybody at a glance: the way there and on from there, by keyboard alone."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel

from pfclient.chart.glance import Fresh
from tests.support.family_window import CONTROL, ERNESTO, LEO, MARIA, SOFIA
from tests.support.focusing import complaints
from ui.pages.everyone.lines import lines_of
from ui.pages.everyone.page import EveryonePage
from ui.pages.everyone.person_card import PersonCard
from ui.shell.topics import topic
from ui.widgets.line_button import LineButton

TITLE = "Everyone — Family Chart"


def lines(app):
    return app.page.lines.lines


def spoken(app):
    return [line.accessibleName() for line in lines(app)]


async def test_who_has_several_charts_and_opened_none_yet_begins_with_everyone(qt_loop, charts):
    async with charts(for_the_first_time=True) as app:
        assert app.window.windowTitle() == TITLE
        assert isinstance(app.page, EveryonePage)
        assert app.family.current is None
        assert not app.view.side.isVisible()
        assert app.keys.heard == "People"


async def test_ctrl_0_leads_to_everyone_and_ctrl_with_a_number_back_to_the_same_section(qt_loop, charts):
    async with charts() as app:
        await app.open(LEO, "medications")
        await app.key(Qt.Key.Key_0, CONTROL)
        assert app.window.windowTitle() == TITLE
        await app.key(Qt.Key.Key_4, CONTROL)
        assert app.window.windowTitle() == "Ernesto Alvarez — Medications — Family Chart"


async def test_the_first_tab_is_everyone(qt_loop, charts, tab_names):
    async with charts() as app:
        app.view.top.tabs.setFocus()
        await app.key(Qt.Key.Key_Left)
        assert app.window.windowTitle() == TITLE
        assert tab_names(app.view.top.tabs)[0] == "Everyone, At a glance"
        await app.key(Qt.Key.Key_Right)
        assert app.window.windowTitle() == "Maria Alvarez — Diagnoses — Family Chart"


async def test_the_switch_menu_leads_to_everyone(qt_loop, charts):
    async with charts() as app:
        await app.key(Qt.Key.Key_K, CONTROL)
        app.keys.type("everyone")
        await app.key(Qt.Key.Key_Return)
        assert app.window.windowTitle() == TITLE


async def test_enter_on_a_line_opens_that_person_at_that_record(qt_loop, charts):
    async with charts(at_everyone=True) as app:
        visit = next(name for name in spoken(app) if name.startswith("Ernesto. Follow-up visit"))
        app.keys.reach(visit)
        await app.key(Qt.Key.Key_Return)
        assert app.window.windowTitle() == "Ernesto Alvarez — Appointments — Family Chart"
        assert QApplication.focusWidget() is app.table
        assert app.table.current_row.title == "Follow-up visit"


class CardsBuilt(QObject):
    """Hears of every card that is put on a page.

    Attributes:
        names: Whose they are, in turn; each card once.
    """

    def __init__(self):
        super().__init__()
        self._met, self.names = [], []

    def eventFilter(self, watched, event):  # noqa: N802 - Qt's name
        is_put = event.type() is QEvent.Type.ParentChange and isinstance(watched, PersonCard)
        if is_put and not any(watched is card for card in self._met):
            self._met.append(watched)
            self.names.append(watched.accessibleName().split()[0])
        return False


@pytest.fixture
def built(qapp):
    """Whose cards were built, in turn."""
    cards = CardsBuilt()
    qapp.installEventFilter(cards)
    yield cards.names
    qapp.removeEventFilter(cards)


async def test_a_start_builds_every_card_once_with_what_is_kept(qt_loop, charts, built):
    async with charts() as app:
        await app.key(Qt.Key.Key_0, CONTROL)
        assert {name: built.count(name) for name in built} == dict.fromkeys(("Maria", "Leo", "Sofia", "Ernesto"), 1)
        built.clear()
        app.window.resize(app.window.width() - 400, app.window.height())
        await app.keys.rest()
        assert not built


async def test_what_comes_in_of_one_chart_leaves_the_cards_of_the_others_standing(qt_loop, charts, built):
    async with charts(for_the_first_time=True) as app:
        before = list(app.page.cards)
        built.clear()
        app.portal.remove_records(str(app.family.people[LEO].connection.patient).split("/")[1], "AllergyIntolerance")
        await app.key(Qt.Key.Key_F5)
        assert set(built) == {"Leo"}
        assert [was is now for was, now in zip(before, app.page.cards, strict=True)] == [
            place != LEO for place in range(len(before))
        ]
        app.page.add.setFocus()
        in_turn = []
        for _ in range(len(lines(app)) + len(before)):
            app.keys.press(Qt.Key.Key_Tab)
            in_turn.append(QApplication.focusWidget())
        assert [stop for stop in in_turn if isinstance(stop, LineButton)] == list(lines(app))


async def test_in_a_small_window_a_line_opens_the_record_itself(qt_loop, charts):
    async with charts((1024, 680), at_everyone=True) as app:
        app.keys.reach(next(name for name in spoken(app) if name.startswith("Leo. Asthma check")))
        await app.key(Qt.Key.Key_Return)
        assert app.page.record_page.isVisible()
        assert "Asthma check" in app.said()


async def test_open_chart_goes_to_the_overview_first(qt_loop, charts):
    async with charts(at_everyone=True) as app:
        app.keys.reach("Open Sofia’s chart").space()
        await app.keys.rest()
        assert app.window.windowTitle() == "Sofia Alvarez — Overview — Family Chart"


async def test_arrows_go_from_line_to_line_and_stay_at_both_ends(qt_loop, charts):
    async with charts(at_everyone=True) as app:
        lines(app)[0].setFocus()
        await app.key(Qt.Key.Key_Up)
        assert QApplication.focusWidget() is lines(app)[0]
        for place in range(1, len(lines(app))):
            await app.key(Qt.Key.Key_Down)
            assert QApplication.focusWidget() is lines(app)[place]
        await app.key(Qt.Key.Key_Down)
        assert QApplication.focusWidget() is lines(app)[-1]


async def test_everybody_has_a_card_with_the_worst_allergies_and_the_next_visit(qt_loop, charts):
    async with charts(for_the_first_time=True) as app:
        said = app.said()
        assert {"Maria Alvarez", "Leo Alvarez", "Sofia Alvarez", "Ernesto Alvarez"} <= set(said)
        assert "Allergies: Penicillin (severe), Sulfa drugs, Shellfish" in said
        assert "Some of Sofia’s records may be private" in said


async def test_what_must_not_be_taken_stands_in_no_list_with_what_is_taken(qt_loop, charts):
    async with charts(for_the_first_time=True) as app:
        never = "Do NOT take Ibuprofen and similar pain medicines"
        assert [words for words in app.said() if "Ibuprofen" in words] == [never]
        assert any(name.startswith(f"Ernesto. {never}. 6 current medicines. ") for name in spoken(app))


async def test_what_must_not_be_taken_stays_when_a_card_has_more_to_say(qt_loop, charts):
    async with charts(at_everyone=True) as app:
        kept = app.page.model.looks[ERNESTO].glance
        full = replace(kept, private=True, fresh=(Fresh("lab_results", 2, "Observation/1"),))
        made = lines_of(full, topic, "Ernesto", date(2026, 3, 10), lambda *_place: None)
        said = [label.text() for each in made for label in each.findChildren(QLabel)]
        assert "2 new entries" in said
        assert "Do NOT take Ibuprofen and similar pain medicines" in said
        assert "Some of Ernesto’s records may be private" in said


async def test_what_comes_up_stands_in_the_order_of_the_days_whoever_it_is_of(qt_loop, charts):
    async with charts(for_the_first_time=True) as app:
        agenda = [name for line, name in zip(lines(app), spoken(app), strict=True) if line.key.startswith("agenda")]
        days = ["Mar 12, 2026", "Mar 24, 2026", "Apr 7, 2026", "Apr 16, 2026", "May 18, 2026"]
        assert [day for name, day in zip(agenda, days, strict=True) if day in name] == days
        assert agenda[0].startswith("Ernesto.")
        assert agenda[1].startswith("Leo.")


async def test_a_chart_that_was_taken_back_leaves_nothing_on_the_page_but_that(qt_loop, charts):
    async with charts(at_everyone=True) as app:
        assert any("Penicillin" in words for words in app.said())
        app.portal.revoke(app.family.people[ERNESTO].connection.patient)
        await app.key(Qt.Key.Key_F5)
        said = app.said()
        assert "Ask your doctor to provide access to your health records." in said
        assert not any("Penicillin" in words or "Follow-up visit" in words for words in said)
        assert not any(line.key.startswith(str(app.family.people[ERNESTO].id)) for line in lines(app))
        assert app.page.model.looks[ERNESTO].glance is None


async def test_a_person_who_is_taken_off_the_account_is_gone_from_the_page(qt_loop, charts):
    async with charts(at_everyone=True) as app:
        app.family.unlink(app.family.people[LEO].id)
        await app.keys.rest()
        assert app.window.windowTitle() == TITLE
        assert not any("Leo" in words or "Asthma" in words for words in app.said())


async def test_with_one_chart_left_there_is_no_everyone_any_more(qt_loop, charts, tab_names):
    async with charts(at_everyone=True) as app:
        for place in (ERNESTO, SOFIA, LEO):
            app.family.unlink(app.family.people[place].id)
            await app.keys.rest()
        assert app.window.windowTitle() == "Maria Alvarez — Overview — Family Chart"
        assert tab_names(app.view.top.tabs)[0].startswith("Maria")
        await app.key(Qt.Key.Key_0, CONTROL)
        assert app.window.windowTitle() == "Maria Alvarez — Overview — Family Chart"


async def test_add_a_person_leads_to_the_wizard(qt_loop, charts):
    async with charts(at_everyone=True) as app:
        app.page.add.setFocus()
        app.keys.space()
        await app.keys.rest()
        assert "Their invitation" in app.said()


async def test_the_place_is_kept_for_the_next_start(qt_loop, charts):
    async with charts() as app:
        await app.key(Qt.Key.Key_0, CONTROL)
        assert app.family.session.place.section == "everyone"
        await app.key(Qt.Key.Key_2, CONTROL)
        assert app.family.session.place.section == "diagnoses"


async def test_going_to_everyone_is_said_aloud(qt_loop, charts, announcements):
    async with charts() as app:
        await app.key(Qt.Key.Key_0, CONTROL)
        assert "Everyone. Family at a glance  ·  4 people." in announcements
        await app.key(Qt.Key.Key_2, CONTROL)
        assert "Now in Leo’s chart. Diagnoses." in announcements


async def test_who_sees_nothing_meets_every_line_by_name(qt_loop, charts):
    async with charts(at_everyone=True) as app:
        app.view.focus_first()
        cards = (*app.page.cards, app.page.agenda)
        assert not complaints(app.window, app.view.top, app.view.band, (app.page.print, app.page.add), *cards)
        assert all(isinstance(line, LineButton) and line.accessibleName() for line in lines(app))


async def test_a_line_keeps_the_focus_when_its_card_is_made_anew(qt_loop, charts):
    async with charts(for_the_first_time=True) as app:
        name = next(name for name in spoken(app) if name.startswith("Maria. Yearly check-up"))
        app.keys.reach(name)
        app.portal.remove_records(str(app.family.people[LEO].connection.patient).split("/")[1], "AllergyIntolerance")
        await app.key(Qt.Key.Key_F5)
        assert app.keys.heard == name


@pytest.mark.parametrize("person", [MARIA, ERNESTO])
async def test_f6_goes_from_the_cards_to_the_tabs_and_back(qt_loop, charts, person):
    async with charts(at_everyone=True) as app:
        lines(app)[person].setFocus()
        await app.key(Qt.Key.Key_F6)
        assert app.keys.heard == "People"
        await app.key(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        assert QApplication.focusWidget() is lines(app)[0]
