"""One file for each screen of a visit."""
