"""One line about a row beyond its title: what the second column of a list says, for output without a screen."""

from collections.abc import Iterable
from functools import singledispatch

from pfclient.records.allergies import Allergy
from pfclient.records.appointments import Appointment
from pfclient.records.care_plans import CarePlan, PlanGoal, TeamMember
from pfclient.records.diagnoses import Diagnosis
from pfclient.records.immunizations import Immunization
from pfclient.records.lab_results import Component, LabResult, Measure
from pfclient.records.medications import Medication
from pfclient.records.phrases import english
from pfclient.records.procedures import Procedure
from pfclient.records.record import Record
from pfclient.records.visits import Visit
from pfclient.records.vitals import Vital

_READINGS = {
    "far-above": "far above the range",
    "above": "above the range",
    "in": "in range",
    "below": "below the range",
    "far-below": "far below the range",
    "abnormal": "not typical",
    "far-abnormal": "far from typical",
}


@singledispatch
def summary(row: Record) -> str:
    """The details of a row in one line."""
    return _line([row.reason, row.recorder])


def measured(measure: Measure) -> str:
    """A value with its unit, what the lab says of it, and the range it says so by."""
    value = f"{measure.value} {measure.unit}".strip() if measure.value else ""
    if not value and measure.absent:
        value = f"No value: {measure.absent}"
    said = _READINGS.get(measure.reading, "") or measure.interpretation
    if not value:
        return said
    usual = f"usual range {measure.range}" if measure.range else ""
    about = ", ".join(part for part in (said, usual) if part)
    return f"{value} ({about})" if about else value


@summary.register
def _(row: Diagnosis) -> str:
    until = row.until.text if row.until else row.until_text
    said = [row.term, row.severity, row.body_site, f"certainty: {row.certainty}" if row.certainty else ""]
    return _line([*said, f"until {until}" if until else "", row.recorder, *row.notes])


@summary.register
def _(row: Medication) -> str:
    warning = "Do NOT take" if row.do_not_take else ""
    what_for = f"for {row.what_for}" if row.what_for else ""
    refills = f"refills: {row.refills}" if row.refills is not None else ""
    return _line([warning, english(row.how_to_take), what_for, row.reason, row.recorder, refills, *row.notes])


@summary.register
def _(row: Immunization) -> str:
    refused = ""
    if "not-done" in row.flags:
        refused = f"Not given: {row.reason}" if row.reason else "Not given"
    dose = f"dose {english(row.dose)}" if row.dose else ""
    lot = f"lot {row.lot}" if row.lot else ""
    return _line([refused, dose, lot, row.site, row.maker, row.place, row.recorder, *row.notes])


@summary.register
def _(row: Allergy) -> str:
    signs = (sign for reaction in row.reactions for sign in reaction.signs)
    said = [*row.kind, *dict.fromkeys(signs), row.severity]
    risk = f"criticality: {row.criticality}" if row.criticality else ""
    return _line([*said, risk, row.certainty, row.recorder, *row.notes])


@summary.register
def _(row: Procedure) -> str:
    until = f"until {row.until.text}" if row.until else ""
    return _line(
        [row.term, row.reason, row.why, row.body_site, row.outcome, row.place, row.recorder, until, *row.notes]
    )


@summary.register
def _(row: CarePlan) -> str:
    steps = [f"{english(step.text)} [{step.status}]" if step.status else english(step.text) for step in row.steps]
    goals = [f"{goal.text} (goal, {_how_far(goal)})" for goal in row.goals]
    team = [_member(member) for member in row.team]
    until = f"until {row.until.text}" if row.until else ""
    said = [*row.addresses, *goals, *steps, *team, until, row.reason, row.recorder, *row.notes]
    return _line(said) or _line([row.narrative])


@summary.register
def _(row: LabResult) -> str:
    members = "1 result" if len(row.members) == 1 else f"{len(row.members)} results" if row.members else ""
    report = f"report: {english(row.report)}" if row.report else ""
    said = [measured(row.measure), *_components(row.components), members, row.conclusion, *row.attachments]
    return _line([*said, report, row.performer, *row.notes])


@summary.register
def _(row: Vital) -> str:
    return _line([measured(row.measure), *_components(row.components), row.recorder, *row.notes])


@summary.register
def _(row: Appointment) -> str:
    minutes = f"{row.minutes} minutes" if row.minutes else ""
    return _line([*row.with_whom, row.where, minutes, row.what_for, row.instructions, row.reason, *row.notes])


@summary.register
def _(row: Visit) -> str:
    until = f"until {row.until.text}" if row.until else ""
    return _line([english(row.setting), row.why, *row.with_whom, row.where, until])


def _how_far(goal: PlanGoal) -> str:
    return ", ".join(filter(None, (goal.status or "status unknown", goal.progress)))


def _member(member: TeamMember) -> str:
    until = f"until {member.until.text}" if member.until else ""
    return ", ".join(part for part in (member.name, member.role, until) if part)


def _components(components: Iterable[Component]) -> list[str]:
    return [f"{english(one.name)}: {measured(one.measure)}" for one in components]


def _line(parts: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(part.replace("\n", " / ") for part in parts if part))
