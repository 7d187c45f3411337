"""Rulings: which list a status puts an entry in, how it is labelled, and what is never shown as fact."""

from collections.abc import Mapping
from typing import Any

import msgspec

from pfclient.fhir.concepts import status_code
from pfclient.records.record import Standing


class Ruling(msgspec.Struct, frozen=True, gc=False):
    """What one status means for a row.

    Attributes:
        status: The FHIR code, "unknown" where it is missing or no code of this type.
        standing: The list it stands in.
        flags: Labels beside it.
        hidden: Why it is never shown as fact, "" when it is shown.
        warnings: What is odd about the status itself.
    """

    status: str = "unknown"
    standing: Standing = Standing.CURRENT
    flags: tuple[str, ...] = ()
    hidden: str = ""
    warnings: tuple[str, ...] = ()


Table = Mapping[str, Ruling]


def current(status: str, *flags: str) -> tuple[str, Ruling]:
    """A status of the current list."""
    return status, Ruling(status, Standing.CURRENT, flags)


def past(status: str, *flags: str) -> tuple[str, Ruling]:
    """A status of the past list."""
    return status, Ruling(status, Standing.PAST, flags)


def hidden(status: str, reason: str = "") -> tuple[str, Ruling]:
    """A status that is never shown as fact; the reason is the status itself unless told."""
    return status, Ruling(status, hidden=reason or status)


def ruling(table: Table, value: Any) -> Ruling:
    """What the table says of a status as sent; a missing or foreign one is unknown, and says so."""
    code = status_code(value, table)
    if code:
        return table[code]
    unknown = table.get("unknown")
    return Ruling(
        standing=unknown.standing if unknown is not None else Standing.CURRENT,
        flags=("status-unknown",),
        warnings=("odd-status",) if value else ("no-status",),
    )
