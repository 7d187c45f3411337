"""The design tokens as decoded once from `resources/tokens.json`: the only place colours and sizes come from."""

from functools import cache
from typing import Any, NamedTuple

from resources import reader


class TypeRole(NamedTuple):
    """Size in logical px at 100 % text, weight and line height of one text role."""

    px: int
    weight: int
    line: int


@cache
def _raw() -> dict[str, Any]:
    decoded: dict[str, Any] = reader.read_json("tokens.json")
    return decoded


def theme_names() -> tuple[str, ...]:
    """Returns light, dark and contrast."""
    return tuple(_raw()["themes"])


def colors(theme: str) -> dict[str, str]:
    """Returns every colour token of a theme as `#RRGGBB` or `#AARRGGBB`."""
    table: dict[str, str] = _raw()["themes"][theme]
    return table


def person_colors(key: str, theme: str) -> dict[str, str]:
    """Returns base, on, tint and text of a person's folder colour."""
    table: dict[str, str] = _raw()["people"][key][theme]
    return table


def person_pattern(key: str) -> str:
    """Returns the pattern that goes with a person's colour."""
    return str(_raw()["people"][key]["pattern"])


def person_keys() -> tuple[str, ...]:
    """Returns the colours in the order they are assigned (without `family`)."""
    return tuple(_raw()["people_order"])


def families() -> list[str]:
    """Returns the font families, best first."""
    return list(_raw()["families"])


@cache
def type_role(role: str) -> TypeRole:
    """Returns one text role, such as `h1`."""
    return TypeRole(**_raw()["type"][role])


def space(name: str) -> int:
    """Returns a step of the 4-pt grid in px at 100 %."""
    return int(_raw()["space"][name])


def radius(name: str) -> int:
    """Returns a corner radius in px at 100 %."""
    return int(_raw()["radius"][name])


def height(name: str) -> int:
    """Returns a control height in px at 100 %."""
    return int(_raw()["height"][name])


def border(name: str) -> int:
    """Returns a border width in px at 100 %."""
    return int(_raw()["border"][name])


def layout(name: str) -> int:
    """Returns a frame size in px at 100 %."""
    return int(_raw()["layout"][name])


def kiosk(name: str) -> int:
    """Returns a size of the waiting-room screen in px of a screen 1080 wide, or a time in ms."""
    return int(_raw()["kiosk"][name])


def kiosk_canvas() -> tuple[int, int]:
    """Returns width and height in px of the screen that the kiosk's sizes are told for."""
    width, height = _raw()["kiosk"]["canvas"]
    return int(width), int(height)


def kiosk_bigger() -> float:
    """Returns by how much "Bigger text" enlarges words at the kiosk."""
    return float(_raw()["kiosk"]["bigger"])


def motion(name: str) -> int:
    """Returns a duration in milliseconds, such as `page_fade`."""
    return int(_raw()["motion"][f"{name}_ms"])


def scales() -> tuple[float, ...]:
    """Returns the text sizes offered, 1.0 being 100 %."""
    return tuple(_raw()["scales"])
