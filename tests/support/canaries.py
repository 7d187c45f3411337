"""Charts whose every entry carries a mark, so that one byte of them in a wrong answer is found."""

import json

from sqlalchemy import update

from portal.loading.loader import load_files
from portal.store import schema


def mark(patient):
    """What stands in every text of the patient's chart."""
    return f"CANARY-{patient.upper()}"


def entry_id(patient, kind):
    """The id of the patient's entry of that type; also recognisable."""
    return f"zz-{patient}-{kind.lower()}"


def chart(patient):
    """One resource of every type that is kept, each marked, each referring to others of the same chart."""
    said = {"text": mark(patient)}
    subject = {"reference": f"Patient/{patient}", "display": mark(patient)}

    def to(kind):
        return {"reference": f"{kind}/{entry_id(patient, kind)}", "display": mark(patient)}

    def of(kind, **fields):
        return {"resourceType": kind, "id": entry_id(patient, kind), **fields}

    active = {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-clinical", "code": "active"}]}
    about = {"subject": subject}
    return [
        {
            "resourceType": "Patient",
            "id": patient,
            "name": [{"given": [mark(patient)], "family": "Z"}],
            "birthDate": "1980-01-01",
            "generalPractitioner": [to("Practitioner")],
            "managingOrganization": to("Organization"),
        },
        of("Practitioner", name=[{"text": mark(patient)}]),
        of("Organization", name=mark(patient)),
        of("Location", name=mark(patient)),
        of("PractitionerRole", practitioner=to("Practitioner"), organization=to("Organization")),
        of("Medication", code=said),
        of("Condition", code=said, clinicalStatus=active, recorder=to("Practitioner"), **about),
        of(
            "MedicationRequest",
            status="active",
            intent="order",
            medicationReference=to("Medication"),
            requester=to("PractitionerRole"),
            note=[said],
            **about,
        ),
        of("MedicationStatement", status="active", medicationReference=to("Medication"), note=[said], **about),
        of("Immunization", status="completed", vaccineCode=said, patient=subject, location=to("Location")),
        of("AllergyIntolerance", code=said, patient=subject, clinicalStatus=active, recorder=to("Practitioner")),
        of("Procedure", status="completed", code=said, reasonReference=[to("Condition")], **about),
        of("CarePlan", status="active", intent="plan", title=mark(patient), goal=[to("Goal")],
           careTeam=[to("CareTeam")], addresses=[to("Condition")], **about),
        of("Goal", lifecycleStatus="active", description=said, **about),
        of("CareTeam", status="active", name=mark(patient), participant=[{"member": to("Practitioner")}], **about),
        of("Observation", status="final", code=said, valueString="1", performer=[to("Practitioner")], **about),
        of("DiagnosticReport", status="final", code=said, conclusion="1", result=[to("Observation")], **about),
        of("Appointment", status="booked", description=mark(patient), start="2026-05-01T09:00:00Z",
           participant=[{"actor": subject, "status": "accepted"}, {"actor": to("Practitioner"), "status": "accepted"}]),
        of("Encounter", status="finished", type=[said], **{"class": {"code": "AMB"}}, **about),
        of("Provenance", target=[to("Condition")], recorded="2026-01-01T00:00:00Z",
           agent=[{"who": to("Practitioner")}]),
        of("DocumentReference", status="current", description=mark(patient), content=[{"attachment": {}}], **about),
    ]  # fmt: skip


def poisoned(own, foreign):
    """Entries of one's own chart that point into another's, as a broken or malicious import would make them."""
    subject = {"reference": f"Patient/{own}"}

    def to(kind):
        return {"reference": f"{kind}/{entry_id(foreign, kind)}"}

    def of(kind, **fields):
        return {"resourceType": kind, "id": f"poisoned-{foreign}-{kind.lower()}", **fields}

    return [
        of("CarePlan", status="active", intent="plan", subject=subject, title="mine", goal=[to("Goal")],
           careTeam=[to("CareTeam")], addresses=[to("Condition"), to("Observation")]),
        of("Procedure", status="completed", code={"text": "mine"}, subject=subject,
           reasonReference=[to("Condition"), {"reference": f"Patient/{foreign}"}]),
        of("DiagnosticReport", status="final", code={"text": "mine"}, subject=subject, result=[to("Observation")]),
        of("Provenance", target=[to("Condition"), {"reference": f"CarePlan/poisoned-{foreign}-careplan"}],
           recorded="2026-01-01T00:00:00Z", agent=[{"who": {"display": "mine"}}]),
    ]  # fmt: skip


def load(portal, resources, practice):
    """Load them as the practice would, and share everything that can be shared."""
    path = portal.data / "canaries.json"
    entries = [{"resource": resource} for resource in resources]
    path.write_text(json.dumps({"resourceType": "Bundle", "type": "collection", "entry": entries}))
    report = load_files(portal.database, portal.clock, [path], practice=practice)
    with portal.database.write() as connection:
        connection.execute(update(schema.resources).values(shared=True))
    return report
