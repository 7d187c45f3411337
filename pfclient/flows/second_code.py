"""Codes of the second step as typed: six digits of an app, or a backup code of sixteen letters."""

import re

from pfclient.flows.flow import Problem

_DIGITS = 6
_LETTERS = 16
_BETWEEN = re.compile(r"[\s\-–]")


def bare(code: str) -> str:
    """The code without spaces and hyphens."""
    return _BETWEEN.sub("", code)


def problems(code: str, *, backup: bool) -> dict[str, Problem]:
    """What can be seen to be wrong with it before the portal is asked; nobody's try is spent on that."""
    typed = bare(code)
    if not typed:
        return {"code": Problem("backup-code-empty" if backup else "second-step-empty")}
    if backup:
        right = len(typed) == _LETTERS and typed.isascii() and typed.isalnum()
    else:
        right = len(typed) == _DIGITS and typed.isascii() and typed.isdigit()
    return {} if right else {"code": Problem("backup-code-length" if backup else "second-step-length")}
