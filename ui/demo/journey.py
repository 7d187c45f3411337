"""The short journey at a portal that is given: register with an invitation, read every section, sign out."""

import secrets
from dataclasses import dataclass, field

from ui.demo.robot import Robot
from ui.demo.tour_reading import read_open_chart
from ui.demo.tour_registration import PASSWORD, OpenLink, ask_for_new_account, open_invitation, prove_by_pin


@dataclass(frozen=True)
class Invited:
    """An invitation with what proves that it is one's own.

    Attributes:
        link: The e-mail's link, or its code.
        pin: The PIN the practice handed over.
        born: Month, day and year as one types them.
    """

    link: str
    pin: str = field(repr=False)
    born: tuple[str, str, str] = field(repr=False)


async def register_and_read(robot: Robot, open_link: OpenLink, invited: Invited) -> None:
    """Walk from the invitation to the open chart, through its sections, and out.

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
    await read_open_chart(robot, "person")
    await robot.press("Sign out")
    await robot.see("Sign out of Family Chart?")
    await robot.press_last("Sign out")
    await robot.see("Your family’s health records, in one place")
