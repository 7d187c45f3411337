"""When entries of two clinics say one thing: the same fact is one row, facts that only look alike stay apart."""

import re
import unicodedata
from collections.abc import Hashable, Iterable
from typing import Any

import msgspec
from msgspec.structs import astuple, replace

from pfclient.fhir.concepts import is_shared
from pfclient.records.category import Sameness
from pfclient.records.lab_values import Component, Measure
from pfclient.records.phrases import Phrase, english
from pfclient.records.record import PartialDate, Record

_WORDS = re.compile(
    r"[0-9]+(?:[.,/\u2044][0-9]+)*[^\W_]*|[^\W_]+"  # a number keeps its point and its unit
    r"|%|(?<!\w)[-+<>=\u2212\u2264\u2265]|[-+<>=\u2212\u2264\u2265](?!\w)"  # Rh + is not Rh -
)
_UTC = frozenset({"Z", "z", "+00:00", "-00:00", "+0000"})
_SIDES = frozenset({"left", "right", "bilateral", "both", "izquierdo", "izquierda", "derecho", "derecha"})
_FINE = (
    "http://snomed.info/sct|",
    "http://www.nlm.nih.gov/research/umls/rxnorm|",
    "http://hl7.org/fhir/sid/cvx|",
    "http://hl7.org/fhir/sid/ndc|",
    "http://loinc.org|",
)
"""Systems whose codes name one thing each; a classification (ICD) puts many things under one code."""


def handles(row: Any, same: Sameness) -> tuple[Hashable, ...]:
    """What entries must share one of to be compared at all; none where an entry says too little to be compared."""
    when = row.when
    if same.known and (when is None or getattr(when, same.known) is None):
        return ()
    if same.measured:
        # A test without a code of a named system is the same within one clinic at most.
        return ((row.test, when.sort_key),) if is_shared(row.test) else ()
    if "no-name" in row.warnings:  # two things nobody named are two things
        return ()
    return (" ".join(words(row.title)), *(code for code in row.codes if code.startswith(_FINE)))


def is_one_thing(one: Record, other: Record, same: Sameness) -> bool:
    """Whether two entries that share a handle say the same."""
    if type(one) is not type(other) or (one.standing, one.status) != (other.standing, other.status):
        return False
    if set(one.flags) != set(other.flags):
        return False
    if not same.measured and not _same_name(one, other):
        return False
    if any(said(getattr(one, name)) != said(getattr(other, name)) for name in same.equal):
        return False
    return all(_agree(getattr(one, name), getattr(other, name)) for name in same.agree)


def said(value: Any) -> Any:
    """What a value says, however it is spelled; of measured values every character counts."""
    if isinstance(value, Phrase):
        value = english(value)
    if isinstance(value, str):
        return " ".join(value.casefold().split())
    if isinstance(value, PartialDate):
        return (value.sort_key, "Z" if value.zone in _UTC else value.zone)
    if isinstance(value, tuple):
        return tuple(map(said, value))
    if isinstance(value, Component):
        return (english(value.name), said(value.measure), value.code)
    if isinstance(value, Measure):
        value = replace(value, words=None)  # said in English by its value
    return astuple(value) if isinstance(value, msgspec.Struct) else value


def words(text: str) -> list[str]:
    """The words and signs of a name as they are compared."""
    plain = text.casefold()
    if not plain.isascii():
        plain = "".join(one for one in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(one))
    return _WORDS.findall(plain) or [plain]  # a name of signs alone is told by all of them


def _agree(one: Any, other: Any) -> bool:
    if one in (None, "", ()) or other in (None, "", ()):
        return True
    if isinstance(one, PartialDate) and isinstance(other, PartialDate):
        return _within(one, other) or _within(other, one)
    if isinstance(one, tuple) and isinstance(other, tuple):
        return set(map(_loosely, one)) == set(map(_loosely, other))
    return bool(said(one) == said(other))


def _loosely(value: Any) -> Any:
    """What a value says in whichever letters, its parts too."""
    if isinstance(value, tuple):
        return tuple(map(_loosely, value))
    return _loosely(astuple(value)) if _is_compound(value) else said(value)


def _is_compound(value: Any) -> bool:
    return isinstance(value, msgspec.Struct) and not isinstance(value, PartialDate)


def _within(one: PartialDate, other: PartialDate) -> bool:
    """Whether a date is another one told less exactly; of two clocks nothing is guessed."""
    if one.clock is not None:
        return bool(said(one) == said(other))
    parts = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    return all(mine is None or mine == theirs for mine, theirs in parts)


def _same_name(one: Record, other: Record) -> bool:
    """Whether two names mean one thing: the same words, or one fine code and no other number or side of the body."""
    mine, theirs = words(one.title), words(other.title)
    if mine == theirs:
        return not _contradict(one.codes, other.codes)
    shared = set(one.codes).intersection(other.codes)
    return any(code.startswith(_FINE) for code in shared) and _telling(mine) == _telling(theirs)


def _contradict(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether one system has other codes for the two."""
    mine, theirs = _by_system(one), _by_system(other)
    return any(mine[system].isdisjoint(theirs[system]) for system in mine.keys() & theirs.keys())


def _by_system(codes: Iterable[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for each in codes:
        system, _, code = each.partition("|")
        found.setdefault(system, set()).add(code)
    return found


def _telling(found: Iterable[str]) -> set[str]:
    """The words that tell apart what a code may leave open: strengths, stages, doses, sides."""
    return {word for word in found if word in _SIDES or any(letter.isdigit() for letter in word)}
