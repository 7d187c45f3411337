"""The tour of Settings (10a, 10e) and Help: each section, and an article."""

from PySide6.QtCore import Qt

from ui.demo.family import ERNESTO, FAMILY
from ui.demo.robot import Robot
from ui.demo.tour_reading import go_to, open_person, settled
from ui.text.translate import tr
from ui.widgets.side_tabs import SideTabs

_CONTROL = Qt.KeyboardModifier.ControlModifier


async def see_settings_and_help(robot: Robot) -> None:
    """Both stand before Ernesto's medicines, and leave them as they were."""
    await open_person(robot, FAMILY.index(ERNESTO))
    await go_to(robot, tr("Medications"))
    await settled(robot)
    await _see_sections(robot)
    await _see_help(robot)
    await _find_in_help(robot)


async def _see_sections(robot: Robot) -> None:
    await robot.key(Qt.Key.Key_Comma, _CONTROL)
    await robot.until(lambda: robot.window.windowTitle().startswith(tr("Settings")), "Settings")
    sections = await robot.find(SideTabs, tr("Settings"))
    for key in list(sections.keys):
        await _picture_of(robot, tr("Settings"), key, f"10_settings_{key}")
    await go_back(robot)


async def _see_help(robot: Robot) -> None:
    await robot.key(Qt.Key.Key_F1)
    await robot.until(lambda: robot.window.windowTitle().startswith(tr("Help")), "Help")
    await robot.picture("10_help_medications")
    await _picture_of(robot, tr("Help"), "keyboard", "10_help_keyboard")
    await go_back(robot)


async def _find_in_help(robot: Robot) -> None:
    await robot.key(Qt.Key.Key_F1)
    await robot.write(tr("Search help"), "printer")
    articles = await robot.find(SideTabs, tr("Help"))
    await robot.until(lambda: "keyboard" not in articles.keys, "what was found in Help")
    await robot.picture("10_help_search")
    await robot.write(tr("Search help"), "zzz")
    await robot.see(tr("No article has these words."))
    await robot.picture("10_help_search_nothing")
    await go_back(robot)


async def _picture_of(robot: Robot, what: str, key: str, name: str) -> None:
    await robot.picture(name, lambda: open_line(robot, what, key))


async def open_line(robot: Robot, what: str, key: str) -> None:
    """Choose a line of the list of Settings or Help as its keys do, and go into its page."""
    if tr("Back to the list") in robot.words():  # where there is no room for both, list and page take turns
        await robot.press(tr("Back to the list"))
    tabs = await robot.find(SideTabs, what)
    tabs.setFocus(Qt.FocusReason.TabFocusReason)
    tabs.setCurrentIndex(tabs.keys.index(key))
    await robot.key(Qt.Key.Key_Return)


async def go_back(robot: Robot) -> None:
    """Leave Settings or Help."""
    before = robot.window.windowTitle()
    await robot.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    await robot.until(lambda: robot.window.windowTitle() != before, f"the way back from “{before}”")
    await settled(robot)
