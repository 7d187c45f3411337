"""widgets tests."""
