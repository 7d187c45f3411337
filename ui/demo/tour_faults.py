"""The tour's last part: no connection, a revoked chart, signing out and in, a taken name, a locked invitation."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.demo import holding
from ui.demo.demo import Demo
from ui.demo.family import EMAIL, LEO, MARIA, SOFIA, first_name
from ui.demo.robot import Lost, Robot
from ui.demo.tour_reading import READING_SECONDS, open_person, see_a_first_reading, see_a_reading, settled
from ui.demo.tour_recovery import choose_new_password, see_forgotten_name
from ui.demo.tour_registration import (
    OpenLink,
    ask_for_new_account,
    born,
    open_invitation,
    pin_wrong,
    prove_by_pin,
)
from ui.demo.tour_settings import open_line
from ui.demo.tour_two_step import give_second_step
from ui.text.translate import tr

_TRIES = 5
_NEW_PASSWORD = "Copper-wagon-52"  # noqa: S105 - the demo's, typed into the demo's portal


async def see_faults(robot: Robot, demo: Demo, open_link: OpenLink, codes: Sequence[str]) -> None:
    """Everything that can go wrong after the start, and how one comes back; a sign-in takes a backup code by now."""
    await _lose_the_portal(robot, demo)
    await _lose_a_chart(robot, demo)
    await _see_options(robot)
    await _sign_out(robot)
    left = iter(codes)
    await _sign_in(robot, demo, open_link, next(left))
    if holding.possible():
        await _see_readings(robot, demo, left)
    await settled(robot)
    await robot.press(tr("Sign out"))
    await robot.see(tr("Sign out of Family Chart?"))
    await _answer(robot, tr("Sign out"))
    await robot.see(tr("Your family’s health records, in one place"))
    await _try_a_taken_name(robot, demo, open_link)
    await _lock_an_invitation(robot, demo, open_link)


async def _lose_the_portal(robot: Robot, demo: Demo) -> None:
    await demo.portal.pause()
    await robot.key(Qt.Key.Key_F5)
    offline = tr("You are offline. Showing records saved {ago} ({when}).").partition("{")[0]
    await robot.see(offline)
    await robot.picture("03g_offline")
    await demo.portal.resume()
    await robot.press(tr("Try again"))
    await robot.until(lambda: not any(offline in words for words in robot.words()), "the connection")
    await settled(robot)
    await robot.picture("03g_online_again")


async def _lose_a_chart(robot: Robot, demo: Demo) -> None:
    await demo.portal.command("revoke", demo.patient_id(LEO))
    await open_person(robot, 1)
    await robot.key(Qt.Key.Key_F5)
    refused = tr("Ask your doctor to provide access to your health records.")
    # Everybody's chart is read for that once more.
    await robot.see(refused, seconds=READING_SECONDS)
    await robot.picture("03_chart_revoked")


async def _see_options(robot: Robot) -> None:
    await robot.picture("03_options_menu", lambda: _open_options(robot))
    await robot.key(Qt.Key.Key_Escape)
    await robot.until(lambda: QApplication.activePopupWidget() is None, "the end of the menu")


async def _open_options(robot: Robot) -> None:
    if QApplication.activePopupWidget() is None:
        await robot.press(tr("Options for {name}’s chart", name=first_name(LEO)))
    await robot.until(QApplication.activePopupWidget, "the menu")


async def _sign_out(robot: Robot) -> None:
    await robot.picture("03_sign_out", lambda: _ask_to_sign_out(robot))
    await _answer(robot, tr("Sign out"))
    await robot.see(tr("Your family’s health records, in one place"))


async def _ask_to_sign_out(robot: Robot) -> None:
    if tr("Sign out of Family Chart?") not in robot.words():
        if tr("Sign out") not in robot.words():  # with large text it stands in Settings alone
            await robot.key(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
            await open_line(robot, tr("Settings"), "computer")
        await robot.press(tr("Sign out"))
    await robot.see(tr("Sign out of Family Chart?"))


async def _answer(robot: Robot, words: str) -> None:
    await robot.press_last(words)


async def _sign_in(robot: Robot, demo: Demo, open_link: OpenLink, backup_code: str) -> None:
    await robot.press(tr("I already have an account"))
    await robot.see(tr("Sign in"))
    await robot.picture("01b_sign_in")
    await robot.press(tr("Sign in"))
    await robot.see(tr("There is a problem"))
    await robot.picture("01c_sign_in_empty")
    await robot.write(tr("Username"), EMAIL)
    await robot.write(tr("Password"), "Not-the-one-9")
    await robot.press(tr("Sign in"))
    await robot.see(tr("The username or password is not right. Check both and try again."))
    await robot.picture("01c_sign_in_error")
    await see_forgotten_name(robot)
    await choose_new_password(robot, demo, open_link, _NEW_PASSWORD)
    await robot.write(tr("Password"), _NEW_PASSWORD)
    await robot.press(tr("Sign in"))
    await give_second_step(robot, backup_code)
    await robot.until(lambda: " — " in robot.window.windowTitle(), "the charts")


async def _see_readings(robot: Robot, demo: Demo, codes: Iterator[str]) -> None:
    with demo.portal.held() as held:

        async def begin_again() -> None:
            code = next(codes, "")
            if not code:
                raise Lost("no backup code is left to begin again with")
            held.go_on()
            await settled(robot)
            await _ask_to_sign_out(robot)
            await _answer(robot, tr("Sign out"))
            await _sign_in_again(robot, code)
            held.stop()

        await see_a_first_reading(robot, held, begin_again)
        held.go_on()
        await settled(robot)
        await see_a_reading(robot, held)


async def _sign_in_again(robot: Robot, backup_code: str) -> None:
    await robot.press(tr("I already have an account"))
    await robot.write(tr("Username"), EMAIL)
    await robot.write(tr("Password"), _NEW_PASSWORD)
    await robot.press(tr("Sign in"))
    await robot.press(tr("Use a backup code"))
    await robot.write(tr("Backup code"), backup_code)
    await robot.press(tr("Continue"))
    await robot.until(lambda: " — " in robot.window.windowTitle(), "the charts")


async def _try_a_taken_name(robot: Robot, demo: Demo, open_link: OpenLink) -> None:
    invited = await demo.invite(LEO)
    await open_invitation(robot, open_link, invited)
    await robot.press(tr("Continue"))
    await prove_by_pin(robot, str(invited["pin"]), demo.birth_date(LEO))
    await _until_account(robot)
    await robot.pick(tr("Yes, add these records to my account"))
    await robot.picture("02k_existing_account")
    await _see_another_link_arrive(robot, demo, open_link)
    await ask_for_new_account(robot)
    taken = tr("Username has already been taken. Try adding a word or a number, or sign in if it is your account.")
    await robot.see(taken)
    await robot.picture("02l_username_taken")
    await robot.press(tr("Close"))
    await robot.press(tr("Close"))  # the link that waited has opened
    await robot.see(tr("Your family’s health records, in one place"))


async def _see_another_link_arrive(robot: Robot, demo: Demo, open_link: OpenLink) -> None:
    """In the middle of a registration: it asks before it takes the place of what was typed, and waits."""
    invited = await demo.invite(SOFIA)
    open_link(str(invited["deep_link"]))
    await robot.see(tr("Stay here"))
    await robot.picture("02_another_link_arrives")
    await robot.press(tr("Stay here"))
    await robot.lose(tr("Stay here"))


async def _until_account(robot: Robot) -> None:
    asked, account = tr("{name} is my child", name=first_name(LEO)), tr("Do you already have an account?")
    await robot.until(lambda: any(account in w or asked in w for w in robot.words()), "the account page")
    if any(asked in words for words in robot.words()):
        await robot.pick(asked)
        await robot.picture("02k_relationship")
        await robot.press(tr("Continue"))
        await robot.see(account)


async def _lock_an_invitation(robot: Robot, demo: Demo, open_link: OpenLink) -> None:
    invited = await demo.invite(MARIA)
    await open_invitation(robot, open_link, invited)
    await robot.press(tr("Continue"))
    await prove_by_pin(robot, "0000 0000", demo.birth_date(MARIA))
    for left in range(_TRIES - 1, 0, -1):
        await robot.see(pin_wrong(left))
        if left == 1:
            await robot.picture("02e_pin_last_try")
        await born(robot, demo.birth_date(MARIA))
        await robot.write(tr("PIN from your doctor"), "0000 0000")
        await robot.press(tr("Continue"))
    await robot.see(tr("This PIN no longer works"))
    await robot.picture("02g_pin_locked")
