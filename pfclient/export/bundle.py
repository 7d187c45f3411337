"""A chart for another app: a FHIR Bundle of type collection that holds each resource byte for byte as it came."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from pfclient.chart.section import Original, Section
from pfclient.export.copied import Copied
from pfclient.export.progress import Progress
from pfclient.export.wording import Remark, Wording
from pfclient.people import Person
from pfclient.records.catalog import CATEGORIES
from pfclient.records.record import WHOSE_UNCLEAR, Record

_NEVER = frozenset({"other-patient", "unreadable", "chart-note"})
"""Reasons for which an entry is in no copy: another person's, no JSON, or a note that is never shown."""

_REFERENCE = re.compile(rb'"reference"\s*:\s*"([^"]*)"')
_MADE_UP = "/@"
_HOPS = 5


def chunks(
    copied: Copied, originals: Sequence[Sequence[Original]], now: datetime, wording: Wording, progress: Progress
) -> Iterator[bytes]:
    """Give the file in pieces.

    Args:
        copied: What the copy is made of.
        originals: The resources of each of its sections, in the same order.
        now: When it is made.
        wording: Words for what it says about itself (an OperationOutcome, its last entry).
        progress: Told of every resource.
    """
    progress.expect(sum(map(len, originals)))
    stamp = now.isoformat(timespec="seconds")
    yield f'{{"resourceType":"Bundle","type":"collection","timestamp":"{stamp}","entry":['.encode()
    taken: set[tuple[str, str, bytes]] = set()
    named: set[str] = set()
    before = b"\n"
    for section, found in zip(copied.sections, originals, strict=True):
        for one in _chosen(section, found, copied):
            progress.step()
            if (one.portal, one.key, one.body) in taken:
                continue
            taken.add((one.portal, one.key, one.body))
            address = _address(one.portal, one.key)
            # Two versions of one resource may not share an address (R4 bdl-7).
            yield before + _entry(one.body, "" if _MADE_UP in one.key or address in named else address)
            named.add(address)
            before = b",\n"
    for resource in _ours(copied, named, wording):
        yield before + _entry(json.dumps(resource, ensure_ascii=False).encode("utf-8", "replace"), "")
        before = b",\n"
    yield b"\n]}\n"


def _address(portal: str, key: str) -> str:
    return f"{portal.rstrip('/')}/fhir/{key}"


def _entry(body: bytes, address: str) -> bytes:
    full = b'"fullUrl":' + json.dumps(address).encode() + b"," if address else b""
    return b"{" + full + b'"resource":' + body + b"}"


def _chosen(section: Section, originals: Sequence[Original], copied: Copied) -> list[Original]:
    """The resources of the rows inside the dates, what those refer to, and what is not shown but may be kept."""
    inside = copied.inside[section.category]
    never = {key for entry in section.not_shown if entry.reason in _NEVER for key in entry.sources}
    # What came after the section was read nobody has looked at yet.
    told = _sources(section.rows)
    told |= {key for entry in section.not_shown for key in entry.sources}
    types = CATEGORIES[section.category].types
    originals = [one for one in originals if one.key in told or one.key.partition("/")[0] not in types]
    if not inside.outside:
        return [one for one in originals if one.key not in never]
    outside = _sources(section.rows) - _sources(inside.rows)
    ruled_out = never | outside
    matches = [one for one in originals if not one.included and one.key not in ruled_out]
    return matches + _referred_to(matches, [one for one in originals if one.included and one.key not in ruled_out])


def _sources(rows: Iterable[Record]) -> set[str]:
    """The resources of all clinics behind rows."""
    return {key for row in rows for one in (row, *row.alike) for key in one.sources}


def _referred_to(matches: Sequence[Original], included: Sequence[Original]) -> list[Original]:
    """What came along for the sake of these, directly or by way of others."""
    found: dict[str, Original] = {}
    waiting = {one.key: one for one in included}
    fresh: Sequence[Original] = matches
    for _ in range(_HOPS):
        named = {key for one in fresh for key in _references(one.body)}
        fresh = [waiting.pop(key) for key in named & waiting.keys()]
        found |= {one.key: one for one in fresh}
    return [one for one in included if one.key in found]


def _references(body: bytes) -> Iterator[str]:
    for match in _REFERENCE.finditer(body):
        parts = match[1].replace(b"\\/", b"/").decode("utf-8", "replace").split("/_history/")[0].split("/")
        yield "/".join(parts[-2:])


def _ours(copied: Copied, named: set[str], wording: Wording) -> Iterator[dict[str, object]]:
    """What the clinic did not send: whose records these are, where it did not say, and what the copy says of itself."""
    for person in copied.person.readable or (copied.person,):
        patient = person.connection.patient.removeprefix("Patient/")
        if _address(person.connection.portal, f"Patient/{patient}") not in named:
            yield _patient(person, patient)
    issues = [_issue(remark, wording) for remark in copied.remarks()]
    issues += [
        _unclear(row, wording.section(name), wording)
        for name, kept in copied.inside.items()
        for row in kept.rows
        if WHOSE_UNCLEAR.intersection(row.flags)
    ]
    yield {"resourceType": "OperationOutcome", "issue": issues}


def _patient(person: Person, identity: str) -> dict[str, object]:
    name = {"text": person.display, "family": person.family, "given": [person.given] if person.given else []}
    body = {
        "resourceType": "Patient",
        "id": identity,
        "name": [{part: said for part, said in name.items() if said}],
        "gender": person.gender,
        "birthDate": person.birth_date,
        "deceasedDateTime": person.died,
        "deceasedBoolean": person.deceased and not person.died,
    }
    return {part: said for part, said in body.items() if said}


def _unclear(row: Record, section: str, wording: Wording) -> dict[str, str]:
    """What a row's label says where a row is not seen: the resources themselves stay as the clinic sent them."""
    said = ", ".join(wording.flag(flag) for flag in row.flags if flag in WHOSE_UNCLEAR)
    named = ", ".join(dict.fromkeys(key for one in (row, *row.alike) for key in one.sources[:1]))
    return {
        "severity": "warning",
        "code": "informational",
        "diagnostics": f"{section}: {wording.told(row.name)} ({named}): {said}",
    }


def _issue(remark: Remark, wording: Wording) -> dict[str, str]:
    section = f"{wording.section(remark.category)}: " if remark.category else ""
    return {
        "severity": "warning" if remark.is_warning else "information",
        "code": "incomplete" if remark.is_warning else "informational",
        "diagnostics": section + wording.remark(remark),
    }
