"""Other reports: a FHIR DiagnosticReport that is neither a lab report nor a chart note (imaging, heart tests)."""

from pfclient.fhir.resources import Resource
from pfclient.records.category import Category
from pfclient.records.lab_results import REPORTS, is_lab, is_note, read


def is_other_report(resource: Resource) -> bool:
    """Whether a DiagnosticReport belongs here."""
    return not is_lab(resource) and not is_note(resource)


CATEGORY = Category(
    "reports", (), ("DiagnosticReport",), read, claims=is_other_report, twins={"DiagnosticReport": REPORTS}
)
