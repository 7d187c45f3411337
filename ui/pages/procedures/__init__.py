"""Procedures: the page of surgeries and other procedures."""
