"""Writing one person's chart: each method adds one kind of entry in the words a clinic would use."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from portal.demo.calendar import Calendar
from portal.demo.codes import concept, hl7
from portal.demo.staff import Directory

Resource = dict[str, Any]
Coding = tuple[str, str, str]


class ChartWriter:
    """Collects the resources of one patient.

    Attributes:
        resources: What was written so far.
        unshared: `Type/id` of laboratory entries the practice keeps to itself.
        shares_visits: Whether the practice shares visits and what was measured at them.
    """

    def __init__(self, key: str, born: date, calendar: Calendar, directory: Directory) -> None:
        self.key = key
        self.born = born
        self.calendar = calendar
        self.directory = directory
        self.resources: list[Resource] = []
        self.unshared: list[str] = []
        self.shares_visits = True

    @property
    def subject(self) -> Resource:
        """A reference to the patient."""
        return {"reference": f"Patient/{self.key}"}

    def add(self, resource_type: str, name: str, /, **elements: Any) -> str:
        """Add a resource, leaving out elements that are None; returns its `Type/id`."""
        said = {element: value for element, value in elements.items() if value is not None}
        self.resources.append({"resourceType": resource_type, "id": f"{self.key}-{name}"} | said)
        return f"{resource_type}/{self.key}-{name}"

    def condition(
        self,
        name: str,
        text: str,
        coding: Coding,
        *,
        since: str,
        by: str,
        status: str | None = "active",
        certainty: str = "confirmed",
        **more: Any,
    ) -> str:
        """A diagnosis; `since` may be partial."""
        return self.add(
            "Condition",
            name,
            clinicalStatus=hl7("condition-clinical", status) if status else None,
            verificationStatus=hl7("condition-ver-status", certainty),
            category=[hl7("condition-category", "problem-list-item", "Problem List Item")],
            code=concept(text, coding),
            subject=self.subject,
            onsetDateTime=since,
            recordedDate=more.pop("recorded", since),
            recorder=self.directory.role(by),
            **more,
        )

    def medicine(
        self,
        name: str,
        text: str,
        rxnorm: str,
        *,
        how: str,
        reason: str,
        by: str,
        on: str,
        status: str = "active",
        stopped: str = "",
        ended: str = "",
        refills: int | None = None,
        **more: Any,
    ) -> str:
        """A prescription; `stopped` says why it was stopped or put on hold."""
        dispense: Resource = {} if refills is None else {"numberOfRepeatsAllowed": refills}
        if ended:
            dispense["validityPeriod"] = {"start": on, "end": ended}
        if "medicationReference" not in more:
            more["medicationCodeableConcept"] = concept(text, ("rxnorm", rxnorm, text))
        return self.add(
            "MedicationRequest",
            name,
            status=status,
            statusReason=concept(stopped) if stopped else None,
            intent="order",
            subject=self.subject,
            authoredOn=on,
            requester=self.directory.role(by),
            reasonCode=[concept(reason)],
            dosageInstruction=[{"text": how}] if how else None,
            dispenseRequest=dispense or None,
            **more,
        )

    def vaccine(
        self,
        name: str,
        text: str,
        cvx: str,
        *,
        on: str,
        by: str,
        brand: str = "",
        arm: str = "",
        lot: str = "",
        dose: tuple[int, int] | None = None,
    ) -> str:
        """A vaccine given."""
        site = hl7("v3-ActSite", {"left": "LA", "right": "RA"}.get(arm, ""), f"{arm} arm") if arm else None
        protocol = [{"doseNumberPositiveInt": dose[0], "seriesDosesPositiveInt": dose[1]}] if dose else None
        return self.add(
            "Immunization",
            name,
            status="completed",
            vaccineCode=concept(text, ("cvx", cvx, brand or text)),
            patient=self.subject,
            occurrenceDateTime=on,
            primarySource=True,
            location=self.directory.place(self.directory.clinic_of(by)),
            lotNumber=lot or None,
            site=site and site | {"text": f"{arm.capitalize()} arm"},
            performer=[{"actor": self.directory.role(by)}],
            note=[{"text": f"Brand: {brand}"}] if brand else None,
            protocolApplied=protocol,
        )

    def allergy(
        self,
        name: str,
        text: str,
        code: str,
        *,
        kind: str,
        signs: Sequence[str],
        severity: str,
        since: str,
        by: str,
        certainty: str = "confirmed",
        **more: Any,
    ) -> str:
        """An allergy; `since` may be partial."""
        reaction = {"manifestation": [concept(sign) for sign in signs], "severity": severity}
        return self.add(
            "AllergyIntolerance",
            name,
            clinicalStatus=hl7("allergyintolerance-clinical", "active") if certainty != "refuted" else None,
            verificationStatus=hl7("allergyintolerance-verification", certainty),
            type=more.pop("type", "allergy"),
            category=[kind],
            code=concept(text, ("snomed", code, text)),
            patient=self.subject,
            onsetDateTime=since,
            recordedDate=more.pop("recorded", since),
            recorder=self.directory.role(by),
            reaction=[reaction],
            **more,
        )

    def no_known_allergies(self, *, on: str, by: str) -> str:
        """The coded statement that there are none."""
        return self.add(
            "AllergyIntolerance",
            "nka",
            clinicalStatus=hl7("allergyintolerance-clinical", "active"),
            verificationStatus=hl7("allergyintolerance-verification", "confirmed"),
            code=concept("No known allergies", ("snomed", "716186003", "No known allergy (situation)")),
            patient=self.subject,
            recordedDate=on,
            recorder=self.directory.role(by),
        )

    def procedure(
        self,
        name: str,
        text: str,
        coding: Coding,
        *,
        on: str,
        by: str,
        why: str = "",
        status: str = "completed",
        **more: Any,
    ) -> str:
        """Something done; `on` may be partial."""
        return self.add(
            "Procedure",
            name,
            status=status,
            code=concept(text, coding),
            subject=self.subject,
            performedDateTime=on,
            performer=[{"actor": self.directory.role(by)}],
            location=self.directory.place(self.directory.clinic_of(by)),
            reasonCode=[concept(why)] if why else None,
            **more,
        )


def write_person(
    chart: ChartWriter,
    given: str,
    family: str,
    gender: str,
    *,
    clinic: str,
    doctor: str,
    phone: str = "",
    email: str = "",
) -> None:
    """Add the Patient the chart is about."""
    telecom = [{"system": "phone", "value": phone, "use": "mobile"}] if phone else []
    telecom += [{"system": "email", "value": email}] if email else []
    person = {
        "resourceType": "Patient",
        "id": chart.key,
        "identifier": [{"system": "urn:demo:chart-number", "value": f"FC-{chart.key.upper()}"}],
        "active": True,
        "name": [{"use": "official", "given": [given], "family": family}],
        "gender": gender,
        "birthDate": chart.born.isoformat(),
        "address": [{"line": ["31 Juniper Lane"], "city": "Lakeview"}],
        "generalPractitioner": [chart.directory.role(doctor)],
        "managingOrganization": chart.directory.clinic(clinic),
    }
    chart.resources.append(person | ({"telecom": telecom} if telecom else {}))
