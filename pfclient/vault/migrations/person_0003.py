"""A person's file, layout 3: words of ours are found in every language, not only in English."""

import apsw


def apply(connection: apsw.Connection) -> None:
    """Have everything made findable again, once."""
    connection.execute("UPDATE categories SET indexed = -1 WHERE indexed > 0")
