"""Diagnoses: the page of problems, concerns and visit diagnoses."""
