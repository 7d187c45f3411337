"""FHIR elements that records of every category read the same way: choice dates, notes, reasons, common fields."""

from typing import Any

from pfclient.fhir import dates
from pfclient.fhir.concepts import status_code, words
from pfclient.fhir.quantities import quantity, span
from pfclient.fhir.resources import Resource
from pfclient.fhir.text import clean, clean_lines
from pfclient.records.context import Context
from pfclient.records.links import Links
from pfclient.records.record import NotShown, PartialDate
from pfclient.records.standing import Ruling

_MISTAKEN = frozenset({"entered-in-error", "refuted"})


class When:
    """A date element with its many types (`onset[x]`, `performed[x]`, `occurrence[x]`, …).

    Args:
        body: The resource.
        name: The element's name without its type.

    Attributes:
        start: The date, or the start of a period; None when there is none.
        end: The end of a period.
        text: The clinic's words, an age or a range where there is no date; also a date that is none.
    """

    __slots__ = ("end", "start", "text")

    def __init__(self, body: dict[str, Any], name: str) -> None:
        self.start: PartialDate | None = None
        self.end: PartialDate | None = None
        self.text = ""
        moment = body.get(f"{name}DateTime") or body.get(f"{name}Date") or body.get(f"{name}Instant")
        if moment is not None:
            self.start = dates.parse(moment)
            self.text = "" if self.start else clean(moment)
            return
        period = body.get(f"{name}Period")
        if isinstance(period, dict):
            self.start, self.end = dates.parse(period.get("start")), dates.parse(period.get("end"))
            return
        self.text = (
            clean(body.get(f"{name}String")) or quantity(body.get(f"{name}Age")).text or span(body.get(f"{name}Range"))
        )


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
    return [one for one in items(value) if isinstance(one, dict)]


def notes(body: dict[str, Any]) -> tuple[str, ...]:
    """The annotations of an entry."""
    if "note" not in body:
        return ()
    return tuple(filter(None, (clean_lines(note.get("text")) for note in parts(body.get("note")))))


def reasons(body: dict[str, Any], links: Links) -> str:
    """Why: `reasonCode` in words, else what `reasonReference` names."""
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


def not_shown(resource: Resource, rule: Ruling) -> NotShown:
    """The reason a status gives for not showing an entry."""
    return NotShown(rule.hidden, (resource.key,))


def base(
    resource: Resource, context: Context, links: Links, rule: Ruling, *, title: str, unnamed: str, **more: Any
) -> dict[str, Any]:
    """The fields every record has; call it last, when the links are all followed.

    Args:
        resource: What is read.
        context: Its surroundings.
        links: Its references.
        rule: What its status means.
        title: Its name, possibly "".
        unnamed: What to call it when it has none.
        more: Fields of `Record` that win over the ones made here; `flags` and `warnings` are added to the ruling's;
            `clinic` where the entry itself leads to one, else it is the clinic the records were read from.
    """
    warnings = [*rule.warnings, *more.pop("warnings", ())]
    if not title:
        warnings.append("no-name")
    if links.unsafe:
        warnings.append("unsafe-reference")
    return {
        "key": resource.key,
        "title": title or unnamed,
        "standing": rule.standing,
        "status": rule.status,
        "clinic": more.pop("clinic", "") or context.clinic,
        "notes": notes(resource.body),
        "sources": links.sources,
        "flags": (*rule.flags, *more.pop("flags", ())),
        "warnings": tuple(warnings),
        **more,
    }
