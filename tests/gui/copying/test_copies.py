"""A copy by keyboard alone: what is wanted, where to, and what is in it."""

import csv
import io
import json
import stat

import pytest
from PySide6.QtCore import Qt

from pfclient.errors import VaultDamaged
from tests.support.family_window import ERNESTO, SOFIA
from tests.support.paper import NO_READER, PDFTOTEXT, pages
from ui.printing.press import PaperPress
from ui.viewmodels.copying import Dates


@pytest.mark.skipif(not PDFTOTEXT, reason=NO_READER)
async def test_a_section_as_a_pdf_says_what_the_page_says(qt_loop, charts, desk_of, tmp_path):
    path = tmp_path / "copy.pdf"
    async with charts() as app:
        await app.open(ERNESTO, "medications")
        desk = await desk_of(app, path).open()
        assert app.keys.heard == "Save a copy"
        await desk.press("Save a copy")
        assert "Your copy is saved" in app.said()
        assert desk.answers.proposed == [("Family Chart 2026-03-10.pdf", "pdf")]
        found = pages(path.read_bytes())
        section = app.family.session.chart(app.family.current.id).section("medications")
    text = " ".join(found)
    assert len(found) == 2
    for number, page in enumerate(found, 1):
        assert page.startswith("Ernesto Alvarez · Born Nov 30, 1949 Printed")
        assert f"Page {number} of {len(found)}" in page
    for row in section.rows:
        assert set(row.title.split()) <= set(text.split())
    assert "Only this section is in this copy: Medications." in text
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


async def test_the_whole_chart_as_a_spreadsheet(qt_loop, charts, desk_of, tmp_path):
    path = tmp_path / "copy.csv"
    async with charts() as app:
        desk = await _the_whole_chart(app, desk_of(app, path), "csv")
        assert not desk.page.print.isVisible()
        await desk.press("Save a copy")
        chart = app.family.session.chart(app.family.current.id)
        expected = {row.title for name in ("medications", "lab_results") for row in chart.section(name).rows}
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    assert expected <= {row["Name"] for row in rows}
    assert any(row["Section"] == "About this copy" for row in rows)


async def test_the_whole_chart_for_another_app_is_what_the_clinic_sent(qt_loop, charts, desk_of, tmp_path):
    path = tmp_path / "copy.json"
    async with charts() as app:
        desk = await _the_whole_chart(app, desk_of(app, path), "json")
        await desk.press("Save a copy")
        chart = app.family.session.chart(app.family.current.id)
        sent = {one.key: json.loads(one.body) for name in ("medications", "allergies") for one in chart.originals(name)}
    found = {f"{one['resourceType']}/{one.get('id')}": one for one in _resources(path)}
    assert sent
    assert {key: found[key] for key in sent} == sent


async def _the_whole_chart(app, desk, form):
    await app.open(ERNESTO, "medications")
    await desk.open()
    desk.page.choices.what.choose("chart")
    desk.page.choices.form.choose(form)
    await desk.rest()
    return desk


def _resources(path):
    return [entry["resource"] for entry in json.loads(path.read_bytes())["entry"]]


@pytest.mark.skipif(not PDFTOTEXT, reason=NO_READER)
async def test_the_family_summary_has_a_page_for_everybody(qt_loop, charts, desk_of, tmp_path):
    path = tmp_path / "copy.pdf"
    async with charts() as app:
        desk = await desk_of(app, path).open()
        desk.page.choices.what.choose("family")
        await desk.rest()
        assert not desk.page.choices.dates.isVisible()
        await desk.press("Save a copy")
        names = [person.display for person in app.family.people]
    found = pages(path.read_bytes())
    assert [next(name for name in names if page.startswith(name)) for page in found] == names
    assert "Do NOT take" in " ".join(found) or "Severe" in " ".join(found)


@pytest.mark.skipif(not PDFTOTEXT, reason=NO_READER)
async def test_of_a_guarded_chart_the_copy_says_so_and_not_where(qt_loop, charts, desk_of, tmp_path):
    path = tmp_path / "copy.pdf"
    async with charts() as app:
        await app.open(SOFIA, "medications")
        desk = await desk_of(app, path).open()
        desk.page.choices.what.choose("chart")
        await desk.press("Save a copy")
    assert "Some records may be private. They are not in this copy." in " ".join(pages(path.read_bytes()))


