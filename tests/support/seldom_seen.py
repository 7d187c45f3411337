"""The second part of `dev.py screens`: the screens the demo's tour does not come by, brought about through real parts.

The tour has no keyring, so that it has nothing to lock; its clinics share something of every section; and an answer
that takes its time is over before its page has been looked at. Here the window stands on the demo clinic in this
process, with its charts kept, as in the tests (tests/support/family_window.py, locking.py).
"""

import functools
import os
import sys
import traceback
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime

from PySide6.QtCore import Qt, qInstallMessageHandler
from PySide6.QtWidgets import QAbstractButton, QApplication

from portal.demo import leo
from tests.support.clock import FakeClock
from tests.support.costs import as_little_as_it_can
from tests.support.editing import take_away
from tests.support.family_window import ERNESTO, LEO, fill_for_maria, open_charts
from tests.support.locking import PIN, open_kept
from tests.support.sign_in import PASSWORD
from ui.base import loop
from ui.demo.command import offscreen, only_what_matters
from ui.demo.robot import Lost, Robot
from ui.demo.tour_reading import go_to, open_person, settled
from ui.demo.tour_settings import open_line
from ui.shell import appearance, program
from ui.text.lock import problem_words
from ui.text.translate import tr

_TRIES_LEFT = (4, 3)
"""Of five, after a wrong PIN in Settings and another on the locked screen."""
_EASY, _WRONG, _NEW = "1234", "111222", "Paper kite over 9 hills"
_CONTROL = Qt.KeyboardModifier.ControlModifier


def walk(camera, folder, language):
    """Take the pictures; gives 1 where the way was not found, or `STOPPED`.

    Args:
        camera: What takes them.
        folder: A new one: there lies what clinic and app write.
        language: What the screens speak.
    """
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        os.environ["QT_QPA_PLATFORM"] = offscreen(folder)
    qInstallMessageHandler(only_what_matters)
    as_little_as_it_can()
    app = QApplication.instance() or program.application()
    appearance.begin(app, folder / "profile", language)
    lost = []

    async def live(_stop):
        try:
            await _see_all(camera, folder)
        except (Lost, OSError) as error:
            print(f"The screens no tour comes by: {error}.", file=sys.stderr)
            return 1
        return int(bool(lost))

    def report(error):
        lost.append(error)
        traceback.print_exception(error)

    return loop.run(app, live, report, at_once=True)


async def _see_all(camera, folder):
    with _clinic(folder / "portal") as clinic:
        take_away(clinic, "Procedure", leo.KEY)
        charts = functools.partial(open_charts, clinic, folder / "profile", _shown)
        async with _deleted(), open_kept(charts, pin="", alone=None) as kept:
            robot = Robot(kept.window, camera)
            await _see_an_empty_section(robot)
            await _choose_a_pin(robot)
            await _ask_for_another(robot)
            await _see_the_lock(robot, kept.guard)
            await kept.keys.rest()  # until it is read what is new since the lock fell
            await _leave_before_the_answer(robot, clinic)


@contextmanager
def _clinic(data):
    clinic = fill_for_maria(data, FakeClock(datetime.now(UTC)))
    try:
        yield clinic
    finally:
        clinic.close()


def _shown(window, size):
    window.resize(*size)
    window.show()
    window.activateWindow()
    return window


@asynccontextmanager
async def _deleted():
    """At the end no window is left."""
    try:
        yield
    finally:
        for window in QApplication.topLevelWidgets():
            window.hide()
            window.deleteLater()


async def _see_an_empty_section(robot):
    await open_person(robot, LEO)
    await go_to(robot, tr("Procedures"))
    await settled(robot)
    await robot.see(tr("No procedures in the records this clinic shares"))
    await robot.picture("03f_empty_state")


async def _choose_a_pin(robot):
    """Before Ernesto's chart, as the design has it."""
    await open_person(robot, ERNESTO)
    await robot.key(Qt.Key.Key_Comma, _CONTROL)
    await robot.picture("10c_no_pin", lambda: open_line(robot, tr("Settings"), "lock"))
    await robot.pick(tr("Ask for a PIN to open Family Chart"))
    await robot.see(tr("Choose a PIN"))
    await robot.picture("10c_choose_pin")
    await _type_pins(robot, _EASY)
    await robot.see(tr("That PIN is too easy to guess. Do not use digits in a row, or one digit only."))
    await robot.picture("10c_choose_pin_wrong")
    await _type_pins(robot, PIN)
    await robot.see(tr("Change PIN"))
    await robot.picture("10c_settings_app_lock")


async def _type_pins(robot, pin):
    await robot.write(tr("New PIN"), pin)
    await robot.write(tr("New PIN again"), pin)
    await robot.press(tr("Save PIN"))


async def _ask_for_another(robot):
    """Neither is gone through with."""
    await robot.press(tr("Change PIN"))
    await robot.write(tr("PIN you use now"), _WRONG)
    await _type_pins(robot, PIN)
    await robot.see(problem_words("wrong", _TRIES_LEFT[0]))
    await robot.picture("10c_change_pin_wrong")
    await robot.press(tr("Cancel"))
    box = await robot.find(QAbstractButton, tr("Ask for a PIN to open Family Chart"))
    box.click()
    await robot.see(tr("Stop asking for a PIN"))
    await robot.picture("10c_stop_asking")
    await robot.press(tr("Cancel"))
    await robot.see(tr("Change PIN"))


async def _see_the_lock(robot, guard):
    guard.fall("idle")
    await robot.see(tr("Family Chart is locked"))
    await robot.picture("01e_app_locked")
    await robot.write(tr("App PIN"), _WRONG)
    await robot.press(tr("Unlock"))
    await robot.see(problem_words("wrong", _TRIES_LEFT[1]))
    await robot.picture("01e_app_pin_wrong")
    await robot.press(tr("Use my password"))
    await robot.see(tr("Password"))
    await robot.picture("01e_use_my_password")
    await robot.press(tr("Go back"))
    await robot.write(tr("App PIN"), PIN)
    await robot.press(tr("Unlock"))
    await robot.until(lambda: robot.window.windowTitle().startswith(tr("Settings")), "Settings")


async def _leave_before_the_answer(robot, clinic):
    """The page tells why it stays."""
    await open_line(robot, tr("Settings"), "security")
    await robot.press(tr("Change your password"))
    await robot.write(tr("Password you have now"), PASSWORD)
    await robot.write(tr("New password"), _NEW)
    with clinic.held():
        await robot.picture("10b_leaving_waits", lambda: _leave(robot))
    await robot.lose(_held())


async def _leave(robot):
    """Once; again where so many looks were taken that the app gave the answer up."""
    if _held() in robot.words():
        return
    await robot.press(tr("Change password"))
    await robot.press(tr("Keep the one I have"))
    await robot.see(_held())


def _held():
    return tr("This was sent already and cannot be stopped now. You will see here in a moment how it went.")
