"""Which account may open which patient's chart, as what, and until when."""

import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal, NamedTuple

from sqlalchemy import Connection, bindparam, select

from portal.store.majority import last_day_of_childhood
from portal.store.prepared import Prepared
from portal.store.schema import charts, patients
from portal.store.times import text

ChartStatus = Literal["active", "revoked", "expired"]


class AlreadyLinked(Exception):
    """The account can open this chart already."""


@dataclass(frozen=True, slots=True)
class OpenChart:
    """One chart on an account's list.

    Attributes:
        categories: Category names that may be read; empty means all.
        until: The last day of access, `YYYY-MM-DD` in UTC, "" for no end: the invitation's, or the day the patient's
            chart closes to everybody else, whichever comes first.
        own: The practice said that this is the patient's own account; a claim alone does not open what is withheld.
        withheld: Category names the practice keeps from everybody but the patient.
        vouched: The practice, not the person, said the relationship.
        minor: The patient is a child of the account's holder and was one when the chart was given.
        of_age: `until` is the day before that child comes of age.
        linked: When it was put on the list, `YYYY-MM-DD…` in UTC.
        invitation_id: With which invitation, "" where an older portal did not say.
        granted: `categories` as they were given, before the patient kept any back.
        kept_to, kept_until: What the patient left of them, and the earlier end they wanted; empty where they did not.
        latest: `until` as it may be at most, before the patient wanted an earlier end.
    """

    chart_id: str
    patient_id: str
    relationship: str
    status: ChartStatus
    categories: tuple[str, ...]
    until: str
    own: bool = False
    withheld: tuple[str, ...] = ()
    vouched: bool = False
    minor: bool = False
    of_age: bool = False
    linked: str = ""
    invitation_id: str = ""
    granted: tuple[str, ...] = ()
    kept_to: tuple[str, ...] = ()
    kept_until: str = ""
    latest: str = ""


@dataclass(frozen=True, slots=True)
class Terms:
    """What somebody is given of a chart.

    Attributes:
        categories: Category names; empty means all.
        until: The last day, `YYYY-MM-DD`, "" for no end.
        kept_to, kept_until: As in `OpenChart`.
        vouched: The practice, not the person, said the relationship.
        invitation_id: What it is given with.
    """

    categories: Iterable[str] = ()
    until: str = ""
    kept_to: Iterable[str] = ()
    kept_until: str = ""
    vouched: bool = True
    invitation_id: str = ""


EVERYTHING = Terms()
"""All of a chart, without end, and as the practice says."""


def charts_of(connection: Connection, account_id: str, now: datetime) -> tuple[OpenChart, ...]:
    """Every chart on the account's list, oldest first: open, revoked and expired ones, not those it unlinked."""
    return tuple(_open_chart(_Linked._make(row), now) for row in _OF_ACCOUNT.rows(connection, account_id=account_id))


def everybodys(connection: Connection, now: datetime) -> Iterator[OpenChart]:
    """The same of all accounts."""
    return (_open_chart(_Linked._make(row), now) for row in _EVERYBODYS.rows(connection))


def link_chart(
    connection: Connection,
    *,
    account_id: str,
    patient_id: str,
    relationship: str,
    now: datetime,
    terms: Terms = EVERYTHING,
) -> str:
    """Put the chart on the account's list and return its id.

    A chart that was revoked, ran out or was unlinked is opened again under its old id, so that it stays the same
    person to the client.

    Raises:
        AlreadyLinked: The account can open it already.
    """
    values: dict[str, str | bool] = {"relationship": relationship, "status": "active", "linked": text(now)}
    values |= {"categories": " ".join(terms.categories), "until": terms.until, "vouched": terms.vouched}
    values |= {"kept_to": " ".join(terms.kept_to), "kept_until": terms.kept_until, "invitation_id": terms.invitation_id}
    here = (charts.c.account_id == account_id) & (charts.c.patient_id == patient_id)
    row = connection.execute(select(charts).where(here).with_for_update()).first()
    if row is None:
        chart_id = secrets.token_hex(16)
        keys = {"id": chart_id, "account_id": account_id, "patient_id": patient_id, "created": text(now)}
        connection.execute(charts.insert().values(**keys, **values))
        return chart_id
    if any(chart.chart_id == row.id and chart.status == "active" for chart in charts_of(connection, account_id, now)):
        raise AlreadyLinked
    connection.execute(charts.update().where(charts.c.id == row.id).values(**values))
    return str(row.id)


