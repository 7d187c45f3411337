"""The day of an invented clinic with a screen in its waiting room, as FHIR: what the kiosk's tour walks through."""

import json
from datetime import datetime, timedelta
from typing import Any

PIN = "246810"
PRACTICE = "Bayside Heart & Kidney"
OPEN, SHUT = "harbor-street", "night-desk"
AREA = "Waiting Area B"
_MINUTES = {"open": 0, "early": 240, "late": -120}


class Guest:
    """Somebody who comes to the screen.

    Args:
        number: Whom of the invented guests.
        coming: open, early or late.
        asks_form: Whether a form is still to be answered.
    """

    def __init__(self, number: int, coming: str, *, asks_form: bool = False) -> None:
        self.id, self.coming, self._asks_form = f"guest-{number}", coming, asks_form
        self.born = ("11", f"{number % 28 + 1:02d}", "1948")
        self.last4 = f"{1000 + number}"

    def records(self, now: datetime) -> list[dict[str, Any]]:
        """Patient, appointment, and what belongs to them."""
        first = now.replace(hour=0, minute=0, second=0, microsecond=0)
        # Whatever the hour: it is a visit of this day.
        last = first + timedelta(days=1, minutes=-1)
        begins = min(max(now + timedelta(minutes=_MINUTES[self.coming]), first), last)
        month, day, year = self.born
        patient = {
            "resourceType": "Patient",
            "id": self.id,
            "name": [{"given": ["Ernesto"], "family": "Alvarez"}],
            "birthDate": f"{year}-{month}-{day}",
            "telecom": [{"system": "phone", "value": f"(555) 010-{self.last4}"}],
            "address": [{"line": ["220 Harbor Street"], "city": "Port Marlow"}],
        }
        actors = [f"Patient/{self.id}", "Practitioner/okafor", f"Location/{OPEN}"]
        names = {"Practitioner/okafor": {"display": "Dr. Samuel Okafor"}}
        appointment = {
            "resourceType": "Appointment",
            "id": f"{self.id}-today",
            "status": "booked",
            "start": begins.isoformat(),
            "end": (begins + timedelta(minutes=30)).isoformat(),
            "participant": [
                {"actor": {"reference": actor, **names.get(actor, {})}, "status": "accepted"} for actor in actors
            ],
        }
        return [patient, appointment, self._allergy(), *([self._form()] if self._asks_form else [])]

    def _allergy(self) -> dict[str, Any]:
        status = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical"
        return {
            "resourceType": "AllergyIntolerance",
            "id": f"{self.id}-penicillin",
            "clinicalStatus": {"coding": [{"system": status, "code": "active"}]},
            "code": {"text": "Penicillin"},
            "patient": {"reference": f"Patient/{self.id}"},
            "criticality": "high",
            "reaction": [{"manifestation": [{"text": "Hives"}], "severity": "severe"}],
        }

    def _form(self) -> dict[str, Any]:
        code = {"system": "http://hl7.org/fhir/uv/sdc/CodeSystem/temp", "code": "complete-questionnaire"}
        return {
            "resourceType": "Task",
            "id": f"{self.id}-form",
            "status": "ready",
            "intent": "order",
            "for": {"reference": f"Patient/{self.id}"},
            "focus": {"reference": f"Appointment/{self.id}-today"},
            "code": {"coding": [code]},
        }


def clinic(guests: list[Guest], now: datetime) -> str:
    """Give the clinic's day as one collection Bundle."""
    yesterday = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")[(now.weekday() - 1) % 7]
    shut = [{"daysOfWeek": [yesterday], "openingTime": "08:00:00", "closingTime": "17:00:00"}]
    records: list[dict[str, Any]] = [
        {
            "resourceType": "Location",
            "id": OPEN,
            "name": "Harbor Street Clinic",
            "hoursOfOperation": [{"allDay": True}],
        },
        {"resourceType": "Location", "id": SHUT, "name": "Night Desk", "hoursOfOperation": shut},
        {"resourceType": "Practitioner", "id": "okafor", "name": [{"prefix": ["Dr."], "family": "Okafor"}]},
    ]
    for guest in guests:
        records += guest.records(now)
    return json.dumps({"resourceType": "Bundle", "type": "collection", "entry": [{"resource": one} for one in records]})
