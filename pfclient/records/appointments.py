"""Appointments: FHIR Appointment."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, ClassVar, TypeVar

from msgspec.structs import replace

from pfclient.fhir import dates
from pfclient.fhir.concepts import all_words, status_code, words
from pfclient.fhir.resources import Resource
from pfclient.fhir.text import clean, clean_lines
from pfclient.records.category import Category, Query, Sameness
from pfclient.records.context import Context
from pfclient.records.elements import Period, base, not_shown, parts, reasons
from pfclient.records.links import Links
from pfclient.records.phrases import Phrase, Telling
from pfclient.records.record import NotShown, PartialDate, Record, Standing
from pfclient.records.standing import Ruling, Table, current, hidden, past, ruling

R = TypeVar("R", bound=Record)


class Appointment(Record, frozen=True, kw_only=True):
    """A visit: start in `when`; upcoming ones are current, the others past."""

    local_times: ClassVar[bool] = True

    until: PartialDate | None = None
    minutes: int | None = None
    with_whom: tuple[str, ...] = ()
    where: str = ""
    what_for: str = ""
    instructions: str = ""

    def search_words(self) -> tuple[Telling, ...]:
        """The texts a search looks through."""
        return (*Record.search_words(self), *self.with_whom, self.where, self.what_for, self.instructions)


STATUSES: Table = dict(
    (
        current("proposed", "proposed"),
        current("pending", "pending"),
        current("booked"),
        current("arrived"),
        current("checked-in"),
        current("waitlist", "waitlist"),
        past("fulfilled"),
        past("noshow", "noshow"),
        past("cancelled", "cancelled"),
        hidden("entered-in-error"),
    )
)

_LONGEST_VISIT = 24 * 60
_DECLINED = frozenset({"declined"})


def read(resource: Resource, context: Context) -> Record | NotShown:
    """One Appointment."""
    body, links = resource.body, Links(resource, context)
    rule = ruling(STATUSES, body.get("status"))
    if rule.hidden:
        return not_shown(resource, rule)
    start, end = dates.parse(body.get("start")), dates.parse(body.get("end"))
    minutes = body.get("minutesDuration")
    minutes = minutes if isinstance(minutes, int) and not isinstance(minutes, bool) else None
    coming = _coming(body)
    people, places = _participants(coming, links)
    title, what_for = _title(body), reasons(body, links)
    described = clean(body.get("description"))
    common = base(
        resource,
        context,
        links,
        _by_time(rule, start, end, minutes, context.now),
        title=title or what_for or described,
        unnamed=Phrase("no-name.appointment"),
        when=start,
        when_text="" if start else _wished(body),
        reason=words(body.get("cancelationReason") or body.get("cancellationReason")),
        recorded=dates.parse(body.get("created")),
        clinic=links.clinic(*(one.get("actor") for one in coming)),
    )
    comment = clean_lines(body.get("comment"))
    if comment:
        common["notes"] = (*common["notes"], comment)
    return Appointment(
        **common,
        until=end,
        minutes=minutes,
        with_whom=people,
        where=", ".join(places),
        what_for=what_for or described,
        instructions=_instructions(body),
    )


def _by_time(
    rule: Ruling, start: PartialDate | None, end: PartialDate | None, minutes: int | None, now: datetime
) -> Ruling:
    """What is over is past, whatever its status still says; the status itself stays on the row."""
    if rule.standing is Standing.PAST or not _is_over(start, end, minutes, now):
        return rule
    return replace(rule, standing=Standing.PAST)


def _is_over(start: PartialDate | None, end: PartialDate | None, minutes: int | None, now: datetime) -> bool:
    last = end or start
    if last is None or (start is not None and _is_ahead(start, now)):  # an end before the start is a slip
        return False
    moment = last.moment()
    if moment is None:
        return last.last_day() < now.date()
    if end is None and minutes is not None and minutes > 0 and moment <= now:
        moment += timedelta(minutes=min(minutes, _LONGEST_VISIT))
    return moment < now


def _is_ahead(start: PartialDate, now: datetime) -> bool:
    moment = start.moment()
    return moment > now if moment is not None else start.first_day() > now.date()


def _title(body: dict[str, Any]) -> str:
    for element in ("serviceType", "appointmentType", "specialty", "serviceCategory"):
        said = ", ".join(all_words(body.get(element)))
        if said:
            return said
    return ""


def _coming(body: dict[str, Any]) -> list[dict[str, Any]]:
    """The participants without those who declined; where all did, as some servers say of a cancelled visit, all."""
    asked = parts(body.get("participant"))
    return [one for one in asked if not status_code(one.get("status"), _DECLINED)] or asked


def _participants(coming: list[dict[str, Any]], links: Links) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who it is with and where, the patient left out."""
    people: dict[str, None] = {}
    places: dict[str, None] = {}
    for one in coming:
        actor = one.get("actor")
        if not isinstance(actor, dict):
            continue
        kind = links.key(actor).partition("/")[0] or clean(actor.get("type"))
        if kind == "Location":
            places[links.place(actor)] = None
        elif kind not in ("Patient", "RelatedPerson"):
            people[links.name(actor)] = None
    return tuple(filter(None, people)), tuple(filter(None, places))


def _wished(body: dict[str, Any]) -> str:
    """The times asked for, where no time is set yet."""
    for period in parts(body.get("requestedPeriod")):
        wished = Period(period)
        texts = [date.text for date in (wished.start, wished.end) if date is not None]
        if texts:
            return " – ".join(texts)
    return clean(body.get("start"))


def _instructions(body: dict[str, Any]) -> str:
    said = body.get("patientInstruction")
    if isinstance(said, str):
        return clean_lines(said)
    return "\n".join(filter(None, (clean_lines(words(one.get("concept"))) for one in parts(said))))


def soonest_first(rows: Iterable[R]) -> list[R]:
    """Put visits in the order they will be, those without a day last."""
    return sorted(rows, key=lambda row: (not has_day(row), starts(row.when)))


def has_day(row: Record) -> bool:
    """Whether it is known on which day a visit is."""
    return row.when is not None and row.when.month is not None and row.when.day is not None


def starts(when: PartialDate | None) -> tuple[int, int, int, str]:
    """What visits of different clinics are put in order by: the start on this computer's wall clock.

    A date without a time, or beyond what the calendar reaches, stands as it was sent.
    """
    if when is None:
        return (9999, 12, 31, "24")
    moment = when.moment()
    try:
        local = moment.astimezone() if moment is not None else None
    except (OverflowError, ValueError, OSError):
        local = None
    if local is None:
        return when.sort_key
    return (local.year, local.month, local.day, local.strftime("%H:%M"))


CATEGORY = Category(
    "appointments",
    (Query("Appointment", includes=("actor",)),),
    ("Appointment",),
    read,
    order=soonest_first,
    same=Sameness(equal=("when", "with_whom", "where", "reason"), agree=("until", "instructions"), known="clock"),
)
