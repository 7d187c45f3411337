"""The show command."""
