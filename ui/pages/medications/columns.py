"""The table of medicines."""

from pfclient.records.meaning import meaning
from pfclient.records.medications import Medication
from ui.base.cells import Cell, Column
from ui.pages.section.labels import clinics, how_to_take, name_cell, row_mark, source_cell, source_text, spoken_marks
from ui.text.paper_labels import label
from ui.text.telling import name_of, told
from ui.text.translate import tr


def columns() -> tuple[Column[Medication], ...]:
    """Give the columns."""
    return (
        Column(
            tr("Medicine and how to take it"),
            text=name_of,
            cell=lambda row: name_cell(row, how_to_take(row), row_mark(row)),
            accessible=_said,
        ),
        Column(tr("What it is for"), text=_what_for, accessible=_for, width=172),
        Column(
            tr("Prescribed by"),
            text=source_text,
            cell=_source_cell,
            accessible=lambda row: said_by(row, source_text(row)) if source_text(row) else "",
            width=196,
        ),
    )


def said_by(row: Medication, name: str) -> str:
    """Give who prescribed it, or ordered that it is not taken, or told the clinic that it is."""
    if row.do_not_take and row.prescribed:
        return tr("The order is from {doctor}", doctor=name)
    return tr("Prescribed by {doctor}", doctor=name) if row.prescribed else tr("Told by {name}", name=name)


def _source_cell(row: Medication) -> Cell:
    if not row.recorder or (row.prescribed and not row.do_not_take):
        return source_cell(row)
    return Cell(text=said_by(row, row.recorder), second=clinics(row))


def _said(row: Medication) -> str:
    # What must not be taken is heard before the name.
    if row.do_not_take:
        parts = (spoken_marks(row), name_of(row), how_to_take(row))
    else:
        parts = (name_of(row), told(row.how_to_take), spoken_marks(row))
    return ". ".join(part for part in parts if part)


def _what_for(row: Medication) -> str:
    """What it is for; of an order not to take it, why that was given."""
    if not row.what_for or not row.do_not_take:
        return row.what_for
    return tr("{what}: {said}", what=label("medications", meaning(row, "what_for")), said=row.what_for)


def _for(row: Medication) -> str:
    if row.do_not_take:
        return _what_for(row)
    return tr("For {reason}", reason=row.what_for) if row.what_for else ""
