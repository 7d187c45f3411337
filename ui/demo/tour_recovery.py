"""The tour of a forgotten user name and password: every page on the way to a new one, and what can go wrong there."""

from PySide6.QtWidgets import QLineEdit

from ui.demo.demo import Demo
from ui.demo.family import EMAIL, MARIA
from ui.demo.mailbox import Item
from ui.demo.robot import Robot, name_of
from ui.demo.tour_registration import ANSWER, OpenLink, born, go_on_to
from ui.text.translate import tr, trn

_WRONG = ANSWER[:-1]
_TRIES = 5


async def see_forgotten_name(robot: Robot) -> None:
    """From the sign-in page to the e-mail with the user name, and back."""
    await robot.press(tr("Forgot your username?"))
    await robot.write(tr("E-mail address"), EMAIL)
    await robot.picture("01e_forgot_username")
    await robot.press(tr("Send the e-mail"))
    await robot.see(tr("Use another e-mail address"))
    await robot.picture("01e_username_sent")
    await robot.press(tr("Sign in"))
    await robot.see(tr("This is a shared computer. Do not save records on it."))


async def choose_new_password(robot: Robot, demo: Demo, open_link: OpenLink, password: str) -> None:
    """From the sign-in page over a locked link to a new password, and back to the sign-in page."""
    await _ask_for_link(robot, demo, open_link, pictures=True)
    await robot.pick(tr("Text me a security code"))
    await go_on_to(robot, tr("Enter the code"), "01e_code")
    await robot.press(tr("Use another way"))
    await robot.press(tr("I cannot use any of these"))
    await robot.see(tr("Your doctor’s office can help"))
    await robot.picture("01e_office")
    await robot.press(tr("Back"))
    await _lock(robot, demo)
    await robot.press(tr("Send me a new link"))
    await _ask_for_link(robot, demo, open_link)
    await robot.pick(tr("Answer my security question"))
    await robot.press(tr("Continue"))
    await _answer(robot, demo, ANSWER)
    await robot.see(tr("Save the new password"))
    await robot.write(tr("New password"), "maria")
    await robot.see(tr("This password is easy to guess. A longer one is safer."))
    await robot.picture("01e_new_password_weak")
    await robot.write(tr("New password"), password)
    await robot.see(tr("This password is very hard to guess."))
    await robot.picture("01e_new_password")
    await robot.press(tr("Save the new password"))
    await robot.see(tr("Your password is changed"))
    await robot.picture("01e_password_changed")


async def _ask_for_link(robot: Robot, demo: Demo, open_link: OpenLink, *, pictures: bool = False) -> None:
    before = _newest(demo)
    if pictures:
        await robot.press(tr("Forgot your password?"))
    await robot.write(tr("Username"), EMAIL)
    if pictures:
        await robot.picture("01e_forgot_password")
    await robot.press(tr("Send the link"))
    await robot.see(tr("Check your e-mail"))
    if pictures:
        await robot.picture("01e_link_sent")
        await go_on_to(robot, tr("There is a problem"))
    await robot.until(lambda: _newest(demo) is not before, "the e-mail")
    letter = _newest(demo)
    open_link(letter.link if letter is not None else "")
    await robot.see(tr("The link leads to {portal}").partition("{")[0])
    if pictures:
        await robot.picture("01e_link")
    await go_on_to(robot, tr("How do you want to prove it’s you?"), "01e_choose_method" if pictures else "")


def _newest(demo: Demo) -> Item | None:
    return next((item for item in demo.items if item.recovers), None)


async def _lock(robot: Robot, demo: Demo) -> None:
    await robot.pick(tr("Answer my security question"))
    await robot.press(tr("Continue"))
    for left in range(_TRIES - 1, 0, -1):
        await _answer(robot, demo, _WRONG)
        await robot.see(_wrong(left))
        if left == _TRIES - 1:
            await robot.picture("01e_answer_wrong")
    await _answer(robot, demo, _WRONG)
    await robot.see(tr("This link no longer works"))
    await robot.picture("01e_locked")


async def _answer(robot: Robot, demo: Demo, answer: str) -> None:
    await robot.see(tr("It is the one you gave when you made your account."))
    await robot.write(_question(robot), answer)
    given = MARIA.name.split()[0]
    await born(robot, demo.birth_date(MARIA), tr("Date of birth of {name}", name=given))
    await robot.press(tr("Continue"))


def _question(robot: Robot) -> str:
    """The security question as the portal words it: the one field that is called by a question."""
    fields = (name_of(field) for field in robot.window.findChildren(QLineEdit) if field.isVisible())
    return next(name for name in fields if name.endswith("?"))


def _wrong(left: int) -> str:
    return trn(
        "The answer and the date of birth do not match. You have 1 try left.",
        "The answer and the date of birth do not match. You have {n} tries left.",
        left,
    )
