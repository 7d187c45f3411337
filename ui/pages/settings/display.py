"""Settings, Text and display (10a): text size, colours, patterns, motion, and what a screen reader is told."""

from datetime import datetime, timedelta

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui.pages.settings.section import SectionLayout, once_done
from ui.text import dates
from ui.text.translate import tr
from ui.theme import tokens
from ui.theme.scaling import scaled
from ui.theme.theme import theme
from ui.widgets.aside_frame import title
from ui.widgets.card import Card
from ui.widgets.check_field import CheckField
from ui.widgets.frames import column, line
from ui.widgets.labels import PlainLabel
from ui.widgets.size_slider import StopSlider
from ui.widgets.theme_tiles import ThemeTiles, Tile

_WRAPS = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_HIGH = 10_000
_TO_TRACK = 8
"""px that bring the small letter beside the middle of the track."""
_AHEAD = timedelta(days=2)


class Sample(QLabel):
    """Two lines as they would look at a text size that is only tried."""

    def __init__(self, strong: str, text: str) -> None:
        super().__init__()
        self._lines = ((strong, "h3"), (text, "body"))
        self._size = theme().scale
        self.setAccessibleName(f"{strong}. {text}")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def try_size(self, scale: float) -> None:
        """Shows the lines at this scale."""
        self._size = scale
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(sum(self._area(words, role, width).height() for words, role in self._lines))

    def sizeHint(self) -> QSize:
        width = theme().px(300)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(120), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme().color("ink"))
        top = 0.0
        for words, role in self._lines:
            area = self._area(words, role, self.width()).translated(0, top)
            painter.setFont(self._font(role))
            painter.drawText(area, _WRAPS, words)
            top = area.bottom()
        painter.end()

    def _font(self, role: str) -> QFont:
        font = theme().font(role)
        font.setPixelSize(round(tokens.type_role(role).px * self._size))
        return font

    def _area(self, words: str, role: str, width: int) -> QRectF:
        room = QRectF(0, 0, width, _HIGH)
        found = QFontMetricsF(self._font(role)).boundingRect(room, _WRAPS, words)
        return QRectF(0, 0, width, found.height() + 2 * self._size)


def display() -> SectionLayout:
    """Give the section."""
    slider, sample = _slider()
    tiles = _tiles()
    patterns, motion, spoken = _checks()
    small, large = PlainLabel("A", "small", name=""), PlainLabel("A", "h1", name="")
    scaled(small.setContentsMargins, 0, _TO_TRACK, 0, 0)
    row = line(small, (slider, 1), large, gap=8)
    for letter in (small, large):
        row.setAlignment(letter, Qt.AlignmentFlag.AlignTop)
    layout = column(
        title(tr("Text and display")),
        PlainLabel(tr("Text size"), "h2", wrap=True),
        row,
        Card(column(sample, gap=0), "panel", (16, 12, 16, 12)),
        6,
        PlainLabel(tr("Colors"), "h2", wrap=True),
        tiles,
        6,
        patterns,
        motion,
        spoken,
        gap=10,
    )
    return SectionLayout(
        layout,
        {
            "size": slider,
            **{f"colors {key}": card.radio for key, card in tiles.cards.items()},
            "patterns": patterns.control,
            "motion": motion.control,
            "spoken": spoken.control,
        },
    )


def _slider() -> tuple[StopSlider, Sample]:
    sizes = tokens.scales()
    slider = StopSlider(tr("Text size"), [tr("{n}%", n=round(size * 100)) for size in sizes])
    slider.put(min(range(len(sizes)), key=lambda place: abs(sizes[place] - theme().scale)))
    visit = (datetime.now().astimezone() + _AHEAD).replace(hour=10, minute=30)
    when = tr("{weekday}, {day}, {time}", weekday=dates.weekday(visit.date()), day=dates.day_words(visit.date()),
              time=dates.time_words(visit))  # fmt: skip
    sample = Sample(tr("Take 1 tablet 2 times a day with meals"), tr("Next visit: {when}", when=when))
    slider.tried.connect(lambda stop: sample.try_size(sizes[stop]))
    slider.chosen.connect(lambda stop: once_done(lambda: theme().switch(scale=sizes[stop])))
    return slider, sample


def _tiles() -> ThemeTiles:
    tiles = ThemeTiles(
        tr("Colors"),
        (
            Tile("", tr("Match my computer"), ("light", "dark")),
            Tile("light", tr("Light"), ("light",)),
            Tile("dark", tr("Dark"), ("dark",)),
            Tile("contrast", tr("High contrast"), ("contrast",)),
        ),
    )
    tiles.put(theme().chosen)
    tiles.chosen.connect(lambda key: once_done(lambda: theme().choose(key)))
    return tiles


def _checks() -> tuple[CheckField, CheckField, CheckField]:
    patterns = CheckField(
        tr("Show patterns on chart bands"),
        hint=tr("Each person has a color and a pattern. This helps if colors look alike to you."),
    )
    patterns.set_checked(theme().patterns)
    patterns.changed.connect(lambda: _wish(patterns=patterns.checked))
    motion = CheckField(tr("Less motion"), hint=tr("The time left for a code is told in numbers, with no moving ring."))
    motion.set_checked(theme().less_motion)
    motion.changed.connect(lambda: _wish(less_motion=motion.checked))
    spoken = CheckField(
        tr("Speak screen changes"), hint=tr("Tells your screen reader when you switch to another person’s chart.")
    )
    spoken.set_checked(theme().spoken)
    spoken.changed.connect(lambda: _wish(spoken=spoken.checked))
    return patterns, motion, spoken


def _wish(**wished: bool) -> None:
    once_done(lambda: theme().wish(**wished))
