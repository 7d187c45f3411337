"""The table of vital signs."""

from pfclient.records.lab_values import Component
from pfclient.records.vitals import Vital
from ui.base.cells import Cell, Column
from ui.pages.section.labels import name_cell, row_mark, spoken_marks, when_words
from ui.pages.section.measures import measure_text, whole_reading
from ui.text.telling import name_of, told
from ui.text.translate import tr

_UPPER, _LOWER = "http://loinc.org|8480-6", "http://loinc.org|8462-4"
"""Systolic and diastolic blood pressure."""

_VALUE_WIDTH = 232


def columns() -> tuple[Column[Vital], ...]:
    """Give the columns."""
    return (
        Column(
            tr("Measurement"),
            text=name_of,
            cell=lambda row: name_cell(row, row.body_site, row_mark(row)),
            accessible=lambda row: ". ".join(part for part in (name_of(row), row.body_site, spoken_marks(row)) if part),
        ),
        Column(tr("Value"), text=value_text, cell=_value_cell, accessible=_value_said, width=_VALUE_WIDTH),
        Column(tr("Measured"), text=when_words, width=152),
    )


def value_text(row: Vital) -> str:
    """Give what was measured: a value with its unit, a blood pressure as one, else each part with its name."""
    pressure = blood_pressure(row.components)
    if pressure is not None:
        return " ".join(part for part in pressure if part)
    said = [measure_text(row.measure), *(f"{told(one.name)}: {measure_text(one.measure)}" for one in row.components)]
    return "\n".join(part for part in said if part) or tr("No value")


def blood_pressure(components: tuple[Component, ...]) -> tuple[str, str] | None:
    """Give "116 / 72" and its unit where the parts are the two of a blood pressure and nothing else, else None."""
    parts = {one.code: one.measure for one in components}
    if len(components) != 2 or parts.keys() != {_UPPER, _LOWER}:
        return None
    upper, lower = parts[_UPPER], parts[_LOWER]
    if not upper.value or not lower.value or upper.unit != lower.unit:
        return None
    return f"{upper.value} / {lower.value}", upper.unit


def _value_cell(row: Vital) -> Cell:
    pressure = blood_pressure(row.components)
    if pressure is not None:
        return Cell(text=pressure[0], unit=pressure[1], big=True, mark=whole_reading(row))
    measure = row.measure
    if measure.number is not None and not row.components:
        return Cell(text=measure.value, unit=measure.unit, big=True, mark=whole_reading(row))
    return Cell(text=value_text(row), mark=whole_reading(row))


def _value_said(row: Vital) -> str:
    reading = whole_reading(row)
    return ", ".join(part for part in (value_text(row), reading.text if reading else "") if part)
