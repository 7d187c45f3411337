"""The tour's search: Ernesto's chart, everybody's, nothing found (03e)."""

from PySide6.QtCore import Qt

from ui.demo.family import ERNESTO, FAMILY, first_name
from ui.demo.robot import Robot
from ui.demo.tour_reading import open_person, settled
from ui.text.translate import tr

_CONTROL = Qt.KeyboardModifier.ControlModifier
_EVERYBODY = _CONTROL | Qt.KeyboardModifier.ShiftModifier


async def search_records(robot: Robot) -> None:
    """Look for plain words, and open what was found."""
    await open_person(robot, FAMILY.index(ERNESTO))
    await settled(robot)
    await _look(robot, tr("Search {name}’s records", name=first_name(ERNESTO)), "kidney")
    await robot.picture("03e_search_this_chart")
    await _search_everybody(robot)


async def _search_everybody(robot: Robot) -> None:
    await robot.key(Qt.Key.Key_F, _EVERYBODY)
    await _look(robot, tr("Search everyone’s records"), "tylenol")
    await robot.picture("03e_search_everyone")
    await _look(robot, tr("Search everyone’s records"), "zzz", found=False)
    await robot.picture("03e_search_nothing_found")
    await _look(robot, tr("Search everyone’s records"), "sugar")
    await robot.key(Qt.Key.Key_Down)
    await robot.key(Qt.Key.Key_Return)
    await settled(robot)
    await robot.picture("03e_search_opened")
    await open_person(robot, FAMILY.index(ERNESTO))


async def _look(robot: Robot, box: str, words: str, *, found: bool = True) -> None:
    await robot.write(box, words)
    await robot.key(Qt.Key.Key_Return)
    await robot.see(f"“{words}”")
    if found:
        await _found(robot)


async def _found(robot: Robot) -> None:
    await robot.see(tr("Search results"))
    await settled(robot)
