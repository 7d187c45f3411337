"""One shell for every flow, one file per step."""
