"""Visits: the page of visits that took place, at a clinic, at home or by video."""
