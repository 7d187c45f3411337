"""The table of vaccines."""

import re

from pfclient.records.immunizations import Immunization
from pfclient.records.phrases import english
from pfclient.records.record import Standing
from ui.base.cells import Column, Mark
from ui.pages.section.labels import flag_marks, name_cell, source_cell, source_text, spoken_marks, when_words
from ui.text.telling import name_of, told
from ui.text.translate import tr


def columns() -> tuple[Column[Immunization], ...]:
    """Give the columns."""
    return (
        Column(
            tr("Vaccine"),
            text=name_of,
            cell=lambda row: name_cell(row, below(row), chip(row)),
            accessible=_said,
        ),
        Column(tr("Date given"), text=date_given, accessible=date_given, width=152),
        Column(tr("Given by"), text=source_text, cell=source_cell, accessible=_by, width=208),
    )


def below(row: Immunization) -> str:
    """Give what stands below the name: why it was not given, else dose, maker and place on the body."""
    if row.standing is Standing.PAST:
        return row.reason
    return "  ·  ".join(part for part in (dose(row), row.maker, row.site) if part)


def dose(row: Immunization) -> str:
    """Give which dose it was, where the name does not say so already."""
    words = told(row.dose)
    if not words or _stands_in(row.title, words) or _stands_in(row.title, english(row.dose)):
        return ""
    return tr("Dose {dose}", dose=words) if words[0].isdigit() else words


def _stands_in(title: str, dose: str) -> bool:
    """Whether a name tells the dose as well: "dose 1 of 2"; the 1 in "Prevnar 13" is none, nor is the 13 dose 13."""
    before = r"\bdos\w* " if dose.isdigit() else r"(?<!\w)"
    return re.search(rf"{before}{re.escape(dose)}(?!\w)", title, re.IGNORECASE) is not None


def said_by(row: Immunization, name: str) -> str:
    """Give who gave it; of what nobody says was given, who wrote that down."""
    return tr("Given by {doctor}", doctor=name) if row.is_given else tr("Entered by {doctor}", doctor=name)


def date_given(row: Immunization) -> str:
    """Give the date of a vaccine that was given; one that was not has none."""
    return "" if row.standing is Standing.PAST else when_words(row)


def chip(row: Immunization) -> Mark | None:
    """Give the label of a row."""
    found = flag_marks(row)
    if row.standing is Standing.PAST and not found:
        return Mark(tr("Not given"), "warn", "prohibit")
    return found[0] if found else None


def _said(row: Immunization) -> str:
    label = chip(row)
    words = (name_of(row), label.text if label else "", below(row), spoken_marks(row))
    return ". ".join(part for part in dict.fromkeys(words) if part)


def _by(row: Immunization) -> str:
    return said_by(row, source_text(row)) if source_text(row) else ""
