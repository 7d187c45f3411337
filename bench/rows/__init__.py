"""The rows of the speed table, one topic a file; each file has `NAMES` and `measure`."""
