"""Lab results: the page of results and reports the practice shared."""
