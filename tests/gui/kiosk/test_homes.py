"""Registering and reading at the kiosk, against the real portal: with the kiosk's own keys, and nothing kept."""

from PySide6.QtWidgets import QAbstractButton

from pfclient.flows.kiosk_visit import Ending, Step
from portal.demo.clinic import FAMILY
from tests.gui.kiosk.reading import answers, comes_to_read, field, types_password
from tests.support import two_step
from tests.support.sign_in import PASSWORD
from ui.kiosk.screens.home import HomeScreen
from ui.kiosk.touch_keyboard import TouchKeyboard


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
        await one.tap("Start over")
        assert one.endings == [Ending.START_OVER]


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
        await one.tap("Start in English")
        await one.tap("Use my invitation")
        field(one, "Invitation link").setFocus()
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
        await one.tap("Start in English")
        await one.tap("Use my invitation")
        field(one, "Invitation link").setFocus()
        await write(one, "abcd")
        await one.tap("Español")
        assert field(one, "Enlace").text() == "abcd"
