"""A language nobody speaks: twice as long and from right to left, to see what would be cut in one that is."""

import re
from typing import cast

from PySide6.QtCore import QObject, QTranslator

from ui.text.translate import CONTEXT

_PLACE = re.compile(r"(\{\w+\})")
_STRANGE = str.maketrans("aceginosuyACEGINOSUY", "àçéĝîñöšúýÀÇÉĜÎÑÖŠÚÝ")
_FILLING = " one two three four five six seven eight nine ten"
_FROM_RIGHT = "\u200f"
"""RIGHT-TO-LEFT MARK: the paragraph then runs as the layout does."""


def pseudo(text: str) -> str:
    """Returns the text strange but readable, places as they were, filled up to twice its length."""
    strange = "".join(part if _PLACE.fullmatch(part) else part.translate(_STRANGE) for part in _PLACE.split(text))
    # The brackets, which show where a text begins and ends, are part of its twice as many letters.
    filling = (_FILLING * (len(text) // len(_FILLING) + 1))[: max(0, len(text) - 2)]
    return f"{_FROM_RIGHT}[{strange}{filling}]"


class PseudoTranslator(QTranslator):
    """Answers every text of ours by its pseudo form."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        del disambiguation, n
        # To Qt an empty text is a translation too, and "F%1", a key's name, would be lost.
        return pseudo(source) if context == CONTEXT and source else cast("str", None)

    def isEmpty(self) -> bool:
        return False
