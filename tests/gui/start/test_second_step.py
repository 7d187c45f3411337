"""The second step of a sign-in on screen (01d): a code of the app or a backup code, and all that can be wrong."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit

from pfclient.flows.sign_in import Step
from tests.support import two_step
from tests.support.fitting import misfits
from tests.support.focusing import complaints
from tests.support.keyboard import Keyboard
from tests.support.sign_in import PASSWORD
from ui.pages.start.sign_in import SignInPage
from ui.text.translate import tr
from ui.theme.theme import theme
from ui.viewmodels.sign_in import SignInViewModel
from ui.widgets.banner import Banner

WRONG = "000 000"
TRUST = "Do not ask again on this computer for 30 days"


class Person:
    """In front of the page, with their phone and their list of backup codes."""

    def __init__(self, portal, page, app, codes):
        self.portal, self.page, self.vm, self._app, self.codes = portal, page, page.vm, app, codes
        self.sessions = []
        page.finished.connect(self.sessions.append)
        self.keys = Keyboard(self.vm.tasks.drained)

    @property
    def phone(self):
        """What the app shows now."""
        return self._app.code(self.portal.clock.now())

    @property
    def summary(self):
        return "" if self.page.form.summary.isHidden() else self.page.form.summary.accessibleName()

    @property
    def banners(self):
        return [one.accessibleName() for one in self.page.frame.findChildren(Banner) if one.isVisible()]

    @property
    def boxes(self):
        return {one.accessibleName(): one.text() for one in self.page.findChildren(QLineEdit) if one.isVisible()}

    async def give(self, text):
        self.keys.type(text)
        await self.keys.enter()

    async def leave(self):
        for session in self.sessions:
            await session.close()


@pytest.fixture
def at_the_code(desk, core, portal):
    """Signs in with user name and password; stands at the code."""

    async def walk(*, shared=False, size=(1280, 800)):
        async with portal.client() as client:
            app, codes = await two_step.set_up(portal, client)
        vm = SignInViewModel(core, portal.base_url, "maria", now=portal.clock.now)
        person = Person(portal, desk(SignInPage(vm), size), app, codes)
        if shared:
            person.keys.reach(tr("This is a shared computer. Do not save records on it.")).space()
        person.keys.reach(tr("Password")).type(PASSWORD)
        await person.keys.enter()
        assert vm.place.step is Step.CODE
        return person

    return walk


async def test_a_code_opens_the_records(qt_loop, at_the_code):
    person = await at_the_code()
    assert person.keys.heard == "Code"
    assert person.keys.focus.accessibleDescription() == "The code changes every 30 seconds."
    await person.give(person.phone)
    assert [one.given for one in person.sessions[0].people] == ["Maria"]
    await person.leave()


async def test_a_wrong_or_used_code_stays_as_typed_and_the_next_one_takes_its_place(qt_loop, portal, at_the_code):
    person = await at_the_code()
    await person.give(WRONG)
    assert person.summary.endswith("That code is not right. Wait for the next code and try again.")
    assert "check the time on your phone" in person.keys.focus.accessibleDescription()
    assert (person.keys.heard, person.boxes) == ("Code", {"Code": WRONG})
    QTest.keyClicks(person.keys.focus, person.phone)
    assert person.boxes == {"Code": person.phone}
    await person.keys.enter()
    await person.leave()


@pytest.mark.parametrize(
    ("typed", "words"),
    [("", "Enter the 6-digit code from your authenticator app"), ("31 41", "The code has 6 digits")],
)
async def test_what_can_be_seen_to_be_wrong_spends_no_try(qt_loop, portal, at_the_code, typed, words):
    person = await at_the_code()
    asked = len(portal.requests)
    await person.give(typed)
    assert person.summary.endswith(words)
    assert len(portal.requests) == asked


async def test_a_backup_code_instead_and_both_boxes_keep_what_was_typed(qt_loop, at_the_code):
    person = await at_the_code()
    person.keys.type("31 41")
    await person.keys.reach("Use a backup code").enter()
    assert person.keys.heard == "Backup code"
    await person.give("AAAA-AAAA-AAAA-AAAA")
    assert "That backup code is not right, or was used before." in person.summary
    await person.keys.reach("Use a code from your app").enter()
    assert (person.summary, person.boxes) == ("", {"Code": "31 41"})
    await person.keys.reach("Use a backup code").enter()
    assert person.boxes == {"Backup code": "AAAA-AAAA-AAAA-AAAA"}
    await person.give(person.codes[3].lower())
    assert len(person.sessions) == 1
    await person.leave()


async def test_what_was_wrong_with_the_other_code_is_not_said_of_this_one_in_another_look(qt_loop, at_the_code):
    person = await at_the_code()
    await person.give(WRONG)
    assert "That code is not right" in person.summary
    await person.keys.reach("Use a backup code").enter()
    person.keys.type(person.codes[0])
    theme().switch(scale=1.5)
    await person.keys.rest()
    assert (person.summary, person.boxes) == ("", {"Backup code": person.codes[0]})


async def test_after_five_wrong_codes_the_page_says_when_to_come_back(qt_loop, portal, at_the_code):
    person = await at_the_code()
    for _ in range(5):
        await person.give(WRONG)
    right = person.phone
    await person.give(right)
    assert person.banners[0].startswith("Too many tries You can try again at ")
    assert person.vm.wait_until >= portal.clock.now()
    assert person.vm.wait_until.second == 0
    assert person.boxes == {"Code": right}
    portal.clock.advance(seconds=90)
    await person.give(person.phone)
    assert len(person.sessions) == 1
    await person.leave()


async def test_a_trusted_computer_is_not_asked_again_and_a_shared_one_is_not_offered_it(
    qt_loop, desk, core, portal, at_the_code
):
    person = await at_the_code()
    person.keys.reach(TRUST).space()
    person.keys.reach("Code")
    await person.give(person.phone)
    await person.sessions[0].close()
    again = Person(portal, desk(SignInPage(SignInViewModel(core, portal.base_url, "maria"))), None, ())
    again.keys.reach("Password")
    await again.give(PASSWORD)
    assert len(again.sessions) == 1
    await again.leave()


async def test_a_shared_computer_is_not_offered_to_be_trusted(qt_loop, at_the_code):
    person = await at_the_code(shared=True)
    shown = [one.accessibleName() for one in person.page.findChildren(QCheckBox) if one.isVisible()]
    assert shown == []
    await person.give(person.phone)
    await person.leave()


async def test_too_late_a_code_leads_back_to_the_password(qt_loop, portal, at_the_code):
    person = await at_the_code()
    portal.clock.advance(seconds=301)
    await person.give(person.phone)
    assert person.vm.place.step is Step.CREDENTIALS
    assert "That took too long." in person.summary
    await person.keys.enter()
    await person.give(person.phone)
    await person.leave()


async def test_back_and_a_portal_that_is_away_lose_nothing(qt_loop, portal, at_the_code):
    person = await at_the_code()
    portal.offline()
    code = person.phone
    await person.give(code)
    assert person.banners[0].startswith("You are offline")
    theme().switch(scale=1.25)
    await person.keys.rest()
    assert person.boxes == {"Code": code}
    await person.keys.back()
    assert person.boxes == {"Username": "maria", "Password": PASSWORD}
    portal.online()
    await person.keys.enter()
    await person.give(code)
    assert len(person.sessions) == 1
    await person.leave()


async def test_it_fits_with_everything_wrong(qt_loop, at_the_code, size):
    person = await at_the_code(size=size)
    assert not misfits(person.page, size)
    await person.give(WRONG)
    assert not misfits(person.page, size)
    await person.keys.reach(tr("Use a backup code")).enter()
    await person.give("AAAA")
    assert not misfits(person.page, size)


async def test_it_is_walked_through_by_tab_in_the_order_of_the_page(qt_loop, at_the_code):
    person = await at_the_code()
    await person.give(WRONG)
    assert not complaints(person.page, person.page)
    person.page.focus_first()
    heard = []
    for _ in range(5):
        heard.append(person.keys.heard)
        person.keys.press(Qt.Key.Key_Tab)
    assert heard == ["Code", TRUST, "Continue", "Use a backup code", "Go back"]
