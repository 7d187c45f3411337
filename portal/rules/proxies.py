"""Access to a patient's chart that is the patient's to give, narrow and end: what the rules allow, and who is told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from math import ceil

from sqlalchemy import Connection

from portal.errors import Problem
from portal.rules.invitations import RELATIONSHIPS, Invitee
from portal.rules.record_types import LABS, SEARCHABLE, SECTIONS
from portal.rules.usernames import checked_email
from portal.store import accounts, audit, charts, deliveries, invitations, patients
from portal.store.charts import OpenChart
from portal.store.deliveries import Letter
from portal.store.invitations import Invitation
from portal.store.majority import is_of_age
from portal.store.patients import Patient
from portal.store.times import moment
from portal.wire import field_problem
from portal.words.proxy_mail import NOTICE_LIFETIME, ended_mail, invited_mail, narrowed_mail, used_mail

OFFERED = tuple(dict.fromkeys((*(SECTIONS[each] for each in SEARCHABLE), LABS)))
"""The categories somebody may be given: whatever a search finds."""

UNUSED = 10
"""Invitations of one patient that nobody used, at a time."""

A_DAY = 10
"""Invitations one account may make."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that somebody may have: categories by name, never none; `until` as a chart has it."""

    categories: tuple[str, ...]
    until: str


def own_charts(connection: Connection, account_id: str, now: datetime) -> list[OpenChart]:
    """The open charts that the practice says are the account holder's own."""
    return [each for each in charts.charts_of(connection, account_id, now) if each.own and each.status == "active"]


def own_chart(connection: Connection, account_id: str, patient_id: str, now: datetime) -> OpenChart | None:
    """The account holder's own open chart of this patient."""
    return next((each for each in own_charts(connection, account_id, now) if each.patient_id == patient_id), None)


def name_of(connection: Connection, account_id: str, now: datetime) -> str:
    """What the account's holder is called to others: as in their own chart, "" without one.

    Of a chart only the practice can say that: whoever merely claimed it would stand under its patient's name.
    """
    own = next(iter(own_charts(connection, account_id, now)), None)
    patient = patients.get(connection, own.patient_id) if own else None
    return patient.name if patient else ""


def others(connection: Connection, account_id: str, now: datetime) -> list[tuple[str, OpenChart]]:
    """Account and chart of everybody else, for each chart of the account holder's own."""
    own = own_charts(connection, account_id, now)
    found = [each for chart in own for each in charts.others_of(connection, chart.patient_id, account_id, now)]
    return sorted(found, key=lambda each: each[1].linked)


def limits_of(chart: OpenChart, patient: Patient) -> Limits:
    """How much of what they were given the patient may leave them."""
    named = tuple(each for each in chart.granted or OFFERED if each in OFFERED and each not in patient.withheld)
    return Limits(named, chart.latest)


def limits_for_another(own: OpenChart, patient: Patient) -> Limits:
    """How much the patient may give of their own chart."""
    named = tuple(each for each in own.categories or OFFERED if each in OFFERED and each not in patient.withheld)
    return Limits(named, min(filter(None, (own.until, patient.proxy_until)), default=""))


def may_invite(own: OpenChart, patient: Patient, now: datetime) -> bool:
    """Whether the patient is certainly of age, for of a child the practice decides, and anybody else is let in."""
    day, until = today(now), limits_for_another(own, patient).until
    return is_of_age(patient.birth_date, day) and day <= (until or day)


def narrow(connection: Connection, chart: OpenChart, limits: Limits, categories: Sequence[str], until: str) -> bool:
    """Leave them these categories until then, within the limits; False where that is what they have.

    Args:
        connection: A write.
        chart: Theirs.
        limits: `limits_of` it.
        categories: Names; empty means all that were given.
        until: The last day, "" for as long as the limits allow.

    Raises:
        Problem: 422 `invalid-categories` or `invalid-until`; those that did not check them before.
    """
    kept = () if set(categories) >= set(limits.categories) else tuple(categories)
    before = set(chart.categories or limits.categories), chart.until
    after = set(kept or chart.granted or limits.categories), min(filter(None, (chart.latest, until)), default="")
    charts.keep_to(connection, chart.chart_id, kept, until)
    return before != after


def checked_categories(names: object, limits: Limits) -> tuple[str, ...]:
    """Names within the limits, each once; empty where all of them are wanted.

    Raises:
        Problem: 422 `invalid-categories`.
    """
    if not isinstance(names, list) or any(each not in limits.categories for each in names):
        raise field_problem("invalid-categories", "categories", "Only parts that may be given.")
    chosen = tuple(each for each in limits.categories if each in names)
    return () if chosen == limits.categories else chosen


