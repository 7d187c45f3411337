"""Entries to rows, guarded: one bad entry never hides the rest, and each is exactly one row or one reason."""

from collections.abc import Collection, Iterable
from functools import partial

from msgspec.structs import replace

from pfclient.errors import Unreadable
from pfclient.fhir import dates, quantities
from pfclient.fhir.references import decoded
from pfclient.fhir.resources import Entry, Resource
from pfclient.records.catalog import FILE_CATEGORIES
from pfclient.records.category import Category
from pfclient.records.context import Context
from pfclient.records.known_twins import KnownTwins
from pfclient.records.record import NotShown, Record, Standing
from pfclient.records.subjects import Subject, subject
from pfclient.values import dataclass

_ODD_SHAPE = (LookupError, ValueError, TypeError, AttributeError, ArithmeticError, RecursionError)
_BEFORE_ALL = (0, 0, 0)
_RECORDS = frozenset(kind for category in FILE_CATEGORIES.values() for kind in category.types)


@dataclass(frozen=True, slots=True)
class Rows:
    """One category, read.

    Attributes:
        current: Rows that hold now.
        past: Rows of the past.
        not_shown: What is counted but not shown as fact.
    """

    current: tuple[Record, ...]
    past: tuple[Record, ...]
    not_shown: tuple[NotShown, ...]


def sorted_out(entries: Iterable[Entry], category: Category) -> tuple[list[Entry], list[NotShown]]:
    """The entries a category reads, and what came in their place: counted, so that nothing is lost in silence."""
    wanted, strays = [], []
    for entry in entries:
        if entry.type in category.types:
            wanted.append(entry)
        elif entry.type in ("", "?"):
            strays.append(NotShown("unreadable", (entry.key,)))
        elif entry.mode != "include" and entry.type in _RECORDS:
            # Of a type without a list of its own it only came along; some servers do not mark that.
            strays.append(NotShown("not-a-record", (entry.key,)))
    return wanted, strays


def read_entries(category: Category, entries: Iterable[Entry | Resource], context: Context) -> Rows:
    """Read all entries of a category.

    Args:
        category: Which one.
        entries: Its own entries, decoded already or not; those of other types are left to the resolver.
        context: Their surroundings.
    """
    rows: list[Record] = []
    hidden: list[NotShown] = []
    late: list[Entry | Resource] = []
    read = partial(read_resource, category, context=context)
    known = {kind: KnownTwins(twins, read, context).row for kind, twins in category.twins.items()}
    for entry in entries:
        kind = entry.type
        if kind in category.absorbed:
            late.append(entry)
            continue
        like_others, found = known.get(kind), None
        if like_others is not None and type(entry) is Entry:
            try:
                found = like_others(entry)
            except (*_ODD_SHAPE, Unreadable):  # whatever it was, the entry is read by itself
                found = None
        if found is None:
            found = read_entry(category, entry, context)
        if isinstance(found, NotShown):
            hidden.append(found)
        else:
            rows.append(found)
    named = {source for row in rows for source in row.sources} if late else set()
    for entry in late:
        found = read_entry(category, entry, context)
        if isinstance(found, NotShown):
            hidden.append(found)
        elif entry.key not in named:
            rows.append(found)
    dates.forget()
    quantities.forget()
    return _in_order(category, category.finish(rows), hidden)


def _in_order(category: Category, rows: list[Record], hidden: list[NotShown]) -> Rows:
    rows = _by_title(rows)  # decides between those of one time
    is_now, is_past = Standing.CURRENT, Standing.PAST
    current = [row for row in rows if row.standing is is_now]
    past = [row for row in rows if row.standing is is_past]
    return Rows(tuple((category.order or newest_first)(current)), tuple(newest_first(past)), tuple(hidden))


def read_entry(category: Category, entry: Entry | Resource, context: Context) -> Record | NotShown:
    """One entry of a category: its row, or the one reason why it is none."""
    if isinstance(entry, Resource):
        return read_resource(category, entry, context)
    try:
        resource = decoded(entry)
    except Unreadable:
        return NotShown("unreadable", (entry.key,))
    return read_resource(category, resource, context)


def read_resource(category: Category, resource: Resource, context: Context) -> Record | NotShown:
    """One decoded resource of a category, guarded."""
    try:
        about = subject(resource, context)
        if about is Subject.ANOTHER:
            return NotShown("other-patient", (resource.key,))
        found = category.read(resource, context)
    except _ODD_SHAPE:
        return NotShown("unreadable", (resource.key,))
    if isinstance(found, NotShown):
        return found
    if resource.unsafe:
        return NotShown("unsafe-modifier", (resource.key,))
    if not context.patient:
        return replace(found, flags=(*found.flags, "person-unknown"))
    if about is Subject.UNCLEAR:
        return replace(found, flags=(*found.flags, "subject-unclear"))
    return found


def _by_title(rows: Collection[Record]) -> list[Record]:
    """Order rows by title, in groups: one long sort would keep the screen's thread from its turn."""
    alike: dict[str, list[Record]] = {}
    called: dict[str, list[Record]] = {}  # the same lists
    for row in rows:
        title = row.title
        group = called.get(title)
        if group is None:
            group = called[title] = alike.setdefault(title.casefold(), [])
        group.append(row)
    return [row for title in sorted(alike) for row in alike[title]]


def newest_first(rows: Collection[Record]) -> list[Record]:
    """Order rows by date, undated ones last; by days, or a long list would keep the screen's thread from its turn."""
    days: dict[tuple[int, int, int], list[Record]] = {}
    dated: dict[int, list[Record]] = {}  # the same lists: many rows share a date, and hold it for as long as this takes
    for row in rows:
        when = row.when
        group = dated.get(id(when))
        if group is None:
            day = (when.year, when.month or 0, when.day or 0) if when is not None else _BEFORE_ALL
            group = dated[id(when)] = days.setdefault(day, [])
        group.append(row)
    found: list[Record] = []
    for day in sorted(days, reverse=True):
        group = days[day]
        if len(group) > 1:
            group.sort(key=_clock, reverse=True)
        found += group
    return found


def _clock(row: Record) -> str:
    return (row.when.clock or "") if row.when is not None else ""
