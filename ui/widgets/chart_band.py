"""The band across the window that says whose chart this is, on every page."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme import patterns, tokens
from ui.theme.theme import theme
from ui.widgets.avatar import Avatar
from ui.widgets.direction import is_right_to_left, turn_round
from ui.widgets.frames import box, column, line
from ui.widgets.labels import PlainLabel

_USUAL_WIDTH, _NOTE_FROM = 1100, 1000
_SPARE = 32
_TOOL_BESIDE_NOTE = 340
"""Room the tool keeps beside the remark."""
_HALF = 0.62
"""Of a line that is broken in two: words are not halved."""
_LINES, _BETWEEN, _NO_BREAK = 2, "  ·  ", "\u00a0"
_PATTERN_FROM, _FADE = 0.40, 0.22
_ALL = 1000
_KEPT = 6
"""Grounds that stay drawn: a family goes to and fro between its charts."""
_ALPHA, _ALPHA_CONTRAST = 24, 60
_CORNER = 6
_ABOVE, _FAR = 2, 10_000


def _facts_whole(words: str, room: int) -> str:
    """Gives lines that end between relation, age and birth date, where each has the room for that.

    A third line makes the band taller: there is one only where two would not hold the words either.
    """
    measure, facts = theme().metrics("body").horizontalAdvance, words.split(_BETWEEN)
    lines = [facts[0]]
    for fact in facts[1:]:
        longer = f"{lines[-1]}{_BETWEEN}{fact}"
        lines[-1:] = [longer] if measure(longer) <= room else [lines[-1], fact]
    most = _LINES if _height(words, room) <= _LINES * theme().metrics("body").lineSpacing() else len(facts)
    fits = len(lines) <= most and all(measure(line) <= room for line in lines)
    return "\n".join(line.replace(" ", _NO_BREAK) for line in lines) if fits else words


def _height(words: str, room: int) -> int:
    """The px that words need where they go on in the next line."""
    wraps = int(Qt.TextFlag.TextWordWrap)
    return theme().metrics("body").boundingRect(QRect(0, 0, room, _FAR), wraps, words).height()


class ChartBand(QWidget):
    """Avatar, name, and one line; the pattern starts where the words have ended.

    Signals:
        left_out: The remark there is no room for, to be told somewhere else; "" where there is.
    """

    left_out = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._color, self._facts = "family", ""
        self._tool: QWidget | None = None
        self._make_room: Callable[[int], None] = lambda _width: None
        self._drawn: dict[object, QPixmap] = {}
        self._avatar = Avatar("", "family", 50, inverted=True)
        self._name = PlainLabel("", "band", tone="on")
        self._line = PlainLabel("", "body", tone="on")
        self._note = PlainLabel("", "small_strong", tone="on")
        self._note.setProperty("note", "band")
        self._note.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._words = column(None, self._name, self._line, None, gap=0)
        # Without the remark, the space before it is room for the words.
        self._aside = box(line(12, self._note, gap=0))
        self._aside.hide()
        self._row = line(self._avatar, self._words, self._aside, None, gap=14, margins=(20, 0, 20, 0))
        self.setLayout(self._row)
        self._least, self._words_need = tokens.layout("band"), 0
        theme().changed.connect(self._fit_line)
        self._grow()

    def show_person(self, name: str, words: str, initials: str, color_key: str, note: str = "") -> None:
        """Shows whose chart it is.

        Args:
            name: Full name, never shortened.
            words: Relation, age, birth date.
            initials: For the avatar; "" for none, where the band is nobody's.
            color_key: The folder colour.
            note: A short remark in a frame, such as that some records may be private.
        """
        self._color = color_key
        self._avatar.set_person(initials, color_key)
        self._avatar.setVisible(bool(initials))
        self._name.setText(name)
        self._facts = words
        self._line.setText(words)
        self._line.setVisible(bool(words))
        self._note.setText(note)
        self._fit_line()
        self.setAccessibleName(". ".join(part for part in (name, words, note) if part))
        self.update()

    def set_tool(self, widget: QWidget, make_room: Callable[[int], None]) -> None:
        """Puts a widget at the right end (the search box).

        Args:
            widget: It.
            make_room: Told the px there are for it.
        """
        self._tool, self._make_room = widget, make_room
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_line()

    def _fit_line(self) -> None:
        """Who it is may take two lines where the text is large, and is never cut; the tool gives way first."""
        self._fit_note()
        px = theme().px
        parts = [part for part in (self._avatar, self._note) if part.isVisibleTo(self)]
        around = px(40 + 14) + sum(part.sizeHint().width() + px(14) for part in parts)
        needed, least = self._line_width(), self._tool.minimumSizeHint().width() if self._tool is not None else 0
        wraps = needed + around + least + px(_SPARE) > self.width()
        self._row.setStretchFactor(self._words, _ALL if wraps else 0)
        name = theme().metrics("band").horizontalAdvance(self._name.text())
        self._make_room(self.width() - around - px(_SPARE) - max(name, round(needed * _HALF) if wraps else needed))
        room = self.width() - around - (self._tool.sizeHint().width() if self._tool is not None else 0)
        self._line.setWordWrap(wraps)
        self._line.setText(_facts_whole(self._facts, room) if wraps else self._facts)
        # In a small window, and where the text is large, the band leaves more of the height to the records.
        compact = not wraps and self.width() < px(_USUAL_WIDTH)
        self._least = tokens.layout("band_compact" if compact else "band")
        self._words_need = self._words_height(room) if wraps else 0
        self._grow()

    def _grow(self) -> None:
        """Words of a language that needs more lines have a taller band: who it is, is never cut."""
        self.setFixedHeight(max(theme().px(self._least), self._words_need))

    def _words_height(self, room: int) -> int:
        name = theme().metrics("band").height()
        return name + _height(self._line.text(), room) + theme().px(2 * _ABOVE)

    def _fit_note(self) -> None:
        """The remark stands here only beside a line that is whole."""
        note, px = self._note.text(), theme().px
        parts = [self._avatar, self._note]
        needed = self._line_width() + px(40) + sum(part.sizeHint().width() + px(14) for part in parts)
        needed += px(_TOOL_BESIDE_NOTE + 14) if self._tool is not None else 0
        fits = bool(note) and self.width() >= max(needed, px(_NOTE_FROM))
        self._aside.setVisible(fits)
        self.left_out.emit("" if fits else note)

    def _line_width(self) -> int:
        return theme().metrics("body").horizontalAdvance(self._facts)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._background())
        painter.end()

    def _with_words(self) -> tuple[tuple[int, int, int, int], ...]:
        """No pattern runs through the words of a button, or of the remark."""
        parts = (self._note, *self.findChildren(QPushButton)) if theme().patterns else ()
        places = (QRect(part.mapTo(self, QPoint()), part.size()) for part in parts if part.isVisible())
        return tuple([(place.x(), place.y(), place.width(), place.height()) for place in places])

    def _background(self) -> QPixmap:
        look, ratio, bare = theme(), self.devicePixelRatioF(), self._with_words()
        shown = (look.name, look.scale, look.patterns, is_right_to_left())
        key = (self._color, self.size().toTuple(), ratio, shown, bare)
        pixmap = self._drawn.pop(key, None)
        if pixmap is None:
            pixmap = QPixmap(self.size() * ratio)
            pixmap.setDevicePixelRatio(ratio)
            self._paint_background(pixmap, bare)
        self._drawn[key] = pixmap
        if len(self._drawn) > _KEPT:
            del self._drawn[next(iter(self._drawn))]
        return pixmap

    def _paint_background(self, pixmap: QPixmap, bare: tuple[tuple[int, int, int, int], ...]) -> None:
        look = theme()
        colors = look.person(self._color)
        pixmap.fill(colors.base)
        if not look.patterns:
            return
        width, height = self.width(), self.height()
        start = width * _PATTERN_FROM
        ink = QColor(colors.on)
        ink.setAlpha(_ALPHA_CONTRAST if look.is_contrast else _ALPHA)
        painter = QPainter(pixmap)
        turn_round(painter, width)
        patterns.paint(painter, QRectF(start, 0, width - start, height), colors.pattern, ink, scale=look.scale)
        clear = QColor(colors.base)
        clear.setAlpha(0)
        fade = QLinearGradient(start, 0, start + width * _FADE, 0)
        fade.setColorAt(0, colors.base)
        fade.setColorAt(1, clear)
        painter.fillRect(QRectF(start - 1, 0, width * _FADE + 1, height), fade)
        painter.resetTransform()
        for place in bare:
            patterns.clear(painter, QRectF(*place), colors.base, look.px(_CORNER))
        painter.end()
