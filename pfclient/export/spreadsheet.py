"""A chart as a spreadsheet: RFC 4180, safe to open in programs that take a cell for a formula.

UTF-8 with a byte order mark, without which Excel reads the letters of another code page. Every cell is quoted.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from pfclient.export.copied import Copied
from pfclient.export.facts import PAPER_ONLY, Fact, facts, labels
from pfclient.export.pages import has_died
from pfclient.export.progress import Progress
from pfclient.export.scope import Kept
from pfclient.export.wording import Wording
from pfclient.records.record import Record

_NUMBERS = frozenset({"value", "low", "high", "refills", "minutes"})
"""Columns whose cells may be bare numbers; a formula is none."""

_STRICT_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
# Also the full-width signs, which some programs turn into the plain ones.
_STARTS_FORMULA = re.compile("[\\s\"']*[=+\\-@\uff1d\uff0b\uff0d\uff20\u2212]|[\t\r\n\0]")
# Where the semicolon parts cells (most of Europe), what follows it begins one, quoted or not.
_CELL_WITHIN = re.compile("(?<=[;\t])(?=[=+\\-@\uff1d\uff0b\uff0d\uff20\u2212])")
_CHUNK = 500


def chunks(copied: Copied, wording: Wording, progress: Progress) -> Iterator[bytes]:
    """Give the file in pieces: heads, one line a record, at the end what the copy says about itself."""
    progress.expect(2 * sum(len(section.rows) for section in copied.sections))
    named = _columns(copied.inside, wording, progress)
    lead = [wording.label("", field) for field in ("section", "list", "title", "labels")]
    yield b"\xef\xbb\xbf" + _line([*lead, *named.values()])
    held = bytearray()
    for name, found in copied.inside.items():
        for count, record in enumerate(found.rows):
            held += _record(name, record, named, wording)
            progress.step()
            if count % _CHUNK == 0:
                yield bytes(held)
                held.clear()
    yield bytes(held) + b"".join(_remarks(copied, len(named), wording))


def cell(text: str, *, number: bool = False) -> str:
    """Give a quoted cell; what a program could take for a formula begins with an apostrophe.

    Args:
        text: What it holds.
        number: Whether its column holds bare numbers: such a one is left as it is, also a negative one.
    """
    if not (number and _STRICT_NUMBER.fullmatch(text)):
        text = _CELL_WITHIN.sub("'", text)
        text = f"'{text}" if _STARTS_FORMULA.match(text) else text
    return '"' + text.replace("\0", "").replace('"', '""') + '"'


def _columns(inside: Mapping[str, Kept], wording: Wording, progress: Progress) -> dict[str, str]:
    """The facts any record of the copy has, with the names they go by."""
    found: dict[str, str] = {}
    for name, rows in inside.items():
        for record in rows.rows:
            for fact in facts(name, record, wording):
                if fact.field not in PAPER_ONLY and found.setdefault(fact.field, fact.label) != fact.label:
                    found[fact.field] = wording.label("", fact.field)  # what holds of one is not said of all
            progress.step()
    return found if len(inside) == 1 else {field: wording.label("", field) for field in found}


def _record(name: str, record: Record, heads: Mapping[str, str], wording: Wording) -> bytes:
    told = {fact.field: _told(fact, heads.get(fact.field, ""), name, wording) for fact in facts(name, record, wording)}
    lead = [wording.section(name), wording.list_title(name, record.standing), wording.told(record.name)]
    lead.append(", ".join(labels(name, record, wording)))
    return _joined([*(cell(text) for text in lead), *(_cell(field, told.get(field, "")) for field in heads)])


def _told(fact: Fact, head: str, category: str, wording: Wording) -> str:
    """What a fact says; one that is not what its column is called says what it is (`Starts: …` below "Started")."""
    usual = fact.label in {head, wording.label(category, fact.field)}
    return fact.text if usual else f"{fact.label}: {fact.text}"


def _cell(field: str, text: str) -> str:
    return cell(text, number=field in _NUMBERS)


def _remarks(copied: Copied, width: int, wording: Wording) -> Iterator[bytes]:
    about = wording.text("about")
    if copied.person.deceased:
        yield _line([about, "", has_died(copied.person, wording), "", *[""] * width])
    for remark in copied.remarks():
        section = wording.section(remark.category) if remark.category else ""
        yield _line([about, section, wording.remark(remark), "", *[""] * width])


def _line(texts: Sequence[str]) -> bytes:
    return _joined([cell(text) for text in texts])


def _joined(cells: Sequence[str]) -> bytes:
    return (",".join(cells) + "\r\n").encode("utf-8", "replace")
