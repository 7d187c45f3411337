"""Vital signs: the page of blood pressure, weight and other measurements."""
