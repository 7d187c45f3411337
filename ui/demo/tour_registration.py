"""The tour's first part: start pages, and Maria's registration by PIN with every way it can go wrong."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt

from ui.demo.demo import Demo
from ui.demo.family import MARIA, first_name
from ui.demo.robot import Robot
from ui.text.translate import tr, trn

OpenLink = Callable[[str], None]
ANSWER = "The yellow house"
PASSWORD = "Quiet-harbor-41"  # noqa: S105 - the demo's, typed into the demo's portal


async def see_start_pages(robot: Robot) -> None:
    """First run, the portal's address, a link nobody knows."""
    await robot.see(tr("Your family’s health records, in one place"))
    await robot.picture("01a_first_run")
    await robot.press(tr("I already have an account"))
    await robot.press(tr("Change the clinic’s portal"))
    await robot.see(tr("Find your clinic"))
    await robot.picture("01b_find_your_clinic")
    await robot.write(tr("Web address of your clinic’s portal"), "not an address")
    await go_on_to(robot, tr("There is a problem"), "01c_address_error")
    await robot.press(tr("Go back"))
    await robot.press(tr("I have an invitation e-mail"))
    await robot.see(tr("Invitation link or code"))
    await robot.picture("02a_your_invitation")
    await robot.write(tr("Invitation link or code"), "hello")
    await robot.press(tr("Find my invitation"))
    await robot.see(tr("There is a problem"))
    await robot.picture("02b_link_not_understood")


async def set_up_maria(robot: Robot, demo: Demo, open_link: OpenLink) -> None:
    """From a cancelled invitation to "You are all set"."""
    await _meet_dead_invitation(robot, demo, open_link)
    invited = await demo.invite(MARIA)
    await open_invitation(robot, open_link, invited)
    await robot.picture("02a_invitation")
    await go_on_to(robot, tr("How do you want to prove it’s you?"), "02c_choose_method")
    await prove_by_pin(robot, str(invited["pin"]), demo.birth_date(MARIA), with_errors=True)
    await _make_account(robot)


async def open_invitation(robot: Robot, open_link: OpenLink, invited: Mapping[str, Any]) -> None:
    """Press the e-mail's button; the link is filled in, and the person looks the invitation up."""
    open_link(str(invited["deep_link"]))
    await robot.press(tr("Find my invitation"))
    await robot.see(tr("Invitation found"))


async def born(robot: Robot, date: tuple[str, str, str], label: str = "") -> None:
    """Type a birth date into its three boxes; `label` is what they are called together."""
    for part, digits in zip((tr("Month"), tr("Day"), tr("Year")), date, strict=True):
        await robot.write(f"{label or tr('Date of birth')}, {part}", digits)


async def go_on_to(robot: Robot, words: str, picture: str = "") -> None:
    """Press Continue, wait for words of what it leads to, and take a picture where one is wanted."""
    await robot.press(tr("Continue"))
    await robot.see(words)
    if picture:
        await robot.picture(picture)


def pin_wrong(left: int) -> str:
    """What is said of a PIN that is not the one, with so many tries left."""
    return trn(
        "The PIN and date of birth do not match. You have 1 try left.",
        "The PIN and date of birth do not match. You have {n} tries left.",
        left,
    )


async def prove_by_pin(robot: Robot, pin: str, date: tuple[str, str, str], *, with_errors: bool = False) -> None:
    """Choose the PIN, type it with the birth date."""
    await robot.pick(tr("I have a PIN from my doctor"))
    await go_on_to(robot, tr("Where is my PIN?"))
    if with_errors:
        await _meet_pin_errors(robot, date)
    await born(robot, date)
    await robot.write(tr("PIN from your doctor"), pin)
    await robot.press(tr("Continue"))


async def _meet_dead_invitation(robot: Robot, demo: Demo, open_link: OpenLink) -> None:
    invited = await demo.invite(MARIA)
    await demo.portal.command("cancel", demo.patient_id(MARIA))
    open_link(invited["deep_link"])
    await robot.press(tr("Find my invitation"))
    await robot.see(tr("Ask for a new invitation"))
    await robot.picture("02b_invitation_ended")


async def _meet_pin_errors(robot: Robot, date: tuple[str, str, str]) -> None:
    await robot.picture("02d_dob_pin")
    await go_on_to(robot, tr("There is a problem"), "02f_nothing_typed")
    await born(robot, ("02", "30", date[2]))
    await robot.write(tr("PIN from your doctor"), "1234")
    await go_on_to(robot, tr("Date of birth must be a real date. Check the month and day."), "02f_dob_error")
    await born(robot, date)
    await robot.write(tr("PIN from your doctor"), "0000 0000")
    await go_on_to(robot, pin_wrong(4), "02e_pin_wrong")


async def _make_account(robot: Robot) -> None:
    await ask_for_new_account(robot, pictures=True)
    await _choose_password(robot)
    await robot.see(tr("You are all set, {name}", name=first_name(MARIA)))
    await robot.see(tr("Your records are ready."))
    await robot.picture("02n_done")
    await robot.press(tr("See my records"))
    await robot.until(lambda: any("Maria Alvarez" in word for word in robot.words()), "Maria’s chart")
    await _put_notice_away(robot)


async def _put_notice_away(robot: Robot) -> None:
    """Where this computer has no keyring the app says so, once; read it, and close it."""
    if tr("Close this message") in robot.words():
        await robot.picture("03_no_keyring_notice")
        await robot.press(tr("Close this message"))


async def ask_for_new_account(robot: Robot, *, pictures: bool = False) -> None:
    """From the choice of account to the user name, with the terms agreed to."""
    await robot.see(tr("Do you already have an account?"))
    if pictures:
        await robot.picture("02k_link_or_new")
    await robot.pick(tr("No, make a new account"))
    await go_on_to(robot, tr("Terms of use"), "02k_terms" if pictures else "")
    if pictures:
        await go_on_to(robot, tr("There is a problem"), "02k_terms_not_agreed")
    await robot.pick(tr("I have read the terms of use and I agree to them."))
    await robot.press(tr("Continue"))
    await _choose_names(robot, pictures=pictures)


async def _choose_names(robot: Robot, *, pictures: bool) -> None:
    """Security question, answer, and the user name as it is filled in."""
    await robot.see(tr("Make your account"))
    if pictures:
        await robot.picture("02l_username")
        await go_on_to(robot, tr("There is a problem"), "02l_nothing_chosen")
    await robot.choose(tr("Security question"), 1)
    await robot.write(tr("Your answer"), ANSWER)
    await robot.press(tr("Continue"))


async def _choose_password(robot: Robot) -> None:
    await robot.see(tr("Choose a password"))
    await robot.write(tr("Password"), "quiet1")
    await robot.picture("02m_password_rules")
    await robot.press(tr("Make my account"))
    await robot.see(tr("There is a problem"))
    await robot.picture("02m_password_error")
    await robot.write(tr("Password"), "Password1")
    await robot.press(tr("Make my account"))
    await robot.see(tr("There is a problem"))
    await robot.picture("02m_password_refused")
    await robot.write(tr("Password"), PASSWORD)
    await robot.picture("02m_password_good")
    await robot.key(Qt.Key.Key_Return)
