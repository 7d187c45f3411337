"""Tolerant reading of FHIR R4 JSON."""
