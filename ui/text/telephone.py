"""Telephone numbers on screen."""

import re

_KEPT_TOGETHER = str.maketrans({" ": "\u00a0", "-": "\u2011"})

_NUMBER = re.compile(r"\+?\(?\d[\d()]*(?:[ -][\d()]+)+")


def telephone(number: str) -> str:
    """Returns the number so that no line ends within it: half a number is misread and misdialled."""
    return number.translate(_KEPT_TOGETHER)


def with_whole_numbers(text: str) -> str:
    """Returns words that somebody wrote so that no line ends within a telephone number or a PIN in groups.

    Only its spaces are others, and Qt copies those as plain ones; no line ends at a hyphen between digits.
    """
    return _NUMBER.sub(lambda found: found[0].replace(" ", "\u00a0"), text)
