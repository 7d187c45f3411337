"""What not every clinic shares has a tab where one does, and nowhere else; who has it open is never left on nothing."""

import pytest

from portal.rules import sharing
from tests.support.family_window import LEO, MARIA, SOFIA

TABS = {"vitals": "Vital signs", "visits": "Visits"}


def share(app, which, *, shared):
    patient = str(app.family.current.connection.patient).removeprefix("Patient/")
    with app.portal.database.write() as connection:
        chosen = which(connection, patient)
        assert chosen.rows
        sharing.apply(connection, chosen, patient_id=patient, shared=shared, now=app.portal.clock.now())


def tabs(app):
    return app.view.side.tabs.keys


async def test_a_tab_stands_only_where_the_clinic_shares_something_and_nothing_calls_it_private(qt_loop, charts):
    async with charts() as app:
        assert [name for name in tabs(app) if name in TABS] == list(TABS)
        assert not app.family.may_be_private
        await app.open(MARIA, "vitals")
        assert app.titles()[0] in {"Blood pressure", "Heart rate", "Weight"}
        await app.open(LEO, "vitals")
        assert app.window.windowTitle() == "Leo Alvarez — Vital signs — Family Chart"
        app.family.open_person(app.family.people[SOFIA].id)
        await app.keys.rest()
        assert not TABS.keys() & set(tabs(app))
        assert not TABS.keys() & app.family.counts.keys()
        assert app.family.section not in TABS
        assert not any("none" in words.casefold() for words in app.said())


async def test_what_the_clinic_takes_back_takes_its_tab_along_and_another_section_opens(qt_loop, charts):
    async with charts(alone=LEO) as app:
        await app.open(LEO, "visits")
        assert app.titles()[0] == "Sore throat"
        share(app, sharing.visits, shared=False)
        app.family.refresh()
        await app.keys.rest()
        assert "visits" not in tabs(app)
        assert "vitals" in tabs(app)
        assert app.family.section not in TABS
        assert "Sore throat" not in app.said()
        share(app, sharing.visits, shared=True)
        app.family.refresh()
        await app.keys.rest()
        assert "visits" in tabs(app)


@pytest.mark.parametrize(
    ("section", "title", "facts"),
    [
        ("vitals", "Blood pressure", ("116 / 72 mmHg", "Systolic blood pressure", "Measured by Dr. Priya Raman")),
        ("visits", "Thyroid and iron check", ("Dr. Priya Raman", "Underactive thyroid", "Office or clinic visit")),
    ],
)
async def test_the_detail_tells_what_the_clinic_shares_and_no_word_of_prose(qt_loop, charts, section, title, facts):
    async with charts(alone=MARIA) as app:
        await app.open(MARIA, section)
        row = next(row for row in app.page.model.section.rows if row.title == title)
        app.page.reveal(row.key)
        await app.keys.rest()
        told = app.said()
        assert all(any(fact in words for words in told) for fact in facts), told
        assert not any("tired of caring" in words for words in told)


async def test_a_weight_marked_as_a_mistake_is_counted_in_its_section(qt_loop, charts):
    async with charts() as app:
        await app.open(3, "vitals")
        assert app.page.list.not_shown.button.text() == "1 entry was marked as a mistake by the clinic"
