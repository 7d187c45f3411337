"""Sign-in on screen: portal, user name and password, and everything that can be wrong with them."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from pfclient.errors import KeyStoreAbsent
from pfclient.flows.sign_in import Step
from tests.support.fitting import SMALLEST
from tests.support.keyboard import Keyboard, is_to_come
from tests.support.sign_in import PASSWORD
from ui.pages.start.sign_in import SignInPage
from ui.theme.theme import Theme, theme
from ui.viewmodels.sign_in import SignInViewModel
from ui.widgets.banner import Banner

NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)


class SigningIn:
    """The page and the person in front of it."""

    def __init__(self, page):
        self.page, self.vm = page, page.vm
        self.sessions, self.left, self.invited = [], [], []
        page.finished.connect(self.sessions.append)
        page.back_wanted.connect(lambda: self.left.append(True))
        page.invitation_wanted.connect(lambda: self.invited.append(True))
        self.keys = Keyboard(self.vm.tasks.drained)

    @property
    def summary(self):
        return "" if self.page.form.summary.isHidden() else self.page.form.summary.accessibleName()

    @property
    def banners(self):
        return [one.accessibleName() for one in self.page.frame.findChildren(Banner) if one.isVisible()]


@pytest.fixture
def sign_in(desk, core):
    def open_page(portal="", username="", notice=None):
        vm = SignInViewModel(core, portal, username, now=lambda: NOON)
        return SigningIn(desk(SignInPage(vm, notice), (1280, 800)))

    return open_page


async def test_a_new_computer_asks_for_the_portal_and_opens_the_records(qt_loop, portal, core, sign_in):
    person = sign_in()
    assert person.keys.heard == "Web address of your clinic’s portal"
    person.keys.type(f" {portal.base_url}/ ")
    await person.keys.enter()
    assert person.vm.place.step is Step.CREDENTIALS
    assert person.keys.heard == "Username"
    person.keys.type("maria")
    person.keys.reach("Password").type(PASSWORD)
    await person.keys.enter()
    [session] = person.sessions
    assert [one.given for one in session.people] == ["Maria"]
    assert core.remembered.portal == portal.base_url
    await session.close()


async def test_any_link_of_the_portal_will_do_as_its_address(qt_loop, portal, sign_in):
    invited = portal.invite(portal.add_patient("Leo"), email="x@example.org")
    person = sign_in()
    person.keys.type(invited.deep_link)
    await person.keys.enter()
    assert person.vm.state.portal == portal.base_url


async def test_on_a_shared_computer_nothing_is_kept(qt_loop, portal, core, backend, sign_in):
    person = sign_in(portal.base_url)
    person.keys.type("maria")
    person.keys.reach("This is a shared computer. Do not save records on it.").space()
    person.keys.reach("Password").type(PASSWORD)
    await person.keys.enter()
    assert core.remembered is None
    assert not backend.items
    await person.sessions[0].close()


async def test_empty_fields_are_named_before_the_portal_is_asked(qt_loop, portal, sign_in):
    person = sign_in(portal.base_url)
    await person.keys.enter()
    assert person.summary == "There is a problem. Enter your username Enter your password"
    assert person.keys.heard == "Username"
    assert not portal.requests


@pytest.mark.parametrize(("username", "secret"), [("maria", "wrong"), ("mario", PASSWORD)])
async def test_a_wrong_pair_is_one_error_and_stays_as_typed(qt_loop, portal, sign_in, username, secret):
    person = sign_in(portal.base_url, username)
    assert person.keys.heard == "Password"
    person.keys.type(secret)
    await person.keys.enter()
    assert person.summary.endswith("The username or password is not right. Check both and try again.")
    assert [box.text() for box in person.page.frame.findChildren(QLineEdit)] == [username, secret]
    assert {box.property("state") for box in person.page.frame.findChildren(QLineEdit)} == {"error"}


@pytest.mark.parametrize("away", [False, True])
async def test_what_is_wrong_is_said_once_whatever_is_drawn_anew(qt_loop, portal, sign_in, announcements, away):
    person = sign_in(portal.base_url, "maria")
    if away:
        portal.offline()
    announcements.clear()
    person.keys.type("wrong")
    await person.keys.enter()
    assert len(announcements) == 1
    theme().switch(scale=1.25)
    await person.keys.rest()
    assert person.banners if away else person.summary
    assert len(announcements) == 1
    person.page.form.submitted.emit()
    await person.keys.rest()
    assert len(announcements) == 2


async def test_after_too_many_tries_the_page_says_when_to_come_back(qt_loop, portal, sign_in):
    person = sign_in(portal.base_url, "maria")
    person.keys.type("wrong")
    for _ in range(7):
        await person.keys.enter()
        if person.banners:
            break
    [told] = person.banners
    assert told.startswith("Too many tries You can try again at 12:")
    assert person.vm.wait_until > NOON


async def test_a_portal_that_is_away_loses_nothing(qt_loop, portal, sign_in):
    person = sign_in(portal.base_url, "maria")
    portal.offline()
    person.keys.type(PASSWORD)
    await person.keys.enter()
    assert person.banners[0].startswith("You are offline")
    portal.online()
    await person.keys.reach("Try again").enter()
    await person.sessions[0].close()


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "Enter the web address of your clinic’s portal"),
        ("lake view", "We cannot read this address."),
        ("http://chart.example.org", "This address is not safe"),
    ],
)
async def test_an_address_that_is_none_is_told_at_its_field(qt_loop, portal, sign_in, typed, words):
    person = sign_in()
    person.keys.type(typed)
    await person.keys.enter()
    assert words in person.summary
    assert not portal.requests


async def test_something_else_than_a_portal_is_told_in_words(qt_loop, portal, sign_in):
    portal.fail_next(404, body=b"<html>not here</html>")
    person = sign_in()
    person.keys.type(portal.base_url)
    await person.keys.enter()
    assert person.banners[0].startswith("We did not understand the answer")
    assert person.page.form.typed() == {"address": portal.base_url}


async def test_a_keyring_that_cannot_keep_anything_is_told_before_signing_in(qt_loop, portal, sign_in):
    person = sign_in(portal.base_url, notice=KeyStoreAbsent())
    assert "sign in again next time" in person.banners[0]


async def test_back_leads_to_the_portal_and_then_out(qt_loop, portal, sign_in):
    person = sign_in()
    person.keys.type(portal.base_url)
    await person.keys.enter()
    await person.keys.back()
    assert person.page.form.typed() == {"address": portal.base_url}
    await person.keys.reach("Go back").enter()
    assert person.left == [True]


async def test_another_portal_can_be_named(qt_loop, portal, sign_in):
    person = sign_in(portal.base_url, "maria")
    await person.keys.reach("Change the clinic’s portal").enter()
    assert person.keys.heard == "Web address of your clinic’s portal"


async def test_who_has_an_invitation_is_led_to_registration(qt_loop, portal, sign_in):
    person = sign_in(portal.base_url)
    await person.keys.reach("Set up an account with your invitation").enter()
    assert person.invited == [True]


async def test_who_gives_up_before_anything_was_asked_can_sign_in_again(qt_loop, portal, sign_in):
    person = sign_in(portal.base_url, "maria")
    person.vm.submit(password=PASSWORD)
    person.vm.cancel()
    await person.keys.rest()
    assert not person.vm.busy
    person.vm.submit()
    await person.keys.rest()
    assert len(person.sessions) == 1
    await person.sessions[0].close()


async def test_that_the_portal_is_asked_is_said_in_sight_in_the_largest_text(qt_loop, qapp, portal, sign_in):
    Theme("light", 2.0).apply(qapp)
    person = sign_in(portal.base_url, "maria")
    person.page.resize(*SMALLEST)
    await person.keys.rest()
    person.keys.type(PASSWORD)
    with portal.held():
        person.keys.press(Qt.Key.Key_Return)
        person.page._slow.timeout.emit()
        while is_to_come():
            await person.keys.turn()
        said = person.page.form.busy
        assert said.visibleRegion().boundingRect() == said.rect()
        await person.keys.reach("Cancel").enter()
    assert not person.vm.busy
    assert person.keys.focus.visibleRegion().boundingRect() == person.keys.focus.rect()