def checked_until(day: object, limits: Limits, now: datetime) -> str:
    """A last day from today up to the limit; "" for none.

    Raises:
        Problem: 422 `invalid-until`.
    """
    if day is None or day == "":
        return ""
    try:
        said = date.fromisoformat(day).isoformat() if isinstance(day, str) else ""
    except ValueError:
        said = ""
    if not said or said != day or said < today(now) or said > (limits.until or said):
        raise field_problem("invalid-until", "until", "A day from today up to the last one allowed.")
    return said


def checked_invitee(email: str, relationship: str) -> Invitee:
    """Whom the patient invites.

    Raises:
        Problem: 422 `invalid-email` or `invalid-relationship`.
    """
    if relationship not in RELATIONSHIPS or relationship == "self":
        raise field_problem("invalid-relationship", "relationship", "Say what you are to them.")
    return Invitee(checked_email(email), relationship=relationship)


def unused(connection: Connection, account_id: str, patient_id: str) -> list[Invitation]:
    """What the account holder sent for this chart and nobody used, the oldest first."""
    made = invitations.of_patient(connection, patient_id)
    return [each for each in reversed(made) if each.invited_by == account_id and each.status == "open"]


def require_room(connection: Connection, account_id: str, patient_id: str, email: str, now: datetime) -> None:
    """Refuse one invitation more than anybody needs. `connection` is a write, so that none is made meanwhile.

    Raises:
        Problem: 409 `too-many-invitations`, 429 `rate-limited`.
    """
    accounts.hold(connection, account_id)
    waiting = [each for each in unused(connection, account_id, patient_id) if each.email.casefold() != email.casefold()]
    if len(waiting) >= UNUSED:
        raise Problem(409, "too-many-invitations", "Nobody used your other invitations yet. Withdraw one first.")
    made, first = invitations.count_since(connection, account_id, now - _DAY)
    if made >= A_DAY:
        wait = max(1, ceil((moment(first) + _DAY - now).total_seconds()))
        raise Problem(429, "rate-limited", "No more invitations today.", retry_after=wait)


def withdraw(
    connection: Connection, invitation: Invitation, *, now: datetime, request_id: str, device: str = ""
) -> bool:
    """Take back an invitation of a patient's; False when somebody used or ended it before."""
    if not invitations.close(connection, [invitation.id], "cancelled"):
        return False
    audit.record(
        connection,
        at=now,
        action="uninvite",
        account_id=invitation.invited_by,
        patient_id=invitation.patient_id,
        target=invitation.id,
        request_id=request_id,
        device=device,
    )
    return True


def withdraw_sent(
    connection: Connection,
    account_id: str,
    *,
    now: datetime,
    request_id: str,
    device: str = "",
    sent_in: Callable[[str], bool] = lambda _: True,
) -> int:
    """Take back what the account sent and nobody used, in those of its sign-ins (ids); how many that were."""
    sent = [each for each in invitations.open_ones_by(connection, account_id, now) if sent_in(each.invited_in)]
    return sum(withdraw(connection, each, now=now, request_id=request_id, device=device) for each in sent)


def tell_that_it_was_sent(connection: Connection, account_id: str, patient: Patient, email: str, now: datetime) -> None:
    """E-mail the patient: it need not have been them."""
    _tell(connection, account_id, patient, now, email=email, words=invited_mail)


def tell_that_it_was_used(connection: Connection, invitation: Invitation, patient: Patient, now: datetime) -> None:
    """E-mail the patient who invited."""
    _tell(connection, invitation.invited_by, patient, now, email=invitation.email, words=used_mail)


def tell_that_it_was_narrowed(connection: Connection, account_id: str, patient: Patient, now: datetime) -> None:
    """E-mail whoever may see less, or other things, from now on."""
    _tell(connection, account_id, patient, now, words=narrowed_mail)


def tell_that_it_has_ended(connection: Connection, account_id: str, patient: Patient, now: datetime) -> None:
    """E-mail whoever may see nothing any more."""
    _tell(connection, account_id, patient, now, words=ended_mail)


def today(now: datetime) -> str:
    """The day it is, as `until` counts days."""
    return now.astimezone(UTC).date().isoformat()


def _tell(
    connection: Connection,
    account_id: str,
    patient: Patient,
    now: datetime,
    *,
    words: Callable[[str, str, str], Letter],
    email: str = "",
) -> None:
    holder = accounts.get(connection, account_id)
    if holder is not None:
        letter = words(email or patient.given or patient.name, holder.email, holder.locale)
        deliveries.enqueue(connection, letter, now=now, lapses=now + NOTICE_LIFETIME)
