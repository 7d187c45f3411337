"""theme tests."""
