"""house tests."""
