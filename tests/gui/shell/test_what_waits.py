"""How much is new, on the tabs of sections and people and in the switch menu; all of it goes once it was looked at."""

import pytest
from PySide6.QtCore import Qt

from portal.demo import ernesto, leo
from tests.support.editing import edit, held, results
from tests.support.family_window import CONTROL, ERNESTO, LEO, MARIA


@pytest.fixture
def changing(clinic):
    """Ernesto gets two results and another dose, Leo one vaccine."""
    result = results(clinic, ernesto.KEY)[0]
    order = next(one for one in held(clinic, "MedicationRequest", ernesto.KEY) if "amlodipine" in one)
    vaccine = held(clinic, "Immunization", leo.KEY)[0]

    def work():
        edit(clinic, "Observation", result, lambda body: None, copy_to="first")
        edit(clinic, "Observation", result, lambda body: None, copy_to="second")
        name = {"text": "Amlodipine 10 mg tablet"}
        edit(clinic, "MedicationRequest", order, lambda body: body.update(medicationCodeableConcept=name))
        edit(clinic, "Immunization", vaccine, lambda body: None, copy_to="third")

    return work


async def look_at_everything(app, person, section):
    """Rest the eyes on every record that is new."""
    await app.open(person, section)
    for key in [*app.page.model.section.news.new, *app.page.model.section.news.changed]:
        app.page.reveal(key)
        await app.keys.rest()
        app.page.gaze.timer.stop()
        app.page.gaze.timer.timeout.emit()
        await app.keys.rest()


def spoken(tab_names, bar, word):
    [said] = [said for said in tab_names(bar) if said.startswith(word)]
    return said


async def test_nothing_is_new_at_the_first_sign_in(qt_loop, charts, tab_names):
    async with charts() as app:
        names = [*tab_names(app.view.top.tabs), *tab_names(app.view.side.tabs)]
        assert not [name for name in names if "new" in name or "changed" in name]


async def test_the_tabs_tell_what_is_new_and_lose_it_once_it_was_looked_at(qt_loop, charts, changing, tab_names):
    async with charts() as app:
        await app.open(ERNESTO, "diagnoses")
        changing()
        await app.key(Qt.Key.Key_F5)
        bar = app.view.side.tabs
        assert spoken(tab_names, bar, "Lab results").endswith("items, 2 new")
        assert spoken(tab_names, bar, "Medications").endswith("items, 1 changed")
        assert spoken(tab_names, app.view.top.tabs, "Leo").endswith("1 new")
        assert spoken(tab_names, app.view.top.tabs, "Ernesto").endswith("3 new")
        await look_at_everything(app, ERNESTO, "lab_results")
        assert spoken(tab_names, bar, "Lab results").endswith("items")
        await look_at_everything(app, ERNESTO, "medications")
        assert spoken(tab_names, bar, "Medications").endswith("items")
        assert not spoken(tab_names, app.view.top.tabs, "Ernesto").endswith("new")
        await look_at_everything(app, LEO, "immunizations")
        assert not spoken(tab_names, app.view.top.tabs, "Leo").endswith("new")


async def test_the_switch_menu_tells_how_much_waits_in_each_chart(qt_loop, charts, changing):
    async with charts() as app:
        await app.open(MARIA, "diagnoses")
        changing()
        await app.key(Qt.Key.Key_F5)
        await app.key(Qt.Key.Key_K, CONTROL)
        notes = {row.item.title: row.item.note for row in app.view.over.switcher._rows}
        assert notes == {
            "Maria Alvarez": "Open now",
            "Leo Alvarez": "1 new",
            "Sofia Alvarez": "",
            "Ernesto Alvarez": "3 new",
            "Everyone at a glance": "",
            "Add a person": "",
        }


async def test_a_chart_taken_back_has_no_news(qt_loop, charts, changing, tab_names):
    async with charts() as app:
        await app.open(MARIA, "diagnoses")
        changing()
        await app.key(Qt.Key.Key_F5)
        app.portal.revoke(ernesto.KEY)
        await app.key(Qt.Key.Key_F5)
        assert not [name for name in tab_names(app.view.top.tabs) if name.endswith("3 new")]
