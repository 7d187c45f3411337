"""A forgotten user name or password, page by page."""
