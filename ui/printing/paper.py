"""The sheet: its size and margins, in tenths of a point, whatever device paints it."""

from PySide6.QtCore import QLocale, QSizeF
from PySide6.QtGui import QPageSize

from pfclient.values import dataclass

UNITS = 720
"""Units an inch: a tenth of a typographic point, fine enough that fonts may have whole pixel sizes."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet, upright.

    Attributes:
        name: Qt's number for the size.
        width: In tenths of a point.
        height: In tenths of a point.
        margin: White on the left and right.
        head: White above the head line.
        foot: White below the foot line.
    """

    name: QPageSize.PageSizeId
    width: float
    height: float
    margin: float = 510
    head: float = 400
    foot: float = 400

    @property
    def inner(self) -> float:
        """Width between the margins."""
        return self.width - 2 * self.margin


def paper(name: QPageSize.PageSizeId) -> Paper:
    """Returns a sheet of this size."""
    points: QSizeF = QPageSize.size(name, QPageSize.Unit.Point)
    return Paper(name, points.width() * 10, points.height() * 10)


def usual_paper() -> Paper:
    """Returns what printers hold where this computer is: Letter in the Americas that use it, A4 elsewhere."""
    american = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return paper(QPageSize.PageSizeId.Letter if american else QPageSize.PageSizeId.A4)
