"""What supervisor and visitor say to each other: one JSON object a line, over the visitor's standard input and output.

    visitor     → supervisor    ready, shown, beat, begun, ticket?, staff?, ending, and in a rehearsal planted, residue
    supervisor  → visitor       show, ticket, staff, and in a rehearsal rehearse, scan

The input ending means that the other side is gone: a visitor without a supervisor ends at once.
"""

import json
from enum import StrEnum
from typing import Any

LONGEST = 64 * 1024
"""Bytes of the longest line."""


class Say(StrEnum):
    """Every kind of message (`say`)."""

    READY = "ready"
    SHOW = "show"
    SHOWN = "shown"
    BEAT = "beat"
    BEGUN = "begun"
    TICKET = "ticket"
    STAFF = "staff"
    ENDING = "ending"
    REHEARSE = "rehearse"
    PLANTED = "planted"
    SCAN = "scan"
    RESIDUE = "residue"


Message = dict[str, Any]


def written(say: Say, **fields: Any) -> bytes:
    """One message as a line."""
    return json.dumps({"say": say.value, **fields}).encode("ascii") + b"\n"


def read(line: bytes) -> tuple[Say, Message] | None:
    """The message of a line; None when it is none of ours."""
    try:
        message = json.loads(line)
        return Say(message["say"]), message
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
