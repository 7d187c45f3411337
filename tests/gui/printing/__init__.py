"""Pages: set and painted."""
