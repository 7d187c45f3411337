"""Settings: how the program looks and speaks, what this computer keeps, and what the program is made of."""
