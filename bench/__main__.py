"""`python -m bench [--json] [--only NAME]`: every row with its floor, ratio, bar and verdict."""

import argparse
import importlib
import json
import os
import pkgutil
import platform
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from bench import rows, topic
from bench.row import Row

_REPORT = Path(__file__).resolve().parent.parent / "docs" / "benchmarks.md"
_LAST = "package"
"""The topic that writes and erases hundreds of megabytes: the disk is busy with it after they are gone, too."""
_HEAD = ("row", "value", "floor", "ratio", "bar", "verdict", "measured")


def main() -> int:
    """Measure, print, and write the report when every row was measured."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument("--only", metavar="NAME", default="", help="only rows whose name starts so")
    asked = parser.parse_args()
    found: list[Row] = []
    for row in measured(asked.only):
        found.append(row)
        if not asked.json:
            print(_line(row), flush=True)
    if asked.json:
        print(json.dumps({"rows": [_plain(row) for row in found]}, indent=1))
    if not asked.only:
        _REPORT.write_text(report(found), encoding="utf-8")
    return 0 if found and all(row.ok for row in found) else 1


def measured(only: str) -> Iterator[Row]:
    """The rows whose name starts with `only`, topic by topic; a topic without one is not run."""
    topics = sorted((each.name for each in pkgutil.iter_modules(rows.__path__)), key=lambda one: (one == _LAST, one))
    for each in topics:
        names = importlib.import_module(f"bench.rows.{each}").NAMES
        if any(name.startswith(only) for name in names):
            yield from topic.measured(each, only)


def report(found: list[Row]) -> str:
    """The figures as a page of the documentation, with the machine they were taken on."""
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    day = datetime.now().astimezone().date()
    head = [
        "# Benchmarks",
        "",
        f"`python3 dev.py bench` on {day}: {machine}. Floors were measured in the same run,",
        "in turns with what they are held against, each topic in a process of its own. Trust the ratios; absolute",
        "times belong to this machine.",
        "",
        "| " + " | ".join(_HEAD) + " |",
        "|" + "---|" * len(_HEAD),
    ]
    return "\n".join([*head, *("| " + " | ".join(_cells(row)) + " |" for row in found), ""])


def _cells(row: Row) -> tuple[str, ...]:
    floor = "–" if row.floor is None else f"{row.floor:.4g} {row.unit}"
    limit = f"{'≥' if row.at_least else '≤'} {row.bar:g}"
    return (row.name, f"{row.value:.4g} {row.unit}", floor, f"{row.ratio:.3g}", limit, row.verdict, row.note)


def _line(row: Row) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(_cells(row), (34, 14, 14, 8, 8, 7, 0), strict=True))


def _plain(row: Row) -> dict[str, object]:
    names = ("name", "value", "unit", "floor", "ratio", "bar", "ok", "note", "instead_of")
    return {name: getattr(row, name) for name in names}


if __name__ == "__main__":
    sys.exit(main())
