"""The lower-cased index a list is filtered by."""

from collections.abc import Iterable, Sequence

from pfclient.records.record import Record


class FilterIndex:
    """Finds rows by any part of their words, in any order; case does not count.

    Args:
        rows: What is searched; folded once, not at every keystroke.
    """

    def __init__(self, rows: Sequence[Record]) -> None:
        self._said = {row.key: "\n".join(row.search_words()).casefold() for row in rows}

    def matching(self, rows: Iterable[Record], text: str) -> tuple[Record, ...]:
        """Give those of `rows` that hold every word of `text`."""
        wanted = text.casefold().split()
        return tuple(row for row in rows if all(word in self._said.get(row.key, "") for word in wanted))
