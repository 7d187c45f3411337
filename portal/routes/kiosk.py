"""The kiosk's own calls (portal-api, Kiosk): about itself, visits and their end, corrections, the staff PIN."""

from typing import Any

from sqlalchemy import Connection
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from portal.errors import Problem
from portal.routes.enroll_session import portal_of, repeatable
from portal.routes.kiosk_session import (
    bearer_of,
    hold_visit,
    invalid_ticket,
    kiosk_of,
    note,
    note_refused,
    visit_of,
)
from portal.rules import kiosk_brakes, kiosk_lookup, kiosk_visits
from portal.rules.birth_dates import checked_birth_date
from portal.rules.kiosk_days import hours, zone_of
from portal.rules.kiosk_lookup import Booked
from portal.rules.kiosk_words import location_name, location_of
from portal.rules.repeats import answered, once
from portal.store import kiosks
from portal.store.kiosk_visits import end as end_visit
from portal.store.kiosks import Kiosk
from portal.wire import field_problem, json_answer, json_object, text_field


async def about(request: Request) -> Response:
    """Whose screen this is, what it offers, and whether the clinic is open; nothing about any patient."""
    return await run_in_threadpool(_about, request)


async def open_visit(request: Request) -> Response:
    """Begin a visit with a one-use ticket; whatever is not found is answered alike."""
    body = await json_object(request)
    raw = await request.body()
    return await run_in_threadpool(_opened, request, body, raw)


async def correct(request: Request) -> Response:
    """Something is not right: a task for the desk; nothing is edited."""
    body = await json_object(request)
    return await run_in_threadpool(_corrected, request, body)


async def end(request: Request) -> Response:
    """The visit is over; its token and the sign-in made during it are dead."""
    return await run_in_threadpool(_ended, request)


async def staff(request: Request) -> Response:
    """The staff PIN: unlocks the kiosk, or lets its supervisor end; every try is audited."""
    body = await json_object(request)
    return await run_in_threadpool(_staffed, request, body)


def _about(request: Request) -> Response:
    portal = portal_of(request)
    kiosk = kiosk_of(request, bearer_of(request))
    with portal.database.read() as connection:
        now_open = hours(location_of(connection, kiosk), portal.clock.now(), zone_of(kiosk.zone))
        place = location_name(connection, kiosk)
    return json_answer(
        {
            "name": kiosk.name,
            "practice": {"name": kiosk.practice, "phone": kiosk.practice_phone},
            "place": place,
            "offers": list(kiosk.offers),
            "open": now_open.is_open,
            "opens_at": now_open.opens_at.isoformat() if now_open.opens_at else None,
            "staff_needed": kiosk.staff_needed,
        }
    )


def _opened(request: Request, body: dict[str, Any], raw: bytes) -> Response:
    portal = portal_of(request)
    now = portal.clock.now()
    ticket = text_field(body, "ticket")
    kiosk = kiosk_of(request, ticket)
    asked = repeatable(request, raw, kiosk.id)
    before = answered(portal.database, asked, now)
    if before is not None:
        return Response(before[1], before[0], media_type="application/json")
    kiosk_of(request, ticket, unused=True)
    purpose = text_field(body, "by")
    if purpose not in kiosk_visits.PURPOSES:
        raise field_problem("invalid-request", "by", "by is appointment, account or invitation.")
    with portal.database.read() as connection:
        kiosk_visits.require_open(connection, kiosk, purpose, now)
    booked, spent = _looked_up(request, kiosk, body) if purpose == "appointment" else (None, None)

    def act(connection: Connection) -> dict[str, Any]:
        if spent is not None:
            kiosks.take_back(connection, spent)
        opened = kiosk_visits.open_visit(connection, kiosk, ticket, purpose=purpose, now=now, booked=booked)
        if opened is None:
            raise invalid_ticket()
        answer = {
            "visit_token": opened.token,
            "expires_in": int(kiosk_visits.VISIT_LIFETIME.total_seconds()),
            "visit": {"id": opened.id, **(kiosk_visits.found(connection, kiosk, booked, now) if booked else {})},
        }
        patient_id = booked.patient_id if booked else ""
        note(connection, request, "kiosk-visit", kiosk, now, patient_id=patient_id, about=purpose)
        return answer

    status, answer = once(portal.database, asked, act, status=201, now=now, kept=kiosk_visits.VISIT_LIFETIME)
    return Response(answer, status, media_type="application/json")


