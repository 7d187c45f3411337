"""Tolerant reading of FHIR JSON."""
