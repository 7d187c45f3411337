"""New and changed records: marked in the list, told in the detail, and no longer new once they were looked at."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from portal.demo import ernesto
from tests.support.editing import edit, held
from tests.support.family_window import ERNESTO


def renamed(name):
    def change(body):
        body["medicationCodeableConcept"] = {"text": name}

    return change


def one_of(clinic, word):
    return next(one for one in held(clinic, "MedicationRequest", ernesto.KEY) if word in one)


@pytest.fixture
def changing(clinic):
    """The clinic raises a dose, and orders another medicine."""
    known = one_of(clinic, "amlodipine")

    def work():
        edit(clinic, "MedicationRequest", known, renamed("Amlodipine 10 mg tablet"))
        edit(clinic, "MedicationRequest", known, renamed("Zolpidem 5 mg tablet"), copy_to="new-order")
        return known

    return work


def badges(app):
    model = app.page.list.model
    cells = [model.cell(place, 0) for place in range(model.rowCount())]
    return {cell.text: cell.badge for cell in cells if cell is not None and cell.badge}


def heard(app):
    model = app.page.list.model
    return [model.index(place, 0).data(Qt.ItemDataRole.AccessibleTextRole) for place in range(model.rowCount())]


async def choose(app, key):
    app.table.select_key(key)
    await app.keys.rest()


async def look(app):
    """Rest the eyes on what is shown, as long as it takes."""
    assert app.page.gaze.timer.isActive()
    app.page.gaze.timer.stop()
    app.page.gaze.timer.timeout.emit()
    await app.keys.rest()


async def test_new_and_changed_are_marked_and_heard(qt_loop, charts, changing):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "medications")
        assert badges(app) == {}
        changing()
        await app.key(Qt.Key.Key_F5)
        assert badges(app) == {"Amlodipine 10 mg tablet": "Changed", "Zolpidem 5 mg tablet": "New"}
        assert [said for said in heard(app) if said.endswith(" Changed.")] == [
            said for said in heard(app) if said.startswith("Amlodipine 10 mg")
        ]
        assert any(said.startswith("Zolpidem") and said.endswith(" New.") for said in heard(app))


async def test_the_detail_tells_what_it_was_and_the_mark_goes_once_it_was_looked_at(qt_loop, charts, changing):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "medications")
        known = changing()
        await app.key(Qt.Key.Key_F5)
        app.table.setFocus()
        await choose(app, f"MedicationRequest/{known}")
        assert "What changed" in app.said()
        assert "Name: was Amlodipine 5 mg tablet, now Amlodipine 10 mg tablet" in app.said()
        await look(app)
        assert badges(app) == {"Zolpidem 5 mg tablet": "New"}
        # Whoever reads on still sees what it was.
        assert "What changed" in app.said()
        await app.key(Qt.Key.Key_Home)
        assert "What changed" not in app.said()
        await choose(app, f"MedicationRequest/{known}")
        assert "What changed" in app.said()


async def test_what_is_not_looked_at_long_enough_or_in_another_window_stays_new(qt_loop, charts, changing, desk):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "medications")
        changing()
        await app.key(Qt.Key.Key_F5)
        app.table.setFocus()
        await choose(app, "MedicationRequest/new-order")
        assert app.page.gaze.timer.isActive()
        await app.key(Qt.Key.Key_Home)
        assert not app.page.gaze.timer.isActive()
        await choose(app, "MedicationRequest/new-order")
        other = desk(QWidget())
        assert not app.page.gaze.timer.isActive()
        other.close()
        app.window.activateWindow()
        await app.keys.rest()
        assert app.page.gaze.timer.isActive()
        await app.open(ERNESTO, "diagnoses")
        assert not app.page.gaze.timer.isActive()
        await app.open(ERNESTO, "medications")
        assert badges(app)["Zolpidem 5 mg tablet"] == "New"


async def test_where_list_and_record_take_turns_only_the_record_counts(qt_loop, charts, changing):
    async with charts((720, 700), alone=ERNESTO) as app:
        await app.open(ERNESTO, "medications")
        changing()
        await app.key(Qt.Key.Key_F5)
        app.table.setFocus()
        await choose(app, "MedicationRequest/new-order")
        assert app.page.compact
        assert not app.page.gaze.timer.isActive()
        await app.key(Qt.Key.Key_Return)
        await look(app)
        await app.key(Qt.Key.Key_Escape)
        assert badges(app) == {"Amlodipine 10 mg tablet": "Changed"}
        assert not app.page.gaze.timer.isActive()


async def test_a_record_changed_under_the_eyes_is_looked_at_anew(qt_loop, charts, clinic):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "medications")
        known = one_of(clinic, "amlodipine")
        app.table.setFocus()
        await choose(app, f"MedicationRequest/{known}")
        edit(clinic, "MedicationRequest", known, renamed("Amlodipine 10 mg tablet"))
        await app.key(Qt.Key.Key_F5)
        assert "What changed" in app.said()
        await look(app)
        assert badges(app) == {}
        edit(clinic, "MedicationRequest", known, renamed("Amlodipine 2.5 mg tablet"))
        await app.key(Qt.Key.Key_F5)
        assert badges(app) == {"Amlodipine 2.5 mg tablet": "Changed"}
        assert "Name: was Amlodipine 10 mg tablet, now Amlodipine 2.5 mg tablet" in app.said()


async def test_all_of_a_chart_is_marked_as_seen_at_once_and_offered_only_while_something_is_new(
    qt_loop, charts, changing
):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "allergies")
        menu = app.view.menu
        assert not menu.seen.isVisible()
        changing()
        await app.key(Qt.Key.Key_F5)
        assert menu.seen.isVisible()
        menu.seen.trigger()
        await app.keys.rest()
        assert not menu.seen.isVisible()
        await app.open(ERNESTO, "medications")
        assert badges(app) == {}
        await app.key(Qt.Key.Key_F5)
        assert badges(app) == {}
