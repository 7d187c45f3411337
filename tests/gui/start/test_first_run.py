"""The first page, and what the program opens with."""

import asyncio

import pytest
from keyring.errors import KeyringLocked
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pfclient.errors import KeyStoreLocked, Offline
from pfclient.gateway.http import Gateway
from pfclient.gateway.oauth import OAuth
from pfclient.vault.kept import SignIn
from tests.support.cabinets import kept_by_version_0_1
from tests.support.keyboard import Keyboard
from tests.support.keystores import RaisingBackend, keyring_over
from tests.support.sign_in import PASSWORD
from ui.pages.start.first_run import FirstRunPage
from ui.pages.start.waiting import WaitingPage
from ui.theme.theme import Theme, theme
from ui.viewmodels.start import Situation, StartViewModel
from ui.widgets.labels import PlainLabel


async def at_once():
    await asyncio.sleep(0)


@pytest.mark.parametrize(
    ("name", "signal"),
    [("I have an invitation e-mail", "invitation_wanted"), ("I already have an account", "account_wanted")],
)
async def test_the_keyboard_reaches_both_ways_in(qt_loop, desk, name, signal):
    page = desk(FirstRunPage(), (1280, 800))
    asked = []
    getattr(page, signal).connect(lambda: asked.append(name))
    await Keyboard(at_once).reach(name).enter()
    assert asked == [name]


@pytest.mark.qt_log_ignore("This plugin does not support")
async def test_text_size_changes_at_once_and_the_page_follows(qt_loop, desk, qapp):
    page = desk(FirstRunPage(), (1280, 800))
    keys = Keyboard(at_once)
    before = page.invitation.height()
    try:
        await keys.reach("Text size").enter()
        menu = QApplication.activePopupWidget()
        assert menu.actions()[0].text() == "100 percent"
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)
        await keys.rest()
        assert theme().scale == 1.5
        assert page.invitation.height() > before
    finally:
        Theme().apply(qapp)
        await keys.rest()


async def test_a_new_computer_begins_with_the_first_run(qt_loop, core):
    vm = StartViewModel(core)
    vm.begin()
    await vm.tasks.drained()
    assert vm.situation is Situation.FIRST_RUN


async def test_an_account_kept_here_opens_by_itself(qt_loop, portal, make_core):
    first = make_core()
    session = await first.sign_in(portal.base_url, "maria", PASSWORD, keep=True)
    await session.close()
    await first.close()
    vm = StartViewModel(make_core())
    resumed = []
    vm.resumed.connect(resumed.append)
    vm.begin()
    await vm.tasks.drained()
    assert vm.situation is Situation.SIGNED_IN
    assert [person.given for person in resumed[0].people] == ["Maria"]
    await resumed[0].close()


@pytest.fixture
def kept_long_ago(portal, backend, tmp_path):
    """Keeps a sign-in as version 0.1 did, which kept no records: the portal has to be asked whose it is."""

    async def keep():
        way = Gateway(portal.base_url, transport=portal.asgi_transport(), now=portal.clock.now)
        tokens = await OAuth(way).sign_in("maria", PASSWORD, keep=True)
        await way.aclose()
        sign_in = SignIn(portal.base_url, "maria", tokens.refresh)
        await kept_by_version_0_1(tmp_path / "profile", backend, sign_in)

    return keep


async def test_a_portal_that_is_away_offers_a_second_try(qt_loop, desk, portal, make_core, kept_long_ago):
    await kept_long_ago()
    portal.offline()
    vm = StartViewModel(make_core())
    page = desk(WaitingPage(vm), (1280, 800))
    vm.begin()
    keys = Keyboard(vm.tasks.drained)
    await keys.rest()
    assert vm.situation is Situation.UNREACHABLE
    assert isinstance(vm.error, Offline)
    assert "You are offline" in [label.text() for label in page.findChildren(PlainLabel)]
    portal.online()
    resumed = []
    vm.resumed.connect(resumed.append)
    await keys.reach("Try again").enter()
    assert vm.situation is Situation.SIGNED_IN
    await resumed[0].close()


async def test_a_locked_keyring_leads_to_sign_in_with_the_reason(qt_loop, portal, make_core):
    first = make_core()
    await (await first.sign_in(portal.base_url, "maria", PASSWORD, keep=True)).close()
    await first.close()
    vm = StartViewModel(make_core(keyring=keyring_over(RaisingBackend(KeyringLocked()))))
    vm.begin()
    await vm.tasks.drained()
    assert vm.situation is Situation.SIGN_IN
    assert isinstance(vm.error, KeyStoreLocked)
    assert vm.portal == portal.base_url
