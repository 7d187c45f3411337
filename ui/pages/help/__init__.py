"""Help: short articles about every page, and the keyboard map."""
