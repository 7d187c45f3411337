"""Telephone numbers on screen."""

_KEPT_TOGETHER = str.maketrans({" ": "\u00a0", "-": "\u2011"})


def telephone(number: str) -> str:
    """Returns the number so that no line ends within it: half a number is misread and misdialled."""
    return number.translate(_KEPT_TOGETHER)
