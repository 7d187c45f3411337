"""The strip of allergies: on every overview, whatever is known."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout

from pfclient.chart.glance import Glance, Known
from pfclient.records.allergies import Allergy
from ui.pages.overview.parts import ABOVE, INDENT, Made, Open, indented, joined, remark, row, said, see
from ui.pages.section.labels import flag_marks, with_labels
from ui.pages.section.partly import beside_rows, instead_of_rows
from ui.pages.section.topic import Topic
from ui.text import records
from ui.text.telling import name_of
from ui.text.translate import tr
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.frames import Item, column, line
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.line_button import LineButton

_SECTION = "allergies"
_RING_BELOW = 4
"""px that the ring round an allergy needs before the words below it."""


def strip(glance: Glance, topic: Topic, name: str, open_: Open) -> Made:
    """Give the strip: alarming where the clinic calls any severe, green only where the clinic states there are none."""
    part = glance.allergies
    alarming = bool(glance.alarming)
    stated_none = part.known is Known.STATED and topic.statement(part.statements) is not None
    kind = "alert" if alarming else "good" if stated_none else "panel"
    icon = "check-circle" if stated_none else "diamond-alert"
    tone = "alert" if alarming else "good" if stated_none else "ink2"
    lines = [allergy_line(each, open_) for each in part.rows]
    body: list[Item] = []
    if lines:
        statements = [PlainLabel(with_labels(each), "body", wrap=True) for each in part.statements]
        body.append(Flow(*lines, *statements, gap=6))
    else:
        body += said(*instead_of_rows(part, topic, name, private=glance.private))
    below = remark(beside_rows(part) if lines else "")
    body += [_RING_BELOW, *below] if below else []
    link = see(tr("See allergies"), tr("See allergies"), _SECTION, open_)
    title = PlainLabel(topic.title, "h3")
    picture = IconLabel(icon, tone, 22, "fill" if alarming else "regular")
    if open_.narrow:
        head = line(picture, title, None, gap=10, margins=(INDENT, 0, INDENT, 0))
        laid: QBoxLayout = column(head, *body, indented(link), gap=4)
        return Made(Card(laid, kind, (16 - INDENT, 10, 16 - INDENT, 10)), tuple(lines))
    head = line(picture, title, gap=10, margins=(0, ABOVE if lines else 0, 0, 0))
    laid = line(head, (column(*body, gap=2), 1), link, gap=14)
    if lines:
        laid.setAlignment(head, Qt.AlignmentFlag.AlignTop)  # on one line with the first allergies
    return Made(Card(laid, kind, (16, 10, 16, 10)), tuple(lines))


def allergy_line(allergy: Allergy, open_: Open) -> LineButton:
    """Give one allergy, with how serious the clinic calls it."""
    serious = serious_words(allergy)
    words: list[Item] = [(PlainLabel(name_of(allergy), "strong", wrap=True), 1)]
    if serious:
        words.append(PlainLabel(serious, "small", tone="ink", wrap=open_.narrow))
    return row(words, joined(name_of(allergy), serious), (_SECTION, allergy.key), open_, gap=6)


def serious_words(allergy: Allergy) -> str:
    """Give severity, else a high risk, and what the entry is labelled with: "severe, not confirmed"."""
    severity = records.severity(allergy.severity)
    risk = records.criticality(allergy.criticality) if allergy.criticality == "high" else None
    labels = [severity.text if severity is not None else "", risk.text if risk is not None else ""]
    labels += [mark.text for mark in flag_marks(allergy)]
    return ", ".join(label.lower() for label in labels if label)
