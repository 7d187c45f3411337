"""Registering and reading at the kiosk, against the real portal: with the kiosk's own keys, and nothing kept."""

import ast
import inspect

from PySide6.QtWidgets import QAbstractButton

from pfclient.flows.kiosk_visit import Ending, Step
from portal.demo.clinic import FAMILY
from tests.gui.kiosk.reading import answers, comes_to_read, field, types_password
from tests.support import two_step
from tests.support.sign_in import PASSWORD
from ui.kiosk.big_button import BigButton
from ui.kiosk.screens.home import HomeScreen
from ui.kiosk.touch_keyboard import TouchKeyboard
from ui.shell import kiosk_homes


async def to_invitation(one):
    """From the welcome to the box for an invitation."""
    await one.tap("Start in English")
    await one.tap("Use my invitation")
    field(one, "Invitation link").setFocus()


async def write(one, text):
    """Type with the kiosk's own keyboard."""
    for sign in text:
        if sign == " ":
            await one.tap("Space")
            continue
        keys = {b.accessibleName() for b in one.buttons()}
        if sign not in keys and sign.lower() in keys:
            await one.tap("Capital letters")
        elif sign not in keys:
            await one.tap("123 @" if "123 @" in keys else "abc")
            if sign.isupper():
                await one.tap("Capital letters")
        await one.tap(sign)


async def press(one, name):
    """Press a button of a page of home."""
    found = [b for b in one.shown.findChildren(QAbstractButton) if b.isVisible() and b.accessibleName() == name]
    found[0].click()
    await one.settled()


async def test_a_visitor_signs_in_with_the_kiosks_own_keys_and_reads(visiting, qt_loop):
    async with visiting() as one:
        await comes_to_read(one)
        assert one.vm.step is Step.RECORD
        field(one, "Username").setFocus()
        await write(one, "maria")
        assert field(one, "Username").text() == "maria"
        field(one, "Password").setFocus()
        await write(one, PASSWORD)
        await answers(one, "Sign in")
        people = [b.accessibleName() for b in one.buttons()]
        assert [name for name in people if name.startswith("Maria A., ")], people
        await one.tap(next(name for name in people if name.startswith("Maria A., ")))
        await one.tap("Allergies")
        assert isinstance(one.window.stage.content, HomeScreen)
        await one.tap("Back")
        await one.tap("Back")
        assert "Talk to a person" in {b.accessibleName() for b in one.buttons()}
        await one.tap("I’m done")
        assert one.endings == [Ending.DONE]


async def test_a_wrong_password_is_one_error_and_nothing_opens(visiting, qt_loop):
    async with visiting() as one:
        await comes_to_read(one)
        types_password(one, "Wrong-Horse-12")
        await answers(one, "Sign in")
        assert "The username or password is not right. Check both and try again." in one.said()
        assert one.vm.step is Step.RECORD


async def test_a_visitor_with_two_steps_types_a_code_of_their_phone_or_a_backup_code(visiting, clinic, qt_loop):
    async with clinic.client() as client:
        app, codes = await two_step.set_up(clinic, client)
    async with visiting() as one:
        await comes_to_read(one)
        types_password(one)
        await answers(one, "Sign in")
        assert one.window.focusWidget() is field(one, "Code")
        await write(one, app.code(clinic.clock.now(), steps=-9))
        await answers(one, "Continue")
        assert "That code is not right. Wait for the next code and try again." in one.said()
        await one.tap("Use a backup code")
        assert "That code is not right. Wait for the next code and try again." not in one.said()
        assert one.window.focusWidget() is field(one, "Backup code")
        code = codes[0].replace("-", "").lower()
        await write(one, code[:7])
        await one.tap("Bigger text")
        assert field(one, "Backup code").text() == code[:7]
        field(one, "Backup code").setFocus()
        await write(one, code[7:])
        await answers(one, "Continue")
        assert [b for b in one.buttons() if b.accessibleName().startswith("Maria A., ")]


async def test_an_invitation_is_found_with_the_kiosks_own_keys(visiting, clinic, qt_loop):
    async with visiting() as one:
        invited = clinic.invite(FAMILY[0].patient_id)
        await to_invitation(one)
        assert one.shown.findChild(TouchKeyboard).isVisible()
        await write(one, invited.invitation_code.replace("-", "").lower())
        await press(one, "Find my invitation")
        await one.homes._registering.tasks.drained()
        await one.settled()
        assert "Invitation found" in one.said()
        buttons = [b.accessibleName() for b in one.shown.findChildren(QAbstractButton) if b.isVisible()]
        assert not {"Help", "Close", "Text size"} & set(buttons)


async def test_a_new_language_keeps_what_was_typed(visiting, qt_loop):
    async with visiting() as one:
        await to_invitation(one)
        await write(one, "abcd")
        await one.tap("Español")
        assert field(one, "Enlace").text() == "abcd"


def shown_keys(one):
    """What stands on the keys that are there, and beside them."""
    return [b.accessibleName() for b in one.shown.findChild(TouchKeyboard).findChildren(BigButton) if b.isVisible()]


async def test_boxes_for_digits_have_keys_for_digits_and_hand_over_when_they_are_full(visiting, clinic, qt_loop):
    async with visiting() as one:
        invited = clinic.invite(FAMILY[0].patient_id)
        await to_invitation(one)
        await write(one, invited.invitation_code.replace("-", "").lower())
        # From the last box of a page "Next" sends it, as Enter does.
        await one.tap("Next")
        await one.homes._registering.tasks.drained()
        await one.settled()
        for _ in range(2):
            await press(one, "Continue")
            await one.homes._registering.tasks.drained()
            await one.settled()
        assert one.window.focusWidget() is field(one, "Date of birth, Month")
        assert shown_keys(one) == [*"1234567890", "abc", "Erase", "Next"]
        await write(one, "03271980")
        assert [field(one, f"Date of birth, {part}").text() for part in ("Month", "Day", "Year")] == [
            "03",
            "27",
            "1980",
        ]
        assert one.window.focusWidget() is field(one, "PIN")
        field(one, "Date of birth, Month").setFocus()
        await one.tap("Next")
        assert one.window.focusWidget() is field(one, "Date of birth, Day")
        # Whoever needs a letter all the same gets there, and stays in the box.
        await one.tap("abc")
        assert "a" in shown_keys(one)
        assert one.window.focusWidget() is field(one, "Date of birth, Day")


def _imports(node):
    """Modules that are imported inside a function or class."""
    found = set()
    for each in ast.walk(node):
        if isinstance(each, ast.ImportFrom):
            found.add(each.module)
        elif isinstance(each, ast.Import):
            found |= {name.name for name in each.names}
    return found


def test_what_a_first_touch_would_import_is_imported_while_nobody_waits():
    [homes] = [one for one in ast.parse(inspect.getsource(kiosk_homes)).body if isinstance(one, ast.ClassDef)]
    ways = {one.name: _imports(one) for one in homes.body if isinstance(one, ast.FunctionDef)}
    warm = ways.pop("warm_up")
    needed = set().union(*ways.values())
    assert len(needed) >= 5
    assert warm == needed
