"""A waiting-room screen at a test portal: its clinic, today's appointments, and its calls by a plain client."""

import json
import secrets
from datetime import timedelta

from joserfc import jwt
from joserfc.jwk import ECKey
from sqlalchemy import select

from portal.loading.loader import load_entries
from portal.loading.sources import RawEntry
from portal.rules.kiosk_keys import ASSERTION_TYPE, new_key
from portal.rules.passwords import hash_secret
from portal.store import bodies, kiosks, patients
from portal.store.schema import audit, resources

PRACTICE = "Bayside Heart & Kidney"
PIN = "246810"
BORN, LAST4 = "1948-11-03", "0187"
ROUND_THE_CLOCK = [{"allDay": True}]


class Lobby:
    """One clinic with one screen; `now` is the portal's clock."""

    def __init__(self, portal, *, hours=ROUND_THE_CLOCK, offers="check-in register record", zone="UTC", **columns):
        self.portal = portal
        self.loads("Location", "harbor", name="Harbor Street Clinic", hoursOfOperation=hours)
        self.loads("Location", "uptown", name="Uptown Clinic")
        self.private, public = new_key()
        with portal.database.write() as connection:
            practice = patients.upsert_practice(connection, name=PRACTICE, phone="(555) 010-0177")
            values = {"area": "Waiting Area B", "zone": zone, "offers": offers, **columns}
            self.kiosk_id = kiosks.add(
                connection,
                now=portal.clock.now(),
                practice_id=practice,
                name="Lobby",
                location_id="harbor",
                public_key=public,
                pin_hash=hash_secret(PIN),
                **values,
            )

    @property
    def key_file(self):
        """What `portal kiosk add` prints."""
        return {"kiosk_id": self.kiosk_id, "portal": self.portal.base_url, "private_key": self.private}

    def loads(self, kind, key, **elements):
        """Load one resource of the clinic."""
        body = json.dumps({"resourceType": kind, "id": key, **elements}).encode()
        report = load_entries(
            self.portal.database, self.portal.clock, [RawEntry(f"{kind}/{key}", body=body)], practice=PRACTICE
        )
        assert not report.refused, report.refused

    def person(self, key="ernesto", given="Ernesto", family="Alvarez", born=BORN, phone="(555) 555-0187", **more):
        """A patient of the clinic; returns the id."""
        name = [{"given": [given], "family": family}]
        telecom = [{"system": "phone", "value": phone}]
        address = [{"line": ["220 Harbor Street, Suite 300"], "city": "Port Marlow"}]
        self.loads("Patient", key, name=name, telecom=telecom, birthDate=born, address=address, **more)
        return key

    def books(self, key="today", patient="ernesto", minutes=22, status="booked", place="harbor", **more):
        """An appointment that starts so many minutes from now; returns the id."""
        start = self.portal.clock.now() + timedelta(minutes=minutes)
        actors = [
            {"reference": f"Patient/{patient}"},
            {"reference": "Practitioner/okafor", "display": "Dr. Samuel Okafor"},
            {"reference": f"Location/{place}"},
        ]
        participant = [{"actor": actor, "status": "accepted"} for actor in actors]
        end = start + timedelta(minutes=30)
        self.loads(
            "Appointment",
            key,
            **{"status": status, "start": start.isoformat(), "end": end.isoformat(), "participant": participant} | more,
        )
        return key

    def assertion(self, **changes):
        """A signed JWT as a kiosk sends it; a change to None leaves the claim out."""
        now = int(self.portal.clock.now().timestamp())
        claims = {
            "iss": self.kiosk_id,
            "sub": self.kiosk_id,
            "aud": f"{self.portal.base_url}/oauth/token",
            "iat": now,
            "exp": now + 60,
            "jti": secrets.token_urlsafe(16),
            **changes,
        }
        claims = {name: value for name, value in claims.items() if value is not None}
        return jwt.encode({"alg": "ES256"}, claims, ECKey.import_key(self.private), algorithms=["ES256"])

    def stored(self, kind, key):
        """A resource as the portal keeps it now."""
        with self.portal.database.read() as connection:
            where = (resources.c.type == kind, resources.c.id == key)
            return bodies.decode(connection.execute(select(resources.c.body).where(*where)).scalar_one())

    def trail(self):
        """Every line of the audit trail about kiosks: action and target."""
        with self.portal.database.read() as connection:
            rows = connection.execute(select(audit).order_by(audit.c.id)).all()
        return [(row.action, row.target) for row in rows if row.action.startswith("kiosk")]


def token_form(assertion):
    """The body of the token request."""
    return {
        "grant_type": "client_credentials",
        "client_assertion_type": ASSERTION_TYPE,
        "client_assertion": assertion,
        "scope": "__kiosk",
    }


async def ticket(client, lobby):
    """A fresh ticket."""
    answer = await client.post("/oauth/token", data=token_form(lobby.assertion()))
    assert answer.status_code == 200, answer.text
    return answer.json()["access_token"]


async def look_up(client, ticket_, born=BORN, last4=LAST4, **headers):
    """POST /kiosk/v1/visits for an appointment."""
    body = {"ticket": ticket_, "by": "appointment", "birth_date": born, "phone_last4": last4}
    return await client.post("/kiosk/v1/visits", json=body, headers=headers)


async def visit(client, lobby, **typed):
    """A visit that was found: the answer's body."""
    answer = await look_up(client, await ticket(client, lobby), **typed)
    assert answer.status_code == 201, answer.text
    return answer.json()


async def visit_for(client, lobby, by):
    """A visit to register or read: its token."""
    body = {"ticket": await ticket(client, lobby), "by": by}
    answer = await client.post("/kiosk/v1/visits", json=body)
    assert answer.status_code == 201, answer.text
    return answer.json()


def refusal(answer):
    """Status and code of an answer, whichever surface it comes from."""
    return answer.status_code, answer.json().get("code") or answer.json().get("error")


def bearer(token):
    """The Authorization header."""
    return {"Authorization": f"Bearer {token}"}
