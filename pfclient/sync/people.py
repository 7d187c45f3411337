"""Who is linked to the account: the portal's list of charts, with what each patient's own record says of them."""

from collections.abc import Callable
from typing import Any

from pfclient.errors import Incompatible, NotAllowed, NotFound, Unreadable
from pfclient.fhir import strict_json
from pfclient.fhir.dates import day_of_death, has_died
from pfclient.fhir.text import clean
from pfclient.gateway.account import AccountApi, LinkedChart
from pfclient.gateway.fhir import FhirApi
from pfclient.people import ChartStatus, Person, PersonId


def person_id(portal: str, chart_id: str) -> PersonId:
    """The id that stays the same from start to start."""
    return PersonId(f"{portal}#{chart_id}")


def _items(value: object) -> list[dict[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _name(body: dict[str, Any]) -> tuple[str, str]:
    """Given and family name: the official or usual one before any other, never an old one."""
    order = {"official": 0, "usual": 1, "": 2}
    names = sorted(_items(body.get("name")), key=lambda name: order.get(clean(name.get("use")), 3))
    chosen = names[0] if names else {}
    given = chosen.get("given")
    parts = [clean(part) for part in given] if isinstance(given, list) else []
    return " ".join(filter(None, parts)), clean(chosen.get("family"))


def _person(chart: LinkedChart, body: dict[str, Any]) -> Person:
    given, family = _name(body)
    # Nobody's tab is empty: where neither says a name, it is what the clinic knows the person by.
    called = chart.display or f"{given} {family}".strip() or clean(chart.connection.patient.rpartition("/")[2])
    return Person(
        id=person_id(chart.connection.portal, chart.connection.chart_id),
        display=called,
        given=given or called.partition(" ")[0],
        family=family,
        birth_date=clean(body.get("birthDate")),
        relationship=chart.relationship,
        connection=chart.connection,
        gender=clean(body.get("gender")),
        deceased=has_died(body),
        died=day_of_death(body),
    )


async def _patients(api: FhirApi) -> dict[str, dict[str, Any]]:
    """Every Patient the account may open, by reference; one that cannot be read is left out, not the others."""
    found: dict[str, dict[str, Any]] = {}
    async for page in api.search("Patient", ()):
        for entry in page.entries:
            try:
                body = strict_json.decode(entry.raw) if entry.type == "Patient" else None
            except Unreadable:
                continue
            if isinstance(body, dict):
                found[entry.key] = body
    return found


async def read_people(
    account: AccountApi, fhir: FhirApi, reading: Callable[[], None] | None = None
) -> tuple[Person, ...]:
    """Everybody linked, revoked charts included, in the portal's order.

    Args:
        account: Where the list of charts is.
        fhir: Where the patients' own records are.
        reading: Told, before those are asked for, that there is somebody to read.

    Raises:
        PortalError: The list could not be read; nothing can be said about who is linked.
    """
    charts = await account.charts()
    patients: dict[str, dict[str, Any]] = {}
    if any(chart.connection.status is ChartStatus.ACTIVE for chart in charts):
        if reading is not None:
            reading()
        try:
            patients = await _patients(fhir)
        except (NotAllowed, NotFound, Incompatible):
            patients = {}
    return tuple(_person(chart, patients.get(chart.connection.patient, {})) for chart in charts)
