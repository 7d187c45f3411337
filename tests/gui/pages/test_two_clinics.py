"""Ernesto at two clinics: asked whether he is one person, one row for one fact, and each clinic's own words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from portal.demo.clinic import AT_LAKEVIEW_TOO
from portal.store.accounts import find_by_sign_in_name
from portal.store.charts import charts_of, unlink_chart
from tests.support.family_window import CONTROL, ERNESTO
from tests.support.sign_in import link
from ui.viewmodels.activity import ActivityViewModel

BAYSIDE, LAKEVIEW = "Bayside Heart & Kidney", "Lakeview Family Medicine"


@pytest.fixture
def two_clinics(clinic):
    """The demo clinic where Maria has both of Ernesto's charts."""
    with clinic.database.read() as connection:
        account = find_by_sign_in_name(connection, "maria")
    clinic.second = link(clinic, account.id, AT_LAKEVIEW_TOO.patient_id, "parent")
    return clinic


def named(app, name):
    [found] = [one for one in app.window.findChildren(QWidget) if one.accessibleName() == name and one.isVisible()]
    return found


async def say_he_is_one(app):
    await app.key(Qt.Key.Key_0, CONTROL)
    named(app, "Yes, Ernesto is one person").click()
    await app.keys.rest()


async def pressed(app, name):
    named(app, name).click()
    await app.keys.rest()


def titles(app):
    return [row.title for row in app.page.model.section.current]


async def test_two_charts_of_one_name_are_two_tabs_until_somebody_says_that_they_are_one(qt_loop, charts, two_clinics):
    async with charts(for_the_first_time=True) as app:
        assert [one.display for one in app.family.people].count("Ernesto Alvarez") == 2
        await app.key(Qt.Key.Key_0, CONTROL)
        assert "Is this one person?" in app.said()
        app.page.add.setFocus()
        await app.key(Qt.Key.Key_Tab)
        assert app.window.focusWidget().accessibleName() == "Yes, Ernesto is one person"
        await say_he_is_one(app)
        assert app.window.focusWidget() is app.page.print
        assert [one.display for one in app.family.people].count("Ernesto Alvarez") == 1
        assert "Is this one person?" not in app.said()


async def test_who_is_at_the_question_stays_there_while_records_come_in(qt_loop, charts, two_clinics):
    async with charts(for_the_first_time=True) as app:
        await app.key(Qt.Key.Key_0, CONTROL)
        asked = named(app, "Yes, Ernesto is one person")
        asked.setFocus()
        before = list(app.page.cards)
        two_clinics.remove_records("leo-alvarez", "AllergyIntolerance")
        await app.key(Qt.Key.Key_F5)
        assert app.page.cards != before
        assert app.window.focusWidget() is asked


async def test_who_says_that_they_are_two_is_not_asked_again(qt_loop, charts, two_clinics):
    async with charts(at_everyone=True) as app:
        await app.key(Qt.Key.Key_0, CONTROL)
        await pressed(app, "No, these are two people")
        assert "Is this one person?" not in app.said()
        assert [one.display for one in app.family.people].count("Ernesto Alvarez") == 2


async def test_settings_say_of_each_clinic_what_may_be_seen_and_who_looked(qt_loop, charts, two_clinics):
    async with charts(at_everyone=True) as app:
        await say_he_is_one(app)
        app.view.aside.open_settings("activity")
        await app.keys.rest()
        model = app.window.findChild(ActivityViewModel)
        model.look_at(next(one.id for one in app.family.people if len(one.linked) > 1))
        await app.keys.rest()
        assert {each.practice for each in model.found} == {BAYSIDE, LAKEVIEW}
        for clinic in (BAYSIDE, LAKEVIEW):
            assert any(said.endswith(f" · {clinic}") for said in app.said())
        two_clinics.revoke(AT_LAKEVIEW_TOO.patient_id)
        await app.family.session.refresh_people()
        app.view.aside.page.open_section("people")
        await app.keys.rest()
        said = app.said()
        assert "Your father  ·  2 clinics" in said
        assert any(each.startswith(f"{BAYSIDE}  ·  You can see: Everything  ·  until ") for each in said)
        assert f"{LAKEVIEW}  ·  Ask your doctor to provide access to your health records." in said


