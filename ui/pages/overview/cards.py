"""The cards of the overview: the next visit, the latest results, the medicines."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from pfclient.chart.glance import Glance, Known, Part
from pfclient.records.appointments import Appointment
from pfclient.records.lab_results import LabResult
from pfclient.records.medications import Medication
from ui.base.cells import Mark
from ui.pages.overview.parts import Made, Open, card, chips, joined, remark, row, ruled, said, see
from ui.pages.section.labels import flag_marks, how_to_take, visit_marks, when_words
from ui.pages.section.measures import result_text, whole_reading
from ui.pages.section.partly import beside_rows, instead_of_rows
from ui.pages.section.topic import Topic
from ui.text import dates, visits
from ui.text.telling import name_of, told
from ui.text.translate import tr, trn
from ui.theme.scaling import scaled
from ui.widgets.date_block import DateBlock
from ui.widgets.flow import Flow
from ui.widgets.frames import Item, box, column, line
from ui.widgets.labels import PlainLabel
from ui.widgets.line_button import LineButton

_VISITS, _RESULTS, _MEDICINES = "appointments", "lab_results", "medications"
_VALUE = 96
"""px a value takes at least, so that the labels beside short ones stand below each other."""
_LONGEST_VALUE = 24
_LEFT_OUT = frozenset({Known.NONE, Known.GUARDED, Known.NOT_NOW, Known.STATED})
"""What is known, and leaves nothing to tell: the card is not drawn. What is not known is said."""


def visit_card(glance: Glance, topic: Topic, name: str, open_: Open, *, today: date, color: str) -> Made | None:
    """Give the next visit, None where none is planned."""
    part = glance.visits
    title, link = tr("Next appointment"), see(tr("See all"), tr("See all appointments"), _VISITS, open_)
    if not part.rows:
        return _without_rows(part, title, link, topic, name, private=glance.private, narrow=open_.narrow)
    visit = part.rows[0]
    soon = visits.soon(visit, today)
    near = [Mark(soon, "info", "clock")] if soon else []
    beside = chips([*near, *visit_marks(visit)])
    line = visit_line(visit, color, today, open_)
    return Made(card(title, beside, link, [line, *remark(beside_rows(part))], narrow=open_.narrow), (line,))


def visit_line(visit: Appointment, color: str, today: date, open_: Open) -> LineButton:
    """Give one visit: the day as a leaf of a calendar, and time, doctor and place beside it."""
    hour, who = visits.hour(visit), ", ".join(visit.with_whom)
    first = tr("{time} with {doctor}", time=hour, doctor=who) if hour and who else hour or who or name_of(visit)
    what = name_of(visit) if first != name_of(visit) else ""
    clinic = "" if visit.clinic in visit.where.split(", ") else visit.clinic
    far = visits.far_day(visit, today)
    below = [far, "  ·  ".join(part for part in (what, clinic) if part), visit.where]
    words = [PlainLabel(first, "strong", wrap=True)]
    words += [PlainLabel(each, "muted", wrap=True) for each in below if each]
    day = visits.calendar_day(visit)
    items: list[Item] = []
    if day is not None:
        items.append(DateBlock(dates.leaf(day), color))
    else:
        words.insert(0, PlainLabel(visits.day(visit), "strong", wrap=True))
    items.append((column(*words, None, gap=1), 1))
    spoken = ", ".join(filter(None, (visits.weekday(visit), visits.day(visit))))  # the time comes with the doctor
    return row(items, joined(spoken, first, *below[1:]), (_VISITS, visit.key), open_)


def results_card(glance: Glance, topic: Topic, name: str, open_: Open) -> Made | None:
    """Give the latest results, None where there are none."""
    part = glance.results
    title = tr("New lab results") if part.fresh else tr("Latest lab results")
    link = see(tr("See all results"), tr("See all results"), _RESULTS, open_)
    if not part.rows:
        return _without_rows(part, title, link, topic, name, private=glance.private, narrow=open_.narrow)
    lines = [result_line(each, open_) for each in part.rows]
    rest = ""
    if part.more:
        day = dates.words(part.rows[-1].when) or tr("no date")
        rest = trn("{n} more from {day}", "{n} more from {day}", part.more, day=day)
        rest = trn("{n} more new result", "{n} more new results", part.more) if part.fresh else rest
    below = " ".join(f"{words}." for words in (rest, beside_rows(part).rstrip(".")) if words)
    return Made(card(title, [], link, [*ruled(lines), *remark(below)], narrow=open_.narrow), tuple(lines))


def result_line(result: LabResult, open_: Open) -> LineButton:
    """Give one result: value exactly as sent, and how it lies to the lab's own range."""
    found = whole_reading(result)
    value, when = result_text(result), when_words(result)
    marks = [*([found] if found is not None and found.text != value else []), *flag_marks(result)]
    second = "  ·  ".join(part for part in (when, told(result.report)) if part)
    words = [PlainLabel(name_of(result), "strong", wrap=True)]
    if second:
        words.append(PlainLabel(second, "small", wrap=True))
    # A value is not torn from its unit; the label goes below it first. Only a sentence takes several lines.
    beside = Flow(_value(result), *chips(marks), gap=10)
    spoken = joined(name_of(result), ", ".join((value, *(each.text for each in marks))), second)
    if open_.narrow:
        return row([(column(*words, beside, gap=2), 1)], spoken, (_RESULTS, result.key), open_)
    return row([(column(*words, gap=0), 5), (beside, 5)], spoken, (_RESULTS, result.key), open_)


