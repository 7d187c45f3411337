"""What the viewer would show of a FHIR file (portal-api.md, the client's command line, `pfclient show`)."""

import gzip
import zlib
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from pfclient.errors import Unreadable
from pfclient.fhir import bundles, dates
from pfclient.fhir.names import human_name
from pfclient.fhir.references import Resolver, decoded
from pfclient.fhir.resources import Entry, Resource
from pfclient.fhir.text import clean
from pfclient.records.catalog import FILE_CATEGORIES
from pfclient.records.context import Context
from pfclient.records.lab_results import is_note
from pfclient.records.links import SUPPORTING
from pfclient.records.reading import Rows, read_entries
from pfclient.records.record import NotShown, Record
from pfclient.records.summaries import summary
from pfclient.values import dataclass

MOST_BYTES = 512 * 1024 * 1024

_NOTES = frozenset({"DocumentReference", "Composition"})
_BILLING = frozenset({"Claim", "ClaimResponse", "ExplanationOfBenefit", "Coverage", "Invoice", "Account"})
_SORTED_BY_CONTENT = frozenset({"Observation", "DiagnosticReport"})
_BY_TYPE = {kind: name for name, category in FILE_CATEGORIES.items() for kind in category.types}
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Shown:
    """A file as the viewer would show it.

    Attributes:
        person: Whose records they are, None when the file does not say.
        categories: Rows and reasons by category name, every category present.
        other: Everything that is no row of any category, with the reason.
    """

    person: dict[str, Any] | None
    categories: dict[str, Rows]
    other: tuple[NotShown, ...]


def show(path: Path, now: datetime) -> Shown:
    """Read a file of FHIR JSON or ndjson, gzip or not.

    Args:
        path: The file.
        now: Aware time, for what is upcoming.

    Raises:
        OSError: The file cannot be read.
        Unreadable: It is not JSON.
    """
    return arrange(entries_of(_bytes_of(path), lines=".ndjson" in path.suffixes), now)


def entries_of(data: bytes, *, lines: bool = False) -> tuple[Entry, ...]:
    """Every resource of a document, or of one document a line."""
    if lines:
        return bundles.split_lines(data, limit=MOST_BYTES).entries
    try:
        return bundles.split(data, limit=MOST_BYTES).entries
    except Unreadable as error:
        if error.why == "not-fhir":
            return (Entry(b"", "", "", "?/@entry[0]"),)
        if error.why == "not-json" and b"}\n{" in data.replace(b"\r", b""):
            return bundles.split_lines(data, limit=MOST_BYTES).entries
        raise


def arrange(found: Iterable[Entry], now: datetime) -> Shown:
    """Put every entry where it belongs: a row, a reason in its category, or `other` with a reason."""
    entries = tuple({(entry.key, entry.full_url, entry.raw): entry for entry in found}.values())
    resolver = Resolver(entries)
    person = _person(entries, resolver)
    context = Context(resolver, now, patient=person.key if person else "")
    sorted_in: dict[str, list[Entry | Resource]] = {name: [] for name in FILE_CATEGORIES}
    other: list[NotShown] = []
    support: list[Entry] = []
    for entry in entries:
        name, found_in = _category(entry)
        if name:
            sorted_in[name].append(found_in)
        elif entry.type in SUPPORTING:
            support.append(entry)
        else:
            other.append(NotShown(_reason(entry, person), (entry.key,)))
    rows = {name: read_entries(category, sorted_in[name], context) for name, category in FILE_CATEGORIES.items()}
    used = {source for one in rows.values() for row in (*one.current, *one.past) for source in row.sources}
    other.extend(NotShown("not-referred-to", (entry.key,)) for entry in support if entry.key not in used)
    return Shown(_person_facts(person), rows, tuple(other))


def as_json(shown: Shown) -> dict[str, Any]:
    """The shape of `--json`."""
    return {
        "person": shown.person,
        "categories": {
            name: {
                "current": [_row(row) for row in rows.current],
                "past": [_row(row) for row in rows.past],
                "not_shown": [_not_shown(one) for one in rows.not_shown],
            }
            for name, rows in shown.categories.items()
        },
        "other": [_not_shown(one) for one in shown.other],
    }


def _bytes_of(path: Path) -> bytes:
    with path.open("rb") as file:
        head = file.read(len(_GZIP))
        file.seek(0)
        try:
            if head == _GZIP:
                with gzip.open(file) as unpacked:
                    data = unpacked.read(MOST_BYTES + 1)
            else:
                data = file.read(MOST_BYTES + 1)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise Unreadable("not-gzip") from error
    if len(data) > MOST_BYTES:
        raise Unreadable("too-big")
    return data


def _category(entry: Entry) -> tuple[str, Entry | Resource]:
    """The category of an entry, "" for none, and the entry as far as it had to be decoded to tell."""
    if entry.type not in _SORTED_BY_CONTENT:
        return _BY_TYPE.get(entry.type, ""), entry
    resource = _read(entry)
    told = resource or Resource(entry.key, entry.type, {})
    if is_note(told):
        return "", entry
    fitting = (name for name, one in FILE_CATEGORIES.items() if entry.type in one.types and one.claims(told))
    return next(fitting, ""), resource or entry


def _reason(entry: Entry, person: Resource | None) -> str:
    if not entry.type:
        return "not-fhir" if entry.piece else "unreadable"
    if entry.type == "Patient":
        return "person" if person is None or entry.key == person.key else "other-patient"
    if entry.type in _NOTES or entry.type in _SORTED_BY_CONTENT:
        return "chart-note"
    if entry.type == "OperationOutcome":
        return "message-of-the-server"
    return "billing" if entry.type in _BILLING else "no-category"


def _person(entries: tuple[Entry, ...], resolver: Resolver) -> Resource | None:
    """`Composition.subject`, else the only Patient, else nobody."""
    subjects = {}
    for entry in entries:
        composition = _read(entry) if entry.type == "Composition" else None
        subject = composition.body.get("subject") if composition is not None else None
        reference = subject.get("reference") if isinstance(subject, dict) else None
        if composition is not None and isinstance(reference, str):
            key = resolver.key_of(reference, composition)
            subjects[key] = resolver.find(reference, composition) or Resource(key, "Patient", {})
    if len(subjects) == 1:
        return next((person for key, person in subjects.items() if key), None)
    patients = [entry for entry in entries if entry.type == "Patient"]
    return _read(patients[0]) if len(patients) == 1 else None


def _person_facts(person: Resource | None) -> dict[str, Any] | None:
    if person is None:
        return None
    body = person.body
    born = dates.parse(body.get("birthDate"))
    return {
        "id": person.key.partition("/")[2],
        "name": human_name(body.get("name")).display,
        "birth_date": born.text if born else "",
        "gender": clean(body.get("gender")),
        "deceased": dates.has_died(body),
        "sources": [person.key],
    }


def _read(entry: Entry) -> Resource | None:
    try:
        return decoded(entry)
    except Unreadable:
        return None


def _row(row: Record) -> dict[str, Any]:
    return {
        "title": row.title,
        "status": row.status,
        "date": row.when.text if row.when else row.when_text,
        "detail": summary(row),
        "sources": list(row.sources),
        "warnings": [*row.flags, *row.warnings],
    }


def _not_shown(one: NotShown) -> dict[str, Any]:
    return {"reason": one.reason, "sources": list(one.sources)}
