"""Medications: the page of medicines."""
