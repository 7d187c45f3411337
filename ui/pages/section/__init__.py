"""The page every record category shares: a list, and everything about the chosen record."""
