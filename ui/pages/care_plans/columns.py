"""The table of care plans, with the goals and teams no plan names."""

from pfclient.records.care_plans import CarePlan
from ui.base.cells import Cell, Column
from ui.pages.section.labels import flag_marks, name_cell, source_cell, source_text, status_mark
from ui.text import dates
from ui.text.telling import name_of
from ui.text.translate import tr


def columns() -> tuple[Column[CarePlan], ...]:
    """Give the columns."""
    return (
        Column(
            tr("Plan"),
            text=name_of,
            cell=lambda row: name_cell(row, below(row), flag_marks(row)[0] if flag_marks(row) else None),
            accessible=lambda row: ". ".join(part for part in (name_of(row), below(row)) if part),
        ),
        Column(
            tr("Status"),
            text=lambda row: status_mark(row).text,
            cell=lambda row: Cell(mark=status_mark(row)),
            width=136,
        ),
        Column(tr("Written by"), text=source_text, cell=source_cell, accessible=_by, width=196),
    )


def kind(row: CarePlan) -> str:
    """Give what the row is, where it is no plan."""
    return {"goal": tr("Goal"), "team": tr("Care team")}.get(row.kind, "")


def below(row: CarePlan) -> str:
    """Give the line below the name."""
    return "  ·  ".join(part for part in (kind(row), dates.span_words(row.when, row.until)) if part)


def _by(row: CarePlan) -> str:
    return tr("Written by {doctor}", doctor=source_text(row)) if source_text(row) else ""
