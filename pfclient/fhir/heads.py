"""The head of a resource: its type and id, seen without decoding the rest."""

import re
from collections.abc import Sequence
from typing import Any

import msgspec

# As nearly all write it; spaces are passed over far faster than whatever is white, and nothing is tried twice. The rest
# is peeked at.
_HEAD = re.compile(
    rb'\s*+\{\s?+ *+"resourceType" *+: *+"([A-Za-z]{1,64}+)",'
    rb'\s?+ *+"id" *+: *+"([A-Za-z0-9.\-_]{1,200}+)"'
)


class _Head(msgspec.Struct):
    resourceType: Any = ""  # noqa: N815 - FHIR's own name
    id: Any = ""


_HEADS = msgspec.json.Decoder(_Head)


def peek(raw: bytes) -> tuple[str, str] | None:
    """`resourceType` and `id` without decoding the rest; None when it is not a JSON object."""
    quick = quick_head(raw)
    if quick is not None:
        return quick[0].decode("ascii"), quick[1].decode("ascii")
    try:
        head = _HEADS.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    kind, identity = (one if isinstance(one, str) else "" for one in (head.resourceType, head.id))
    return kind, identity


def quick_head(raw: bytes | msgspec.Raw) -> Sequence[bytes] | None:
    """The bytes of type and id of a resource that begins with both, as nearly all do; ASCII letters and figures."""
    found = _HEAD.match(raw)
    return None if found is None else found.groups()
