"""The table of allergies."""

from dataclasses import replace

from pfclient.records.allergies import Allergy
from ui.base.cells import Cell, Column, Mark
from ui.pages.section.labels import clinics, mark, name_cell, row_mark, spoken_marks, when_words
from ui.text import dates, records
from ui.text.telling import name_of
from ui.text.translate import tr

_KIND_ICONS = {"medication": "pill", "food": "fork-knife", "environment": "leaf", "biologic": "drop"}


def columns() -> tuple[Column[Allergy], ...]:
    """Give the columns."""
    return (
        Column(
            tr("Allergy"),
            text=name_of,
            cell=lambda row: replace(name_cell(row, kind(row), row_mark(row)), icon=_kind_icon(row)),
            accessible=lambda row: ". ".join(part for part in (name_of(row), kind(row), spoken_marks(row)) if part),
        ),
        Column(tr("What happens"), text=what_happens, width=170),
        Column(
            tr("How serious"),
            text=_serious_words,
            cell=lambda row: Cell(mark=how_serious(row)),
            width=134,
        ),
        Column(
            tr("First recorded"),
            text=first_recorded,
            cell=lambda row: Cell(text=first_recorded(row), second=clinics(row)),
            accessible=lambda row: ", ".join(
                part for part in (first_recorded(row), *clinics(row).splitlines()) if part
            ),
            width=146,
        ),
    )


def kind(row: Allergy) -> str:
    """Give what it is an allergy to, and whether it is an intolerance instead."""
    words = records.allergy_kinds(row.kind) if row.kind else ""
    if row.type == "intolerance":
        return "  ·  ".join(part for part in (words, tr("Intolerance")) if part)
    return words


def _kind_icon(row: Allergy) -> str:
    return next((_KIND_ICONS[each] for each in row.kind if each in _KIND_ICONS), "diamond-alert")


def what_happens(row: Allergy) -> str:
    """Give every sign the clinic wrote down, each once."""
    return ", ".join(dict.fromkeys(sign for reaction in row.reactions for sign in reaction.signs))


def how_serious(row: Allergy) -> Mark | None:
    """Give how bad it was; where nobody said, or where that is the graver, how risky the clinic thinks it is."""
    severity, risk = records.severity(row.severity), records.criticality(row.criticality)
    # "Mild" is what happened once; alone beside a high risk it would be read as harmless.
    found = risk if row.criticality == "high" and row.severity != "severe" else severity or risk
    return mark(found) if found else None


def first_recorded(row: Allergy) -> str:
    """Give when it was written down, else since when it is."""
    since = dates.words(row.since)
    return dates.words(row.recorded) or (tr("Since {date}", date=since) if since else when_words(row))


def _serious_words(row: Allergy) -> str:
    found = how_serious(row)
    return found.text if found else ""
