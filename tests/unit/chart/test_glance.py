"""What matters now of a chart: what is chosen, and how far every part is known; unknown is never "none"."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pfclient.chart.changes import News
from pfclient.chart.glance import Known, coming_up, glance
from pfclient.chart.section import Availability, Section
from pfclient.errors import Offline
from pfclient.fhir import dates
from pfclient.people import PersonId
from pfclient.records.allergies import Allergy
from pfclient.records.appointments import Appointment, soonest_first, starts
from pfclient.records.lab_results import LabResult, Measure
from pfclient.records.medications import Medication
from pfclient.records.record import NotShown, Standing

NOW = Standing.CURRENT
EMPTY, LOADED, OLD = Availability.EMPTY, Availability.LOADED, Availability.OLD


def record(kind, title, when="2026-03-03", /, **more):
    common = {"key": f"{kind.__name__}/{title}", "title": title, "standing": NOW, "status": "active"}
    return kind(**common | {"when": dates.parse(when)} | more)


def look(reading=False, private=False, **sections):
    """A glance at a chart of which only these sections have been filled."""

    def section(name):
        return sections.get(name, Section(name, EMPTY))

    return glance(section, reading=reading, private=private)


def filled(name, *rows, availability=LOADED, **more):
    return {name: Section(name, availability, tuple(rows), **more)}


def titles(part):
    return [row.title for row in part.rows]


@pytest.mark.parametrize("part", ["allergies", "visits", "results", "medicines"])
def test_only_an_empty_answer_is_none(part):
    names = {"allergies": "allergies", "visits": "appointments", "results": "lab_results", "medicines": "medications"}
    for availability in Availability:
        found = getattr(look(**filled(names[part], availability=availability)), part)
        assert (found.known is Known.NONE) is (availability is EMPTY)
        assert found.rows == ()


@pytest.mark.parametrize(
    "availability",
    [
        Availability.NOT_ASKED,
        Availability.NOT_GRANTED,
        Availability.NOT_SUPPORTED,
        Availability.REFUSED,
        Availability.WITHHELD,
        Availability.ERROR,
    ],
)
def test_what_was_not_answered_is_not_known(availability):
    assert look(**filled("allergies", availability=availability)).allergies.known is Known.UNKNOWN


def test_what_is_on_its_way_is_being_read_wherever_it_comes_from():
    from_the_portal = look(reading=True, **filled("allergies", availability=Availability.NOT_ASKED))
    assert from_the_portal.allergies.known is Known.READING
    from_the_file = look(allergies=Section("allergies", LOADED, coming=True))
    assert from_the_file.allergies.known is Known.READING
    tried_again = look(reading=True, **filled("allergies", availability=Availability.ERROR))
    assert tried_again.allergies.known is Known.READING


def test_a_section_that_was_read_stays_while_it_is_read_again():
    assert look(reading=True, **filled("allergies")).allergies.known is Known.NOT_NOW
    assert look(reading=True).allergies.known is Known.NONE


def test_where_something_is_held_back_an_empty_section_and_a_withheld_one_say_the_same():
    empty = look(private=True, **filled("allergies", availability=EMPTY))
    withheld = look(private=True, **filled("allergies", availability=Availability.WITHHELD))
    assert empty.allergies.known is withheld.allergies.known is Known.GUARDED


def test_a_loaded_section_in_which_nothing_holds_now_is_not_none():
    past = record(Allergy, "Penicillin", standing=Standing.PAST)
    found = look(allergies=Section("allergies", LOADED, past=(past,))).allergies
    assert (found.known, found.past) == (Known.NOT_NOW, True)
    hidden = look(allergies=Section("allergies", LOADED, not_shown=(NotShown("unsafe-modifier", ("A/1",)),))).allergies
    assert (hidden.known, hidden.past, hidden.not_shown) == (Known.NOT_NOW, False, 1)


def test_the_worst_allergy_stands_first_and_severe_or_of_high_risk_alarms():
    mild = record(Allergy, "Dust", severity="mild")
    severe = record(Allergy, "Penicillin", severity="severe")
    risky = record(Allergy, "Latex", severity="mild", criticality="high")
    found = look(**filled("allergies", mild, risky, severe))
    assert titles(found.allergies) == ["Penicillin", "Latex", "Dust"]
    assert [row.title for row in found.alarming] == ["Penicillin", "Latex"]
    assert look(**filled("allergies", mild)).alarming == ()


def test_no_known_allergies_is_the_clinics_statement_and_no_allergy():
    found = look(**filled("allergies", record(Allergy, "No known allergies", no_known=True))).allergies
    assert (found.rows, found.known) == ((), Known.STATED)
    assert [row.title for row in found.statements] == ["No known allergies"]


def test_a_statement_beside_an_allergy_takes_nothing_from_it():
    rows = record(Allergy, "No known drug allergies", no_known=True), record(Allergy, "Peanuts", severity="severe")
    found = look(**filled("allergies", *rows))
    assert titles(found.allergies) == ["Peanuts"]
    assert [row.title for row in found.allergies.statements] == ["No known drug allergies"]
    assert found.alarming


def test_that_a_clinic_has_no_information_is_a_statement_of_its_own():
    found = look(**filled("allergies", record(Allergy, "No information", flags=("no-information",)))).allergies
    assert (found.known, found.rows) == (Known.STATED, ())


def test_what_must_not_be_taken_stands_before_every_medicine_and_is_never_cut_off():
    taken = [record(Medication, f"Taken {n}") for n in range(8)]
    never = [record(Medication, f"Never {n}", do_not_take=True) for n in range(2)]
    found = look(**filled("medications", *taken, *never)).medicines
    assert titles(found) == ["Never 0", "Never 1", "Taken 0", "Taken 1", "Taken 2"]
    assert found.more == 5
    many = [record(Medication, f"Never {n}", do_not_take=True) for n in range(7)]
    assert len(look(**filled("medications", *many)).medicines.rows) == 7


def test_the_latest_results_of_one_day_show_those_outside_their_range_first():
    inside = [record(LabResult, f"In {n}", measure=Measure("5", reading="in")) for n in range(4)]
    above = record(LabResult, "Above", measure=Measure("9", reading="above"))
    far = record(LabResult, "Far", measure=Measure("99", reading="far-above"))
    before = record(LabResult, "Before", "2025-01-01", measure=Measure("99", reading="far-above"))
    found = look(**filled("lab_results", *inside, above, far, before)).results
    assert titles(found) == ["Far", "Above", "In 0"]
    assert found.more == 3


def test_fewer_results_of_the_latest_day_are_filled_up_from_the_day_before():
    rows = [record(LabResult, "New"), record(LabResult, "Old", "2025-01-01"), record(LabResult, "Older", "2024-01-01")]
    found = look(**filled("lab_results", *rows)).results
    assert (titles(found), found.more) == (["New", "Old", "Older"], 0)


def test_a_panel_stands_for_itself_only_where_its_results_do_not():
    member = record(LabResult, "Glucose")
    panel = record(LabResult, "Panel", kind="panel", members=(member.key,))
    report = record(LabResult, "Biopsy", kind="report", conclusion="Benign")
    assert titles(look(**filled("lab_results", panel, member, report)).results) == ["Glucose", "Biopsy"]


def test_results_that_were_not_looked_at_come_before_later_ones():
    seen, new = record(LabResult, "Seen", "2026-03-05"), record(LabResult, "New", "2026-01-01")
    section = Section("lab_results", LOADED, (seen, new), news=News(new=frozenset({new.key})))
    found = look(lab_results=section)
    assert (titles(found.results), found.results.fresh) == (["New"], True)
    assert [(each.category, each.count, each.first) for each in found.fresh] == [("lab_results", 1, new.key)]
    looked = look(lab_results=replace(section, news=News())).results
    assert (titles(looked), looked.fresh) == (["Seen", "New"], False)


def test_the_next_visit_is_the_soonest_with_a_day():
    undated = record(Appointment, "Wish", "")
    late, soon = record(Appointment, "Late", "2026-05-01T09:00:00Z"), record(Appointment, "Soon", "2026-04-01")
    assert [row.title for row in soonest_first([undated, late, soon])] == ["Soon", "Late", "Wish"]


def test_everybodys_visits_stand_in_one_order_whatever_zone_they_were_told_in():
    one, other = PersonId("one"), PersonId("other")
    late = record(Appointment, "Late", "2026-04-01T10:00:00-11:00")
    soon = record(Appointment, "Soon", "2026-04-01T10:00:00+13:00")
    undated = record(Appointment, "Wish", "")
    looks = {one: look(**filled("appointments", late, undated)), other: look(**filled("appointments", soon))}
    assert [(person, row.title) for person, row in coming_up(looks)] == [(other, "Soon"), (one, "Late")]


@pytest.mark.parametrize("text", ["9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00"])
def test_a_visit_beyond_the_calendar_still_has_its_place(text):
    when = dates.parse(text)
    assert starts(when) == when.sort_key


def test_equal_parts_say_equal_things_whenever_they_were_asked():
    row = record(Allergy, "Penicillin", severity="severe")
    first = look(**filled("allergies", row, as_of=datetime(2026, 3, 1, tzinfo=UTC), revision=1))
    again = look(**filled("allergies", row, as_of=datetime(2026, 3, 2, tzinfo=UTC), revision=2))
    assert first == again


def test_rows_that_are_old_say_since_when_and_why():
    since, why = datetime(2026, 3, 1, tzinfo=UTC), Offline()
    row = record(Allergy, "Penicillin")
    found = look(**filled("allergies", row, availability=OLD, as_of=since, error=why)).allergies
    assert (found.section.availability, found.section.as_of, found.section.error) == (OLD, since, why)


def test_a_section_without_news_that_nothing_is_chosen_from_is_not_read():
    read = []

    def section(name):
        read.append(name)
        return Section(name, EMPTY)

    glance(section, lambda name: name == "diagnoses")
    assert set(read) == {"allergies", "appointments", "lab_results", "medications", "diagnoses"}
