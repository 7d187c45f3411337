"""Portal to vault, a page at a time."""
