"""The kiosk's tour through the screens of home: every step of registering, and reading with the account just made."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QLineEdit

from ui.demo.robot import Robot
from ui.demo.tour_registration import PASSWORD, born
from ui.demo.waiting_room import Guest
from ui.text.translate import tr

Picture = Callable[[str], Awaitable[None]]
Tap = Callable[[str], Awaitable[None]]


def email(guest: Guest, look: str) -> str:
    """Give the address of an account that nobody has yet: each look makes its own."""
    return f"{guest.id}.{look}@example.com".replace("_", ".")


async def registers(robot: Robot, picture: Picture, invited: Mapping[str, Any], guest: Guest) -> None:
    """Walk from the invitation to the account, with a picture of each step."""
    await picture("h_invitation")
    await robot.write(tr("Invitation link or code"), str(invited["invitation_code"]))
    await robot.press(tr("Find my invitation"))
    await robot.see(tr("Invitation found"))
    await picture("h_found")
    await robot.press(tr("Continue"))
    await robot.see(tr("How do you want to prove it’s you?"))
    await picture("h_method")
    await robot.pick(tr("I have a PIN from my doctor"))
    await robot.press(tr("Continue"))
    await robot.see(tr("Where is my PIN?"))
    await picture("h_pin")
    month, day, year = guest.born
    await born(robot, (month, day, year))
    await robot.write(tr("PIN from your doctor"), str(invited["pin"]))
    await robot.press(tr("Continue"))
    await _makes_an_account(robot, picture)


async def _makes_an_account(robot: Robot, picture: Picture) -> None:
    await robot.see(tr("Do you already have an account?"))
    await picture("h_account")
    await robot.pick(tr("No, make a new account"))
    await robot.press(tr("Continue"))
    await robot.see(tr("Terms of use"))
    await picture("h_terms")
    await robot.pick(tr("I have read the terms of use and I agree to them."))
    await robot.press(tr("Continue"))
    await robot.see(tr("Make your account"))
    await robot.choose(tr("Security question"), 1)
    await robot.write(tr("Your answer"), "The yellow house")
    await picture("h_username")
    await robot.press(tr("Continue"))
    await robot.see(tr("Choose a password"))
    await robot.write(tr("Password"), PASSWORD)
    await picture("h_password")
    await robot.press(tr("Make my account"))
    await robot.see(tr("Your records are ready."))
    await picture("h_all_set")


async def reads(robot: Robot, picture: Picture, tap: Tap, account: str) -> None:
    """Sign in and look at what there is, and at one list of it."""
    await picture("h_sign_in")
    await robot.write(tr("Username"), account)
    await robot.write(tr("Password"), PASSWORD)
    await tap(tr("Sign in"))
    await robot.see(tr("What would you like to see?"))
    await picture("i_records")
    await tap(tr("Allergies"))
    # The tools of a list come with its rows.
    await robot.find(QLineEdit, tr("Filter {things}", things=tr("allergies")))
    await picture("i_allergies")
