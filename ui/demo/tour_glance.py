"""The tour's look at everybody together and at one chart: as usual, and in a small window."""

from PySide6.QtCore import Qt

from ui.demo.family import ERNESTO, FAMILY
from ui.demo.robot import Robot
from ui.demo.tour_reading import go_to, open_person, settled
from ui.text.translate import tr

_CONTROL = Qt.KeyboardModifier.ControlModifier


async def see_at_a_glance(robot: Robot) -> None:
    """Everyone (06) and Ernesto's overview (05)."""
    await _see_both(robot, "06_everyone", "05_overview")
    robot.window.resize(robot.window.minimumSize())
    await _see_both(robot, "12a_everyone_small", "12a_overview_small")
    robot.window.resize(1280, 800)


async def _see_both(robot: Robot, everyone: str, overview: str) -> None:
    await robot.key(Qt.Key.Key_0, _CONTROL)
    await robot.until(lambda: robot.window.windowTitle().startswith(tr("Everyone")), "everybody’s charts")
    await robot.until(lambda: not any(words.endswith("…") for words in robot.words()), "everybody’s records")
    await settled(robot)
    await robot.picture(everyone)
    await open_person(robot, FAMILY.index(ERNESTO))
    await go_to(robot, tr("Overview"))
    await settled(robot)
    await robot.picture(overview)
