"""The theme in use, as chosen or as the computer is set: colours, sizes, fonts and icons, from the design tokens."""

from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from ui.theme import icons, palette, stylesheet, tokens
from ui.theme.restyling import restyle

STYLE = "Fusion"


class PersonColors(NamedTuple):
    """A person's folder colour: `base` fills, `on` is text on it, `tint` a quiet ground, `text` accent text on tint."""

    base: QColor
    on: QColor
    tint: QColor
    text: QColor
    pattern: str


class SystemLook(QObject):
    """Follows the computer's own choice while the program runs.

    Args:
        hints: Qt's `QStyleHints`, those of the running application unless given.

    Signals:
        changed: Another theme belongs on screen now.
    """

    changed = Signal()

    def __init__(self, hints: Any = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hints = hints or QGuiApplication.styleHints()
        self._contrast = self._hints.accessibility()
        self._said = self.name
        self._hints.colorSchemeChanged.connect(self._look)
        self._contrast.contrastPreferenceChanged.connect(self._look)

    @property
    def name(self) -> str:
        """light, dark or contrast; light where the computer says nothing."""
        if self._contrast.contrastPreference() is Qt.ContrastPreference.HighContrast:
            return "contrast"
        return "dark" if self._hints.colorScheme() is Qt.ColorScheme.Dark else "light"

    def _look(self) -> None:
        if self.name != self._said:
            self._said = self.name
            self.changed.emit()


class Theme(QObject):
    """One look (name, text scale); `changed` tells widgets that baked a colour or size in to look again.

    Args:
        name: light, dark or contrast.
        scale: Text scale, 1.0 to 2.0; multiplies every px of the tokens.
        patterns: Whether each person's pattern is painted beside their colour.
        less_motion: Whether nothing on screen moves by itself.
        spoken: Whether a screen reader is told when another page or chart opens.
    """

    changed = Signal()

    def __init__(
        self,
        name: str = "light",
        scale: float = 1.0,
        *,
        patterns: bool = True,
        less_motion: bool = False,
        spoken: bool = True,
    ) -> None:
        super().__init__()
        self._name = self._chosen = name
        self._scale = scale
        self.patterns, self.less_motion, self.spoken = patterns, less_motion, spoken
        self.more_rules = ""  # of the stylesheet, besides those of the windows at home
        self.least_target = 0  # px at 100 %: no link or statement is lower where fingers press
        self._system: SystemLook | None = None
        self._icons = icons.IconCache()
        self._metrics: dict[tuple[str, int | None, bool], QFontMetrics] = {}
        self._fonts: dict[tuple[str, int | None, bool], QFont] = {}
        self._colors: dict[str, QColor] = {}

    @property
    def name(self) -> str:
        """light, dark or contrast."""
        return self._name

    @property
    def chosen(self) -> str:
        """What the person chose: light, dark or contrast, "" to follow the computer."""
        return self._chosen

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
        return icons.path_of(f"{name}-{weight}-{shade.name()[1:]}.svg", icons.svg(name, shade, weight))

    def follow(self, system: SystemLook, chosen: str) -> None:
        """Takes the colours that were chosen, "" for those of the computer, now and whenever they change.

        Nothing is painted yet: that is `apply`.
        """
        self._system, self._chosen = system, chosen
        self._name = chosen or system.name
        system.changed.connect(self._system_changed)

    def choose(self, colors: str) -> None:
        """Takes light, dark or contrast for the running program, or with "" whatever the computer has."""
        self._chosen = colors
        self.switch(name=colors or (self._system.name if self._system is not None else self._name))

    def _system_changed(self) -> None:
        if self._system is not None and not self._chosen and self._system.name != self._name:
            self.switch(name=self._system.name)

    def wish(
        self, *, patterns: bool | None = None, less_motion: bool | None = None, spoken: bool | None = None
    ) -> None:
        """Changes what is painted and told besides; what is not named stays."""
        self.patterns = self.patterns if patterns is None else patterns
        self.less_motion = self.less_motion if less_motion is None else less_motion
        self.spoken = self.spoken if spoken is None else spoken
        self.changed.emit()

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
        restyle(app, stylesheet.build(self, self.more_rules))
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
