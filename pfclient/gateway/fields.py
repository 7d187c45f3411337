"""Reading the portal's own JSON answers: strict bytes, then one typed field at a time."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, NoReturn

from pfclient.errors import Incompatible

_DEEPEST = 64
_LONGEST_TEXT = 2**18


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("duplicate key")
    return found


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)


def _depth(value: object) -> int:
    level, deepest = [value], 0
    while level:
        deepest += 1
        if deepest > _DEEPEST:
            break
        containers = [node for node in level if isinstance(node, dict | list)]
        level = [child for node in containers for child in (node.values() if isinstance(node, dict) else node)]
    return deepest


def decode(body: bytes) -> Any:
    """Strict JSON: UTF-8, no duplicate keys, no NaN or Infinity, at most 64 levels.

    Raises:
        Incompatible: Anything else.
    """
    try:
        value = json.loads(body.decode("utf-8"), object_pairs_hook=_no_duplicates, parse_constant=_no_constant)
    except (ValueError, RecursionError) as exc:
        raise Incompatible("not JSON") from exc
    if _depth(value) > _DEEPEST:
        raise Incompatible("too deep")
    return value


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
        value = self._value.get(name, default)
        if value is None and default is not None:
            value = default
        if not isinstance(value, str) or len(value) > _LONGEST_TEXT:
            raise Incompatible(name)
        return value

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

    def names(self) -> tuple[str, ...]:
        """The names of all fields."""
        return tuple(self._value)
