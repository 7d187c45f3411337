"""The PIN from the doctor's letter: 8 digits, shown `1234 5678` (portal-api, Registration)."""

from pfclient.flows.digits import compact, grouped, is_number
from pfclient.flows.flow import Problem

LENGTH = 8


def problem(text: str) -> Problem | None:
    """Tell what is wrong with a typed PIN; spaces and dashes are forgiven."""
    typed = compact(text)
    if not typed:
        return Problem("pin-empty")
    return None if is_number(typed, LENGTH) else Problem("pin-length", LENGTH)


def shown(text: str) -> str:
    """Give the PIN in two groups of four."""
    return grouped(compact(text), 4)
