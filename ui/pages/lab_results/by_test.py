"""How lab results stand by test: each test under its name, its results newest first."""

from collections.abc import Sequence

from pfclient.records.lab_results import LabResult
from ui.base.group import Group
from ui.text.telling import name_of
from ui.text.translate import tr

_NEVER = (0, 0, 0, "")


def by_test(rows: Sequence[LabResult]) -> Sequence[LabResult]:
    """Order results by the names of their tests; reports last, since they are not results."""
    named = {row.test: row.title.casefold() for row in reversed(rows) if row.test}
    tests: dict[tuple[bool, str, str], list[LabResult]] = {}
    for row in rows:
        name = named.get(row.test, row.title.casefold())
        tests.setdefault((row.kind == "report", name, row.test), []).append(row)
    # The rows come newest first; what is cancelled comes after the others, and belongs between them.
    for results in tests.values():
        results.sort(key=lambda row: row.when.sort_key if row.when else _NEVER, reverse=True)
    return [row for key in sorted(tests) for row in tests[key]]


def under_tests(rows: Sequence[LabResult]) -> Sequence[LabResult | Group]:
    """Put the name of the test over its results."""
    found: list[LabResult | Group] = []
    before: tuple[bool, str, str] | None = None
    for row in rows:
        heading = (row.kind == "report", row.test, "" if row.test else row.title)
        if heading != before:
            found.append(Group(tr("Report: {name}", name=name_of(row)) if row.kind == "report" else name_of(row)))
            before = heading
        found.append(row)
    return found
