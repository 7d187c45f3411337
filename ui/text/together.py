"""What no line may end within: a number and what it counts, "2 of 2", "2:05 p. m."."""

import re
from collections.abc import Callable

NO_BREAK = "\N{NO-BREAK SPACE}"
_BLANKS = re.compile(r"[ \t]+")
"""Python takes one for a blank at which no line may end: "2:05 p. m."."""
_GAPS = re.compile(r"(\s+)")
_ENDS = re.compile(r"([ \t\r\n]+)")
_OF = ("of", "de")
_COUNTS = re.compile(rf"(?:.* )?[<>]?\d[\d.,/]*(?P<of> (?:{'|'.join(_OF)}))?")
_COUNTS_SOMETHING = re.compile(r"\d[.,/]* ")


def pieces(text: str) -> list[str]:
    """Splits where a line may end: at blanks, but at none that keeps words together: "2:05 p. m.", "500 mg", "2 of 2".

    A dose whose unit stands in the next line is taken for another dose.
    """
    found: list[str] = []
    for word in filter(None, _BLANKS.split(text)):
        if found and _belong_together(found[-1], word):
            found[-1] += f" {word}"
        else:
            found.append(word)
    return found


def unparted(text: str) -> str:
    """Returns text, as long as it was, for Qt to break into lines: it ends none within a piece."""
    if _COUNTS_SOMETHING.search(text) is None:
        return text
    first, *rest = _GAPS.split(text)
    kept, last = [first], first
    for gap, word in zip(rest[::2], rest[1::2], strict=True):
        together = gap == " " and bool(last and word) and _belong_together(last, word)
        kept += [NO_BREAK if together else gap, word]
        last = f"{last} {word}" if together else word
    return "".join(kept)


def parted(text: str, too_wide: Callable[[str], bool]) -> str:
    """Returns text as `unparted` gave it, with lines ending also within the pieces that are too wide for one."""
    found = _ENDS.split(text)
    return "".join(one.replace(NO_BREAK, " ") if NO_BREAK in one and too_wide(one) else one for one in found)


def _belong_together(before: str, word: str) -> bool:
    """Whether a number comes before what it counts, or "2 of" before "2"."""
    counted = _COUNTS.fullmatch(before)
    return counted is not None and (word[0].isdigit() if counted["of"] else word in _OF or not word[0].isdigit())
