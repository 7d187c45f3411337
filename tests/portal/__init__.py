"""portal tests."""
