"""Print or save a copy: what is wanted, what it will look like, and what becomes of it."""
