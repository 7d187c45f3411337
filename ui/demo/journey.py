"""The short journey at a portal that is given: register with an invitation, read every section, sign out."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from ui.demo.robot import Robot
from ui.demo.tour_reading import read_open_chart
from ui.demo.tour_registration import PASSWORD, OpenLink, ask_for_new_account, open_invitation, prove_by_pin

_PARTED = " — "
"""Between the patient's name, the section and the program's name in the title of the window."""


@dataclass(frozen=True)
class Invited:
    """An invitation with what proves that it is one's own.

    Attributes:
        link: The e-mail's link.
        pin: The PIN the practice handed over.
        born: Month, day and year as one types them.
    """

    link: str
    pin: str = field(repr=False)
    born: tuple[str, str, str] = field(repr=False)


async def register_and_read(robot: Robot, open_link: OpenLink, invited: Invited, learn: Callable[[str], None]) -> None:
    """Walk from the invitation to the open chart, through its sections, and out.

    Args:
        robot: Works the window.
        open_link: Hands the window a link.
        invited: The invitation.
        learn: Told the patient's name as soon as it is known.

    Raises:
        Lost: A screen did not come; the message says which.
    """
    await open_invitation(robot, open_link, {"deep_link": invited.link})
    await robot.press("Continue")
    await prove_by_pin(robot, invited.pin, invited.born)
    await ask_for_new_account(robot)
    await robot.see("Choose a password")
    await robot.write("Password", f"{PASSWORD}{secrets.token_hex(4)}")
    await robot.press("Make my account")
    await robot.see("You are all set")
    await robot.see("Your records are ready.")
    await robot.press("See my records")
    await robot.until(lambda: robot.window.windowTitle().count(_PARTED) > 1, "the chart")
    learn(robot.window.windowTitle().partition(_PARTED)[0])
    await read_open_chart(robot, "person")
    await robot.press("Sign out")
    await robot.see("Sign out of Family Chart?")
    await robot.press_last("Sign out")
    await robot.see("Your family’s health records, in one place")
