"""Every word a window paints, wherever it comes from: labels, buttons, tabs, cells of lists and charts alike.

A paint engine of our own listens to what each widget paints and keeps the texts: what they say, where they stand, how
much room the painter gave them, and in which colour. No word is drawn twice and none is looked for in a picture.
"""

from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QColor, QPaintDevice, QPaintEngine, QRegion
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

_DPI = 96
_MM_PER_INCH = 25.4
_FIXED_POINT = 0x10000


@dataclass(frozen=True)
class Word:
    """A piece of text as one widget paints it: a line of a label, a cell of a list, the words of a tab.

    Attributes:
        place: Where it stands, in the widget's own px.
        room: What the painter lets through there, in the same px.
        let_in: Whether the painter lets through only a part of the widget.
        weight: Of its letters, 400 being regular.
    """

    widget: QWidget
    text: str
    place: QRectF
    room: QRectF
    let_in: bool
    color: QColor
    pixels: int
    weight: int


def words_of(window):
    """Every word of a window and of what it shows, one widget after the other."""
    widgets = [window, *window.findChildren(QWidget)]
    return [word for widget in widgets if widget.isVisible() for word in _said(widget)]


def _said(widget):
    paper = _Paper(widget.size())
    widget.render(paper, QPoint(), QRegion(widget.rect()), QWidget.RenderFlag(0))
    bounds, found = QRectF(widget.rect()), {}
    for said in paper.engine.heard:
        if said.text.strip():
            # A heading over several cells is painted by each of them, whole, and seen in parts.
            key = said.text, said.place.toRect().getRect()
            before = found.get(key)
            room = said.clip or bounds
            let_in = said.clip is not None and said.clip.width() < bounds.width()
            found[key] = Word(widget, said.text, said.place, room | before.room if before else room, let_in, *said.ink)
    return list(found.values())


@dataclass
class _Heard:
    text: str
    place: QRectF
    clip: QRectF | None
    ink: tuple = field(default_factory=tuple)


class _Listener(QPaintEngine):
    """Hears texts; everything else is painted nowhere."""

    def __init__(self):
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.heard = []

    def begin(self, _device):
        return True

    def end(self):
        return True

    def type(self):
        return QPaintEngine.Type.User

    def drawTextItem(self, where, item):  # noqa: N802 - Qt's name
        painter = self.painter()
        turned = painter.deviceTransform()
        box = QRectF(where.x(), where.y() - item.ascent(), item.width(), item.ascent() + item.descent())
        clip = turned.mapRect(painter.clipBoundingRect()) if painter.hasClipping() else None
        font, color = item.font(), QColor(painter.pen().color())
        color.setAlphaF(color.alphaF() * painter.opacity())
        self.heard.append(_Heard(item.text(), turned.mapRect(box), clip, (color, font.pixelSize(), font.weight())))

    def updateState(self, _state):  # noqa: N802 - Qt's name
        """Nothing is kept: the painter is asked."""


def _nothing(*_what):
    """Not a text. Left to Qt, some of these call each other without end."""


def _none_of(_engine, shapes, *_mode):
    """Nor are these. PySide keeps each of them for ever, and is asked for all it keeps before and after every test."""
    for shape in shapes:
        delete(shape)


for _other in ("Pixmap", "Path", "Ellipse", "Image", "TiledPixmap"):
    setattr(_Listener, f"draw{_other}", _nothing)
for _several in ("Polygon", "Lines", "Rects", "Points"):
    setattr(_Listener, f"draw{_several}", _none_of)


class _Paper(QPaintDevice):
    """What a widget is made to paint on."""

    def __init__(self, size: QSize):
        super().__init__()
        self.engine = _Listener()
        metric = QPaintDevice.PaintDeviceMetric
        self._told = {
            metric.PdmWidth: size.width(),
            metric.PdmHeight: size.height(),
            metric.PdmWidthMM: round(size.width() * _MM_PER_INCH / _DPI),
            metric.PdmHeightMM: round(size.height() * _MM_PER_INCH / _DPI),
            metric.PdmDepth: 32,
            metric.PdmNumColors: 1 << 24,
            metric.PdmDevicePixelRatioScaled: _FIXED_POINT,
            metric.PdmDevicePixelRatio: 1,
        }

    def paintEngine(self):  # noqa: N802 - Qt's name
        return self.engine

    def metric(self, which):
        return self._told.get(which, _DPI)
