"""What a user name may be, as far as this program can tell; the rest is the portal's to say."""

import re

from pfclient.flows.flow import Problem

_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")


def problem(name: str, email: str) -> Problem | None:
    """What is wrong with a wanted user name; None when nothing is.

    Args:
        name: What was typed.
        email: The e-mail address of the account it is for.
    """
    if not name:
        return Problem("username-needed")
    if _ADDRESS.fullmatch(name) and name.casefold() != email.casefold():
        return Problem("username-not-own-email")
    return None
