"""text tests."""
