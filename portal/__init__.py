"""The reference portal: a real server, readable in an hour."""
