"""Files, directories, gzip and ndjson as a stream of units, one Bundle or a thousand lines at a time."""

import gzip
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path
from typing import Any

import msgspec

_ENDINGS = (".json", ".ndjson", ".jsonl")
_LINES = 1000
_FIRST = ("hospitalinformation", "practitionerinformation", "organization", "practitioner", "location", "patient")
_OBJECT = msgspec.json.Decoder(dict[str, msgspec.Raw])
_ARRAY = msgspec.json.Decoder(list[msgspec.Raw])

BROKEN = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What decoding bytes that are no JSON raises."""


class UnreadableFileError(Exception):
    """The file as a whole gives nothing; the message says why."""


@dataclass(frozen=True, slots=True)
class RawEntry:
    """One resource as it came.

    Attributes:
        where: Place in the file, for the report.
        method: `request.method` of a transaction entry, upper case, "" elsewhere.
        url: `request.url`, for DELETE.
        body: JSON bytes, empty when the entry holds no resource.
        problem: Why there is nothing to read, "" when there is.
    """

    where: str
    full_url: str = ""
    method: str = ""
    url: str = ""
    body: bytes = b""
    problem: str = ""


def files_in(paths: Sequence[Path]) -> list[Path]:
    """Every FHIR file under the paths, what others refer to first; a file given by name is always taken."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += [each for each in sorted(path.rglob("*")) if each.is_file() and _looks_like_fhir(each)]
        else:
            found.append(path)
    return sorted(dict.fromkeys(found), key=lambda each: not each.name.lower().startswith(_FIRST))


def units_of(path: Path) -> Iterator[list[RawEntry]]:
    """The file's entries in units that fit in memory.

    Raises:
        UnreadableFileError: It cannot be opened, unpacked or read as JSON.
    """
    try:
        with _opened(path) as stream:
            if ".ndjson" in path.name or ".jsonl" in path.name:
                yield from _line_units(stream)
            else:
                yield _document(stream.read())
    except (OSError, EOFError, zlib.error) as error:
        raise UnreadableFileError(f"cannot be read: {type(error).__name__}") from error


def _looks_like_fhir(path: Path) -> bool:
    name = path.name.lower().removesuffix(".gz")
    return name.endswith(_ENDINGS) and not path.name.startswith(".")


def _opened(path: Path) -> gzip.GzipFile | BufferedReader:
    with path.open("rb") as stream:
        packed = stream.read(2) == b"\x1f\x8b"
    return gzip.open(path) if packed else path.open("rb")


def _line_units(stream: Iterable[bytes]) -> Iterator[list[RawEntry]]:
    unit: list[RawEntry] = []
    for number, line in enumerate(stream, 1):
        if line.strip():
            unit.append(RawEntry(f"line {number}", body=line.strip()))
        if len(unit) == _LINES:
            yield unit
            unit = []
    if unit:
        yield unit


def _document(raw: bytes) -> list[RawEntry]:
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        elements = _OBJECT.decode(raw)
        kind = _value(elements.get("resourceType"))
    except BROKEN as error:
        raise UnreadableFileError("is not a JSON object") from error
    if kind != "Bundle":
        return [RawEntry("resource", body=raw)]
    try:
        entries = _ARRAY.decode(elements["entry"]) if "entry" in elements else []
    except BROKEN:
        return [RawEntry("Bundle.entry", problem="is not a list")]
    return [_entry(number, bytes(each)) for number, each in enumerate(entries)]


def _entry(number: int, raw: bytes) -> RawEntry:
    where = f"entry[{number}]"
    try:
        elements = _OBJECT.decode(raw)
        request = _value(elements.get("request"))
    except BROKEN:
        return RawEntry(where, problem="is not an object")
    request = request if isinstance(request, dict) else {}
    full_url = _value(elements.get("fullUrl"))
    body = bytes(elements.get("resource", b""))
    return RawEntry(
        where,
        full_url if isinstance(full_url, str) else "",
        str(request.get("method", "")).upper(),
        str(request.get("url", "")),
        b"" if body == b"null" else body,
    )


def _value(raw: msgspec.Raw | None) -> Any:
    return None if raw is None else msgspec.json.decode(raw, type=Any)
