"""Which FHIR types make a patient record here, which the practice shares by itself, and which never leave."""

from collections.abc import Iterable, Mapping

CHART_NOTE_TYPES = frozenset({"DocumentReference", "Composition"})
CHART_NOTES = "chart_notes"
LABS = "lab_results"
VITALS = "vitals"
VISITS = "visits"
CLINIC = "clinic"
PATIENT = "patient"

SECTIONS: Mapping[str, str] = {
    "Condition": "diagnoses",
    "MedicationRequest": "medications",
    "MedicationStatement": "medications",
    "MedicationDispense": "dispenses",
    "MedicationAdministration": "dispenses",
    "Immunization": "immunizations",
    "AllergyIntolerance": "allergies",
    "Procedure": "procedures",
    "CarePlan": "care_plans",
    "Goal": "care_plans",
    "CareTeam": "care_plans",
    "Appointment": "appointments",
    "Observation": VITALS,
    "DiagnosticReport": "reports",
    "Encounter": VISITS,
    "Provenance": "provenance",
    "Patient": PATIENT,
    "Practitioner": CLINIC,
    "PractitionerRole": CLINIC,
    "Organization": CLINIC,
    "Location": CLINIC,
    "Medication": CLINIC,
    "DocumentReference": CHART_NOTES,
    "Composition": CHART_NOTES,
}
"""The section of the record each type stands in; laboratory results and notes are told by their category."""

KEPT_UNSHARED = frozenset(
    {
        "Communication", "Consent", "Coverage", "Device", "DeviceUseStatement", "FamilyMemberHistory", "Flag",
        "ImagingStudy", "Media", "NutritionOrder", "QuestionnaireResponse", "RelatedPerson", "RiskAssessment",
        "ServiceRequest", "Specimen", "Task",
    }
)  # fmt: skip
"""Kept because they are about the patient; nothing shows them until the practice names them in `share`."""

SHARED_SECTIONS = frozenset(
    {
        "diagnoses", "medications", "immunizations", "allergies", "procedures", "care_plans", "appointments",
        "provenance", PATIENT, CLINIC,
    }
)  # fmt: skip
"""Shared automatically (portal-api, Records)."""

CLINIC_TYPES = frozenset(name for name, section in SECTIONS.items() if section == CLINIC)
"""What records refer to; belongs to a practice, not to a patient."""

SEARCHABLE = (
    "Condition", "MedicationRequest", "MedicationStatement", "Immunization", "AllergyIntolerance", "Procedure",
    "CarePlan", "Goal", "CareTeam", "Observation", "DiagnosticReport", "Appointment", "Encounter",
)  # fmt: skip
"""Types a caller may search within one patient's chart; `Patient` itself lists the charts."""

READABLE = frozenset((*SEARCHABLE, *CLINIC_TYPES, "Patient", "Provenance"))
"""Types a caller may read by id."""

_LAB_CODES = frozenset({"laboratory", "lab"})
_NOTE_CODES = frozenset({"clinical-note"})


def is_kept(resource_type: str) -> bool:
    """Whether the type is part of a patient record here."""
    return resource_type in SECTIONS or resource_type in KEPT_UNSHARED


def section_of(resource_type: str, category_codes: Iterable[str]) -> str:
    """The section a resource stands in; `category_codes` are lower-case codes without their system."""
    codes = frozenset(category_codes)
    if resource_type in CHART_NOTE_TYPES or codes & _NOTE_CODES:
        return CHART_NOTES
    if resource_type in {"Observation", "DiagnosticReport"} and codes & _LAB_CODES:
        return LABS
    return SECTIONS.get(resource_type, "other")


def shared_by_itself(section: str) -> bool:
    """Whether entries of the section are shared without anybody saying so."""
    return section in SHARED_SECTIONS
