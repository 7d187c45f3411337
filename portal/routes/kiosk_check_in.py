"""POST /fhir/Appointment/{id}/$check-in: the one thing a visit's token may do under /fhir."""

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from portal.errors import FhirError
from portal.routes.enroll_session import portal_of
from portal.routes.kiosk_session import bearer_of, hold_visit, note, visit_of
from portal.rules import kiosk_visits

_MEDIA_TYPE = "application/fhir+json"


async def check_in(request: Request) -> Response:
    """The patient of this visit is here: `arrived`, and the area where to sit."""
    return await run_in_threadpool(_checked_in, request)


def _checked_in(request: Request) -> Response:
    portal = portal_of(request)
    now = portal.clock.now()
    visit, kiosk = visit_of(request, bearer_of(request))
    if not visit.appointment_id or request.path_params["id"] != visit.appointment_id:
        raise FhirError(403, "forbidden", "This visit is about another appointment.")
    with portal.database.write() as connection:
        hold_visit(connection, request, visit, now)
        kiosk_visits.check_in(connection, visit, kiosk, now)
        about = f"Appointment/{visit.appointment_id}"
        note(connection, request, "kiosk-check-in", kiosk, now, patient_id=visit.patient_id, about=about)
    answer = {
        "resourceType": "Parameters",
        "parameter": [{"name": "status", "valueCode": "arrived"}, {"name": "area", "valueString": kiosk.area}],
    }
    return Response(msgspec.json.encode(answer), media_type=_MEDIA_TYPE)


ROUTES = [Route("/fhir/Appointment/{id}/$check-in", check_in, methods=["POST"])]
