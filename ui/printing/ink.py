"""Fonts and colours on paper: always those of the light theme, in tenths of a point."""

from enum import StrEnum

from PySide6.QtGui import QColor, QFont, QFontMetricsF

from pfclient.values import dataclass
from ui.theme import tokens

_LIGHT = "light"


class Role(StrEnum):
    """What a text is on the page."""

    TITLE = "title"
    SECTION = "section"
    LIST = "list"
    NAME = "name"
    BODY = "body"
    SMALL = "small"
    LABEL = "label"
    EDGE = "edge"


_SIZES: dict[Role, tuple[int, int]] = {
    Role.TITLE: (200, 700),
    Role.SECTION: (150, 700),
    Role.LIST: (115, 600),
    Role.NAME: (105, 600),
    Role.BODY: (105, 400),
    Role.SMALL: (92, 400),
    Role.LABEL: (92, 600),
    Role.EDGE: (85, 400),
}
"""Tenths of a point, and weight. Nothing is smaller than what a person of 70 reads with glasses."""


@dataclass(frozen=True, slots=True)
class Type:
    """One font with what is measured of it.

    Attributes:
        font: It, in whole tenths of a point.
        metrics: Of the same.
        line: From one base line to the next.
        ascent: From the top of a line to its base.
    """

    font: QFont
    metrics: QFontMetricsF
    line: float
    ascent: float


class Ink:
    """The fonts of one size of print. Made in the thread that uses it.

    Args:
        scale: 1 for the usual size; a summary may be smaller to stay on its page.
    """

    def __init__(self, scale: float = 1.0) -> None:
        self.scale = scale
        self._types = {role: _type(*_SIZES[role], scale) for role in Role}

    def type(self, role: Role) -> Type:
        """Returns the font of a role."""
        return self._types[role]


def color(token: str) -> QColor:
    """Returns a colour token of the light theme, whatever theme the screen has."""
    return QColor(tokens.colors(_LIGHT)[token])


def _type(size: int, weight: int, scale: float) -> Type:
    font = QFont()
    font.setFamilies(tokens.families())
    font.setPixelSize(round(size * scale))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Inter changes ":" and "-" between digits into signs a PDF cannot name: "2:30" would be copied as "2 30".
    font.setFeature(QFont.Tag("calt"), 0)
    metrics = QFontMetricsF(font)
    return Type(font, metrics, round(metrics.height() * 1.08, 1), metrics.ascent())
