"""One search: whose chart, what may be seen of it, which page, what belongs to it."""

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, Row

from portal.errors import FhirError
from portal.routes.fhir_bundles import searchset
from portal.rules.access import Caller, charts_of, require_patient
from portal.rules.page_links import Page, read_page, sign_page
from portal.rules.record_types import CLINIC_TYPES, READABLE
from portal.rules.search_query import Query, again, parse_query
from portal.rules.visibility import Visibility, sections_searched, visibility
from portal.store.reading import Reading
from portal.store.record_search import Search, Shown, is_unshared, newest_beside, of_charts, of_patient
from portal.store.related import included, provenance_of
from portal.store.stamps import newest_stamp
from portal.store.times import text


class Asked(NamedTuple):
    """A search as it came in.

    Attributes:
        type: The type in the address, "" where `_type` names several.
        known: The ETags the caller holds: an answer that has one of them is not made again.
    """

    type: str
    parameters: Sequence[tuple[str, str]]
    strict: bool
    base: str
    known: Collection[str] = ()


class Found(NamedTuple):
    """The answer (None when the caller holds it), its ETag ("" when it has none), whose chart, and what was seen.

    Attributes:
        seen: Each type with the sections of the record that were searched for it and are open to the caller.
    """

    body: bytes | None
    etag: str
    patient_id: str
    seen: tuple[tuple[str, tuple[str, ...]], ...]


def search(reading: Reading, key: bytes, caller: Caller, asked: Asked, now: datetime) -> Found:
    """Answer a search; `key` seals the links to its further pages.

    Raises:
        FhirError: 400 `required` without `patient`, 403 `forbidden` for another's chart, and what parsing refuses.
    """
    resumed = _resumed(key, caller, asked, now)
    query = _query(asked, resumed)
    connection = reading.connection
    sight = None if asked.type == "Patient" else _sight(reading, caller, query, now)
    charts = [sight.patient_id] if sight else open_patients(connection, caller, now)
    result = _Result(connection, query, sight)
    plan = _kept_plan(asked.type, resumed.parameters, sight) if resumed and query.is_short else _plan(query, sight)
    wanted = plan.wanted or of_charts(query, charts)
    suppressed = plan.is_withheld or (resumed is None and result.is_unshared())
    # What holds for the whole result is counted once, on its first page.
    count, newest = (resumed.total, "") if resumed else wanted.extent(connection)
    etag = "" if resumed else _etag(asked, result, charts, (count, newest, result.newest_beside(), suppressed))
    if etag and weak(etag) in asked.known:
        return Found(None, etag, query.patient, plan.seen)
    as_of = resumed.as_of if resumed else newest_stamp(connection) or text(now)
    rows = [] if query.only_count else wanted.page(connection, query.count, resumed.after if resumed else None)
    others = result.others(wanted, rows[: query.count])
    links = [("self", _self_url(asked.base, query))]
    if len(rows) > query.count:
        rows = rows[: query.count]
        rest = Page(caller.account_id, query.type, tuple(query.applied), wanted.key_of(rows[-1]), count, as_of)
        links.append(("next", f"{_address(asked.base, query)}?_page={sign_page(key, rest, now)}"))
    body = searchset(
        asked.base,
        total=count,
        as_of=as_of,
        links=links,
        within=wanted.within,
        matches=rows,
        others=others,
        suppressed=suppressed,
    )
    return Found(body, etag, query.patient, plan.seen)


def _seen(query: Query, sight: Visibility | None) -> tuple[tuple[str, tuple[str, ...]], ...]:
    searched = ((name, sections_searched(name, query.categories)) for name in query.types)
    # Who asked for a section that is closed to them has seen nothing of it.
    return tuple(
        (name, tuple(each for each in found if sight is None or sight.is_open(each))) for name, found in searched
    )


@dataclass(frozen=True, slots=True)
class _Plan:
    """What a query comes to for one sight, whatever is stored.

    Attributes:
        wanted: None for a search of Patients, which depends on the charts that are open.
        is_withheld: Whether it touches a section that is closed to the caller.
        seen: As in `Found`.
    """

    wanted: Search | None
    is_withheld: bool
    seen: tuple[tuple[str, tuple[str, ...]], ...]


