"""The theme in use: colours, sizes, fonts and icons for every widget, from the design tokens."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from ui.theme import icons, palette, stylesheet, tokens

STYLE = "Fusion"


@dataclass(frozen=True, slots=True)
class PersonColors:
    """A person's folder colour: `base` fills, `on` is text on it, `tint` a quiet ground, `text` accent text on tint."""

    base: QColor
    on: QColor
    tint: QColor
    text: QColor
    pattern: str


class Theme(QObject):
    """One look (name, text scale); `changed` tells widgets that baked a colour or size in to look again.

    Args:
        name: light, dark or contrast.
        scale: Text scale, 1.0 to 2.0; multiplies every px of the tokens.
    """

    changed = Signal()

    def __init__(self, name: str = "light", scale: float = 1.0) -> None:
        super().__init__()
        self._name = name
        self._scale = scale
        self._icons = icons.IconCache()
        self._metrics: dict[tuple[str, int | None, bool], QFontMetrics] = {}
        self._fonts: dict[tuple[str, int | None, bool], QFont] = {}
        self._colors: dict[str, QColor] = {}
        self._assets = QTemporaryDir()

    @property
    def name(self) -> str:
        """light, dark or contrast."""
        return self._name

    @property
    def scale(self) -> float:
        """Text scale, 1.0 being 100 %."""
        return self._scale

    @property
    def is_contrast(self) -> bool:
        """Whether this is the high contrast theme."""
        return self._name == "contrast"

    def color(self, token: str) -> QColor:
        """Returns a colour token such as `ink`.

        Raises:
            KeyError: There is no such token.
        """
        found = self._colors.get(token)
        if found is None:
            found = self._colors[token] = QColor(tokens.colors(self._name)[token])
        return QColor(found)

    def px(self, size: float) -> int:
        """Returns px at 100 % scaled to this text size."""
        return round(size * self._scale)

    def border_width(self) -> int:
        """Returns the width of an ordinary control border in px."""
        return tokens.border("control_contrast" if self.is_contrast else "control")

    def font(self, role: str = "body", *, weight: int | None = None, tabular: bool = False) -> QFont:
        """Returns the font of a text role; `tabular` lines digits up."""
        key = (role, weight, tabular)
        found = self._fonts.get(key)
        if found is None:
            found = self._fonts[key] = self._made_font(role, weight, tabular=tabular)
        return QFont(found)

    def _made_font(self, role: str, weight: int | None, *, tabular: bool) -> QFont:
        kind = tokens.type_role(role)
        font = QFont()
        font.setFamilies(tokens.families())
        font.setPixelSize(self.px(kind.px))
        font.setWeight(QFont.Weight(weight or kind.weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def metrics(self, role: str = "body", *, weight: int | None = None, tabular: bool = False) -> QFontMetrics:
        """Returns shared metrics of a text role: measuring never builds a font per cell."""
        key = (role, weight, tabular)
        found = self._metrics.get(key)
        if found is None:
            found = self._metrics[key] = QFontMetrics(self.font(role, weight=weight, tabular=tabular))
        return found

    def person(self, color_key: str) -> PersonColors:
        """Returns a person's colours by key (`plum`, …, `family`)."""
        table = tokens.person_colors(color_key, self._name)
        base, on, tint, text = (QColor(table[part]) for part in ("base", "on", "tint", "text"))
        return PersonColors(base, on, tint, text, tokens.person_pattern(color_key))

    def pixmap(
        self,
        name: str,
        color: str | QColor = "ink",
        size: float = 20,
        weight: str = "regular",
        dpr: float | None = None,
    ) -> QPixmap:
        """Returns an icon as a pixmap; `size` is px at 100 % and scales with the text."""
        shade = self.color(color) if isinstance(color, str) else color
        app = QGuiApplication.instance()
        ratio = dpr or (app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0)
        return self._icons.pixmap(name, shade, self.px(size), weight, ratio)

    def icon(self, name: str, color: str | QColor = "ink", size: float = 20, weight: str = "regular") -> QIcon:
        """Returns an icon for a button."""
        return QIcon(self.pixmap(name, color, size, weight))

    def icon_size(self, size: float = 20) -> QSize:
        """Returns the scaled square size of an icon."""
        return QSize(self.px(size), self.px(size))

    def asset(self, name: str, color: str, weight: str = "bold") -> str:
        """Returns the path of a recoloured SVG file, since `url()` in a stylesheet takes nothing else and blurs PNG."""
        shade = self.color(color)
        path = Path(self._assets.filePath(f"{name}-{weight}-{shade.name()[1:]}.svg"))
        if not path.exists():
            path.write_text(icons.svg(name, shade, weight), encoding="utf-8")
        return path.as_posix()

    def switch(self, name: str | None = None, scale: float | None = None) -> None:
        """Changes the look of the running program."""
        self._name = name or self._name
        self._scale = scale or self._scale
        self._forget()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self.apply(app)

    def step(self, direction: int) -> None:
        """Takes the next larger (1) or smaller (-1) text size; at the end nothing happens."""
        sizes = tokens.scales()
        place = min(range(len(sizes)), key=lambda number: abs(sizes[number] - self.scale))
        wanted = min(max(place + direction, 0), len(sizes) - 1)
        if wanted != place:
            self.switch(scale=sizes[wanted])

    def apply(self, app: QApplication) -> None:
        """Makes this the theme of the whole application."""
        _active[:] = [self]
        self._forget()
        if app.property("style") != STYLE:
            app.setStyle(STYLE)
            app.setProperty("style", STYLE)
        app.setPalette(palette.build(self.color))
        app.setFont(self.font())
        app.setStyleSheet(stylesheet.build(self))
        self.changed.emit()

    def _forget(self) -> None:
        """What was made for another look."""
        self._icons.clear()
        self._metrics.clear()
        self._fonts.clear()
        self._colors.clear()


_active: list[Theme] = []


def theme() -> Theme:
    """Returns the theme in use (the light one at 100 % until another was applied)."""
    if not _active:
        _active.append(Theme())
    return _active[0]
