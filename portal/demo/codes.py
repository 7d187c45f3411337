"""CodeableConcepts for the demo: the words a clinic writes, and the codes behind them."""

from typing import Any

SYSTEMS = {
    "snomed": "http://snomed.info/sct",
    "icd10": "http://hl7.org/fhir/sid/icd-10-cm",
    "rxnorm": "http://www.nlm.nih.gov/research/umls/rxnorm",
    "cvx": "http://hl7.org/fhir/sid/cvx",
    "loinc": "http://loinc.org",
}
_HL7 = "http://terminology.hl7.org/CodeSystem/"


def concept(text: str, *codings: tuple[str, str, str]) -> dict[str, Any]:
    """Words, and codings as (system, code, display); the system by its short name."""
    listed = [{"system": SYSTEMS[system], "code": code, "display": display} for system, code, display in codings]
    return {"text": text} | ({"coding": listed} if listed else {})


def hl7(system: str, code: str, display: str = "") -> dict[str, Any]:
    """A concept of one of HL7's own code systems."""
    coding = {"system": _HL7 + system, "code": code}
    return {"coding": [coding | ({"display": display} if display else {})]}
