"""What is kept of one category exactly as it came, for whoever takes a copy of the chart along."""

from collections.abc import Iterable

from pfclient.chart.section import Original
from pfclient.errors import Unreadable
from pfclient.fhir.references import decoded
from pfclient.fhir.resources import Entry
from pfclient.records.category import Category
from pfclient.records.context import Context
from pfclient.records.subjects import is_anothers


def originals(entries: Iterable[Entry], category: Category, context: Context, portal: str) -> tuple[Original, ...]:
    """Every entry, without what came along and tells of somebody else; `not_shown` says it of what is read."""
    return tuple(
        Original(entry.key, entry.raw, entry.mode == "include", portal)
        for entry in entries
        if entry.type in category.types or _is_ours(entry, context)
    )


def _is_ours(entry: Entry, context: Context) -> bool:
    try:
        return not is_anothers(decoded(entry), context)
    except Unreadable:
        return False
