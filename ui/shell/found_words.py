"""A record as a search result tells it: what stands below its name, its date, and where the words stand in it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from pfclient.chart.marks import spans
from pfclient.chart.search import Match
from pfclient.records.record import Record
from ui.pages.allergies.columns import how_serious, what_happens
from ui.pages.care_plans.columns import below as plan_below
from ui.pages.diagnoses.columns import first_recorded
from ui.pages.immunizations.columns import chip as vaccine_chip
from ui.pages.immunizations.columns import date_given
from ui.pages.procedures.columns import when as procedure_when
from ui.pages.section.labels import flag_marks, how_to_take, row_mark, source_text, status_mark, unique, when_words
from ui.pages.section.measures import result_text, whole_reading
from ui.pages.visits.columns import below as past_visit_below
from ui.pages.visits.columns import when as past_visit_when
from ui.pages.vitals.columns import value_text as vital_text
from ui.text.telling import name_of, told
from ui.text.translate import tr
from ui.text.visits import when as visit_when
from ui.widgets.result_layout import MarkedText, Result

_BETWEEN = " · "
_LONG, _BEFORE = 160, 40


def result(match: Match, icon: str, *, whose: str, initials: str, color: str) -> Result:
    """Give how a match is shown.

    Args:
        match: What was found.
        icon: Of its section.
        whose: Full name, where everybody's records are searched; else "".
        initials: Theirs, or "".
        color: Their folder colour.
    """
    record = match.record
    title = _marked(name_of(record), match)
    said = _line(match.category, record)
    line = _marked(said, match)
    if not title.spans and not line.spans:
        line = _marked(_BETWEEN.join(part for part in (said, _where(record, match)) if part), match)
    line = replace(line, alert=_alert(record, line.text))
    reason = tr("“{word}” also finds {words}", word=match.said, words=match.found) if match.said else ""
    when = _when(match.category, record)
    spoken = ". ".join(part for part in (name_of(record), line.text, reason, when, whose) if part)
    return Result(title, line, reason, when, icon, initials, color, spoken)


def _alert(record: Record, line: str) -> int:
    """How much of the beginning of a line is a warning."""
    first = next((each.text for each in flag_marks(record) if each.tone == "alert"), "")
    return len(first) if first and line.startswith(first) else 0


def _marked(text: str, match: Match) -> MarkedText:
    return MarkedText(text, spans(text, match.words, match.begun))


def _where(record: Record, match: Match) -> str:
    """The text of a record that holds the words, where a result does not show it anyhow; of a long one a part."""
    for text in map(told, record.search_words()):
        found = spans(text, match.words, match.begun) if text else ()
        if found:
            plain = " ".join(text.split())
            if len(plain) <= _LONG:
                return plain
            start = max(0, plain.rfind(" ", 0, max(0, found[0][0] - _BEFORE)) + 1)
            end = plain.find(" ", start + _LONG)
            cut = plain[start:] if end < 0 else f"{plain[start:end]} …"
            return f"… {cut}" if start else cut
    return ""


def _line(category: str, record: Any) -> str:
    """What must be known of an entry comes first: that it is not to be taken, not certain, or of the past."""
    labels = [each.text for each in flag_marks(record)]
    first = row_mark(record)
    labels = list(dict.fromkeys([*([first.text] if first else []), *labels]))
    return _BETWEEN.join(dict.fromkeys(part for part in (*labels, *_LINES[category](record)) if part))


def _diagnosis(row: Any) -> tuple[str, ...]:
    by = tr("entered by {doctor}", doctor=row.recorder) if row.recorder else row.clinic
    return (status_mark(row).text, row.term, by)


def _medicine(row: Any) -> tuple[str, ...]:
    return (how_to_take(row), source_text(row) if not row.how_to_take else row.recorder)


def _vaccine(row: Any) -> tuple[str, ...]:
    label = vaccine_chip(row)
    return (label.text if label else "", row.reason, source_text(row))


def _allergy(row: Any) -> tuple[str, ...]:
    serious = how_serious(row)
    return (what_happens(row), serious.text if serious else "", row.clinic)


def _procedure(row: Any) -> tuple[str, ...]:
    return (row.term, source_text(row))


def _plan(row: Any) -> tuple[str, ...]:
    return (plan_below(row), source_text(row))


def _lab(row: Any) -> tuple[str, ...]:
    reading = whole_reading(row)
    return (result_text(row), reading.text if reading else "", told(row.report))


def _visit(row: Any) -> tuple[str, ...]:
    chips = unique([status_mark(row)])
    return (row.where or row.clinic, ", ".join(row.with_whom), *(each.text for each in chips))


def _vital(row: Any) -> tuple[str, ...]:
    reading = whole_reading(row)
    return (vital_text(row).replace("\n", ", "), reading.text if reading else "", row.clinic)


def _past_visit(row: Any) -> tuple[str, ...]:
    return (past_visit_below(row), ", ".join(row.with_whom), row.clinic)


_LINES: Mapping[str, Callable[[Any], tuple[str, ...]]] = {
    "diagnoses": _diagnosis,
    "medications": _medicine,
    "immunizations": _vaccine,
    "allergies": _allergy,
    "procedures": _procedure,
    "care_plans": _plan,
    "lab_results": _lab,
    "appointments": _visit,
    "vitals": _vital,
    "visits": _past_visit,
}
_WHENS: Mapping[str, Callable[[Any], str]] = {
    "diagnoses": first_recorded,
    "immunizations": date_given,
    "procedures": procedure_when,
    "appointments": visit_when,
    "visits": past_visit_when,
}


def _when(category: str, record: Any) -> str:
    return _WHENS.get(category, when_words)(record)
