"""The two practices of the demo, their doctors, and how charts refer to them."""

from typing import Any

from portal.demo.codes import concept

LAKEVIEW = "Lakeview Family Medicine"
LAKEVIEW_PHONE = "(555) 010-0142"
BAYSIDE = "Bayside Heart & Kidney"
BAYSIDE_PHONE = "(555) 010-0177"

Resource = dict[str, Any]

RAMAN, OKAFOR, BECKER, LINDQVIST = "Dr. Priya Raman", "Dr. Samuel Okafor", "Tom Becker, RN", "Dr. Ingrid Lindqvist"

_PEOPLE = {
    RAMAN: ("raman", "Priya", "Raman", "Dr.", "Family medicine"),
    OKAFOR: ("okafor", "Samuel", "Okafor", "Dr.", "Kidney medicine"),
    BECKER: ("becker", "Tom", "Becker", "", "Nursing"),
    LINDQVIST: ("lindqvist", "Ingrid", "Lindqvist", "Dr.", "Eye medicine"),
}
_CLINICS: dict[str, tuple[str, str, str, str]] = {
    LAKEVIEW: ("lakeview", "14 Orchard Road", "Lakeview", LAKEVIEW_PHONE),
    BAYSIDE: ("bayside", "220 Harbor Street, Suite 300", "Port Marlow", BAYSIDE_PHONE),
}
_WORKS_AT = {RAMAN: LAKEVIEW, BECKER: LAKEVIEW, OKAFOR: BAYSIDE, LINDQVIST: BAYSIDE}


class Directory:
    """What one practice knows of clinics and their staff; ids begin with the practice's own word."""

    def __init__(self, practice: str) -> None:
        self._own = _CLINICS[practice][0]

    def resources(self) -> list[Resource]:
        """Organizations, Locations, Practitioners and the roles that join them."""
        made: list[Resource] = []
        for name, (key, street, city, phone) in _CLINICS.items():
            made.append(_organization(self._key(key), name, street, city, phone))
            made.append(self._location(key, name, street, city))
        for name in _PEOPLE:
            made += self._person(name)
        return made

    def role(self, name: str) -> Resource:
        """A reference to somebody at their clinic."""
        return {"reference": f"PractitionerRole/{self._key(_PEOPLE[name][0])}", "display": name}

    def clinic(self, name: str) -> Resource:
        """A reference to a clinic."""
        return {"reference": f"Organization/{self._key(_CLINICS[name][0])}", "display": name}

    def place(self, name: str) -> Resource:
        """A reference to the place a clinic works at, with its street for people."""
        key, street, *_ = _CLINICS[name]
        return {"reference": f"Location/{self._key(key)}", "display": f"{name}, {street}"}

    def clinic_of(self, person: str) -> str:
        """The name of the clinic somebody works at."""
        return _WORKS_AT[person]

    def _key(self, key: str) -> str:
        return f"{self._own}-{key}"

    def _location(self, key: str, name: str, street: str, city: str) -> Resource:
        return {
            "resourceType": "Location",
            "id": self._key(key),
            "status": "active",
            "name": name,
            "address": {"line": [street], "city": city},
            # A demo is looked at at any hour.
            "hoursOfOperation": [{"allDay": True}],
            "managingOrganization": self.clinic(name),
        }

    def _person(self, name: str) -> list[Resource]:
        key, given, family, prefix, specialty = _PEOPLE[name]
        human = {"given": [given], "family": family, "text": name} | ({"prefix": [prefix]} if prefix else {})
        practitioner = {"resourceType": "Practitioner", "id": self._key(key), "active": True, "name": [human]}
        role = {
            "resourceType": "PractitionerRole",
            "id": self._key(key),
            "active": True,
            "practitioner": {"reference": f"Practitioner/{self._key(key)}", "display": name},
            "organization": self.clinic(_WORKS_AT[name]),
            "specialty": [concept(specialty)],
            "location": [self.place(_WORKS_AT[name])],
        }
        return [practitioner, role]


def _organization(key: str, name: str, street: str, city: str, phone: str) -> Resource:
    return {
        "resourceType": "Organization",
        "id": key,
        "active": True,
        "name": name,
        "telecom": [{"system": "phone", "value": phone, "use": "work"}],
        "address": [{"line": [street], "city": city}],
    }
