"""Everyone and the overview: what is only offered, on hold or of another year is not read as what is not."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from pfclient.chart.glance import glance
from pfclient.chart.section import Availability, Section
from pfclient.people import Connection, Person, PersonId, Relationship
from tests.unit.records.charts import resource, rows
from ui.pages.everyone.agenda import Agenda
from ui.pages.everyone.lines import lines_of
from ui.pages.overview.cards import visit_card
from ui.pages.overview.parts import Open
from ui.shell.topics import topic
from ui.viewmodels.everyone import Look

TODAY = date(2026, 3, 10)
CLINIC = Connection("https://clinic.example", "c", "Patient/p", "Lakeview")
PERSON = Person(PersonId("p"), "Ana Ruiz", "Ana", "Ruiz", "1984-05-02", Relationship.SELF, CLINIC)


def look(category, *resources):
    found = {category: Section(category, Availability.LOADED, rows(category, *resources).current)}
    return glance(lambda name: found.get(name, Section(name, Availability.EMPTY)))


def visit(identity="1", status="booked", **more):
    return resource("Appointment", identity, status=status, serviceType=[{"text": "Check-up"}], **more)


def order(identity, name, status="active", **more):
    return resource("MedicationRequest", identity, status=status, medicationCodeableConcept={"text": name}, **more)


def words(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.text()]


def agenda(*visits):
    looks = [Look(PERSON, look("appointments", *visits))]
    return Agenda(looks, {}, topic("appointments"), TODAY, lambda *_place: None)


def opening():
    return Open(lambda *_place: None)


@pytest.mark.parametrize(
    ("status", "told"),
    [("booked", ""), ("pending", "Waiting for the clinic"), ("proposed", "Offered to you"), (None, "Status not given")],
)
def test_a_visit_that_is_not_confirmed_says_so_among_what_is_coming_up(desk, status, told):
    made = desk(agenda(visit(status=status, start="2026-04-02T09:00:00")))
    assert any(told in each for each in words(made))
    assert not any("Confirmed" in each for each in words(made))
    (line,) = made.lines
    assert told in line.accessibleName()


def test_a_visit_without_a_day_is_counted_and_never_told_as_none(desk):
    assert "1 visit has no day yet" in words(desk(agenda(visit(status="proposed"))))
    both = words(desk(agenda(visit(start="2026-04-02"), visit("2", "proposed"), visit("3", "waitlist"))))
    assert "2 visits have no day yet" in both
    assert not any(each.startswith("No visits") for each in both)
    assert any(each.startswith("No visits") for each in words(desk(agenda())))


@pytest.mark.parametrize(("start", "day"), [("2026-03-12", ""), ("2027-03-12", "Mar 12, 2027")])
def test_a_visit_of_another_year_names_it(desk, start, day):
    on_agenda = words(desk(agenda(visit(start=start))))
    chart = look("appointments", visit(start=start))
    made = visit_card(chart, topic("appointments"), "Ana", opening(), today=TODAY, color="family")
    for said in (on_agenda, words(desk(made.card))):
        whole = "\n".join(said).replace("\N{NO-BREAK SPACE}", " ")
        assert day in whole
        assert "2026" not in whole


@pytest.mark.parametrize(
    ("place", "lines"),
    [
        ("Lakeview, 14 Orchard Road", ["Check-up", "Lakeview, 14 Orchard Road"]),
        ("Lakeview Annex", ["Check-up  ·  Lakeview", "Lakeview Annex"]),
        ("", ["Check-up  ·  Lakeview"]),
    ],
)
def test_the_clinic_of_the_next_visit_is_told_once(desk, place, lines):
    where = [{"actor": {"reference": "Location/1", "display": place}, "status": "accepted"}] if place else []
    doctor = [{"actor": {"reference": "Practitioner/1", "display": "Dr. Okafor"}, "status": "accepted"}]
    chart = look("appointments", visit(start="2026-04-02T09:00:00", participant=[*doctor, *where]))
    made = visit_card(chart, topic("appointments"), "Ana", opening(), today=TODAY, color="family")
    said = words(desk(made.card))
    assert [each for each in said if "Check-up" in each or "Lakeview" in each] == lines
    spoken = ("Thursday, Apr 2, 2026", "9:00 AM with Dr. Okafor", *lines)
    assert made.lines[0].accessibleName().replace("\N{NO-BREAK SPACE}", " ") == ". ".join(spoken)


def test_what_is_on_hold_or_not_started_is_not_named_among_the_medicines_as_if_it_were_taken(desk):
    later = [{"timing": {"repeat": {"boundsPeriod": {"start": "2026-05-01"}}}}]
    chart = look("medications", order("1", "Warfarin", "on-hold"), order("2", "Zinc", dosageInstruction=later))
    made = lines_of(chart, topic, "Ana", TODAY, lambda *_place: None)
    said = [each for line in made for each in words(desk(line))]
    assert "Warfarin (on hold), Zinc (not started yet)" in said
