"""Settings, People and access, by keyboard against the real portal: what one can open, who can open one's own."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from portal.demo.clinic import FAMILY
from tests.support.family_window import CONTROL, LEO, MARIA, SOFIA
from tests.support.records import Reader
from ui.theme.theme import theme

ROSA = "Somebody with access"


@pytest.fixture
def rosa(clinic):
    """Somebody who helps Maria, and can open two parts of her chart."""
    terms = {"relationship": "other", "categories": ["medications", "allergies"], "until": "2027-03-31"}
    return Reader(clinic, FAMILY[MARIA].patient_id, name="rosa", **terms)


async def opened(app):
    await app.key(Qt.Key.Key_Comma, CONTROL)
    page = app.view.aside.page
    while page.section != "people":
        await app.key(Qt.Key.Key_Down)
    return page


async def may_read(rosa):
    return (await rosa.get(f"MedicationRequest?patient={FAMILY[MARIA].patient_id}")).status_code == 200


async def test_everybody_is_listed_with_what_one_may_see_and_until_when(qt_loop, charts, clinic):
    async with charts() as app:
        await opened(app)
        said = app.said()
        assert {"Charts you can open", "Who can open your chart", "Only you"} <= set(said)
        assert "You  ·  Your own chart" in said
        assert "Your son  ·  You can see: Everything" in said
        assert "Your daughter  ·  Some records may be private" in said
        assert any("until Sofia comes of age on " in each for each in said)
        assert any("until Mar\u00a031,\u00a02027" in each for each in said)


async def test_somebodys_access_is_ended_after_a_question(qt_loop, charts, clinic, rosa):
    async with charts() as app:
        await opened(app)
        said = app.said()
        assert {ROSA, "Can see: Medications, Allergies"} <= set(said)
        assert any("until Mar\u00a031,\u00a02027" in each for each in said)
        app.keys.reach(f"End access. {ROSA}").press(Qt.Key.Key_Return)
        await app.keys.turn()
        assert app.keys.heard == "Keep access"
        assert "End this person’s access to your chart?" in app.said()
        app.keys.press(Qt.Key.Key_Escape)
        await app.keys.rest()
        assert await may_read(rosa)
        app.keys.reach(f"End access. {ROSA}").press(Qt.Key.Key_Return)
        await app.keys.turn()
        app.keys.reach("End access").press(Qt.Key.Key_Return)
        await app.keys.rest()
        await app.keys.rest()
        assert {f"{ROSA} can no longer open your chart", "Only you"} <= set(app.said())
        assert not await may_read(rosa)


async def test_without_a_connection_ones_charts_are_listed_and_the_rest_can_be_asked_again(
    qt_loop, charts, clinic, rosa
):
    async with charts() as app:
        clinic.offline()
        await opened(app)
        assert {"You are offline", "You  ·  Your own chart"} <= set(app.said())
        assert "Only you" not in app.said()
        clinic.online()
        app.keys.reach("Try again")
        await app.keys.enter()
        assert ROSA in app.said()


async def test_who_has_no_chart_of_their_own_is_not_told_that_nobody_else_can_open_it(qt_loop, charts, clinic):
    async with charts(alone=LEO) as app:
        await opened(app)
        said = app.said()
        assert "You have no chart of your own here" in said
        assert "Only you" not in said


async def test_a_person_is_added_from_here(qt_loop, charts, clinic):
    async with charts() as app:
        await opened(app)
        app.keys.reach("Add a person")
        await app.keys.enter()
        assert app.window.centralWidget().currentWidget() is not app.view


async def test_when_a_child_comes_of_age_the_chart_closes_at_the_next_contact_and_says_why(qt_loop, charts, clinic):
    async with charts() as app:
        await app.open(SOFIA, "medications")
        sofia = app.family.current
        day = sofia.connection.access.of_age
        assert isinstance(day, date)
        clinic.grows_up_tomorrow(FAMILY[SOFIA].patient_id)
        await app.family.session.refresh_people()
        await app.keys.rest()
        assert app.family.readable
        clinic.clock.advance(hours=12)
        await app.family.session.refresh_people()
        await app.keys.rest()
        assert "You can no longer open Sofia’s chart" in app.said()
        assert "Sofia is a grown-up now, and decides who sees the chart." in app.said()
        await opened(app)
        assert any("You can no longer open Sofia’s chart" in each for each in app.said())


async def test_another_look_of_the_window_keeps_list_and_focus(qt_loop, charts, clinic, rosa):
    async with charts() as app:
        await opened(app)
        app.keys.reach(f"End access. {ROSA}")
        clinic.offline()
        theme().switch("dark", 1.5)
        await app.keys.rest()
        assert app.keys.heard == f"End access. {ROSA}"
