"""Reading the portal's own JSON answers: strict bytes, then one typed field at a time."""

from collections.abc import Iterator, Mapping
from typing import Any

from pfclient.errors import Incompatible, Unreadable
from pfclient.fhir import strict_json
from pfclient.fhir.text import clean

_LONGEST_TEXT = 2**18


def decode(body: bytes) -> Any:
    """Strict JSON without duplicate keys.

    Raises:
        Incompatible: Anything else.
    """
    try:
        return strict_json.decode_unique(body)
    except Unreadable as exc:
        raise Incompatible("not JSON") from exc


class Fields:
    """One JSON object; every reading checks the type, unknown fields are ignored."""

    def __init__(self, value: object) -> None:
        if not isinstance(value, dict):
            raise Incompatible("not an object")
        self._value: Mapping[str, Any] = value

    def __contains__(self, name: str) -> bool:
        return self._value.get(name) is not None

    def text(self, name: str, default: str | None = None) -> str:
        """A string; the default where it is missing, which is an error without one."""
        value = self._value.get(name)
        value = default if value is None else value
        if not isinstance(value, str) or len(value) > _LONGEST_TEXT:
            raise Incompatible(name)
        return value

    def words(self, name: str, default: str | None = None) -> str:
        """A string that people read: one line of plain text."""
        return clean(self.text(name, default))

    def number(self, name: str, default: int | None = None) -> int:
        """A whole number of at least 0."""
        value = self._value.get(name, default)
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 2**53:
            raise Incompatible(name)
        return value

    def flag(self, name: str, *, default: bool) -> bool:
        """True or false."""
        value = self._value.get(name, default)
        if not isinstance(value, bool):
            raise Incompatible(name)
        return value

    def inner(self, name: str) -> "Fields":
        """An object within; an empty one where it is missing."""
        return Fields(self._value.get(name) or {})

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of strings; empty where it is missing."""
        values = self._value.get(name) or []
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            raise Incompatible(name)
        return tuple(values)

    def each(self, name: str) -> Iterator["Fields"]:
        """The objects of a list; none where it is missing."""
        values = self._value.get(name) or []
        if not isinstance(values, list):
            raise Incompatible(name)
        return iter([Fields(value) for value in values])
