"""The account surface: who is signed in, which charts are linked, unlinking (portal-api, Account)."""

from datetime import date
from urllib.parse import quote

from pfclient.errors import Incompatible
from pfclient.gateway.authorized import Authorized
from pfclient.gateway.fields import Fields, decode
from pfclient.gateway.reply import Call
from pfclient.people import Access, Account, ChartStatus, Connection, Relationship
from pfclient.values import dataclass


@dataclass(frozen=True, slots=True)
class LinkedChart:
    """One entry of `GET /account/v1/charts`."""

    display: str
    relationship: Relationship
    connection: Connection


def last_day(text: str) -> date | None:
    """A last day of access, None for "".

    Raises:
        Incompatible: It is no date.
    """
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError as exc:
        raise Incompatible("until") from exc


def practice_of(answer: Fields) -> tuple[str, str]:
    """Name and phone; the practice may be a name or an object."""
    try:
        inner = answer.inner("practice")
    except Incompatible:
        return answer.words("practice"), answer.words("practice_phone", "")
    return inner.words("name", ""), inner.words("phone", "")


def access_of(answer: Fields) -> Access:
    """What may be seen, and until when, as the account surface says it everywhere."""
    categories, day = answer.texts("categories"), last_day(answer.text("until", ""))
    if answer.text("reason", "") == "of-age":
        return Access(categories, of_age=day)
    return Access(categories, day)


def _chart(answer: Fields, portal: str) -> LinkedChart:
    relationship, status = answer.text("relationship", ""), answer.text("status")
    practice, phone = practice_of(answer)
    return LinkedChart(
        display=answer.words("display", ""),
        relationship=Relationship(relationship) if relationship in set(Relationship) else Relationship.OTHER,
        connection=Connection(
            portal=portal,
            chart_id=answer.text("chart_id"),
            patient=answer.text("patient"),
            practice=practice,
            practice_phone=phone,
            # An unknown status must not open a chart: it is shown as one the clinic no longer shares.
            status=ChartStatus(status) if status in set(ChartStatus) else ChartStatus.REVOKED,
            access=access_of(answer.inner("access")),
        ),
    )


class AccountApi:
    """The signed-in account at one portal."""

    def __init__(self, authorized: Authorized) -> None:
        self._authorized = authorized

    async def me(self) -> Account:
        """Who is signed in."""
        answer = Fields(decode((await self._authorized.send(Call(reference="account/v1/me"))).body))
        return Account(answer.text("username"), answer.words("display", ""), answer.text("email", ""))

    async def charts(self) -> tuple[LinkedChart, ...]:
        """Every linked chart, revoked ones included, in the portal's order."""
        entries = decode((await self._authorized.send(Call(reference="account/v1/charts"))).body)
        if not isinstance(entries, list):
            raise Incompatible("charts")
        portal = self._authorized.gateway.origin.base
        return tuple(_chart(Fields(entry), portal) for entry in entries)

    async def unlink(self, chart_id: str) -> None:
        """Take a chart off this account."""
        reference = f"account/v1/charts/{quote(chart_id, safe='')}"
        await self._authorized.send(Call(method="DELETE", reference=reference, accept=()))