def _looked_up(request: Request, kiosk: Kiosk, body: dict[str, Any]) -> tuple[Booked, int]:
    """The appointment, and the try it cost; the try is spent before anything is compared."""
    portal = portal_of(request)
    now = portal.clock.now()
    birth_date = checked_birth_date(text_field(body, "birth_date"), now)
    digits = text_field(body, "phone_last4")
    if not (len(digits) == 4 and digits.isascii() and digits.isdigit()):
        raise field_problem("invalid-phone", "phone_last4", "phone_last4 is four digits.")
    spent = kiosk_brakes.spend_lookup(portal.database, kiosk, now)
    with portal.database.read() as connection:
        booked = kiosk_lookup.find(
            connection, kiosk, birth_date=birth_date, phone_last4=digits, zone=zone_of(kiosk.zone), now=now
        )
    if booked is None:
        note_refused(request, "kiosk-not-found", kiosk, now)
        raise kiosk_visits.nobody()
    return booked, spent


def _corrected(request: Request, body: dict[str, Any]) -> Response:
    portal = portal_of(request)
    now = portal.clock.now()
    visit, kiosk = visit_of(request, bearer_of(request))
    _require_path(request, visit.id)
    field, words = text_field(body, "field"), text_field(body, "note", required=False).strip()
    if field not in kiosk_visits.FIELDS:
        raise field_problem("invalid-request", "field", "field is phone, address or insurance.")
    if len(words) > kiosk_visits.MAX_NOTE:
        raise field_problem("invalid-request", "note", f"note has at most {kiosk_visits.MAX_NOTE} characters.")
    if not visit.patient_id:
        raise Problem(403, "forbidden", "This visit is about nobody.")
    with portal.database.write() as connection:
        hold_visit(connection, request, visit, now)
        kiosk_visits.correct(connection, visit, kiosk, field=field, note=words, now=now)
        note(connection, request, "kiosk-correction", kiosk, now, patient_id=visit.patient_id, about=field)
    return json_answer({"field": field, "status": "requested"}, 201)


def _ended(request: Request) -> Response:
    portal = portal_of(request)
    visit, kiosk = visit_of(request, bearer_of(request))
    _require_path(request, visit.id)
    with portal.database.write() as connection:
        end_visit(connection, visit.id)
        note(connection, request, "kiosk-end", kiosk, portal.clock.now(), patient_id=visit.patient_id)
    return Response(status_code=204)


def _require_path(request: Request, visit_id: str) -> None:
    if request.path_params["id"] != visit_id:
        raise Problem(403, "forbidden", "This token belongs to another visit.")


def _staffed(request: Request, body: dict[str, Any]) -> Response:
    portal = portal_of(request)
    now = portal.clock.now()
    kiosk = kiosk_of(request, bearer_of(request))
    pin = text_field(body, "pin")
    try:
        kiosk_brakes.check_pin(portal.database, kiosk, pin, now)
    except Problem as refusal:
        note_refused(request, f"kiosk-staff-{refusal.code}", kiosk, now)
        raise
    with portal.database.write() as connection:
        kiosk_brakes.unlock(connection, kiosk)
        note(connection, request, "kiosk-staff", kiosk, now)
    return Response(status_code=204)


ROUTES = [
    Route("/kiosk/v1/self", about, methods=["GET"]),
    Route("/kiosk/v1/visits", open_visit, methods=["POST"]),
    Route("/kiosk/v1/visits/{id}/corrections", correct, methods=["POST"]),
    Route("/kiosk/v1/visits/{id}/end", end, methods=["POST"]),
    Route("/kiosk/v1/staff", staff, methods=["POST"]),
]
