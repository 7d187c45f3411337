"""Plans, visits and chart notes of the demo."""

from collections.abc import Sequence
from html import escape
from typing import Any

from portal.demo.chart import ChartWriter
from portal.demo.codes import concept, hl7


def plan(
    chart: ChartWriter,
    name: str,
    title: str,
    *,
    on: str,
    by: str,
    goals: Sequence[tuple[str, str]],
    steps: Sequence[str],
    team: Sequence[tuple[str, str]],
    addresses: Sequence[str] = (),
    status: str = "active",
    until: str | None = None,
) -> str:
    """A care plan with its goals (words, date they are for or "") and team (name, part)."""
    goal_references = [_goal(chart, f"{name}-goal{n}", words, due, on) for n, (words, due) in enumerate(goals, 1)]
    team_reference = _team(chart, name, title, team)
    step_status = "in-progress" if status == "active" else "completed"
    return chart.add(
        "CarePlan",
        name,
        text=_narrative(title, steps),
        status=status,
        intent="plan",
        category=[{"coding": [{"system": _US_CORE_CATEGORY, "code": "assess-plan"}]}],
        title=title,
        subject=chart.subject,
        period={"start": on} | ({"end": until} if until else {}),
        created=on,
        author=chart.directory.role(by),
        careTeam=[{"reference": team_reference}],
        addresses=[{"reference": reference} for reference in addresses] or None,
        goal=[{"reference": reference} for reference in goal_references],
        activity=[{"detail": {"status": step_status, "description": step}} for step in steps],
    )


def visit(
    chart: ChartWriter,
    name: str,
    title: str,
    *,
    day: str,
    clock: str,
    with_whom: str,
    minutes: int = 30,
    status: str = "booked",
    instruction: str | None = None,
    cancelled: str = "",
) -> str:
    """An appointment, ahead or past."""
    clinic = chart.directory.clinic_of(with_whom)
    hour, minute = map(int, clock.split(":"))
    end = divmod(hour * 60 + minute + minutes, 60)
    answer = "needs-action" if status in {"pending", "proposed"} else "accepted"
    actors = [chart.subject, chart.directory.role(with_whom), chart.directory.place(clinic)]
    return chart.add(
        "Appointment",
        name,
        status=status,
        cancelationReason=concept(cancelled) if cancelled else None,
        serviceType=[concept(title)],
        start=chart.calendar.at(day, clock),
        end=chart.calendar.at(day, f"{end[0]:02}:{end[1]:02}"),
        minutesDuration=minutes,
        patientInstruction=instruction,
        participant=[{"actor": actor, "status": answer} for actor in actors],
    )


def chart_notes(chart: ChartWriter, words: str, *, on: str, by: str) -> None:
    """Notes of the kind that must never come out, in each of the three shapes a note can have."""
    note_type = concept("Progress note", ("loinc", "11506-3", "Progress note"))
    category = {"coding": [{"system": _US_CORE_NOTE, "code": "clinical-note"}]}
    shared: dict[str, Any] = {"subject": chart.subject, "status": "final"}
    chart.add(
        "DocumentReference",
        "note-document",
        **(shared | {"status": "current"}),
        type=note_type,
        category=[category],
        description=words,
        date=f"{on}T12:00:00Z",
        author=[chart.directory.role(by)],
        content=[{"attachment": {"contentType": "text/plain", "title": words}}],
    )
    chart.add(
        "Composition",
        "note-composition",
        **shared,
        type=note_type,
        date=on,
        author=[chart.directory.role(by)],
        title=words,
        section=[{"title": words}],
    )
    chart.add(
        "Observation",
        "note-observation",
        **shared,
        category=[category],
        code=note_type,
        effectiveDateTime=on,
        valueString=words,
    )


def _narrative(title: str, steps: Sequence[str]) -> dict[str, str]:
    listed = "".join(f"<li>{escape(step)}</li>" for step in steps)
    words = f'<div xmlns="http://www.w3.org/1999/xhtml"><p>{escape(title)}</p><ol>{listed}</ol></div>'
    return {"status": "generated", "div": words}


def _team(chart: ChartWriter, name: str, title: str, team: Sequence[tuple[str, str]]) -> str:
    members = [{"role": [concept(part)], "member": chart.directory.role(person)} for person, part in team]
    members.append({"role": [concept("Patient")], "member": chart.subject})
    words = f"Team for: {title}"
    return chart.add(
        "CareTeam", f"{name}-team", status="active", name=words, subject=chart.subject, participant=members
    )


def _goal(chart: ChartWriter, name: str, words: str, due: str, on: str) -> str:
    return chart.add(
        "Goal",
        name,
        lifecycleStatus="active",
        achievementStatus=hl7("goal-achievement", "in-progress"),
        description=concept(words),
        subject=chart.subject,
        startDate=on,
        target=[{"dueDate": due}] if due else None,
    )


_US_CORE_CATEGORY = "http://hl7.org/fhir/us/core/CodeSystem/careplan-category"
_US_CORE_NOTE = "http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category"
