"""Everything about one care plan, in the clinic's own words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pfclient.records.care_plans import CarePlan, PlanGoal, PlanStep, TeamMember
from ui.pages.care_plans.columns import below
from ui.pages.section.labels import add_notes, add_reason, add_source, marks
from ui.pages.section.topic import Find
from ui.text import dates, records
from ui.text.telling import name_of, told
from ui.text.translate import tr
from ui.widgets.detail_pane import DetailPane
from ui.widgets.frames import box, column, line
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.long_text import LongText


def describe(pane: DetailPane, row: CarePlan, _find: Find) -> None:
    """Fill the detail."""
    pane.set_title(name_of(row), below(row))
    pane.set_chips(marks(row))
    pane.add_list(tr("What it is for"), row.addresses)
    _section(pane, tr("Goals"), [_goal(goal) for goal in row.goals])
    _section(pane, tr("Steps"), [_step(step) for step in row.steps])
    _section(pane, tr("Care team"), [_member(member) for member in row.team])
    if row.narrative and not (row.steps or row.goals):
        pane.add_heading(tr("In the clinic’s words"))
        pane.add_text(row.narrative)
    add_reason(pane, row)
    add_notes(pane, row)
    add_source(pane, row, tr("Written by {doctor}", doctor=row.recorder))


def _section(pane: DetailPane, title: str, items: list[QWidget]) -> None:
    if items:
        pane.add_heading(title)
        for item in items:
            pane.add_widget(item)


def _goal(goal: PlanGoal) -> QWidget:
    due = tr("By {date}", date=dates.in_one_line(dates.words(goal.due))) if goal.due else ""
    target = tr("Target: {target}", target=goal.target) if goal.target else ""
    return _item("target", goal.text, (_status(goal.status), records.progress(goal.progress), target, due), strong=True)


def _step(step: PlanStep) -> QWidget:
    return _item("list", told(step.text), (_status(step.status), told(step.when)))


def _member(member: TeamMember) -> QWidget:
    until = dates.in_one_line(dates.span_words(None, member.until))
    return _item("user", member.name, (member.role, until))


def _status(code: str) -> str:
    return records.status(code).text if code else ""


def _item(icon: str, text: str, more: tuple[str, ...], *, strong: bool = False) -> QWidget:
    words = column(LongText(text, "strong" if strong else "body"), gap=0)
    second = "  ·  ".join(part for part in more if part)
    if second:
        words.addWidget(PlainLabel(second, "small", wrap=True))
    picture = IconLabel(icon, "ink2", 20)
    row = line(picture, (words, 1), gap=12)
    row.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
    return box(row)
