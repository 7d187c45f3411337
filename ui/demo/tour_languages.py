"""The tour in Spanish: the start pages with an error, a page of the wizard, and Ernesto's medicines (10f)."""

from PySide6.QtCore import Qt

from ui.demo.family import ERNESTO, FAMILY
from ui.demo.robot import Robot
from ui.demo.tour_reading import open_person, settled
from ui.text.language import NAMES, language
from ui.text.translate import tr

_CONTROL = Qt.KeyboardModifier.ControlModifier


async def see_start_pages_in_spanish(robot: Robot) -> None:
    """First run, signing in with nothing typed, the invitation; the language is changed by its button."""
    await robot.press(NAMES["es"])
    await robot.see(tr("Your family’s health records, in one place"))
    await robot.picture("10_first_run_spanish")
    await robot.press(tr("I already have an account"))
    await robot.press(tr("Sign in"))
    await robot.see(tr("There is a problem"))
    await robot.picture("10_sign_in_error_spanish")
    await robot.press(tr("Go back"))
    await robot.press(tr("I have an invitation e-mail"))
    await robot.see(tr("Invitation link or code"))
    await robot.picture("10_your_invitation_spanish")
    await robot.press(tr("Close"))
    await robot.press(NAMES["en"])
    await robot.see(tr("Your family’s health records, in one place"))


async def read_in_spanish(robot: Robot) -> None:
    """Ernesto's medicines, their details beside them: our words are Spanish, the clinic's stay as they are."""
    await open_person(robot, FAMILY.index(ERNESTO))
    language().switch("es")
    await settled(robot)
    while tr("Medications") not in robot.window.windowTitle():
        await robot.key(Qt.Key.Key_Tab, _CONTROL)
    await settled(robot)
    await robot.picture("10f_main_spanish")
    await robot.key(Qt.Key.Key_Tab, _CONTROL)
    await settled(robot)
    await robot.picture("10_vaccines_spanish")
    language().switch("en")
    await settled(robot)
