"""Search: the page of what was found."""
