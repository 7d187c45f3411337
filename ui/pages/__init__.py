"""One folder per topic."""
