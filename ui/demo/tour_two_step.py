"""The tour of two-step verification: set up in Settings (10b), and the second step of a sign-in (01d)."""

import re

from PySide6.QtCore import Qt

from ui.demo.phone import Phone
from ui.demo.robot import Robot
from ui.demo.tour_registration import PASSWORD
from ui.demo.tour_settings import go_back
from ui.text.translate import tr
from ui.widgets.side_tabs import SideTabs

_WRONG = "000 000"
_PLACE = re.compile(r"\\{(\w+)\\}")


async def set_up_two_steps(robot: Robot) -> list[str]:
    """Turn it on with the key that is shown.

    Returns:
        The backup codes.
    """
    await robot.key(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    sections = await robot.find(SideTabs, tr("Settings"))
    sections.setFocus(Qt.FocusReason.TabFocusReason)
    sections.setCurrentIndex(sections.keys.index("security"))
    await robot.key(Qt.Key.Key_Return)
    await robot.press(tr("Set up two-step verification"))
    await robot.write(tr("Password"), PASSWORD)
    await robot.picture("10b_password_once_more")
    await robot.press(tr("Continue"))
    await robot.see(tr("Setup key: {key}").partition("{")[0])
    await robot.picture("10b_settings_two_step_qr")
    code = tr("Type the 6-digit code the app shows")
    await robot.write(code, _WRONG)
    await robot.press(tr("Turn on"))
    await robot.see(tr("That code is not right. Wait for the next code and try again."))
    await robot.picture("10b_code_wrong")
    [key] = _told(robot, tr("Setup key: {key}"), "key")
    await robot.write(code, Phone(key).code())
    await robot.press(tr("Turn on"))
    await robot.see(tr("Keep your backup codes"))
    await robot.press(tr("Done", "leave the screen"))
    await robot.see(tr("There is a problem"))
    await robot.picture("10b_backup_codes")
    codes = _told(robot, tr("Backup code {n}: {code}"), "code")
    await robot.pick(tr("I have kept these codes"))
    await robot.press(tr("Done", "leave the screen"))
    await robot.see(tr("You are all set"))
    await robot.picture("10b_two_step_on")
    await _think_better_of_it(robot)
    await _keep_the_password(robot)
    await go_back(robot)
    return codes


async def _think_better_of_it(robot: Robot) -> None:
    await robot.press(tr("Turn off two-step verification"))
    await robot.see(tr("Leave it on"))
    await robot.picture("10b_turn_off")
    await robot.press(tr("Leave it on"))
    await robot.see(tr("Make new backup codes"))


async def _keep_the_password(robot: Robot) -> None:
    await robot.press(tr("Change your password"))
    await robot.write(tr("Password you have now"), _WRONG)
    await robot.write(tr("New password"), "kite")
    await robot.press(tr("Change password"))
    await robot.see(tr("There is a problem"))
    await robot.picture("10b_change_password")
    await robot.press(tr("Keep the one I have"))
    await robot.see(tr("Make new backup codes"))


async def give_second_step(robot: Robot, backup_code: str) -> None:
    """From the password to the records: a wrong code, then a backup code."""
    await robot.see(tr("Enter your 6-digit code"))
    await robot.picture("01d_two_step_code")
    await robot.write(tr("Code"), _WRONG)
    await robot.press(tr("Continue"))
    await robot.see(tr("That code is not right. Wait for the next code and try again."))
    await robot.picture("01d_code_wrong")
    await robot.press(tr("Use a backup code"))
    await robot.see(tr("Enter a backup code"))
    await robot.write(tr("Backup code"), backup_code)
    await robot.picture("01d_backup_code")
    await robot.press(tr("Continue"))


def _told(robot: Robot, words: str, wanted: str) -> list[str]:
    """What stands at that place of these words, wherever they are on screen."""
    shape = _PLACE.sub(lambda place: "(.+)" if place[1] == wanted else ".+", re.escape(words))
    return [found[1] for said in robot.words() if (found := re.fullmatch(shape, said))]
