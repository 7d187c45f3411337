"""Divider tabs down the side: which section of the chart."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from pfclient.values import dataclass
from ui.text.translate import tr, trn
from ui.theme import tokens
from ui.theme.theme import PersonColors, theme
from ui.widgets.direction import leading, trailing, turned
from ui.widgets.line_breaking import line_height, wrap
from ui.widgets.pictures import Part, Pictures
from ui.widgets.tab_shape import divider_tab
from ui.widgets.tabs import KeyedTabs

_GAP, _ICON_LEFT, _TEXT_LEFT, _RIGHT = 14, 30, 60, 14
_PILL, _AROUND, _COUNT_GAP, _ANY = 16, 14, 20, 16_777_215


@dataclass(frozen=True, slots=True)
class SideTab:
    """One section: `count` stays None until the first download is done, `new` shows as a pill, else `changed`.

    What is `locked` is not among what the account was given of this chart.
    """

    key: str
    label: str
    icon: str
    count: int | None = None
    new: int = 0
    changed: int = 0
    gap_before: bool = False
    locked: bool = False

    def spoken(self) -> str:
        """What a screen reader hears."""
        words = [self.label]
        if self.count is not None:
            words.append(trn("{n} item", "{n} items", self.count))
        if self.new:
            words.append(trn("{n} new", "{n} new", self.new))
        if self.changed:
            words.append(trn("{n} changed", "{n} changed", self.changed))
        if self.locked:
            words.append(tr("you cannot open this part"))
        return ", ".join(words)


class SideTabs(KeyedTabs):
    """The sections; the chosen one opens into the page, with a bar in the person's colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._tabs: list[SideTab] = []
        self.color = "family"
        self._row = tokens.height("side_tab")
        self._least = tokens.layout("side_tabs_min") + 6
        self._most = _ANY
        self._measured: tuple[float, int] | None = None
        self._broken: dict[SideTab, tuple[str, ...]] = {}
        self._pictures = Pictures("desk", again=1)
        super().__init__(Qt.Key.Key_Up, Qt.Key.Key_Down, parent)
        self.setShape(QTabBar.Shape.RoundedWest)
        self.setAccessibleName(tr("Sections"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._fit)

    def set_sections(self, tabs: Sequence[SideTab], color_key: str) -> None:
        """Shows these sections in a person's colour; the current one stays where its key stays."""
        self.color = color_key
        if list(tabs) == self._tabs:
            self.update()
            return
        self._tabs = list(tabs)
        self._measured = None
        wanted = self.current or (tabs[0].key if tabs else "")
        keys = [tab.key for tab in tabs]
        self._rebuild(keys, [tab.label for tab in tabs], [tab.spoken() for tab in tabs], wanted)
        self._fit()

    def set_least_width(self, px: int) -> None:
        """Makes the bar at least so wide (px at 100 %)."""
        self._least = px
        self._measured = None
        self._fit()

    def set_most_width(self, px: int) -> None:
        """Lets names go on in a next line rather than make the bar wider than so many px; no word is broken."""
        if px != self._most:
            self._most = px
            self._measured = None
            self._rebuild(self.keys, [t.label for t in self._tabs], [t.spoken() for t in self._tabs], self.current)
            self._fit()

    def set_row_height(self, px: int) -> None:
        """Makes rows lower in a short window (px at 100 %)."""
        self._row = px
        self._rebuild(self.keys, [t.label for t in self._tabs], [t.spoken() for t in self._tabs], self.current)
        self._fit()

    def tabSizeHint(self, place: int) -> QSize:
        # Qt asks while tabs are taken away, too; an exception in here would end the program.
        look = theme()
        if place >= len(self._tabs):
            return QSize(self._width(), look.px(self._row))
        tab = self._tabs[place]
        lines = len(self._lines(tab))
        words = lines * line_height("body") + look.px(_AROUND) if lines > 1 else 0
        return QSize(self._width(), max(look.px(self._row), words) + (look.px(_GAP) if tab.gap_before else 0))

    def minimumTabSizeHint(self, place: int) -> QSize:
        return self.tabSizeHint(place)

    def focus_rect(self) -> QRect:
        place = self.currentIndex()
        gap = theme().px(_GAP) if 0 <= place < len(self._tabs) and self._tabs[place].gap_before else 0
        px = theme().px
        area = self.tabRect(place)
        return turned(QRectF(area), QRectF(area.adjusted(px(15), gap + px(4), -px(6), -px(4)))).toRect()

    def sizeHint(self) -> QSize:
        return QSize(self._width(), sum(self.tabSizeHint(place).height() for place in range(len(self._tabs))))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _width(self) -> int:
        """The widest label and count; two digits always have room, so that the bar does not jump between people."""
        look = theme()
        # Qt asks for every tab whenever one of them changes.
        if self._measured is not None and self._measured[0] == look.scale:
            return self._measured[1]
        width = self.width_within(self._most)
        self._measured = (look.scale, width)
        self._broken.clear()
        return width

    def width_within(self, most: int) -> int:
        """Give how wide the bar is where names go on in a next line rather than make it wider than so many px."""
        look, bold = theme(), theme().metrics("body", weight=700)
        beside = {tab.key: self._beside(tab) for tab in self._tabs}
        widest = max((bold.horizontalAdvance(tab.label) + beside[tab.key] for tab in self._tabs), default=0)
        words = [(bold.horizontalAdvance(word), tab) for tab in self._tabs for word in tab.label.split()]
        longest = max((width + beside[tab.key] for width, tab in words), default=0)
        return max(look.px(self._least), min(widest, max(most, longest)))

    @staticmethod
    def _beside(tab: SideTab) -> int:
        """The px of a row besides its name."""
        look, digit = theme(), theme().metrics("badge").horizontalAdvance("0")
        # Whatever its digits are: while records come in it is another number at every moment. A third one takes half
        # of the gap, so that the bar grows at a thousand only.
        usual, long = 2 * digit + look.px(_COUNT_GAP), len(_number(tab)) * digit + look.px(_COUNT_GAP // 2)
        return max(usual, long) + look.px(_TEXT_LEFT + _RIGHT)

    def _lines(self, tab: SideTab) -> tuple[str, ...]:
        """How a name is broken; found out once as long as the bar is as wide."""
        width = self._width()
        lines = self._broken.get(tab)
        if lines is None:
            lines = wrap(tab.label, theme().metrics("body", weight=700), width - self._beside(tab))
            self._broken[tab] = lines
        return lines

    def _pill_words(self, tab: SideTab) -> str:
        """How much is new; where the words do not fit beside the name, the number alone: the bar does not jump."""
        look = theme()
        words = _pill(tab)
        name = max(look.metrics("body", weight=700).horizontalAdvance(line) for line in self._lines(tab))
        needed = name + look.metrics("badge").horizontalAdvance(words) + look.px(_TEXT_LEFT + _RIGHT + _PILL + 8)
        return words if needed <= self._width() else _number(tab)

    def _fit(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.focus_rect_changed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._pictures.paint(painter, self._parts())
        painter.end()

    def _parts(self) -> Iterator[Part]:
        here = -1 if self.idle else self.currentIndex()
        for place, tab in enumerate(self._tabs):
            what = tab, self.color if place == here else ""
            yield QRectF(self.tabRect(place)), what, partial(self._paint_tab, *what)

    @staticmethod
    def _paint_gap(painter: QPainter, area: QRectF) -> QRectF:
        look = theme()
        gap = look.px(_GAP)
        color = look.color("border") if look.is_contrast else look.color("line").darker(106)
        painter.setPen(QPen(color, 1))
        y = area.top() + gap // 2 + 0.5
        gap_line = turned(area, QRectF(area.left() + look.px(18), y, area.width() - look.px(18 + 14), 0))
        painter.drawLine(gap_line.topLeft(), gap_line.topRight())
        return area.adjusted(0, gap, 0, 0)

    def _paint_tab(self, tab: SideTab, chosen: str, painter: QPainter, whole: QRectF) -> None:
        """One row; the chosen one is in a person's colour."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme()
        area = self._paint_gap(painter, whole) if tab.gap_before else whole
        ink = self._paint_chosen(painter, area, look.person(chosen)) if chosen else look.color("ink")
        icon_ink = ink if chosen else look.color("ink2")
        side = look.px(22)
        icon = look.pixmap(tab.icon, icon_ink, 22, "fill" if chosen else "regular")
        place = QRectF(area.left() + look.px(_ICON_LEFT), area.center().y() - side / 2, side, side)
        painter.drawPixmap(turned(area, place).topLeft(), icon)
        painter.setFont(look.font("body", weight=700 if chosen else 600))
        painter.setPen(ink)
        words = area.adjusted(look.px(_TEXT_LEFT), 0, 0, 0)
        painter.drawText(turned(area, words), int(leading()), "\n".join(self._lines(tab)))
        if tab.new or tab.changed:
            self._paint_pill(painter, area, self._pill_words(tab))
        elif tab.count is not None:
            painter.setFont(look.font("small", tabular=True))
            painter.setPen(ink if chosen and look.is_contrast else look.color("ink2"))
            right = area.adjusted(0, 0, -look.px(_RIGHT + 4), 0)
            painter.drawText(turned(area, right), int(trailing()), _number(tab))

    @staticmethod
    def _paint_chosen(painter: QPainter, area: QRectF, colors: PersonColors) -> QColor:
        look = theme()
        body = turned(area, area.adjusted(look.px(12), look.px(1), 0, -look.px(1)))
        shape = divider_tab(body, look.px(tokens.radius("tab")))
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.base if look.is_contrast else look.color("page"))
        painter.drawPath(shape)
        if not look.is_contrast:
            painter.setClipPath(shape)
            bar = QRectF(body.left(), body.top(), look.px(tokens.border("select_bar")), body.height())
            painter.fillRect(turned(body, bar), colors.base if look.name == "light" else colors.text)
        painter.restore()
        return colors.on if look.is_contrast else colors.text

    @staticmethod
    def _paint_pill(painter: QPainter, area: QRectF, text: str) -> None:
        look = theme()
        width = look.metrics("badge").horizontalAdvance(text) + look.px(_PILL)
        pill = QRectF(area.right() - look.px(_RIGHT) - width, area.center().y() - look.px(11), width, look.px(22))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("action"))
        pill = turned(area, pill)
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setFont(look.font("badge"))
        painter.setPen(look.color("on_action"))
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), text)


def _number(tab: SideTab) -> str:
    number = tab.new or tab.changed or tab.count
    return "" if number is None else str(number)


def _pill(tab: SideTab) -> str:
    return trn("{n} new", "{n} new", tab.new) if tab.new else trn("{n} changed", "{n} changed", tab.changed)
