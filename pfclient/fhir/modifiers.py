"""Modifiers: an unknown modifierExtension or implicitRules may turn an entry's meaning round."""

from typing import Any

_KNOWN_MODIFIERS: frozenset[str] = frozenset()  # none is understood yet: each would need its meaning on screen


def is_unsafe(raw: bytes, body: Any) -> bool:
    """Whether a resource carries a modifier nobody here understands, at any depth.

    Args:
        raw: Its bytes: the cheap look that spares the walk for nearly all.
        body: The same, decoded.
    """
    suspicious = b"modifierExtension" in raw or b"implicitRules" in raw or b"\\u00" in raw
    return suspicious and has_unknown_modifier(body)


def has_unknown_modifier(value: Any) -> bool:
    """Walk a decoded value and look for modifiers."""
    if isinstance(value, list):
        return any(has_unknown_modifier(one) for one in value)
    if not isinstance(value, dict):
        return False
    if value.get("implicitRules") or _is_unknown(value.get("modifierExtension")):
        return True
    return any(has_unknown_modifier(one) for one in value.values() if isinstance(one, dict | list))


def _is_unknown(extensions: Any) -> bool:
    found = extensions if isinstance(extensions, list) else [extensions]
    return any(one and not (isinstance(one, dict) and one.get("url") in _KNOWN_MODIFIERS) for one in found)
