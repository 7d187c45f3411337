"""Allergies: the page of allergies and intolerances."""
