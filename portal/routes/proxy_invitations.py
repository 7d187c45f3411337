"""Inviting somebody to the account holder's own chart, and taking an invitation back that nobody used."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from portal.errors import Problem
from portal.routes.enroll_session import repeatable
from portal.routes.linked_charts import access
from portal.rules import invitations, lifetimes, proxies
from portal.rules.access import Caller, OpenChart, acting, authenticate
from portal.rules.invitations import Invitee, Secrets
from portal.rules.repeats import answered, once
from portal.state import Portal
from portal.store import accounts, patients
from portal.store import invitations as kept
from portal.store.invitations import Invitation
from portal.store.patients import Patient
from portal.wire import base_url, json_object, text_field
from portal.words.language import language


async def invite(request: Request) -> Response:
    """Invite somebody by e-mail; the PIN and the code are told this once."""
    body = await json_object(request)
    return await run_in_threadpool(_invite, request, body, await request.body())


async def withdraw(request: Request) -> Response:
    """Nobody can use it any more."""
    await run_in_threadpool(_withdraw, request)
    return Response(status_code=204)


def shown(invitation: Invitation, own: OpenChart, patient: Patient, now: datetime) -> dict[str, Any]:
    """An invitation to the sender's own chart, as the sender sees it."""
    until = invitation.until or proxies.limits_for_another(own, patient).until
    return {
        "id": invitation.id,
        "patient": f"Patient/{patient.id}",
        "practice": patient.practice,
        "email": invitation.email,
        "relationship": invitation.relationship,
        "access": access(invitation.categories, until),
        "created": invitation.created,
        "expires": invitation.expires,
        "state": invitations.state_of(invitation, now),
    }


def _invite(request: Request, body: dict[str, Any], raw: bytes) -> Response:
    portal: Portal = request.app.state.portal
    caller, now = authenticate(portal, request), portal.clock.now()
    asked = repeatable(request, raw, caller.account_id)
    if before := answered(portal.database, asked, now):
        return Response(before[1], before[0], media_type="application/json")
    wanted = text_field(body, "patient").removeprefix("Patient/")
    invitee = proxies.checked_invitee(text_field(body, "email"), text_field(body, "relationship"))
    locale = text_field(body, "locale", required=False)
    invitee = replace(invitee, locale=locale, invited_by=caller.account_id, invited_in=caller.family_id)
    secrets = invitations.fresh_secrets()

    def act(connection: Connection) -> dict[str, Any]:
        acting(connection, request, now)
        own, patient = _own(connection, caller, wanted, now)
        most = proxies.limits_for_another(own, patient)
        categories = proxies.checked_categories(body.get("categories", []), most)
        ready = replace(invitee, categories=categories, until=proxies.checked_until(body.get("until"), most, now))
        invitation = _sent(connection, request, caller, patient, invitee=ready, secrets=secrets)
        return shown(invitation, own, patient, now) | {"pin": secrets.pin, "invitation_code": secrets.code}

    status, answer = once(portal.database, asked, act, status=201, now=now, kept=lifetimes.IDEMPOTENCY)
    portal.mail_waits()
    return Response(answer, status, media_type="application/json")


def _own(connection: Connection, caller: Caller, patient_id: str, now: datetime) -> tuple[OpenChart, Patient]:
    """The caller's own chart that others may be invited to."""
    own = proxies.own_chart(connection, caller.account_id, patient_id, now)
    patient = patients.get(connection, patient_id) if own else None
    if own is None or patient is None:
        raise Problem(404, "not-found", "That is not your own chart.")
    if not proxies.may_invite(own, patient, now):
        raise Problem(403, "not-allowed", "Your doctor's office decides who may see this chart.")
    return own, patient


def _sent(
    connection: Connection, request: Request, caller: Caller, patient: Patient, *, invitee: Invitee, secrets: Secrets
) -> Invitation:
    now = request.app.state.portal.clock.now()
    proxies.require_room(connection, caller.account_id, patient.id, invitee.email, now)
    holder = accounts.get(connection, caller.account_id)
    invited = invitations.invite(
        connection,
        patient,
        replace(invitee, locale=language(invitee.locale or (holder.locale if holder else ""))),
        base_url=base_url(request),
        now=now,
        secrets=secrets,
        request_id=request.state.request_id,
        device=caller.device,
    )
    proxies.tell_that_it_was_sent(connection, caller.account_id, patient, invitee.email, now)
    return kept.existing(connection, invited.invitation_id)


def _withdraw(request: Request) -> None:
    portal: Portal = request.app.state.portal
    now = portal.clock.now()
    authenticate(portal, request)
    wanted = request.path_params["invitation_id"]
    with portal.database.write() as connection:
        caller = acting(connection, request, now)
        own = proxies.own_charts(connection, caller.account_id, now)
        unused = [each for chart in own for each in proxies.unused(connection, caller.account_id, chart.patient_id)]
        mine = next((each for each in unused if each.id == wanted), None)
        by = {"now": now, "request_id": request.state.request_id, "device": caller.device}
        if mine is None or not proxies.withdraw(connection, mine, **by):
            raise Problem(404, "not-found", "There is no such invitation that nobody used.")


ROUTES = [
    Route("/account/v1/proxies", invite, methods=["POST"]),
    Route("/account/v1/proxies/invitations/{invitation_id}", withdraw, methods=["DELETE"]),
]
