"""The one application stylesheet: the rules of `ui/theme/rules.py` with the tokens of a theme put in.

In the rules `44dp` is 44 px scaled with the text, `@ink` a colour, `@type(h1)` size and weight of a text role,
`@round(22)` the radius of a circle of 22 px inside its border, `@svg(check, on_action)` the path of a recoloured icon
and `@border_px` the width of a control's border.
"""

import re
from typing import Protocol

from PySide6.QtGui import QColor

from ui.theme import rules, tokens

_SIZE = re.compile(r"(-?\d+(?:\.\d+)?)dp")
_TYPE = re.compile(r"@type\((\w+)\)")
_ROUND = re.compile(r"@round\((\d+)\)")
_SVG = re.compile(r"@svg\(([\w-]+), (\w+)\)")
_COLOR = re.compile(r"@(\w+)")


class OnColor(Protocol):
    """The colour of words on a folder colour; the same for all of them."""

    @property
    def on(self) -> QColor:
        """The colour."""
        ...


class Look(Protocol):
    """What the stylesheet asks of a theme."""

    def color(self, token: str) -> QColor:
        """Returns a colour token."""
        ...

    def px(self, size: float) -> int:
        """Returns a scaled size."""
        ...

    def border_width(self) -> int:
        """Returns the width of a control's border."""
        ...

    def person(self, color_key: str) -> OnColor:
        """Returns a person's colours."""
        ...

    def asset(self, name: str, color: str, weight: str = "bold") -> str:
        """Returns the path of a recoloured icon."""
        ...


def build(look: Look, more: str = "") -> str:
    """Returns the whole stylesheet of a theme.

    Args:
        look: The theme.
        more: Rules of a program that shows more than the windows at home do.
    """
    sheet = "".join(rules.ALL) + more
    families = ", ".join(f'"{name}"' for name in tokens.families())
    sheet = sheet.replace("@families", families).replace("@border_px", f"{look.border_width()}px")
    sheet = sheet.replace("@on_person", _color(look.person("family").on))
    sheet = _TYPE.sub(lambda found: _type(look, found[1]), sheet)
    # Half of a round indicator with its 2 px border: with a larger radius Qt draws a square.
    sheet = _ROUND.sub(lambda found: f"{(look.px(float(found[1])) + 4) // 2}px", sheet)
    sheet = _SVG.sub(lambda found: look.asset(found[1], found[2]), sheet)
    sheet = _SIZE.sub(lambda found: f"{look.px(float(found[1]))}px", sheet)
    return _COLOR.sub(lambda found: _color(look.color(found[1])), sheet)


def _type(look: Look, role: str) -> str:
    kind = tokens.type_role(role)
    return f"font-size: {look.px(kind.px)}px; font-weight: {kind.weight}"


def _color(color: QColor) -> str:
    form = QColor.NameFormat.HexRgb if color.alpha() == 255 else QColor.NameFormat.HexArgb
    return color.name(form)
