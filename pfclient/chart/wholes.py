"""Sections of several clinics as one: its rows, what is known of the whole, and what of it is news."""

from collections.abc import Collection, Mapping, Sequence, Set
from dataclasses import replace
from itertools import chain
from typing import Any

from pfclient.chart.changes import NO_NEWS, Change, News
from pfclient.chart.chart import Chart, next_revision
from pfclient.chart.merge import Merged, merged
from pfclient.chart.sameness import said
from pfclient.chart.section import Availability, Lack, Section, Source
from pfclient.people import Entry
from pfclient.records.category import Category
from pfclient.records.reading import newest_first
from pfclient.records.record import Record, Standing

_FRESH = frozenset({Availability.EMPTY, Availability.LOADED})
# What is held back is told of the whole chart, never of one section.
_SAID = _FRESH | {Availability.WITHHELD}
_ANSWERED = _FRESH | {Availability.OLD}
_WORST = (
    *(Availability.ERROR, Availability.REFUSED, Availability.NOT_ASKED, Availability.NOT_GRANTED),
    *(Availability.NOT_SUPPORTED, Availability.WITHHELD, Availability.OLD, Availability.LOADED, Availability.EMPTY),
)


def put_together(
    category: Category, charts: Sequence[Chart], parts: Sequence[Section], apart: Collection[Entry]
) -> Section:
    """One section of what several clinics have.

    Args:
        category: Which category.
        charts: The chart at each clinic.
        parts: The section of each of them.
        apart: Entries the person wants to see by themselves.
    """
    numbers = {chart.person.id: number for number, chart in enumerate(charts)}
    wishes = {(numbers[chart], key) for chart, name, key in apart if name == category.name and chart in numbers}
    found = merged(category, [part.rows for part in parts], wishes)
    found.rows.sort(key=lambda row: row.title.casefold())  # decides between those of one time
    current = [row for row in found.rows if row.standing is Standing.CURRENT]
    past = [row for row in found.rows if row.standing is Standing.PAST]
    section = Section(
        category.name,
        Availability.NOT_ASKED,
        tuple((category.order or newest_first)(current)),
        tuple(newest_first(past)),
        tuple(chain.from_iterable(part.not_shown for part in parts)),
        revision=next_revision() if any(part.revision for part in parts) else 0,
        sources=tuple(
            Source(chart.person.id, part, keys) for chart, part, keys in zip(charts, parts, found.keys, strict=True)
        ),
        asunder=_entries(found, category.name, charts),
    )
    return relit(section, charts, parts)


def relit(section: Section, charts: Sequence[Chart], parts: Sequence[Section]) -> Section:
    """The very same rows, and what is known of them now.

    "None" is said only where every clinic says so; a clinic of which less is known than of the others is named. Where
    access ended at all of them nobody was asked.
    """
    said_by = [(chart.person.connection.practice, part) for chart, part in zip(charts, parts, strict=True)]
    dates = [part.as_of for part in parts if part.as_of is not None]
    kinds = {part.availability for part in parts}
    lacks = [
        Lack(clinic, part.availability, part.as_of, part.error)
        for clinic, part in said_by
        if part.availability not in _SAID
    ]
    sources = tuple(replace(source, section=part) for source, part in zip(section.sources, parts, strict=True))
    return replace(
        section,
        availability=_availability(kinds, has_any=any(part.has_any for part in parts)),
        as_of=min(dates, default=None) if len(dates) == len(parts) else None,
        error=next((part.error for part in parts if part.error is not None), None),
        complete=all(part.complete for part in parts),
        held=sum(part.held for part in parts),
        coming=any(part.coming for part in parts),
        news=_news(section, sources),
        lacks=tuple(lacks) if len(kinds) > 1 else (),
        sources=sources,
    )


def _entries(found: Merged, category: str, charts: Sequence[Chart]) -> dict[str, tuple[Entry, ...]]:
    return {
        row: tuple((charts[number].person.id, category, key) for number, key in places)
        for row, places in found.asunder.items()
    }


def _availability(kinds: Set[Availability], *, has_any: bool) -> Availability:
    if has_any and kinds & _ANSWERED:
        return Availability.LOADED if kinds & _FRESH else Availability.OLD
    return next((one for one in _WORST if one in kinds), Availability.NOT_ASKED)


def _news(section: Section, sources: Sequence[Source]) -> News:
    """What is new or changed: a row is new where all of its sources are; who has seen one of them knows it."""
    if not any(source.section.news.behind or source.section.news.told for source in sources):
        return NO_NEWS
    rows = {row.key: row for row in section.rows}
    fresh: dict[str, int] = {}
    changed: dict[str, Change] = {}
    told: dict[str, Change] = {}
    for source in sources:
        news = source.section.news
        for key in news.new:
            row = source.keys.get(key, key)
            fresh[row] = fresh.get(row, 0) + 1
        _add_changes(changed, news.changed, source, rows)
        _add_changes(told, news.told, source, rows)
    new = {key for key, count in fresh.items() if key in rows and count > len(rows[key].alike)}
    changed = {key: change for key, change in changed.items() if key not in new}
    return News(frozenset(new), changed, told, {key: frozenset() for key in new | changed.keys()})


def _add_changes(
    found: dict[str, Change], changes: Mapping[str, Change], source: Source, rows: Mapping[str, Record]
) -> None:
    own: dict[str, Any] = {row.key: row for row in source.section.rows} if changes else {}
    for key, change in changes.items():
        row = rows.get(source.keys.get(key, key))
        if row is None or key not in own:
            continue
        # What changed at one clinic only, and stands below the row's own words, is told there.
        fields = tuple(name for name in change.fields if said(getattr(row, name)) == said(getattr(own[key], name)))
        if fields and row.key not in found:
            found[row.key] = replace(change, fields=fields)
