"""What of a row was measured, each value by itself: a panel kept in one entry is as many results as it has parts."""

from collections.abc import Iterator

from pfclient.fhir.concepts import is_shared
from pfclient.records.elements import ONLY_ISSUED
from pfclient.records.lab_results import LabResult
from pfclient.records.lab_values import Component, Measure
from pfclient.records.phrases import Phrase, Telling, english
from pfclient.records.record import Record
from pfclient.records.vitals import Vital


def measured(row: Record) -> Iterator[LabResult]:
    """The row's own value, then each of its parts; nothing of what is no measurement."""
    if isinstance(row, LabResult):
        yield row
    elif isinstance(row, Vital):
        yield _result(row, row.name, row.test, row.measure)
    else:
        return
    for component in row.components:
        yield part(row, component)


def part(row: LabResult | Vital, component: Component) -> LabResult:
    """One part of a panel as a result; it goes by the key of the entry it stands in.

    A part known by a code of a named system is that test wherever it is measured; any other only within its panel.
    """
    test = component.code if is_shared(component.code) else f"{row.test} {english(component.name).casefold()}"
    return _result(row, component.name, test, component.measure)


def _result(row: LabResult | Vital, name: Telling, test: str, measure: Measure) -> LabResult:
    method = row.method if isinstance(row, LabResult) else ""
    when = row.when.on_the_wall() if row.local_times and row.when is not None else row.when
    return LabResult(
        key=row.key,
        title=english(name),
        standing=row.standing,
        status=row.status,
        when=when,
        when_text=row.when_text,
        flags=row.flags,
        recorder=row.recorder,
        clinic=row.clinic,
        warnings=(ONLY_ISSUED,) if ONLY_ISSUED in row.warnings else (),
        test=test,
        measure=measure,
        method=method,
        unnamed=name if isinstance(name, Phrase) else None,
    )
