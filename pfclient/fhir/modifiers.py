"""Modifiers: doNotPerform, isSubpotent, an unknown modifierExtension or implicitRules turn an entry's meaning round."""

from collections.abc import Mapping
from typing import Any

_KNOWN_MODIFIERS: frozenset[str] = frozenset()  # none is understood yet: each would need its meaning on screen

_MODIFIERS = frozenset({"modifierExtension", "implicitRules"})
_NESTED = frozenset({dict, list})
# A single byte as a number is looked for many times faster than bytes are, and most of what is sent has none of these.
_E, _R, _ESCAPE = b"ER\\"

_YES = frozenset({"true", "1", "yes"})
_NO = frozenset({"", "false", "0", "no"})


def forbids(body: Mapping[str, Any]) -> bool | None:
    """Whether an order says NOT to do what it names (`doNotPerform`); None where it may, in a shape nobody can read."""
    return says(body, "doNotPerform")


def says(body: Mapping[str, Any], name: str) -> bool | None:
    """Whether an element that turns the meaning of an entry round is true; None in a shape nobody can read."""
    if name not in body:
        return None if body.get(f"_{name}") else False
    return _truth(body[name])


def is_unsafe(raw: bytes, body: Any) -> bool:
    """Whether a resource carries a modifier nobody here understands, at any depth.

    Args:
        raw: Its bytes: the cheap look that spares the walk for nearly all.
        body: The same, decoded.
    """
    return may_modify(raw) and has_unknown_modifier(body)


def may_modify(raw: bytes) -> bool:
    """Whether the bytes of a resource could hold a modifier: its names, or escapes they could be spelled with."""
    return (
        (_E in raw and raw.find(b"modifierExtension") >= 0)
        or (_R in raw and raw.find(b"implicitRules") >= 0)
        or (_ESCAPE in raw and raw.find(b"\\u00") >= 0)
    )


def is_plain(value: Any) -> bool:
    """Whether a decoded value is a single one, or an object of single ones none of which could be a modifier."""
    if type(value) is not dict:
        return type(value) is not list
    return _NESTED.isdisjoint(map(type, value.values())) and _MODIFIERS.isdisjoint(value)


def has_unknown_modifier(value: Any) -> bool:
    """Walk a decoded value and look for modifiers."""
    if isinstance(value, list):
        return any(has_unknown_modifier(one) for one in value)
    if not isinstance(value, dict):
        return False
    if value.get("implicitRules") or ("modifierExtension" in value and _is_unknown(value["modifierExtension"])):
        return True
    for one in value.values():  # noqa: SIM110 - a generator costs more than the look itself, thousands of times a chart
        if isinstance(one, (dict, list)) and has_unknown_modifier(one):
            return True
    return False


def _is_unknown(extensions: Any) -> bool:
    found = extensions if isinstance(extensions, list) else [extensions]
    return any(one and not (isinstance(one, dict) and one.get("url") in _KNOWN_MODIFIERS) for one in found)


def _truth(value: Any) -> bool | None:
    if isinstance(value, list):
        said = {_truth(one) for one in value} or {False}
        return said.pop() if len(said) == 1 else None
    if value is None or isinstance(value, bool):
        return bool(value)
    text = str(value).strip().casefold() if isinstance(value, str | int) else "?"
    return True if text in _YES else False if text in _NO else None
