"""The tour's last part: no connection, a revoked chart, signing out and in, a taken name, a locked invitation."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.demo.demo import Demo
from ui.demo.family import EMAIL, LEO, MARIA
from ui.demo.robot import Robot
from ui.demo.tour_reading import open_person, settled
from ui.demo.tour_registration import PASSWORD, OpenLink, born, choose_names, open_invitation, prove_by_pin

_TRIES = 5


async def see_faults(robot: Robot, demo: Demo, open_link: OpenLink) -> None:
    """Everything that can go wrong after the start, and how one comes back."""
    await _lose_the_portal(robot, demo)
    await _lose_a_chart(robot, demo)
    await _see_options(robot)
    await _sign_out(robot)
    await _sign_in(robot)
    await robot.press("Sign out")
    await robot.see("Sign out of Family Chart?")
    await _answer(robot, "Sign out")
    await robot.see("Your family’s health records, in one place")
    await _try_a_taken_name(robot, demo, open_link)
    await _lock_an_invitation(robot, demo, open_link)


async def _lose_the_portal(robot: Robot, demo: Demo) -> None:
    await demo.portal.pause()
    await robot.key(Qt.Key.Key_F5)
    await robot.see("You are offline")
    await robot.picture("03g_offline")
    await demo.portal.resume()
    await robot.press("Try again")
    await robot.until(lambda: not any("You are offline" in words for words in robot.words()), "the connection")
    await settled(robot)
    await robot.picture("03g_online_again")


async def _lose_a_chart(robot: Robot, demo: Demo) -> None:
    await demo.portal.command("revoke", demo.patient_id(LEO))
    await open_person(robot, 1)
    await robot.key(Qt.Key.Key_F5)
    await robot.see("Ask your doctor to provide access to your health records.")
    await robot.picture("03_chart_revoked")


async def _see_options(robot: Robot) -> None:
    await robot.press("Options for Leo’s chart")
    await robot.until(QApplication.activePopupWidget, "the menu")
    await robot.picture("03_options_menu")
    await robot.key(Qt.Key.Key_Escape)
    await robot.until(lambda: QApplication.activePopupWidget() is None, "the end of the menu")


async def _sign_out(robot: Robot) -> None:
    await robot.press("Sign out")
    await robot.see("Sign out of Family Chart?")
    await robot.picture("03_sign_out")
    await _answer(robot, "Sign out")
    await robot.see("Your family’s health records, in one place")


async def _answer(robot: Robot, words: str) -> None:
    await robot.press_last(words)


async def _sign_in(robot: Robot) -> None:
    await robot.press("I already have an account")
    await robot.see("Sign in")
    await robot.picture("01b_sign_in")
    await robot.press("Sign in")
    await robot.see("There is a problem")
    await robot.picture("01c_sign_in_empty")
    await robot.write("Username", EMAIL)
    await robot.write("Password", "Not-the-one-9")
    await robot.press("Sign in")
    await robot.see("is not right")
    await robot.picture("01c_sign_in_error")
    await robot.write("Password", PASSWORD)
    await robot.press("Sign in")
    await robot.until(lambda: " — " in robot.window.windowTitle(), "the charts")
    await settled(robot)


async def _try_a_taken_name(robot: Robot, demo: Demo, open_link: OpenLink) -> None:
    invited = await demo.invite(LEO)
    await open_invitation(robot, open_link, invited)
    await robot.press("Continue")
    await prove_by_pin(robot, str(invited["pin"]), demo.birth_date(LEO))
    await _until_account(robot)
    await robot.pick("Yes, add these records to my account")
    await robot.picture("02k_existing_account")
    await robot.pick("No, make a new account")
    await robot.press("Continue")
    await robot.see("Terms of use")
    await robot.pick("I have read the terms of use")
    await robot.press("Continue")
    await choose_names(robot)
    await robot.see("Username has already been taken")
    await robot.picture("02l_username_taken")
    await robot.press("Close")
    await robot.see("Your family’s health records, in one place")


async def _until_account(robot: Robot) -> None:
    asked = "is my child"
    await robot.until(
        lambda: any("Do you already have an account?" in w or asked in w for w in robot.words()), "the account page"
    )
    if any(asked in words for words in robot.words()):
        await robot.pick("Leo is my child")
        await robot.picture("02k_relationship")
        await robot.press("Continue")
        await robot.see("Do you already have an account?")


async def _lock_an_invitation(robot: Robot, demo: Demo, open_link: OpenLink) -> None:
    invited = await demo.invite(MARIA)
    await open_invitation(robot, open_link, invited)
    await robot.press("Continue")
    await prove_by_pin(robot, "0000 0000", demo.birth_date(MARIA))
    for left in range(_TRIES - 1, 0, -1):
        await robot.see(f"{left} tr")
        if left == 1:
            await robot.picture("02e_pin_last_try")
        await born(robot, demo.birth_date(MARIA))
        await robot.write("PIN from your doctor", "0000 0000")
        await robot.press("Continue")
    await robot.see("This PIN no longer works")
    await robot.picture("02g_pin_locked")
