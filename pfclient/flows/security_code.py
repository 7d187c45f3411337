"""The security code sent to a phone: 6 digits, ten minutes (portal-api, Registration)."""

from pfclient.flows.digits import compact, is_number
from pfclient.flows.flow import Problem

LENGTH = 6
MINUTES = 10


def problem(text: str) -> Problem | None:
    """Tell what is wrong with a typed code; spaces and dashes are forgiven."""
    typed = compact(text)
    if not typed:
        return Problem("code-empty")
    return None if is_number(typed, LENGTH) else Problem("code-length", LENGTH)
