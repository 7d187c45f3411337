"""One chart at a glance."""
