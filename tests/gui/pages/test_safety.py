"""What a record may say on screen: warnings first, unknown is never none, values as they were sent."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from pfclient import errors
from pfclient.chart.section import Availability, Section
from pfclient.records.lab_results import Measure
from pfclient.records.record import NotShown
from portal.demo.clinic import FAMILY
from tests.support.family_window import ERNESTO, LEO, MARIA, SOFIA
from ui.pages.section.availability import blank
from ui.pages.section.banners import said_above
from ui.pages.section.measures import measure_text, reading_mark, remark
from ui.shell.topics import topic
from ui.viewmodels.arrangement import Segment
from ui.viewmodels.whereabouts import SECTIONS
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button


async def test_what_must_not_be_taken_comes_first_and_is_heard_before_its_name(qt_loop, charts):
    async with charts() as app:
        await app.open(ERNESTO, "medications")
        model = app.page.list.model
        first = model.row(0)
        assert first.do_not_take
        spoken = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
        assert spoken.startswith("Do NOT take")
        assert "Do NOT take this medicine" in app.said()
        assert "Do NOT take" not in app.said()  # the banner has said so


async def test_no_known_allergies_is_the_clinics_statement_and_not_an_empty_list(qt_loop, charts):
    async with charts() as app:
        await app.open(SOFIA, "allergies")
        assert "No known allergies" in app.said()
        assert any("confirmed this on" in words for words in app.said())
        assert not app.table.isVisible()
        assert not app.family.counts["allergies"]


async def test_severe_allergies_come_first(qt_loop, charts):
    async with charts() as app:
        await app.open(ERNESTO, "allergies")
        assert app.titles()[0] == "Penicillin"


async def test_what_is_not_shown_is_counted_and_the_count_opens(qt_loop, charts):
    async with charts() as app:
        await app.open(ERNESTO, "lab_results")
        line = "1 entry was marked as a mistake by the clinic"
        app.view.side.tabs.setFocus()
        app.keys.reach(line)
        await app.key(Qt.Key.Key_Space)
        assert "1 × Marked as a mistake by the clinic" in app.said()
        [hidden] = app.page.model.section.not_shown
        assert f"Called {hidden.sources[0]} by the clinic’s system" in app.said()
        # As many as before, and yet another one.
        other = NotShown(hidden.reason, ("Observation/another",))
        app.page.list.not_shown.show_counts(app.page.model.not_shown(), lambda: (other,))
        await app.keys.rest()
        assert "Called Observation/another by the clinic’s system" in app.said()
        assert f"Called {hidden.sources[0]} by the clinic’s system" not in app.said()
        await app.key(Qt.Key.Key_Space)
        assert "1 × Marked as a mistake by the clinic" not in app.said()


async def test_a_chart_of_which_something_is_withheld_never_tells_which_section(qt_loop, charts):
    async with charts() as app:
        await app.open(SOFIA, "diagnoses")
        assert app.family.may_be_private
        assert 0 not in app.family.counts.values()
        titles = set()
        for section in SECTIONS:
            await app.open(SOFIA, section)
            assert "Some of Sofia’s records may be private" in app.said()
            if not app.page.model.section.rows:
                titles.add(app.page.list.state.accessibleName().split(".")[0])
        assert all("No " not in title for title in titles)


async def test_a_record_in_sight_goes_with_its_list_when_that_is_withheld(qt_loop, charts):
    async with charts((720, 700), alone=LEO) as app:
        await app.open(LEO, "medications")
        page = app.page
        page.open_record(app.table.current_row)
        await app.keys.rest()
        told = [label.text() for label in page.record_page.pane.findChildren(QLabel) if label.text()]
        assert page.record_page.isVisible()
        assert told
        app.portal.withhold(FAMILY[LEO].patient_id, "medications")
        await app.key(Qt.Key.Key_F5)
        assert not page.record_page.isVisible()
        kept = {label.text() for pane in (page.record_page.pane, page.detail) for label in pane.findChildren(QLabel)}
        assert kept.isdisjoint(told)


async def test_rows_that_come_while_one_waits_are_painted_before_one_of_them_is_described(qt_loop, charts):
    async with charts(alone=LEO) as app:
        app.portal.withhold(FAMILY[LEO].patient_id, "medications")
        await app.open(LEO, "medications")
        await app.key(Qt.Key.Key_F5)
        page, described = app.page, []
        assert not page.model.has_rows
        page.model.changed.connect(lambda: described.append((app.table.current_key, page.shown)))
        app.portal.withhold(FAMILY[LEO].patient_id)
        await app.key(Qt.Key.Key_F5)
        first = page.list.model.row(0)
        assert (first.key, None) in described
        assert page.shown == first
        assert first.title in {label.text() for label in page.detail.findChildren(QLabel)}


async def test_what_stands_above_a_list_stays_while_it_says_the_same(qt_loop, charts):
    async with charts(alone=SOFIA) as app:
        await app.open(SOFIA, "diagnoses")
        section, before = app.page.model.section, app.page.list.findChildren(Banner)
        app.portal.clock.advance(minutes=2)
        await app.key(Qt.Key.Key_F5)
        assert app.page.model.section is not section
        assert before
        assert app.page.list.findChildren(Banner) == before


async def test_nobody_elses_chart_speaks_of_private_records(qt_loop, charts):
    async with charts() as app:
        for person in (MARIA, LEO, ERNESTO):
            await app.open(person, "diagnoses")
            assert not any("private" in words for words in app.said())


def _section(availability, **more):
    return Section("procedures", availability, **more)


@pytest.mark.parametrize("availability", list(Availability))
def test_only_an_empty_answer_reads_as_none(qapp, availability):
    said = blank(_section(availability), topic("procedures"), "Leo", may_be_private=False)
    none = said.title.startswith("No procedures in the records this clinic shares")
    assert none == (availability is Availability.EMPTY)
    assert said.title
    assert said.text


def test_every_state_of_a_section_says_something_else(qapp):
    states = [each for each in Availability if each is not Availability.OLD]
    said = [blank(_section(each), topic("procedures"), "Leo", may_be_private=False) for each in states]
    assert len({(each.title, each.text) for each in said}) == len(states)


@pytest.mark.parametrize("availability", [Availability.EMPTY, Availability.WITHHELD])
def test_withheld_and_empty_read_alike_where_something_may_be_private(qapp, availability):
    said = blank(_section(availability), topic("procedures"), "Sofia", may_be_private=True)
    assert said.title == "Nothing to show here"
    assert "may be private" in said.text


def test_an_error_offers_to_try_again(qapp):
    said = blank(_section(Availability.ERROR, error=errors.Offline()), topic("procedures"), "Leo", may_be_private=False)
    assert said.action == "Try again"
    assert said.failed


@pytest.mark.parametrize(
    ("reading", "tone"),
    [
        ("above", "warn"),
        ("below", "warn"),
        ("abnormal", "warn"),
        ("far-above", "alert"),
        ("far-below", "alert"),
        ("far-abnormal", "alert"),
    ],
)
def test_a_value_outside_its_range_is_amber_with_words_and_red_only_where_the_lab_calls_it_critical(
    qapp, reading, tone
):
    mark = reading_mark(Measure(value="1", reading=reading))
    assert mark.tone == tone
    assert mark.text
    assert mark.icon


@pytest.mark.parametrize("value", ["5.0", "0.10", "<0.50", "1:80", "Negative"])
def test_a_value_stands_exactly_as_it_was_sent(value):
    assert measure_text(Measure(value=value, unit="mg/dL")) == f"{value} mg/dL"


async def test_the_past_is_labelled_where_it_stands_beside_the_present(qt_loop, charts):
    async with charts() as app:
        await app.open(ERNESTO, "medications")
        app.page.model.choose_segment(Segment.ALL)
        model = app.page.list.model
        for place in range(model.rowCount()):
            row = model.row(place)
            cell = model.columns[0].cell(row)
            assert (cell.mark is not None) >= (row.standing == "past")


def test_entries_that_vanished_in_great_number_are_said_to_be_kept(desk):
    said = []
    held = Section("medications", Availability.LOADED, held=3)
    (above,) = said_above(held, None, "")
    banner = above.banner(lambda: said.append("again"), lambda: said.append("let go"))
    assert desk(banner).accessibleName().startswith("3 entries are no longer in the clinic’s list")
    (button,) = banner.findChildren(Button)
    button.click()
    assert said == ["let go"]
    assert said_above(Section("medications", Availability.LOADED), None, "") == ()


async def test_what_was_held_goes_when_the_person_says_so(qt_loop, charts):
    async with charts() as app:
        await app.open(ERNESTO, "immunizations")
        before = len(app.page.model.section.rows)
        gone = app.portal.remove_records(str(app.family.current.connection.patient).split("/")[1], "Immunization")
        app.family.refresh()
        await app.keys.rest()
        assert app.page.model.section.held == gone
        assert len(app.page.model.section.rows) == before
        await app.keys.reach("Remove them here").enter()
        await app.keys.rest()
        assert app.page.model.section.held == 0
        assert app.page.model.section.rows == ()


def test_a_sentence_of_the_lab_is_marked_in_the_list_and_told_whole_in_the_detail():
    sentence = "Positive for MRSA by culture, please call the clinic today"
    said = Measure(value="Growth", interpretation=sentence)
    assert (reading_mark(said).text, remark(said)) == ("The lab has a remark", sentence)
    short = Measure(value="Growth", interpretation="See the note")
    assert (reading_mark(short).text, remark(short)) == ("See the note", "")
