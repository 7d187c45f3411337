"""Lists too long for one frame, and pages that rest while another chart is open."""

import threading

import pytest
from PySide6.QtCore import Qt

from pfclient.chart.section import Availability
from portal.demo.clinic import FAMILY, LAKEVIEW
from tests.support.family_window import LEO, MARIA
from tests.support.records import load
from ui.pages.section.page import SectionPage
from ui.viewmodels.arrangement import Arrangement, Segment
from ui.viewmodels.section import SectionViewModel

MANY = 1200


def vaccine(number, patient, **fields):
    day = f"{2000 + number % 25}-{number % 12 + 1:02}-{number % 28 + 1:02}"
    return {
        "resourceType": "Immunization",
        "id": f"many-{number}",
        "status": "completed",
        "vaccineCode": {"text": f"Vaccine {number} of {('Lakeview', 'Bayside')[number % 2]}"},
        "patient": {"reference": f"Patient/{patient}"},
        "occurrenceDateTime": day,
        **fields,
    }


@pytest.fixture
def much(clinic):
    """Maria has had more vaccines than are put in order between two frames."""
    patient = FAMILY[MARIA].patient_id
    load(clinic, *(vaccine(number, patient) for number in range(MANY)), practice=LAKEVIEW)
    return clinic


async def test_a_list_of_any_length_is_filtered_by_every_key_and_whole_again(qt_loop, much, charts):
    async with charts(alone=MARIA) as app:
        await app.open(MARIA, "immunizations")
        everything = app.titles()
        assert len(everything) >= MANY
        app.page.list.filter.setFocus()
        app.keys.type("bayside 11")
        wanted = [title for title in everything if "Bayside" in title and "11" in title]
        assert sorted(app.titles()) == sorted(wanted)
        await app.key(Qt.Key.Key_Escape)
        assert app.titles() == everything


async def test_a_record_far_down_is_revealed(qt_loop, much, charts):
    async with charts(alone=MARIA) as app:
        await app.open(MARIA, "immunizations")
        last = app.titles()[-1]
        key = next(row.key for row in app.page.model.section.rows if row.title == last)
        app.page.model.filter("nothing like it")
        app.page.reveal(key)
        await app.keys.rest()
        assert app.table.current_row.title == last
        assert app.table.visualRect(app.table.currentIndex()).intersects(app.table.viewport().rect())


async def test_a_segment_chosen_while_rows_are_put_in_order_is_shown(qt_loop, much, charts):
    async with charts(alone=MARIA) as app:
        await app.open(MARIA, "immunizations")
        app.page.model.choose_segment(Segment.PAST)
        app.page.model.choose_segment(Segment.ALL)
        await app.keys.rest()
        assert len(app.titles()) == len(app.page.model.section.rows)


async def test_what_is_taken_back_while_its_rows_are_put_in_order_is_never_shown(qt_loop, clinic, charts):
    patient, in_order = FAMILY[LEO].patient_id, threading.Event()
    load(clinic, *(vaccine(number, patient) for number in range(MANY)), practice=LAKEVIEW)

    def slowly(rows):
        return rows if not rows or in_order.wait(30) else ()

    async with charts(alone=LEO) as app:
        await app.open(LEO, "immunizations")
        session, person = app.family.session, app.family.current.id
        how, reporter = Arrangement(order=slowly), app.errors.append
        model = SectionViewModel(session, person, "immunizations", reporter=reporter, arrangement=how)
        assert model.loading
        app.portal.withhold(patient, "immunizations")
        await session.refresh(person)
        in_order.set()
        await model.tasks.drained()
        assert (model.section.availability, model.has_rows) == (Availability.WITHHELD, False)
        model.close()


async def test_rows_that_come_while_one_looks_are_put_in_order_in_a_thread(qt_loop, clinic, charts):
    patient, where = FAMILY[LEO].patient_id, []

    def noted(rows):
        where.append(threading.current_thread())
        return rows

    async with charts(alone=LEO) as app:
        session, person = app.family.session, app.family.current.id
        how, reporter = Arrangement(order=noted), app.errors.append
        model = SectionViewModel(session, person, "immunizations", reporter=reporter, arrangement=how)
        assert set(where) == {threading.main_thread()}
        where.clear()
        load(clinic, *(vaccine(number, patient) for number in range(60)), practice=LAKEVIEW)
        await session.refresh(person)
        await model.tasks.drained()
        assert len(model.section.rows) > 60
        assert where
        assert threading.main_thread() not in where
        model.close()


async def test_a_page_stays_while_another_chart_is_open_without_its_filter(qt_loop, charts):
    async with charts() as app:
        await app.open(MARIA, "medications")
        page, everything = app.page, app.titles()
        app.page.list.filter.setText("iron")
        assert app.titles() != everything
        await app.open(LEO, "medications")
        await app.open(MARIA, "medications")
        assert app.page is page
        assert app.page.list.filter.text() == ""
        assert app.titles() == everything


async def test_what_changed_meanwhile_is_there_when_one_comes_back(qt_loop, charts):
    async with charts() as app:
        await app.open(LEO, "immunizations")
        await app.open(MARIA, "immunizations")
        new = vaccine(1, FAMILY[LEO].patient_id, vaccineCode={"text": "Given meanwhile"})
        load(app.portal, new, practice=LAKEVIEW)
        await app.key(Qt.Key.Key_F5)
        await app.open(LEO, "immunizations")
        assert "Given meanwhile" in app.titles()


async def test_nothing_stays_of_a_chart_that_was_taken_back_while_another_was_open(qt_loop, charts):
    async with charts() as app:
        await app.open(LEO, "medications")
        name = app.page.model.person.given
        await app.open(MARIA, "medications")
        app.portal.revoke(FAMILY[LEO].patient_id)
        await app.key(Qt.Key.Key_F5)
        await app.keys.rest()
        people = {page.model.person.given for page in app.window.findChildren(SectionPage)}
        assert people == {"Maria"}
        assert name not in people
