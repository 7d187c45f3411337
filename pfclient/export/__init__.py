"""Portable copies of a chart: a page layout for paper, and the bytes of a spreadsheet or of a FHIR Bundle."""