def unlink_chart(connection: Connection, *, account_id: str, chart_id: str) -> str | None:
    """Take the chart off the account's list and return its patient's id; None when it was not on it."""
    mine = (charts.c.account_id == account_id) & (charts.c.status != "unlinked")
    rows = connection.execute(select(charts.c.id, charts.c.patient_id).where(mine).with_for_update())
    # Compared here, not there: an id as typed may hold what no database takes for text.
    patient_id = next((row.patient_id for row in rows if row.id == chart_id), None)
    if patient_id is None:
        return None
    connection.execute(charts.update().where(charts.c.id == chart_id).values(status="unlinked"))
    return str(patient_id)


def revoke_charts(connection: Connection, patient_id: str) -> int:
    """Close the patient's chart to every account that has it, at the practice's word; how many there were."""
    wanted = (charts.c.patient_id == patient_id) & (charts.c.status == "active")
    return connection.execute(charts.update().where(wanted).values(status="revoked")).rowcount


def relationship_of(connection: Connection, account_id: str, patient_id: str) -> str:
    """What the patient is, or was, to the account's holder; "" when the account never had the chart."""
    here = (charts.c.account_id == account_id, charts.c.patient_id == patient_id)
    return str(connection.scalar(select(charts.c.relationship).where(*here)) or "")


def others_of(connection: Connection, patient_id: str, account_id: str, now: datetime) -> list[tuple[str, OpenChart]]:
    """Whose accounts, other than this one, can open the patient's chart now: account id and chart."""
    mine = charts.c.account_id != account_id
    found = connection.scalars(select(charts.c.account_id).where(charts.c.patient_id == patient_id, mine))
    pairs = [(each, chart) for each in found for chart in charts_of(connection, each, now)]
    return [(each, chart) for each, chart in pairs if chart.patient_id == patient_id and chart.status == "active"]


def keep_to(connection: Connection, chart_id: str, categories: Iterable[str], until: str) -> None:
    """Leave one account no more of a chart than these of the categories it was given, and only until then."""
    values = {"kept_to": " ".join(categories), "kept_until": until}
    connection.execute(charts.update().where(charts.c.id == chart_id).values(**values))


def revoke_chart(connection: Connection, chart_id: str) -> None:
    """Close one account's chart at the patient's word; it takes another invitation to open it again."""
    connection.execute(charts.update().where(charts.c.id == chart_id).values(status="revoked"))


class _Linked(NamedTuple):
    id: str
    patient_id: str
    relationship: str
    vouched: bool
    status: str
    until: str
    categories: str
    created: str
    linked: str
    invitation_id: str
    kept_to: str
    kept_until: str
    proxy_until: str
    withheld: str
    birth_date: str


_EVERY_LINK = (
    select(*(charts.c[name] for name in _Linked._fields[:-3]), *(patients.c[name] for name in _Linked._fields[-3:]))
    .join(patients, patients.c.id == charts.c.patient_id)
    .where(charts.c.status != "unlinked")
    .order_by(charts.c.created, charts.c.id)
)
_EVERYBODYS = Prepared(_EVERY_LINK)
_OF_ACCOUNT = Prepared(_EVERY_LINK.where(charts.c.account_id == bindparam("account_id")))


def _open_chart(row: _Linked, now: datetime) -> OpenChart:
    # A boolean comes as 0 or 1 from SQLite.
    own = row.relationship == "self" and bool(row.vouched)
    proxy_until = "" if own else row.proxy_until
    linked = row.linked or row.created
    of_age = last_day_of_childhood(row.birth_date) if row.relationship == "child" else ""
    # Who was given access to a grown-up's chart has it as a grown-up's relative.
    of_age = of_age if linked[: len(of_age)] <= of_age else ""
    latest = min(filter(None, (row.until, proxy_until, of_age)), default="")
    until = min(filter(None, (latest, row.kept_until)), default="")
    status: ChartStatus = "active"
    if row.status == "revoked":
        status = "revoked"
    elif until and now.astimezone(UTC).date().isoformat() > until:
        status = "expired"
    return OpenChart(
        chart_id=row.id,
        patient_id=row.patient_id,
        relationship=row.relationship,
        status=status,
        categories=tuple((row.kept_to or row.categories).split()),
        until=until,
        own=own,
        withheld=tuple(row.withheld.split()),
        vouched=bool(row.vouched),
        minor=bool(of_age),
        of_age=bool(until) and until == of_age,
        linked=linked,
        invitation_id=row.invitation_id,
        granted=tuple(row.categories.split()),
        kept_to=tuple(row.kept_to.split()),
        kept_until=row.kept_until,
        latest=latest,
    )
