"""State, one changed signal, verbs."""
