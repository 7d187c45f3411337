"""The tour of People and access (10d): somebody is invited to a part of a chart, and the invitation is withdrawn."""

from PySide6.QtCore import Qt

from ui.demo.robot import Robot
from ui.demo.tour_settings import go_back, open_line
from ui.text.translate import tr

_EMAIL = "rosa@example.com"
_SON_OR_DAUGHTER, _SIX_MONTHS = 1, 3


async def invite_somebody(robot: Robot) -> None:
    """From Maria's list to the PIN and back, and the invitation taken back again."""
    await robot.key(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    await open_line(robot, tr("Settings"), "people")
    await robot.press(tr("Invite someone to your chart"))
    await robot.see(tr("Their e-mail address"))
    await robot.press(tr("Continue"))
    await robot.see(tr("There is a problem"))
    await robot.picture("10d_invite_who")
    await robot.write(tr("Their e-mail address"), _EMAIL)
    await robot.choose(tr("Who they are"), _SON_OR_DAUGHTER)
    await robot.press(tr("Continue"))
    await robot.see(tr("Only a part"))
    await robot.pick(tr("Only a part"))
    for section in (tr("Medications"), tr("Allergies")):
        await robot.pick(section)
    await robot.choose(tr("Until when"), _SIX_MONTHS)
    await robot.picture("10d_invite_what")
    await robot.press(tr("Continue"))
    await robot.see(tr("Check that this is right"))
    await robot.picture("10d_invite_check")
    await robot.press(tr("Send the invitation"))
    await robot.see(tr("Give {name} this PIN", name=_EMAIL))
    await robot.picture("10d_invite_pin")
    await robot.press(tr("Done", "leave the screen"))
    await robot.see(_EMAIL)
    await robot.picture("10d_invited")
    await robot.press(tr("Withdraw the invitation. {name}", name=_EMAIL))
    await robot.see(tr("Keep the invitation"))
    await robot.picture("10d_withdraw")
    await robot.press_last(tr("Withdraw"))
    await robot.see(tr("The invitation to {email} is withdrawn", email=_EMAIL))
    await go_back(robot)
