"""The tour's look at paper: the page for copies of a section, and of the whole family."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QComboBox

from ui.demo.robot import Robot
from ui.demo.tour_reading import open_person, settled
from ui.pages.copying.preview import SheetOfPaper
from ui.text.translate import tr

_CONTROL = Qt.KeyboardModifier.ControlModifier


async def see_copies(robot: Robot) -> None:
    """Open the page from a section, look at the choices, and leave it again."""
    await open_person(robot, 3)
    await settled(robot)
    await robot.key(Qt.Key.Key_P, _CONTROL)
    await robot.until(lambda: _sheets(robot), "the preview")
    await robot.picture("14a_print_a_section", lambda: pages_ready(robot))
    await robot.choose(tr("Which dates"), 3)
    await robot.picture("14b_print_some_dates", lambda: pages_ready(robot))
    await robot.choose(tr("Which dates"), 0)
    what = await robot.find(QComboBox, tr("What to copy"))
    await robot.choose(tr("What to copy"), what.count() - 1)
    await robot.until(lambda: any("Maria" in sheet.words() for sheet in _sheets(robot)), "the family’s pages")
    # Another look has its pages drawn anew.
    await robot.picture("14c_print_family_summary", lambda: pages_ready(robot))
    await robot.until(lambda: _sheets(robot), "the preview")
    _picture_of_paper(robot, "14d_a_page_of_the_summary")
    await robot.key(Qt.Key.Key_Escape)
    await settled(robot)


async def pages_ready(robot: Robot) -> None:
    """Wait until nothing is being drawn any more; where only the questions have room, there is nothing to wait for."""
    await robot.lose(tr("Getting the pages ready…"))


def _sheets(robot: Robot) -> list[SheetOfPaper]:
    return [sheet for sheet in robot.window.findChildren(SheetOfPaper) if sheet.isVisible()]


def _picture_of_paper(robot: Robot, name: str) -> None:
    """One page by itself, as large as somebody holds it."""
    sheet = _sheets(robot)[0]
    shot = QPixmap(sheet.size() * 2)
    shot.setDevicePixelRatio(2)
    shot.fill(QColor(Qt.GlobalColor.white))
    sheet.render(shot, QPoint())
    robot.camera.keep(shot, name)
