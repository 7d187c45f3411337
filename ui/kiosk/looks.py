"""How the waiting-room screen looks for the visitor in front of it: sizes for this display, and what they chose."""

from dataclasses import replace

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QFont, QFontMetrics

from pfclient.values import dataclass
from ui.text.language import language
from ui.theme import tokens
from ui.theme.kiosk_rules import KIOSK, LEAST_TARGET
from ui.theme.theme import theme

_LEAST_UNIT = 0.4


@dataclass(frozen=True, slots=True)
class Choices:
    """What a visitor chose at the foot of the screen; a new visitor begins with none of it."""

    bigger: bool = False
    contrast: bool = False
    lower: bool = False


class Looks(QObject):
    """Sizes and colours of the kiosk; `changed` tells the window to build its pages anew.

    Sizes are given in px of the design's screen, 1080 wide and 1920 high, and fitted to the one that is there.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._unit = 1.0
        self.choices = Choices()

    @property
    def unit(self) -> float:
        """Pixels of this display for one of the design's."""
        return self._unit

    @property
    def bigger(self) -> bool:
        """Whether words are larger."""
        return self.choices.bigger

    @property
    def contrast(self) -> bool:
        """Whether colours are those of high contrast."""
        return self.choices.contrast

    @property
    def lower(self) -> bool:
        """Whether everything that is pressed lies in the lower half."""
        return self.choices.lower

    def fit(self, size: QSize) -> None:
        """Fit every size to a display; nothing happens where it is the one already fitted to."""
        width, height = tokens.kiosk_canvas()
        unit = max(min(size.width() / width, size.height() / height), _LEAST_UNIT)
        if abs(unit - self._unit) > 0.001:
            self._unit = unit
            self.apply()

    def choose(self, *, bigger: bool | None = None, contrast: bool | None = None, lower: bool | None = None) -> None:
        """Take what the visitor pressed; what is not named stays."""
        told = {"bigger": bigger, "contrast": contrast, "lower": lower}
        self.choices = replace(self.choices, **{name: value for name, value in told.items() if value is not None})
        self.apply()

    def reset(self) -> None:
        """Begin as for somebody new: usual size, usual colours, English."""
        self.choices = Choices()
        language().switch("en")
        self.apply()

    def apply(self) -> None:
        """Put size and colours on the application, the parts that come from the home screens included."""
        body = tokens.kiosk("body_px") / tokens.type_role("body").px
        theme().more_rules, theme().least_target = KIOSK, LEAST_TARGET
        theme().switch("contrast" if self.contrast else "light", body * self._unit * self._larger)
        self.changed.emit()

    def px(self, size: float) -> int:
        """Returns a size of the design on this display."""
        return round(size * self._unit)

    def text(self, size: float) -> int:
        """Returns a text size of the design on this display, as large as the visitor wants it."""
        return round(size * self._unit * self._larger)

    def font(self, size: float, weight: int = 400, *, tabular: bool = False) -> QFont:
        """Returns a font; `size` in px of the design."""
        font = QFont()
        font.setFamilies(tokens.families())
        font.setPixelSize(max(1, self.text(size)))
        font.setWeight(QFont.Weight(weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def line_height(self, size: float, weight: int = 400) -> int:
        """Returns the height of one line of words."""
        return QFontMetrics(self.font(size, weight)).height()

    @property
    def _larger(self) -> float:
        return tokens.kiosk_bigger() if self.bigger else 1.0


_active: list[Looks] = []


def looks() -> Looks:
    """Returns the looks in use."""
    if not _active:
        _active.append(Looks())
    return _active[0]
