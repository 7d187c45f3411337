"""Folder tabs along the top: whose chart."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pfclient.values import dataclass
from ui.text.translate import tr
from ui.theme import tokens
from ui.theme.theme import theme
from ui.widgets.avatar import paint_avatar
from ui.widgets.direction import leading, turned
from ui.widgets.pictures import Part, Pictures
from ui.widgets.tab_shape import folder_tab
from ui.widgets.tabs import KeyedTabs

_MORE = "more…"
_AVATAR, _SIDE, _GAP = 34, 14, 10
_HEIGHT, _LOW = 60, 54
"""px at 100 % text of tabs with two lines, and with names only."""
_DOT, _CARET, _LEAST = 13, 20, 160


@dataclass(frozen=True, slots=True)
class PersonTab:
    """One tab: first name, who that is to you, what a screen reader hears, and whether something waits there."""

    key: str
    name: str
    sub: str
    initials: str
    color: str
    accessible: str
    icon: str = ""
    has_news: bool = False


class PersonTabs(KeyedTabs):
    """One tab a person; those that do not fit stand behind "More", which asks for the switch menu."""

    more_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._tabs: list[PersonTab] = []
        self._resting = self._terse = self._low = False
        self._measured: dict[tuple[int, float, bool], QSize] = {}
        self._pictures = Pictures("desk", again=1)
        super().__init__(Qt.Key.Key_Left, Qt.Key.Key_Right, parent)
        self.setAccessibleName(tr("People"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._settled = ""
        theme().changed.connect(self._fit)

    def set_people(self, tabs: Sequence[PersonTab], current: str = "") -> None:
        """Shows these people."""
        more = PersonTab(_MORE, tr("More"), "", "", "family", tr("More people, opens a list"), "caret-down")
        self._tabs, self._low = [*tabs, more], bool(tabs) and not any(tab.sub for tab in tabs)
        self._measured = {}
        wanted = current or self.current
        self._rebuild(
            [tab.key for tab in self._tabs],
            [tab.name for tab in self._tabs],
            [tab.accessible for tab in self._tabs],
            wanted,
        )
        self.updateGeometry()
        self._settled = self.current
        self._fit()

    def rest(self, *, resting: bool) -> None:
        """Paints no tab as the open one: what is shown is nobody's chart."""
        if resting != self._resting:
            self._resting = resting
            self.update()

    def choose(self, key: str) -> None:
        super().choose(key)
        self._settled = self.current
        self._fit()

    def tabSizeHint(self, place: int) -> QSize:
        # Qt asks while tabs are taken away, too; an exception in here would end the program.
        if place >= len(self._tabs):
            return QSize(0, self.height_needed)
        here = (place, theme().scale, self._terse)
        found = self._measured.get(here)
        if found is None:
            found = self._measured[here] = QSize(self._tab_width(place), self.height_needed)
        return found

    def _tab_width(self, place: int) -> int:
        """Measured once for the same tabs: a dozen times is asked for each whenever another one is opened."""
        look, tab = theme(), self._tabs[place]
        name = look.metrics("body", weight=700).horizontalAdvance(tab.name)
        if tab.key == _MORE:
            return look.px(_CARET + 2 * _SIDE) + (0 if self._terse else name + look.px(_GAP))
        sub = look.metrics("small").horizontalAdvance(tab.sub)
        return max(name, sub) + look.px(_AVATAR + _GAP + 2 * _SIDE + 4)

    def minimumTabSizeHint(self, place: int) -> QSize:
        return self.tabSizeHint(place)

    def focus_rect(self) -> QRect:
        px = theme().px
        return self.tabRect(self.currentIndex()).adjusted(px(3), px(8), -px(3), -px(2))

    def sizeHint(self) -> QSize:
        return QSize(self._needed(len(self._tabs) - 1), self.height_needed)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(theme().px(_LEAST), self.sizeHint().width()), self.height_needed)

    @property
    def height_needed(self) -> int:
        """The px tabs are tall: less where none has a second line."""
        return theme().px(_LOW if self._low else _HEIGHT)

    @property
    def fewer(self) -> int:
        """The px that the first tab and the open one need beside the one for the others."""
        shown = {0, max(0, self.currentIndex()), len(self._tabs) - 1} if self._tabs else set()
        return sum(self.tabSizeHint(place).width() for place in shown)

    @property
    def least(self) -> int:
        """The px that the open tab needs beside the one for the others."""
        here = self.currentIndex()
        mine = self.tabSizeHint(here).width() if here >= 0 else 0
        return mine + theme().px(_CARET + 2 * _SIDE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _needed(self, count: int) -> int:
        return sum(self.tabSizeHint(place).width() for place in range(count))

    def _fit(self) -> None:
        """Shows as many people as there is room for; the current one always."""
        people = len(self._tabs) - 1
        if people < 0:
            return
        fits = self._needed(people) <= self.width()
        here, before = self.currentIndex(), (self._visible(), self._terse)
        open_one = self.tabSizeHint(here).width() if 0 <= here < people else 0
        self._terse = False
        self._terse = open_one + self.tabSizeHint(people).width() > self.width()
        room = self.width() - self.tabSizeHint(people).width()
        if 0 <= here < people:
            room -= self.tabSizeHint(here).width()
        for place in range(people):
            width = self.tabSizeHint(place).width()
            shown = fits or place == here or width <= room
            room -= 0 if place == here else width
            self.setTabVisible(place, shown)
        self.setTabVisible(people, not fits)
        if before != (self._visible(), self._terse):
            # A change of visibility leaves the places of the tabs as they were; a change of text lays them out.
            self.setTabText(people, self.tabText(people))
        self.focus_rect_changed.emit()

    def _visible(self) -> list[bool]:
        return [self.isTabVisible(place) for place in range(len(self._tabs))]

    def _moved(self, place: int) -> None:
        if self.current != _MORE:
            self._settled = self.current
            super()._moved(place)
            return
        KeyedTabs.choose(self, self._settled)
        self.more_requested.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._pictures.paint(painter, self._parts())
        painter.end()

    def _parts(self) -> Iterator[Part]:
        here = -1 if self._resting else self.currentIndex()
        for place, tab in enumerate(self._tabs):
            if self.isTabVisible(place):
                what = tab, place == here, self._terse
                yield QRectF(self.tabRect(place)), what, partial(self._paint_tab, *what)

    def _paint_tab(self, tab: PersonTab, chosen: bool, terse: bool, painter: QPainter, whole: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme()
        colors = look.person(tab.color)
        area = whole.adjusted(look.px(2), look.px(4 if chosen else 8), -look.px(2), 0)
        shape = folder_tab(area, look.px(tokens.radius("tab")))
        painter.setPen(Qt.PenStyle.NoPen if chosen else QPen(look.color("line"), 1))
        painter.setBrush(colors.base if chosen else look.color("page"))
        painter.drawPath(shape)
        if not chosen:
            strip = QRectF(area.left(), area.top(), area.width(), look.px(tokens.border("folder_tab_strip")))
            painter.save()
            painter.setClipPath(shape)
            painter.fillRect(strip, colors.base)
            painter.restore()
        edge = look.px(_AVATAR)
        circle = QRectF(area.left() + look.px(12), area.center().y() - edge / 2, edge, edge)
        if tab.key == _MORE:
            circle = QRectF(area.left() + look.px(_SIDE - 2), circle.top(), look.px(_CARET), edge)
            top = circle.center().y() - look.px(_CARET) / 2
            caret = QPointF(turned(area, circle).left(), top)
            painter.drawPixmap(caret, look.pixmap(tab.icon, "ink2", _CARET, "bold"))
        else:
            fill, ink = (colors.on, colors.base) if chosen else (colors.base, colors.on)
            paint_avatar(painter, turned(area, circle), tab.initials, fill, ink=ink, icon=tab.icon)
            if tab.has_news and not chosen:
                _paint_dot(painter, area, circle)
        if tab.key != _MORE or not terse:
            _paint_words(painter, tab, area, circle, chosen=chosen)


def _paint_dot(painter: QPainter, area: QRectF, circle: QRectF) -> None:
    """Something new waits there: a dot at the rim of the picture, set off from it by the tab's own ground."""
    look = theme()
    side = look.px(_DOT)
    painter.setPen(QPen(look.color("page"), look.px(2)))
    painter.setBrush(look.color("action"))
    dot = QRectF(circle.right() - side + look.px(2), circle.top() - look.px(2), side, side)
    painter.drawEllipse(turned(area, dot))


def _paint_words(painter: QPainter, tab: PersonTab, area: QRectF, circle: QRectF, *, chosen: bool) -> None:
    look = theme()
    on = look.person(tab.color).on
    left, middle = circle.right() + look.px(_GAP), circle.center().y()
    painter.setFont(look.font("body", weight=700 if chosen else 600))
    painter.setPen(on if chosen else look.color("ink"))
    flags = int(leading())
    top = QRectF(left, middle - look.px(21), 4000, look.px(22)) if tab.sub else QRectF(left, middle - 100, 4000, 200)
    painter.drawText(turned(area, top), flags, tab.name)
    if tab.sub:
        painter.setFont(look.font("small"))
        painter.setPen(on if chosen else look.color("ink2"))
        below = QRectF(left, middle + look.px(1), 4000, look.px(19))
        painter.drawText(turned(area, below), flags, tab.sub)
