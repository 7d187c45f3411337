"""One read transaction, and what was already found out in it."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from sqlalchemy import Connection

Found = TypeVar("Found")


class Reading:
    """A read transaction that answers several requests, all of which were there before it began.

    What one of them found out holds for the others too: asked again in the same transaction, it would be the same. So
    that a family's client, which asks for several sections at once, has its sign-in looked up once and not for each.
    Nothing outlives the transaction: whoever asks after a sign-in was ended or a chart taken back is told so.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._found: dict[Hashable, Any] = {}

    def once(self, question: Hashable, find: Callable[[], Found]) -> Found:
        """The answer to the question: found now, or before in this transaction. What was refused is asked again."""
        if question in self._found:
            found: Found = self._found[question]
            return found
        self._found[question] = answer = find()
        return answer
