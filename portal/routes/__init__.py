"""One topic a file: parse, call, encode."""
