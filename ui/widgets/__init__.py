"""Dumb, reusable parts."""