async def test_a_diagnosis_both_clinics_have_is_one_row_that_names_both(qt_loop, charts, two_clinics):
    async with charts() as app:
        await say_he_is_one(app)
        await app.open(ERNESTO, "diagnoses")
        assert titles(app).count("Chronic kidney disease, stage 3a") == 1
        row = next(row for row in app.page.model.section.current if row.title == "Chronic kidney disease, stage 3a")
        app.page.reveal(row.key)
        await app.keys.rest()
        said = "\n".join(app.said())
        for words in (
            "1 other clinic says the same",
            LAKEVIEW,
            "Note from the clinic: No ibuprofen or naproxen. Blood test every 3 months.",
        ):
            assert words in said


async def test_a_row_is_shown_separately_and_as_one_again_by_the_keyboard(qt_loop, charts, two_clinics):
    async with charts() as app:
        await say_he_is_one(app)
        await app.open(ERNESTO, "medications")
        row = next(row for row in app.page.model.section.current if row.title == "Metformin 500 mg tablet")
        assert [one.clinic for one in (row, *row.alike)] == [BAYSIDE, LAKEVIEW]
        app.page.reveal(row.key)
        await app.keys.rest()
        named(app, "Show Metformin 500 mg tablet separately").setFocus()
        await app.key(Qt.Key.Key_Space)
        assert titles(app).count("Metformin 500 mg tablet") == 2
        assert app.keys.heard == "Details of Metformin 500 mg tablet"
        app.keys.reach("Show Metformin 500 mg tablet as one")
        await app.key(Qt.Key.Key_Space)
        assert titles(app).count("Metformin 500 mg tablet") == 1


async def test_each_clinic_can_be_shown_by_itself_again(qt_loop, charts, two_clinics):
    async with charts() as app:
        await say_he_is_one(app)
        await app.open(ERNESTO, "diagnoses")
        menu = app.view.menu
        assert menu.apart.isVisible()
        menu.apart.trigger()
        await app.keys.rest()
        await pressed(app, "Show each by itself")
        assert [one.display for one in app.family.people].count("Ernesto Alvarez") == 2
        assert len(titles(app)) == 5
        assert not menu.apart.isVisible()
        assert LAKEVIEW in menu.join.text()
        menu.join.trigger()
        await app.keys.rest()
        assert [one.display for one in app.family.people].count("Ernesto Alvarez") == 1


async def test_where_a_clinic_is_taken_off_its_rows_go_at_once_and_the_others_stay(qt_loop, charts, two_clinics):
    async with charts() as app:
        await say_he_is_one(app)
        await app.open(ERNESTO, "diagnoses")
        before = titles(app)
        acts = [act.text() for act in app.view.menu.removes if act.isVisible()]
        assert [BAYSIDE.replace("&", "&&") in acts[0], LAKEVIEW in acts[1]] == [True, True]
        app.view.menu.removes[1].trigger()
        await app.keys.rest()
        await pressed(app, "Remove from this account")
        assert titles(app) == before
        assert not any(row.alike for row in app.page.model.section.rows)
        assert LAKEVIEW not in [one.connection.practice for one in app.family.current.linked]


async def test_where_the_first_clinic_ends_access_the_chart_stays_open_with_the_others_rows(
    qt_loop, charts, two_clinics
):
    async with charts() as app:
        await say_he_is_one(app)
        await app.open(ERNESTO, "diagnoses")
        with two_clinics.database.write() as connection:
            account = find_by_sign_in_name(connection, "maria")
            for chart in charts_of(connection, account.id, two_clinics.clock.now()):
                if chart.patient_id == "ernesto-alvarez":
                    unlink_chart(connection, account_id=account.id, chart_id=chart.chart_id)
        app.family.refresh()
        await app.keys.rest()
        assert app.family.current.display == "Ernesto Alvarez"
        assert titles(app) == ["Chronic kidney disease, stage 3a"]


async def test_a_clinic_that_took_its_chart_back_is_named_where_the_others_still_show_theirs(
    qt_loop, charts, two_clinics
):
    async with charts((1600, 800)) as app:
        await say_he_is_one(app)
        await app.open(ERNESTO, "diagnoses")
        assert "You can see this chart until Mar 31, 2027" in app.view.band.accessibleName()
        two_clinics.revoke("ernesto-alvarez")
        app.family.refresh()
        await app.keys.rest()
        assert titles(app) == ["Chronic kidney disease, stage 3a"]
        assert f"{BAYSIDE} no longer lets you see its records" in app.view.band.accessibleName()
        app.window.resize(1024, 680)
        await app.keys.rest()
        note = app.view.menu.note
        assert note.isVisible()
        assert note.text().startswith("Bayside Heart && Kidney no longer lets you see its records")
