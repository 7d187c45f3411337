"""Asking the database whether a token list (rules.indexing) holds a token."""

from typing import Any

from sqlalchemy import ColumnElement, func, or_

from portal.rules.indexing import SEPARATOR


def holds(column: Any, piece: str) -> ColumnElement[bool]:
    """Whether the text column contains the piece, case-sensitively on every database (LIKE is not, on SQLite)."""
    found: ColumnElement[bool] = func.replace(column, piece, "") != column
    return found


def holds_whole(column: Any, token: str) -> ColumnElement[bool]:
    """Whether the list holds exactly this token."""
    return holds(column, f"{SEPARATOR}{token}{SEPARATOR}")


def matches_any(column: Any, wanted: tuple[str, ...]) -> ColumnElement[bool]:
    """FHIR token search: `code`, `system|code`, `|code` (no system) or `system|` (any code); any of them."""
    return or_(*(holds(column, _piece(each.lower())) for each in wanted))


def _piece(token: str) -> str:
    system, bar, code = token.rpartition("|")
    if not bar:
        return f"|{code}{SEPARATOR}"
    if not code:
        return f"{SEPARATOR}{system}|"
    return f"{SEPARATOR}{system}|{code}{SEPARATOR}"