def _value(result: LabResult) -> QWidget:
    """The figure in front, its unit small behind it; words are said as they are."""
    measure, value = result.measure, result_text(result)
    if measure.value and measure.unit and len(value) <= _LONGEST_VALUE:
        unit = PlainLabel(measure.unit, "small")
        scaled(unit.setContentsMargins, 0, 0, 0, 2)
        both = line(PlainLabel(told(measure.said), "number"), unit, None, gap=5)
        both.setAlignment(unit, Qt.AlignmentFlag.AlignBottom)
        shown: QWidget = box(both)
    else:
        shown = PlainLabel(value, "strong", wrap=len(value) > _LONGEST_VALUE)
    scaled(shown.setMinimumWidth, _VALUE)
    return shown


def medicines_card(glance: Glance, topic: Topic, name: str, open_: Open) -> Made:
    """Give the medicines that are taken now; drawn whatever is known."""
    part = glance.medicines
    title, count = tr("Current medicines"), len(part.rows) + part.more
    words = tr("See all {n}", n=count) if part.rows else tr("See medicines")
    link = see(words, tr("See all medicines"), _MEDICINES, open_)
    if not part.rows:
        body = said(*instead_of_rows(part, topic, name, private=glance.private))
        return Made(card(title, [], link, body, narrow=open_.narrow))
    lines = [medicine_line(each, open_) for each in part.rows]
    rest = trn("{n} more medicine", "{n} more medicines", part.more) if part.more else ""
    below = " ".join(f"{words}." for words in (rest, beside_rows(part).rstrip(".")) if words)
    return Made(card(title, [], link, [*lines, *remark(below)], narrow=open_.narrow), tuple(lines))


def medicine_line(medicine: Medication, open_: Open) -> LineButton:
    """Give one medicine and how to take it; what must not be taken says so before its name."""
    marks = flag_marks(medicine)
    words = [Flow(*chips(marks))] if marks else []
    name = PlainLabel(name_of(medicine), "strong", wrap=True)
    taken = how_to_take(medicine)
    how = [PlainLabel(taken, "small", wrap=True)] if taken else []
    items = [*words, name, *how] if medicine.do_not_take else [name, *how, *words]
    labels = ", ".join(each.text for each in marks)
    order = (labels, name_of(medicine)) if medicine.do_not_take else (name_of(medicine), labels)
    spoken = joined(*order, taken)
    gap = 4 if marks else 1
    return row([(column(*items, gap=gap), 1)], spoken, (_MEDICINES, medicine.key), open_)


def _without_rows(
    part: Part[Any], title: str, link: QAbstractButton, topic: Topic, name: str, *, private: bool, narrow: bool
) -> Made | None:
    if part.known in _LEFT_OUT:
        return None
    return Made(card(title, [], link, said(*instead_of_rows(part, topic, name, private=private)), narrow=narrow))
