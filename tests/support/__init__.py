"""Stand-ins for the outside: clocks, files, servers."""
