"""Immunizations: the page of vaccines."""
