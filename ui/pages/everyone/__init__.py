"""Everybody’s charts at a glance."""
