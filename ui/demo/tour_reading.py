"""The tour's third part: every section of every person, and the ways to move about."""

import asyncio
import re
from collections.abc import Awaitable, Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QMenu

from ui.demo.family import FAMILY
from ui.demo.holding import Held
from ui.demo.robot import Lost, Robot
from ui.text.translate import tr
from ui.widgets.side_tabs import SideTabs
from ui.widgets.sync_chip import SyncChip

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHORT = 0.01
READING_SECONDS = 180.0
"""Four charts are read, by two programs to each of which a busy computer may give little."""
_TRIES, _LOOKS = 5, 100
_PERSON_KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)


async def read_everyone(robot: Robot) -> None:
    """Visit all sections there are of all people, by keyboard."""
    for number, member in enumerate(FAMILY):
        await open_person(robot, number)
        await read_open_chart(robot, member.key)
    await _move_about(robot)


async def read_open_chart(robot: Robot, key: str) -> None:
    """Visit all sections of the chart that is open; its pictures have `key` in their names."""
    await go_to(robot, tr("Overview"))
    await settled(robot)
    await robot.picture(f"05_{key}_overview")
    await robot.key(Qt.Key.Key_Tab, _CONTROL)
    tabs = await robot.find(SideTabs, tr("Sections"))
    for section in list(tabs.keys[1:]):
        await settled(robot)
        await robot.picture(f"03_{key}_{section}")
        await robot.key(Qt.Key.Key_Tab, _CONTROL)


async def open_person(robot: Robot, number: int) -> None:
    """Open the n-th person's chart."""
    await robot.key(_PERSON_KEYS[number], _CONTROL)
    first = FAMILY[number].name
    await robot.until(lambda: first in robot.window.windowTitle(), f"{first}’s chart")


async def go_to(robot: Robot, section: str) -> None:
    """Step through the sections of the open chart until this one is shown."""
    while f" — {section} — " not in robot.window.windowTitle():
        await robot.key(Qt.Key.Key_Tab, _CONTROL)


async def settled(robot: Robot) -> None:
    """Wait until the records have come and the list stands."""
    reading = (tr("Getting {name}’s records from {clinic}"), tr("Updating… {a} of {b} charts"), tr("Not loaded yet"))
    await robot.lose(*reading, seconds=READING_SECONDS)
    await asyncio.sleep(0.05)


async def see_a_first_reading(robot: Robot, portal: Held, begin_again: Callable[[], Awaitable[None]]) -> None:
    """What has not come yet; the portal is held as the charts open.

    Args:
        robot: Who sees it.
        portal: Lets some of it come.
        begin_again: Opens the charts anew, for whoever looked on for so long that the app gave up.
    """
    coming = tr("Medicines and allergies come first. You can start reading as soon as they show up.")

    async def look() -> None:
        for _ in range(_TRIES):
            if await _some_comes(robot, portal, coming):
                return
            await begin_again()
        raise Lost("a first reading was never seen under way")

    await robot.picture("03m_first_download", look, settles=False)


async def _some_comes(robot: Robot, portal: Held, coming: str) -> bool:
    """Let a part come, and look at what has not; False where all has come, or the app has given up."""
    if tr("Close this message") in robot.words():
        await robot.press(tr("Close this message"))
    await open_person(robot, 3)
    tabs = await robot.find(SideTabs, tr("Sections"))
    tabs.setCurrentIndex(tabs.keys.index("lab_results"))
    some = re.compile(re.escape(tr("{a} of {b} parts", a="#", b="#")).replace(r"\#", r"[1-9]\d*"))
    for _ in range(_LOOKS):
        said = robot.words()
        if coming in said:
            if any(some.fullmatch(words) for words in said):
                return True
            portal.breathe(_SHORT)
        await asyncio.sleep(_SHORT)
    return False


