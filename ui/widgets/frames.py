"""Layouts and plain surfaces in scaled px: what every page is put together from."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QStackedLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.theme.scaling import scaled, scaled_gap
from ui.widgets.direction import sided

Part: TypeAlias = QWidget | QLayout
Item: TypeAlias = Part | int | tuple[Part, int] | None
Margins: TypeAlias = tuple[int, int, int, int]
_NONE: Margins = (0, 0, 0, 0)


def column(*items: Item, gap: int = 8, margins: Margins = _NONE) -> QVBoxLayout:
    """Stacks items from top to bottom: widget, layout, int (space), None (stretch) or (item, stretch)."""
    layout = QVBoxLayout()
    _fill(layout, items, gap, margins)
    return layout


def line(*items: Item, gap: int = 12, margins: Margins = _NONE) -> QHBoxLayout:
    """Puts items side by side; the same kinds of items as `column`."""
    layout = QHBoxLayout()
    _fill(layout, items, gap, margins)
    return layout


def _fill(layout: QBoxLayout, items: Sequence[Item], gap: int, margins: Margins) -> None:
    scaled(layout.setSpacing, gap)
    scaled(layout.setContentsMargins, *sided(margins))
    down = layout.direction() is QBoxLayout.Direction.TopToBottom
    put(layout, items, lambda size: scaled_gap(layout, size, down=down))


def put(layout: QBoxLayout, items: Sequence[Item], space: Callable[[int], object]) -> None:
    """Puts items into a layout, one after the other; `space` adds an empty space of so many px."""
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            space(item)
        else:
            part, stretch = item if isinstance(item, tuple) else (item, 0)
            if isinstance(part, QWidget):
                layout.addWidget(part, stretch)
            else:
                layout.addLayout(part, stretch)


def ground(widget: QWidget, name: str) -> QWidget:
    """Gives a widget a ground from the tokens: desk, page, panel, offline, or clear."""
    widget.setProperty("ground", name)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
    repolish(widget)
    return widget


def box(layout: QLayout, name: str = "clear", parent: QWidget | None = None) -> QWidget:
    """Wraps a layout in a widget with a ground.

    What is large is given its `parent` here: whenever a widget gets another, Qt gives all that is in it its style anew.
    """
    widget = QWidget(parent)
    widget.setLayout(layout)
    return ground(widget, name)


class _Narrow(QVBoxLayout):
    """Is asked for its height at the width of the column it stands in, and answers for the one its widget gets."""

    def heightForWidth(self, width: int) -> int:
        """Words that need one line there may need two here."""
        return super().heightForWidth(self._held(width))

    def minimumHeightForWidth(self, width: int) -> int:
        """As above."""
        return super().minimumHeightForWidth(self._held(width))

    def _held(self, width: int) -> int:
        holder = self.parentWidget()
        return min(width, holder.maximumWidth()) if holder is not None else width


def narrow(*items: Item, width: int, gap: int = 8) -> QWidget:
    """Wraps a column in a widget no wider than so many px, and as narrow as there is room for."""
    layout = _Narrow()
    _fill(layout, items, gap, _NONE)
    held = box(layout)
    scaled(held.setMaximumWidth, width)
    return held


class _Flowing(QWidget):
    """Content whose height follows from its width."""

    def minimumSizeHint(self) -> QSize:
        """Only a width: wrapped labels hint at the height of their narrowest shape, which is more than they need."""
        return QSize(super().minimumSizeHint().width(), 0)


def flowing(layout: QLayout, name: str = "clear") -> QWidget:
    """Wraps a layout in a widget that a scrolling area makes as tall as its words turn out, and no taller."""
    widget = _Flowing()
    widget.setLayout(layout)
    return ground(widget, name)


def repolish(widget: QWidget) -> None:
    """Makes the stylesheet look again after a dynamic property changed; it has yet to look at a widget not polished."""
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def restyle(widget: QWidget, name: str, value: str) -> None:
    """Sets a dynamic property and repolishes, only where it changed."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        repolish(widget)


def rule() -> QFrame:
    """A hairline across."""
    return _hairline("across")


def rule_down() -> QFrame:
    """A hairline downwards."""
    return _hairline("down")


def _hairline(direction: str) -> QFrame:
    frame = QFrame()
    frame.setProperty("rule", direction)
    return frame


class _Patience(QObject):
    """Keeps a scrolling area from asking how tall its content is while that is hidden.

    To find it out takes Qt most of a frame, and it is found out once more when the content is shown. It is no class of
    areas: to screen readers that would be no scrolling area any more.
    """

    def __init__(self, area: QScrollArea, content: QWidget) -> None:
        super().__init__(area)
        self._content = content
        area.viewport().installEventFilter(self)

    def eventFilter(self, _viewport: QObject, event: QEvent) -> bool:
        """Takes the question away."""
        return event.type() is QEvent.Type.LayoutRequest and self._content.isHidden()


def scrolled(
    content: QWidget, name: str = "clear", parent: QWidget | None = None, *, patient: bool = False
) -> QScrollArea:
    """Puts content in an area that scrolls down only, on the named ground; the area paints it, and nobody once more.

    Args:
        content: What scrolls.
        name: The ground.
        parent: What the area is made in.
        patient: Whether the content is put together while it is hidden.
    """
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    # A viewport of Qt's own making would cost milliseconds on its way to Python: PySide tries every class of widgets.
    area.setViewport(QWidget())
    ground(content, "clear")
    ground(area, name)
    area.setWidget(content)
    if patient:
        _Patience(area, content)
    return area


def grow(widget: QWidget) -> QWidget:
    """Lets a widget take the width it is given."""
    policy = widget.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
    widget.setSizePolicy(policy)
    return widget


def turn_to(stack: QStackedWidget, page: QWidget) -> None:
    """Shows one of the pages of a stack; it is painted with the next frame.

    Left to itself, Qt tells every widget of all the pages twice that it may not be painted in between.
    """
    if stack.currentWidget() is page:
        return
    may_be_painted = stack.updatesEnabled()
    stack.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, True)
    stack.setCurrentWidget(page)
    stack.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, not may_be_painted)
    stack.update()


def take_off(stack: QStackedWidget | QStackedLayout, page: QWidget) -> None:
    """Takes a page off a stack, for good; hidden at once, it is not seen for the moment it still lives."""
    stack.removeWidget(page)
    page.hide()
    page.deleteLater()


def make_room(widget: QWidget) -> None:
    """Lays out at once all that a widget stands in, after it was shown there.

    Qt gives what comes its place at once, out of the room of its neighbours, and makes them room with the loop's next
    turn: what is painted before is squeezed.
    """
    around: QWidget | None = widget
    while around is not None:
        QCoreApplication.sendPostedEvents(around, QEvent.Type.LayoutRequest)
        around = around.parentWidget()


def clear_layout(layout: QLayout) -> None:
    """Empties a layout and deletes what it held."""
    while (item := layout.takeAt(0)) is not None:
        inner = item.layout()
        if inner is not None:
            clear_layout(inner)
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
