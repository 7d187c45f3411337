"""Tests of the window: people, sections, keys, one instance, links."""
