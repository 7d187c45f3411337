"""Sections and how far they can be relied on."""