def _plan(query: Query, sight: Visibility | None) -> _Plan:
    if sight is None:
        return _Plan(None, False, _seen(query, sight))
    withheld = sight.withholds(query.types, query.categories)
    return _Plan(of_patient(query, sight), withheld, _seen(query, sight))


@lru_cache(maxsize=256)
def _kept_plan(resource_type: str, applied: tuple[tuple[str, str], ...], sight: Visibility | None) -> _Plan:
    """The same for all further pages of one search: it takes longer to make than a row takes to read."""
    return _plan(again(resource_type, applied), sight)


@dataclass(frozen=True, slots=True)
class _Result:
    connection: Connection
    query: Query
    sight: Visibility | None

    def is_unshared(self) -> bool:
        """Whether the practice shares nothing of a kind asked for."""
        return self.sight is not None and is_unshared(self.connection, self.query, self.sight)

    def newest_beside(self) -> str:
        """The newest stamp of what could be brought along, "" when nothing is asked to be."""
        targets = {name for include in self.query.includes for name in include.targets}
        if targets:
            # A PractitionerRole brings the doctor and the clinic.
            targets |= CLINIC_TYPES
        if self.query.provenance:
            targets |= READABLE
        return newest_beside(self.connection, self.query.patient, targets) if targets else ""

    def others(self, wanted: Search, rows: Sequence[Shown]) -> list[Row[Any]]:
        """What the rows bring along."""
        if self.sight is None or not (self.query.includes or self.query.provenance):
            return []
        found: list[Row[Any]] = []
        page = [(f"{wanted.within}{name}", erased, body) for name, erased, body, *_ in rows]
        if self.query.includes:
            found += included(self.connection, page, self.query.includes, self.sight)
        if self.query.provenance:
            found += provenance_of(self.connection, page, self.sight)
        return found


def sight_of(reading: Reading, caller: Caller, patient_id: str, now: datetime) -> Visibility:
    """What the caller may see of the patient; 403 when the chart is not open to them."""
    # With the day: access may end with one.
    question = "sight", caller.account_id, patient_id, now.date()
    return reading.once(question, lambda: visibility(require_patient(reading.connection, caller, patient_id, now)))


def open_patients(connection: Connection, caller: Caller, now: datetime) -> list[str]:
    """The patients whose charts are open to the caller."""
    return [chart.patient_id for chart in charts_of(connection, caller.account_id, now) if chart.status == "active"]


def _sight(reading: Reading, caller: Caller, query: Query, now: datetime) -> Visibility:
    if not query.patient:
        raise FhirError(400, "required", "Say whose records with the parameter patient.")
    return sight_of(reading, caller, query.patient, now)


def _resumed(key: bytes, caller: Caller, asked: Asked, now: datetime) -> Page | None:
    token = dict(asked.parameters).get("_page")
    if token is None:
        return None
    return read_page(key, token, account_id=caller.account_id, resource_type=asked.type, now=now)


def _query(asked: Asked, resumed: Page | None) -> Query:
    if resumed:
        return again(asked.type, resumed.parameters)
    return parse_query(asked.type, asked.parameters, strict=asked.strict)


def _self_url(base: str, query: Query) -> str:
    return f"{_address(base, query)}?{query.words}" if query.applied else _address(base, query)


def _address(base: str, query: Query) -> str:
    return f"{base}/fhir/{query.type}" if query.type else f"{base}/fhir"


def weak(etag: str) -> str:
    """The opaque part of an ETag: they are compared weakly, as RFC 9110 §13.1.2 asks for."""
    return etag.removeprefix("W/")


def _etag(asked: Asked, result: _Result, charts: Sequence[str], extent_: tuple[int, str, str, bool]) -> str:
    # Over the whole result, not this page alone: "not modified" must also mean that nothing follows that is new.
    # What is open is part of it: closing one section and opening another may leave the count as it was.
    sight = result.sight.fingerprint if result.sight else None
    state = (asked.base, result.query.type, result.query.applied, sorted(charts), sight, extent_)
    return f'W/"{hashlib.sha256(msgspec.json.encode(state)).hexdigest()[:32]}"'
