"""FHIR elements that records of every category read the same way: choice dates, notes, reasons, common fields."""

from collections.abc import Iterable
from functools import cache
from typing import Any

import msgspec

from pfclient.fhir import dates
from pfclient.fhir.concepts import status_code, words
from pfclient.fhir.quantities import quantity, span
from pfclient.fhir.resources import Resource
from pfclient.fhir.text import clean, clean_lines
from pfclient.records.context import Context
from pfclient.records.links import Links
from pfclient.records.phrases import Phrase, english
from pfclient.records.record import NotShown, PartialDate
from pfclient.records.standing import Ruling

ONLY_ISSUED = "only-issued"
"""Warning of a result of which nobody says when it was taken."""
NO_VALUE = "no-value"
"""Warning of a result that is final and has neither a value nor a reason for having none."""
_MISTAKEN = frozenset({"entered-in-error", "refuted"})


class When(msgspec.Struct, frozen=True, gc=False):
    """When something began and ended.

    Attributes:
        start: The date, or the start of a period; None when there is none.
        end: The end of a period.
        text: The clinic's words, an age or a range where there is no date; also a date that is none.
    """

    start: PartialDate | None = None
    end: PartialDate | None = None
    text: str = ""


def when(body: dict[str, Any], name: str) -> When:
    """A date element with its many types (`onset[x]`, `performed[x]`, `occurrence[x]`, …).

    Args:
        body: The resource.
        name: The element's name without its type.
    """
    date_time, date, instant, period, words_only, age, ages = _spelled(name)
    moment = body.get(date_time) or body.get(date) or body.get(instant)
    if moment is not None:
        start = dates.parse(moment)
        return When(start, None, "" if start else clean(moment))
    lasting = body.get(period)
    if isinstance(lasting, dict):
        return When(dates.parse(lasting.get("start")), dates.parse(lasting.get("end")))
    return When(text=clean(body.get(words_only)) or quantity(body.get(age)).text or span(body.get(ages)))


@cache
def _spelled(name: str) -> tuple[str, ...]:
    return tuple(name + kind for kind in ("DateTime", "Date", "Instant", "Period", "String", "Age", "Range"))


class Period:
    """A FHIR Period; either side may be missing."""

    __slots__ = ("end", "start")

    def __init__(self, value: Any) -> None:
        inside = value if isinstance(value, dict) else {}
        self.start = dates.parse(inside.get("start"))
        self.end = dates.parse(inside.get("end"))


def items(value: Any) -> list[Any]:
    """A repeating element as a list, whether or not the sender kept its array."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def parts(value: Any) -> list[dict[str, Any]]:
    """The objects of a repeating element."""
    if value is None:
        return []
    found = value if isinstance(value, list) else [value]
    return [one for one in found if isinstance(one, dict)]


def notes(body: dict[str, Any]) -> tuple[str, ...]:
    """The annotations of an entry."""
    if "note" not in body:
        return ()
    return tuple(filter(None, (clean_lines(note.get("text")) for note in parts(body.get("note")))))


def reasons(body: dict[str, Any], links: Links) -> str:
    """Why: `reasonCode` in words, else what `reasonReference` names."""
    if "reasonCode" not in body and "reasonReference" not in body:
        return ""
    found = [words(one) for one in items(body.get("reasonCode"))]
    found += [finding(reference, links) for reference in parts(body.get("reasonReference"))]
    return ", ".join(dict.fromkeys(filter(None, found)))


def finding(reference: dict[str, Any], links: Links) -> str:
    """What a reference to a finding names; one that is a mistake, refuted or somebody else's lends no words."""
    shown = clean(reference.get("display"))
    target = links.follow(reference)
    if target is None:
        return "" if links.holds(links.key(reference)) else shown
    marks = (target.body.get("status"), target.body.get("verificationStatus"))
    if any(status_code(mark, _MISTAKEN) for mark in marks if mark):
        return ""
    return shown or words(target.body.get("code"))


def only_issued(body: dict[str, Any]) -> tuple[str, ...]:
    """A warning where it is only told when a lab reported: its date is no day on which something was taken."""
    taken = when(body, "effective")
    return () if taken.start or taken.end or dates.parse(body.get("issued")) is None else (ONLY_ISSUED,)


def not_shown(resource: Resource, rule: Ruling) -> NotShown:
    """The reason a status gives for not showing an entry."""
    return NotShown(rule.hidden, (resource.key,))


def base(
    resource: Resource,
    context: Context,
    links: Links,
    rule: Ruling,
    *,
    title: str,
    unnamed: Phrase,
    clinic: str = "",
    flags: Iterable[str] = (),
    warnings: Iterable[str] = (),
    **more: Any,
) -> dict[str, Any]:
    """The fields every record has; call it last, when the links are all followed.

    Args:
        resource: What is read.
        context: Its surroundings.
        links: Its references.
        rule: What its status means.
        title: Its name, possibly "".
        unnamed: Words of ours for it when it has none.
        clinic: Where the entry itself leads to one, else it is the clinic the records were read from.
        flags: Labels beside those of the ruling.
        warnings: What is odd beside what the ruling says.
        more: Other fields of `Record`.
    """
    odd = (*rule.warnings, *warnings)
    if not title:
        odd = (*odd, "no-name")
        title, more["unnamed"] = english(unnamed), unnamed
    if links.unsafe:
        odd = (*odd, "unsafe-reference")
    more["key"], more["title"] = resource.key, title
    more["standing"], more["status"] = rule.standing, rule.status
    more["clinic"], more["notes"] = clinic or context.clinic, notes(resource.body)
    more["sources"] = links.sources
    more["flags"] = (*rule.flags, *flags)
    more["warnings"] = odd
    return more
