"""The tour's search: Ernesto's chart, everybody's, nothing found; in dark, with larger text, in Spanish (03e)."""

from PySide6.QtCore import Qt

from ui.demo.family import ERNESTO, FAMILY
from ui.demo.robot import Robot
from ui.demo.tour_reading import open_person, settled
from ui.text.language import language
from ui.text.translate import tr
from ui.theme.theme import theme

_CONTROL = Qt.KeyboardModifier.ControlModifier
_EVERYBODY = _CONTROL | Qt.KeyboardModifier.ShiftModifier
_LARGE = 1.5


async def search_records(robot: Robot) -> None:
    """Look for plain words, and open what was found."""
    await open_person(robot, FAMILY.index(ERNESTO))
    await settled(robot)
    name = ERNESTO.name.split()[0]
    await _look(robot, tr("Search {name}’s records", name=name), "kidney")
    await robot.picture("03e_search_this_chart")
    look = theme().name
    theme().switch("dark" if look == "light" else "light")
    await _found(robot)
    await robot.picture("03e_search_dark")
    theme().switch(look, _LARGE)
    await _found(robot)
    await robot.picture("03e_search_text_150")
    theme().switch(look, 1.0)
    await _found(robot)
    await _search_everybody(robot)
    await _search_in_spanish(robot)


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


async def _search_in_spanish(robot: Robot) -> None:
    language().switch("es")
    await settled(robot)
    await robot.key(Qt.Key.Key_F, _CONTROL)
    await _look(robot, tr("Search {name}’s records", name=ERNESTO.name.split()[0]), "azucar")
    await robot.picture("03e_search_spanish")
    await robot.key(Qt.Key.Key_Escape)
    language().switch("en")
    await settled(robot)


async def _look(robot: Robot, box: str, words: str, *, found: bool = True) -> None:
    await robot.write(box, words)
    await robot.key(Qt.Key.Key_Return)
    await robot.see(f"“{words}”")
    if found:
        await _found(robot)


async def _found(robot: Robot) -> None:
    await robot.see(tr("Search results"))
    await settled(robot)
