"""The pages of registration and "Add a person", one file per step."""
