"""Settings, Sign-in and security (10b), by keyboard against the real portal: on, its codes, new codes, off."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter

from pfclient.errors import NoPrinter, SecondStepAsked
from tests.support import paper, two_step
from tests.support.family_window import MARIA
from tests.support.security_page import CODE, KEY, Security
from tests.support.sign_in import PASSWORD
from ui.theme.theme import theme
from ui.widgets.clipboard import copy_secret
from ui.widgets.problems import ErrorSummary

WRONG = "That code is not right. Wait for the next code and try again."
UNKEPT = "Print or save your backup codes first, then tick the box"


def copied():
    return QGuiApplication.clipboard().text()


async def is_asked(app):
    """Whether a sign-in of hers is asked for a code."""
    try:
        session = await app.core.sign_in(app.portal.base_url, "maria", PASSWORD, keep=False)
    except SecondStepAsked:
        return True
    await session.close()
    return False


async def test_it_is_set_up_with_the_key_that_is_shown_and_ten_codes_that_are_kept(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        person = await Security(app).open()
        key = await person.begin()
        assert [len(group) for group in key.split()] == [4] * 8
        await person.press("Copy key")
        assert copied() == key.replace(" ", "")
        await person.give("000 000")
        assert person.page.findChild(ErrorSummary).accessibleName().endswith(WRONG)
        assert (person.keys.heard, person.keys.focus.selectedText()) == (CODE, "000 000")
        assert not await is_asked(app)
        await person.give(person.code)
        assert copied() == ""
        codes = person.labelled("Backup code ")
        assert len(set(codes)) == 10
        await person.press("Done")
        assert UNKEPT in app.said()
        assert person.labelled("Backup code ") == codes
        await person.keep()
        assert {"Two-step verification is on", "10 backup codes are left."} <= set(app.said())
        assert await is_asked(app)


async def test_whoever_found_the_computer_open_cannot_switch_it_on(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        person = await Security(app).open()
        await person.press("Set up two-step verification")
        await person.press("Continue")
        assert "Enter your password" in app.said()
        person.keys.reach("Password").type("a guess")
        await person.keys.enter()
        assert "The password is not right. Check it and try again." in app.said()
        assert not person.labelled(KEY)
        await person.press("Leave it off")
        assert "Off" in app.said()


async def test_an_answer_that_got_lost_with_the_codes_in_it_is_told_where_it_was_left(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        person = await Security(app).open()
        await person.begin()
        app.portal.lose_reply("/account/v1/mfa/totp/activate", times=9)
        await person.give(person.code)
        await person.press("Sign-in and security")
        assert {"The answer got lost", "Two-step verification is on"} <= set(app.said())


async def test_whoever_opens_settings_next_finds_nothing_of_it(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        person = await Security(app).open()
        key = await person.begin()
        await person.press("Copy key")
        assert copied() == key.replace(" ", "")
        await person.leave()
        assert copied() == ""
        await person.open()
        assert not person.labelled(KEY)
        await person.switch_on()
        await person.keep()
        await person.press("Turn off two-step verification")
        person.keys.reach("Password").type(PASSWORD)
        await person.leave()
        await person.open()
        assert {"Two-step verification is on", "10 backup codes are left."} <= set(app.said())
        await person.press("Turn off two-step verification")
        assert person.keys.reach("Password").focus.text() == ""


async def test_backup_codes_outlive_settings_until_they_are_kept_and_a_copied_one_goes_with_them(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        person = await Security(app).open()
        codes = await person.switch_on()
        copy_secret(codes[3])
        await person.leave()
        await person.open()
        assert person.labelled("Backup code ") == codes
        assert copied() == codes[3]
        await person.keep()
        assert copied() == ""


async def test_what_was_copied_of_the_charts_goes_when_somebody_signs_out(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        QGuiApplication.clipboard().setText("Metformin 500 mg")
        app.family.sign_out()
        while app.window.main_view is not None:
            await app.keys.rest()
        assert copied() == ""


async def test_what_is_shown_once_outlives_another_look_and_another_section(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        person = await Security(app).open()
        key = await person.begin()
        person.keys.reach(CODE).type("31 41")
        theme().choose("dark")
        await person.keys.rest()
        assert (person.labelled(KEY), person.keys.heard, person.keys.focus.text()) == ([key], CODE, "31 41")
        await person.give(person.code)
        codes = person.labelled("Backup code ")
        await person.another_size()
        assert person.labelled("Backup code ") == codes
        person.page.open_section("about")
        person.page.open_section("security")
        await person.keys.rest()
        assert person.labelled("Backup code ") == codes


async def test_the_codes_are_saved_as_a_pdf_of_hers_alone_and_printed(qt_loop, charts, tmp_path):
    where = tmp_path / "codes.pdf"
    async with charts(alone=MARIA) as app:
        person = await Security(app).open()
        codes = await person.switch_on()
        person.copies.dialogs = paper.Answers(where)
        await person.press("Save the backup codes as PDF")
        await person.copied()
        assert "Your backup codes are saved" in app.said()
        assert where.stat().st_mode & 0o777 == 0o600
        assert person.copies.dialogs.proposed == [("Family Chart Backup codes.pdf", "pdf")]
        [page] = paper.pages(where.read_bytes())
        assert all(code in page for code in codes)
        assert "maria" in page
        printed = QPrinter()
        printed.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printed.setOutputFileName(str(tmp_path / "printed.pdf"))
        person.copies.dialogs = paper.Answers(printer=lambda: printed)
        await person.press("Print the backup codes")
        await person.copied()
        assert "Your backup codes were sent to the printer" in app.said()
        [page] = paper.pages((tmp_path / "printed.pdf").read_bytes())
        assert all(code in page for code in codes)


async def test_without_a_printer_it_says_so_and_the_codes_stay(qt_loop, charts):
    def none():
        raise NoPrinter

    async with charts(alone=MARIA) as app:
        person = await Security(app).open()
        codes = await person.switch_on()
        person.copies.dialogs = paper.Answers(printer=none)
        await person.press("Print the backup codes")
        await person.copied()
        assert "No printer is set up on this computer" in app.said()
        assert person.labelled("Backup code ") == codes


async def test_new_codes_and_switching_off_want_password_and_code_again(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        person = await Security(app).open()
        old = await person.switch_on()
        await person.keep()
        await person.press("Make new backup codes")
        await person.prove(person.code, password="wrong")
        assert "The password is not right. Check it and try again." in app.said()
        await person.prove(person.code)
        app.portal.clock.advance(seconds=60)
        new = person.labelled("Backup code ")
        assert len(set(new) | set(old)) == 20
        await person.keep()
        assert "You have new backup codes" in app.said()
        await person.press("Turn off two-step verification")
        await person.prove("000 000")
        assert person.page.findChild(ErrorSummary).accessibleName().endswith(WRONG)
        assert await is_asked(app)
        await person.press("Use a backup code")
        await person.another_size()
        assert (person.keys.heard, person.page.findChild(ErrorSummary).isHidden()) == ("Backup code", True)
        person.keys.type(new[0])
        await person.keys.enter()
        assert {"Two-step verification is off", "Off"} <= {*app.said()}
        assert not await is_asked(app)


async def test_a_portal_that_is_away_is_told_and_asked_again(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        app.portal.offline()
        person = await Security(app).open()
        assert "You are offline" in app.said()
        app.portal.online()
        await person.press("Try again")
        await person.press("Set up two-step verification")
        app.portal.offline()
        person.keys.reach("Password").type(PASSWORD)
        await person.keys.enter()
        assert not person.labelled(KEY)
        app.portal.online()
        await person.press("Try again")
        assert person.labelled(KEY)
        await person.press("Sign-in and security")
        assert "Off" in app.said()
        app.portal.offline()
        person.page.open_section("about")
        person.page.open_section("security")
        await person.keys.rest()
        assert {"Off", "You are offline"} <= {*app.said()}


@pytest.mark.parametrize("everything", [False, True], ids=["trust stays", "everything goes"])
async def test_signing_out_of_a_trusted_computer_says_what_stays_and_can_take_it_too(qt_loop, charts, everything):
    async with charts(signed_in=False) as app:
        async with app.portal.client() as client:
            phone, _ = await two_step.set_up(app.portal, client)
        with pytest.raises(SecondStepAsked):
            await app.core.sign_in(app.portal.base_url, "maria", PASSWORD, keep=True)
        code = phone.code(app.portal.clock.now())
        app.window.open_session(await app.core.second_step(code, backup=False, trust=True, keep=True))
        await app.keys.rest()
        app.keys.reach("Sign out").space()
        await app.keys.turn()
        assert any("not to ask again here for 30 days" in text for text in app.said())
        if everything:
            app.keys.reach("Ask for a code here again").space()
        app.keys.reach("Sign out").space()
        while app.window.main_view is not None:
            await app.keys.rest()
        assert await is_asked(app) is everything


async def test_few_codes_left_are_told_before_there_is_none(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        person = await Security(app).open()
        codes = await person.switch_on()
        await person.keep()
        for code in codes[:7]:
            await is_asked(app)
            await (await app.core.second_step(code, backup=True, trust=False, keep=False)).close()
        person.page.open_section("about")
        person.page.open_section("security")
        await person.keys.rest()
        assert {"Only 3 backup codes are left", "3 backup codes are left."} <= set(app.said())