async def test_dates_that_are_none_are_said_before_anybody_is_asked_where_to(qt_loop, charts, desk_of, tmp_path):
    async with charts() as app:
        desk = await desk_of(app, tmp_path / "copy.pdf").open()
        desk.page.choices.dates.choose(Dates.CHOSEN)
        await desk.rest()
        app.keys.reach("First day, Month").type("13")
        app.keys.reach("First day, Day").type("40")
        app.keys.reach("First day, Year").type("2025")
        await desk.press("Save a copy")
        assert desk.answers.proposed == []
        assert app.keys.heard == "First day, Month"
        assert any("This is not a date" in said for said in app.said())
        app.keys.type("12").reach("First day, Day").type("30")
        await desk.press("Save a copy")
        assert len(desk.answers.proposed) == 1


async def test_the_buttons_of_a_section_lead_here(qt_loop, charts, desk_of):
    async with charts() as app:
        await app.open(ERNESTO, "allergies")
        app.keys.reach("Print").space()
        await app.keys.rest()
        desk = desk_of(app)
        await desk.rest()
        assert desk.page.choices.what.combo.currentText() == "Allergies only"
        assert desk.model.preview.total == 1


@pytest.mark.skipif(not PDFTOTEXT, reason=NO_READER)
async def test_of_a_relative_whose_chart_is_taken_back_meanwhile_nothing_is_in_the_familys_summary(
    qt_loop, charts, desk_of, tmp_path
):
    path = tmp_path / "copy.pdf"
    async with charts() as app:
        desk = await desk_of(app, path).open()
        desk.page.choices.what.choose("family")
        await desk.rest()
        app.portal.revoke(app.family.people[ERNESTO].connection.patient)
        app.family.refresh()
        await desk.rest()
        await desk.press("Save a copy")
    text = " ".join(pages(path.read_bytes()))
    assert "Maria Alvarez" in text
    assert "Ernesto" not in text


async def test_a_chart_that_is_taken_back_takes_the_page_with_it(qt_loop, charts, desk_of):
    async with charts() as app:
        await app.open(ERNESTO, "medications")
        desk = await desk_of(app).open()
        app.portal.revoke(app.family.current.connection.patient)
        app.family.refresh()
        await app.keys.rest()
        assert desk.page is None
        assert not app.family.readable


async def test_from_everyone_there_is_the_page_for_everybody_and_nothing_else(qt_loop, charts, desk_of):
    async with charts() as app:
        app.family.open_everyone()
        await app.keys.rest()
        app.keys.reach("Print family summary").space()
        await app.keys.rest()
        desk = desk_of(app)
        await desk.rest()
        choices = desk.page.choices.what.combo
        assert [choices.itemText(place) for place in range(choices.count())] == ["One-page summary for everyone"]
        assert desk.page.back.text() == "Back to everyone"
        await app.key(Qt.Key.Key_Escape)
        assert desk.page is None
        assert app.family.everyone


async def test_an_overview_is_printed_as_a_summary_and_saved_as_a_chart(qt_loop, charts, desk_of):
    async with charts() as app:
        await app.open(ERNESTO, "overview")
        for key, words in (
            (Qt.Key.Key_P, "One-page summary for Ernesto"),
            (Qt.Key.Key_S, "Everything in Ernesto’s chart"),
        ):
            desk = await desk_of(app).open(key)
            assert desk.page.choices.what.combo.currentText() == words
            await app.key(Qt.Key.Key_Escape)


class Torn(PaperPress):
    """A press that cannot read what it is to set."""

    def preview(self, layout):
        raise VaultDamaged


async def test_pages_of_something_else_do_not_stay_where_those_wanted_cannot_be_made(
    qt_loop, charts, desk_of, tmp_path
):
    async with charts() as app:
        await app.open(ERNESTO, "medications")
        desk = await desk_of(app, tmp_path / "copy.pdf").open()
        assert desk.model.preview.pages
        desk.model._press = Torn()
        desk.page.choices.what.choose("chart")
        await desk.rest()
        assert isinstance(desk.model.error, VaultDamaged)
        assert desk.model.preview is None
