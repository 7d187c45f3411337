"""The lines of a person's card: the next visit, the medicines, the allergies, and what may be private."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pfclient.chart.glance import Fresh, Glance, Known, Part
from pfclient.records.allergies import Allergy
from pfclient.records.medications import Medication
from pfclient.values import dataclass
from ui.pages.section.labels import with_labels
from ui.pages.section.partly import instead_of_rows
from ui.pages.section.topic import Topic
from ui.text import records, visits
from ui.text.telling import name_of
from ui.text.translate import tr, trn
from ui.widgets.frames import box, column, line
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.line_button import LineButton

Open: TypeAlias = Callable[[str, str], None]
"""Opens a section of the card's person at a record; "" for the section alone."""
_NAMED, _MOST = 2, 4
_WITHOUT_SUBJECT = frozenset({Known.UNKNOWN, Known.GUARDED, Known.NOT_NOW})


@dataclass(frozen=True, slots=True)
class _Words:
    """What stands on a line: `tone` colours the icon, and fills it where it is an alarm.

    Attributes:
        warnings: What stands above the title, each on a line of its own.
    """

    icon: str
    title: str
    second: str = ""
    tone: str = "ink2"
    strong: bool = False
    warnings: tuple[str, ...] = ()


def lines_of(glance: Glance, topic: Callable[[str], Topic], name: str, today: date, open_: Open) -> list[QWidget]:
    """Give the lines of one person: at most four, and one more where a medicine must not be taken.

    Args:
        glance: What is known.
        topic: Gives what the sections say of themselves.
        name: The person's first name.
        today: The day, for how long it is until a visit.
        open_: Opens a record.
    """
    medicines = _medicines(glance.medicines, open_)
    found: list[QWidget | None] = [
        _new(glance.fresh, topic, open_),
        _visit(glance, topic("appointments"), name, today, open_),
        medicines,
        _allergies(glance, topic("allergies"), name, open_),
    ]
    if glance.private:
        words = tr("Some of {name}’s records may be private", name=name)
        found.append(box(_laid_out(_Words("lock", words))))
    shown = [each for each in found if each is not None]
    # What is new takes the place of the medicines, never that of the allergies, or of what must not be taken.
    if len(shown) > _MOST and not any(row.do_not_take for row in glance.medicines.rows):
        return [each for each in shown if each is not medicines]
    return shown


def reading_line(name: str) -> QWidget:
    """Give what stands on a card until something has been read."""
    return box(_laid_out(_Words("clock", tr("Reading {name}’s records…", name=name))))


def told(title: str, text: str, icon: str) -> QWidget:
    """Give a line that opens nothing."""
    return box(_laid_out(_Words(icon, title, text)))


def _new(fresh: Sequence[Fresh], topic: Callable[[str], Topic], open_: Open) -> LineButton | None:
    if not fresh:
        return None
    count = sum(each.count for each in fresh)
    title = trn("{n} new entry", "{n} new entries", count)
    second = "  ·  ".join(f"{topic(each.category).title} {each.count}" for each in fresh)
    words = _Words(topic(fresh[0].category).icon, title, second, "action", strong=True)
    return _opening(words, (fresh[0].category, fresh[0].first), open_)


def _visit(glance: Glance, topic: Topic, name: str, today: date, open_: Open) -> LineButton | None:
    part = glance.visits
    if not part.rows:
        if part.known in {Known.READING, Known.UNKNOWN}:
            return _state(part, topic, name, "appointments", open_, private=glance.private)
        return None
    row = part.rows[0]
    soon = visits.soon(row, today)
    title = "  ·  ".join(words for words in (name_of(row), soon) if words)
    waits = visits.waits(row)
    around = (", ".join(row.with_whom) or row.clinic, waits)
    second, spoken = (
        "  ·  ".join(words for words in (when, *around) if words) for when in (visits.short_when(row), visits.when(row))
    )
    return _opening(_Words("calendar", title, second), ("appointments", row.key), open_, spoken)


def _medicines(part: Part[Medication], open_: Open) -> LineButton | None:
    if not part.rows:
        return None
    warned = [row for row in part.rows if row.do_not_take]
    taken = [row for row in part.rows if not row.do_not_take]
    count = len(taken) + part.more
    title = trn("{n} current medicine", "{n} current medicines", count) if count else tr("Medications")
    # Never in one list with what is taken: "not" would be read as said of all that follows.
    never = tuple(tr("Do NOT take {name}", name=name_of(row)) for row in warned)
    # One on hold is none to take now, whatever stands beside it.
    named = [with_labels(row) for row in taken[:_NAMED]]
    rest = count - len(named)
    if rest:
        named.append(trn("{n} more", "{n} more", rest))
    return _opening(_Words("pill", title, ", ".join(named), warnings=never), ("medications", ""), open_)


def _allergies(glance: Glance, topic: Topic, name: str, open_: Open) -> LineButton:
    part, alarming = glance.allergies, glance.alarming
    if not part.rows:
        return _state(part, topic, name, "allergies", open_, private=glance.private)
    named = [_named(row, alarming=row in alarming) for row in part.rows]
    named += map(with_labels, part.statements)
    title = tr("Allergies: {names}", names=", ".join(named))
    words = _Words("diamond-alert", title, tone="alert" if alarming else "ink2", strong=bool(alarming))
    return _opening(words, ("allergies", part.rows[0].key), open_)


def _named(row: Allergy, *, alarming: bool) -> str:
    label = records.severity(row.severity) if row.severity == "severe" else records.criticality(row.criticality)
    labels = [label.text.lower()] if alarming and label is not None else []
    labels += [records.flag(code).text.lower() for code in row.flags]
    return f"{name_of(row)} ({', '.join(labels)})" if labels else name_of(row)


def _state(part: Part[Any], topic: Topic, name: str, section: str, open_: Open, *, private: bool) -> LineButton:
    title, text = instead_of_rows(part, topic, name, private=private)
    if part.known in _WITHOUT_SUBJECT:
        title = f"{topic.title}: {title}"
    says_none = part.known is Known.STATED and topic.statement(part.statements) is not None
    words = _Words("check-circle", title, text, "good") if says_none else _Words(topic.icon, title, text)
    return _opening(words, (section, ""), open_)


def _opening(words: _Words, place: tuple[str, str], open_: Open, second: str = "") -> LineButton:
    """`second` is heard in the place of what is written, where that is short."""
    spoken = ". ".join(part for part in (*words.warnings, words.title, second or words.second) if part)
    made = LineButton(_laid_out(words), spoken, "/".join(place))
    made.clicked.connect(lambda _checked=False: open_(*place))
    return made


def _laid_out(words: _Words) -> QHBoxLayout:
    filled = words.tone in {"alert", "action"}
    said = column(*(PlainLabel(each, "strong", wrap=True, tone="alert") for each in words.warnings), gap=0)
    said.addWidget(PlainLabel(words.title, "strong" if words.strong else "body", wrap=True))
    if words.second:
        said.addWidget(PlainLabel(words.second, "small", wrap=True))
    laid = line(gap=12, margins=(6, 7, 6, 7))
    icon = IconLabel(words.icon, words.tone, 20, "fill" if filled else "regular")
    laid.addWidget(icon, 0, Qt.AlignmentFlag.AlignVCenter)
    laid.addLayout(said, 1)
    return laid
