"""Charts to make copies of, and words that are nothing but the facts."""

import json
from datetime import UTC, date, datetime

from pfclient.chart.chart import Chart
from pfclient.export.copied import Copied
from pfclient.export.scope import ALL_DATES
from pfclient.people import Connection, Person, PersonId, Relationship
from pfclient.records.catalog import CATEGORIES
from pfclient.records.phrases import english
from pfclient.vault.memory import MemoryVault
from pfclient.vault.vault import Answer, CategoryState, StoredResource
from tests.support.clock import FakeClock
from tests.support.vaults import done, fill

ID = PersonId("https://clinic.example#chart-1")
AS_OF = datetime(2026, 3, 10, 14, 0, tzinfo=UTC)
LOADED = CategoryState(Answer.LOADED, AS_OF)
TODAY = date(2026, 3, 11)


class PlainWords:
    """Says every code as it is, and words of ours in English."""

    def told(self, told):
        return english(told)

    def section(self, category):
        return category

    def list_title(self, category, standing):
        return str(standing)

    def label(self, category, field):
        return field

    def status(self, category, code):
        return code

    def flag(self, code):
        return code

    def code(self, field, code):
        return "" if code in {"plan", "result", "panel"} else code

    def when(self, when):
        return when.text

    def day(self, day):
        return day.isoformat()

    def number(self, field, count):
        return str(count)

    def remark(self, remark):
        return " ".join(part for part in (remark.code, str(remark.count or ""), remark.reason) if part)

    def text(self, code, **values):
        return " ".join((code, *values.values()))


class KeptChart:
    """One person's chart over a vault in memory."""

    def __init__(self, patient="Patient/p"):
        connection = Connection("https://clinic.example", "chart-1", patient, "Lakeview", "555-0100")
        self.person = Person(ID, "Ana Ruiz", "Ana", "Ruiz", "1984-05-02", Relationship.SELF, connection)
        self.vault = MemoryVault()
        self.chart = Chart(self.person, self.vault, FakeClock().now)

    def keep(self, category, *resources, state=LOADED):
        """Put these resources into a category."""
        done(fill(self.vault, ID, category, resources, state))
        return self

    def copied(self, *categories, span=ALL_DATES, private=False):
        """A copy of these sections, or of all."""
        names = categories or tuple(CATEGORIES)
        sections = [self.chart.read(name) for name in names]
        return Copied(self.person, sections, TODAY, span, private, whole=not categories)

    def originals(self, copied):
        """The resources of each of its sections."""
        return [self.chart.originals(section.category) for section in copied.sections]


def stored(kind, identity="1", included=False, **fields):
    """A resource about the person."""
    body = {"resourceType": kind, "id": identity, "subject": {"reference": "Patient/p"}, **fields}
    return raw(body, included=included)


def raw(body, included=False):
    """A resource as it is, bytes or not."""
    if isinstance(body, bytes):
        found = json.loads(body)
        return StoredResource(f"{found['resourceType']}/{found['id']}", body, included)
    return StoredResource(f"{body['resourceType']}/{body['id']}", json.dumps(body).encode(), included)


def problem(identity="1", status="active", text="Asthma", **fields):
    """A Condition."""
    clinical = {"coding": [{"code": status}]}
    return stored("Condition", identity, code={"text": text}, clinicalStatus=clinical, **fields)


def order(identity="1", status="active", text="Lisinopril 10 mg", **fields):
    """A MedicationRequest."""
    name = {} if "medicationReference" in fields else {"medicationCodeableConcept": {"text": text}}
    return stored("MedicationRequest", identity, status=status, intent="order", **name, **fields)


def result(identity="1", value=b"5.0", unit="mg/dL", text="Glucose", day="2026-01-02", **fields):
    """A laboratory Observation; its value is the digits given."""
    category = [{"coding": [{"code": "laboratory"}]}]
    body = {
        "resourceType": "Observation",
        "id": identity,
        "status": "final",
        "category": category,
        "code": {"text": text},
        "subject": {"reference": "Patient/p"},
        "effectiveDateTime": day,
        "valueQuantity": {"value": 12345.678, "unit": unit},
        **fields,
    }
    return raw(json.dumps(body).encode().replace(b"12345.678", value))


def allergy(identity="1", text="Peanut", **fields):
    """An AllergyIntolerance."""
    body = {"resourceType": "AllergyIntolerance", "id": identity, "patient": {"reference": "Patient/p"}}
    return raw(body | {"code": {"text": text}, "clinicalStatus": {"coding": [{"code": "active"}]}} | fields)
