"""A record as a list of facts in words: every field it has, so that a new category needs nothing here."""

from collections.abc import Iterator
from typing import Any

from pfclient.chart.counting import states_nothing
from pfclient.export.wording import Wording
from pfclient.records.allergies import Reaction
from pfclient.records.annotations import Annotation
from pfclient.records.care_plans import PlanGoal, PlanStep, TeamMember
from pfclient.records.elements import NO_VALUE, ONLY_ISSUED
from pfclient.records.lab_results import Component, Measure
from pfclient.records.meaning import meaning
from pfclient.records.phrases import Phrase
from pfclient.records.record import PartialDate, Record
from pfclient.records.vitals import Vital
from pfclient.values import dataclass

BETWEEN = "  ·  "

OWN_PLACE = frozenset({"key", "title", "standing", "status", "flags", "sources", "warnings", "codes", "unnamed"})
"""Fields that are the row itself, or only ours."""

TOLD_OTHERWISE = frozenset({"when_text", "since_text", "until_text", "do_not_take", "prescribed", "no_known"})
"""Fields that stand in another's place, or in a label."""

INTERNAL = frozenset({"test", "members"})
"""Fields that tie results together on screen and say nothing by themselves."""

CODED = frozenset({"severity", "criticality", "certainty", "type", "kind"})
"""Fields that hold codes, not the clinic's words."""

SHEET_ONLY = frozenset({"value", "unit", "low", "high"})
"""Facts a spreadsheet has a column for, where paper has one line."""

PAPER_ONLY = frozenset({"result"})
"""Facts only paper has."""

_WORDS_INSTEAD = {"when": "when_text", "since": "since_text", "until": "until_text"}
_SAYS_WHEN = frozenset({"since", "started"})
_QUIET = frozenset({("lab_results", "final"), ("vitals", "final"), ("procedures", "completed"), ("visits", "finished")})
_DONE = frozenset({"immunizations", "procedures"})


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing a record says.

    Attributes:
        field: Stable name.
        label: What it is called.
        text: What it says; never empty.
    """

    field: str
    label: str
    text: str


def facts(category: str, record: Record, wording: Wording) -> list[Fact]:
    """Everything a record says besides its title and labels, in the record's own order."""
    found = []
    for field, text in _told(record, wording):
        if text:
            found.append(Fact(field, wording.label(category, meaning(record, field)), text))
    named = {fact.field for fact in found}
    same_day = {fact.text for fact in found if fact.field in _SAYS_WHEN}
    return [
        fact
        for fact in found
        if not (fact.field == "when" and fact.text in same_day)
        # The very notes, with who wrote them and when.
        and not (fact.field == "notes" and "remarks" in named)
        # When the lab reported is told by itself; it is not when something was taken.
        and not (fact.field == "when" and ONLY_ISSUED in record.warnings)
    ]


def labels(category: str, record: Record, wording: Wording) -> list[str]:
    """Status and labels in words, each once; an order NOT to take something never reads as "current" too.

    Nor does a word that nothing is known as "given" or "done".
    """
    forbidden = "do-not-take" in record.flags
    said = [wording.flag(code) for code in record.flags]
    nothing = category in _DONE and states_nothing(record)
    if (forbidden and record.status == "active") or nothing or (category, record.status) in _QUIET:
        return list(dict.fromkeys(said))
    return list(dict.fromkeys([wording.status(category, record.status), *said]))


def clinics(record: Record) -> tuple[str, ...]:
    """Every clinic a row came from, each once, its own first."""
    return tuple(dict.fromkeys(filter(None, (one.clinic for one in (record, *record.alike)))))


def _told(record: Record, wording: Wording) -> Iterator[tuple[str, str]]:
    for field in _fields(record):
        value = getattr(record, field) if field != "clinic" else clinics(record)
        if isinstance(value, Measure):
            yield from _measure(value, wording, wording.text("no-value") if _lacks_value(record) else "")
            continue
        instead = _WORDS_INSTEAD.get(field, "")
        if record.local_times and isinstance(value, PartialDate):
            value = value.on_the_wall()
        text = _text(field, value, wording) or (getattr(record, instead, "") if instead else "")
        yield field, text


def _fields(record: Record) -> Iterator[str]:
    """What is a category's own comes before what every record has."""
    shared = Record.__struct_fields__
    own = [field for field in record.__struct_fields__ if field not in shared]
    for field in ("when", *own, *(name for name in shared if name != "when")):
        if field not in OWN_PLACE and field not in TOLD_OTHERWISE and field not in INTERNAL:
            yield field


def _lacks_value(record: Record) -> bool:
    """Whether a value is due, and neither it nor a part of it is there."""
    if isinstance(record, Vital):
        return not (record.components or record.members)
    return NO_VALUE in record.warnings


def _text(field: str, value: Any, wording: Wording) -> str:
    match value:
        case str():
            return wording.code(field, value) if field in CODED and value else value
        case Phrase():
            return wording.told(value)
        case PartialDate():
            return wording.when(value)
        case bool() | None:
            return ""
        case int():
            return wording.number(field, value)
        case tuple() if field in CODED:
            return ", ".join(filter(None, (wording.code(field, each) for each in value)))
        case tuple():
            return "\n".join(filter(None, (_part(each, wording) for each in value)))
        case _:
            return _part(value, wording)


def _part(value: Any, wording: Wording) -> str:
    """One of several things a field holds."""
    match value:
        case str():
            return value
        case Record():
            when = value.recorded or value.when
            return _joined(wording.told(value.name), value.recorder, value.clinic, _date(when, wording))
        case Annotation():
            return _joined(value.text, value.author, _date(value.time, wording))
        case Reaction():
            signs = ", ".join(value.signs) or wording.text("no-signs")
            return _joined(signs, wording.code("severity", value.severity), _date(value.when, wording))
        case PlanGoal():
            target = wording.text("target", target=value.target) if value.target else ""
            due = wording.text("due", date=wording.when(value.due)) if value.due else ""
            return _joined(
                value.text, _status(value.status, wording), wording.code("progress", value.progress), target, due
            )
        case PlanStep():
            return _joined(wording.told(value.text), _status(value.status, wording), wording.told(value.when))
        case TeamMember():
            until = wording.text("until", date=wording.when(value.until)) if value.until else ""
            return _joined(value.name, value.role, until)
        case Component():
            told = _measure(value.measure, wording, wording.text("no-value"))
            said = {field: text for field, text in told if field not in SHEET_ONLY}
            usual = wording.text("usual-range", range=said["range"]) if said["range"] else ""
            return f"{wording.told(value.name)}: " + _joined(said["result"], said["reading"], usual)
        case _:
            return str(value)


def _measure(measure: Measure, wording: Wording, nothing: str) -> Iterator[tuple[str, str]]:
    absent = wording.code("absent", measure.absent) or nothing
    value = wording.told(measure.said)
    yield "result", " ".join(filter(None, (value, measure.unit))) or absent
    yield "value", value or absent
    yield "unit", measure.unit
    yield "range", measure.range
    yield "low", "" if measure.low is None else format(measure.low, "f")
    yield "high", "" if measure.high is None else format(measure.high, "f")
    yield "reading", wording.code("reading", measure.reading) or wording.code("interpretation", measure.interpretation)


def _date(when: PartialDate | None, wording: Wording) -> str:
    return wording.when(when) if when is not None else ""


def _status(code: str, wording: Wording) -> str:
    return wording.status("care_plans", code) if code else ""


def _joined(*parts: str) -> str:
    return BETWEEN.join(part for part in parts if part)