async def see_a_reading(robot: Robot, portal: Held) -> None:
    """How far it is with everybody's chart, while one reads on."""
    await go_to(robot, tr("Medications"))
    await robot.picture("03h_updating", lambda: _update_slowly(robot, portal), settles=False)
    await robot.key(Qt.Key.Key_Escape)


async def _update_slowly(robot: Robot, portal: Held) -> None:
    """Begin to read anew, with no answer coming; how far it is, by the chip or, without room for it, by the options."""
    portal.go_on()
    await settled(robot)
    if tr("Try again") in robot.words():  # where one looked on for so long that the app gave up
        await robot.press(tr("Try again"))
        await robot.until(lambda: tr("Try again") not in robot.words(), "the connection")
        await settled(robot)
    portal.stop()
    await robot.key(Qt.Key.Key_F5)
    chip = robot.window.findChild(SyncChip)
    if chip is not None and chip.isVisible():
        chip.click()
    else:
        menu, wanted = robot.window.findChild(QMenu), tr("How each chart is doing")
        [act] = [each for each in (menu.actions() if menu is not None else []) if each.text() == wanted]
        act.trigger()
    await robot.see(tr("You can keep reading while we update."))


async def _move_about(robot: Robot) -> None:
    await open_person(robot, 3)
    await go_to(robot, tr("Medications"))
    await settled(robot)
    await robot.picture("03l_keyboard_focus", lambda: _walk_down(robot))
    box = tr("Filter {things}", things=tr("medicines"))
    await robot.write(box, "blood pressure")
    await asyncio.sleep(0.3)
    await robot.picture("03_filtered")
    await robot.write(box, "zzz")
    await asyncio.sleep(0.3)
    await robot.picture("03_filtered_to_nothing")
    await robot.press(tr("Clear {name}", name=box))
    await robot.pick(tr("All", "all medicines"))
    await robot.picture("03_medications_all")
    await _see_details(robot)
    await robot.picture("03i_switch_person_menu", lambda: open_switch_menu(robot))
    await robot.key(Qt.Key.Key_Escape)
    await _see_small(robot)


async def _walk_down(robot: Robot) -> None:
    """By keyboard: the ring shows where one is."""
    table = await robot.find(QAbstractItemView, "")
    table.setFocus(Qt.FocusReason.TabFocusReason)
    await robot.key(Qt.Key.Key_Home)
    await robot.key(Qt.Key.Key_Down)
    await robot.key(Qt.Key.Key_Down)


async def open_switch_menu(robot: Robot) -> None:
    """By its key, unless it is open."""
    if QApplication.activePopupWidget() is None:
        await robot.key(Qt.Key.Key_K, _CONTROL)
    await robot.see(tr("Switch to another chart"))


async def _see_details(robot: Robot) -> None:
    await robot.picture("03_medication_details", lambda: _open_last(robot))
    await back_to_the_list(robot)


async def back_to_the_list(robot: Robot) -> None:
    """Close the record that stands in the place of the list, where there was no room for both."""
    if tr("Previous entry") in robot.words():
        await robot.key(Qt.Key.Key_Escape)


async def read_record(robot: Robot) -> None:
    """See the details of the chosen record; where there is no room for both, Enter shows them in the list's place."""
    details = tr("Details of {title}").partition("{")[0]
    if not any(words.startswith(details) for words in robot.words()):
        await robot.key(Qt.Key.Key_Return)
    await robot.find(QAbstractScrollArea, details)


async def _open_last(robot: Robot) -> None:
    if tr("Previous entry") not in robot.words():
        table = await robot.find(QAbstractItemView, "")
        table.setFocus(Qt.FocusReason.TabFocusReason)
        await robot.key(Qt.Key.Key_End)
    await read_record(robot)


async def _see_small(robot: Robot) -> None:
    robot.window.resize(robot.window.minimumSize())
    await settled(robot)
    await robot.picture("12a_small_window")
    robot.window.resize(1280, 800)
    await settled(robot)
