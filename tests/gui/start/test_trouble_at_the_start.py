"""What the program opens with when the records kept here cannot be opened."""

import contextlib

import pytest

from pfclient.errors import VaultBusy, VaultDamaged, VaultFull, VaultNewer, VaultUnwritable
from pfclient.vault.migrations import steps
from pfclient.vault.migrations.steps import Layout
from tests.support.keyboard import Keyboard
from tests.support.sign_in import PASSWORD
from tests.support.uncaught import raise_told
from ui.pages.start.sign_in import SignInPage
from ui.pages.start.waiting import WaitingPage
from ui.shell.app_window import AppWindow
from ui.text.start import words_at_start
from ui.viewmodels.start import Situation
from ui.widgets.banner import Banner
from ui.widgets.labels import IconLabel


async def keep_maria(portal, make_core):
    """An earlier start that kept the sign-in."""
    first = make_core()
    await (await first.sign_in(portal.base_url, "maria", PASSWORD, keep=True)).close()
    await first.close()


class Starting:
    """The window at its start, and the person in front of it."""

    def __init__(self, window):
        self.window, self.start = window, window.entrance.start
        self.keys = Keyboard(self._rested)

    async def begin(self):
        self.window.begin()
        await self.keys.rest()

    def page(self, kind):
        return next(page for page in self.window.findChildren(kind) if page.isVisible())

    @property
    def banners(self):
        return [banner.accessibleName() for banner in self.window.findChildren(Banner) if banner.isVisible()]

    async def _rested(self):
        await self.start.tasks.drained()


@pytest.fixture
def starting(desk, portal):
    @contextlib.asynccontextmanager
    async def open_window(core):
        errors = []
        window = desk(AppWindow(core, errors.append, portal.clock.now), (1280, 800))
        try:
            yield Starting(window)
        finally:
            await window.shut_down()
        raise_told(errors)

    return open_window


async def test_damaged_files_lead_to_sign_in_and_the_notice_says_to_sign_in_again(
    qt_loop, portal, make_core, starting, tmp_path
):
    await keep_maria(portal, make_core)
    for path in (tmp_path / "profile" / "records").iterdir():
        if path.suffix == "":
            path.write_bytes(b"\x5a" * path.stat().st_size)
    async with starting(make_core()) as app:
        await app.begin()
        assert isinstance(app.start.error, VaultDamaged)
        assert app.page(SignInPage).vm.state.portal == portal.base_url
        [said] = app.banners
        assert "Sign in again" in said


async def test_settings_that_say_nothing_lead_to_sign_in_with_the_same_words(
    qt_loop, portal, make_core, starting, tmp_path
):
    await keep_maria(portal, make_core)
    (tmp_path / "profile" / "settings.json").write_bytes(b"")
    async with starting(make_core()) as app:
        await app.begin()
        assert isinstance(app.start.error, VaultDamaged)
        assert app.page(SignInPage)
        [said] = app.banners
        assert "Sign in again" in said


async def test_what_cannot_be_read_now_can_be_tried_again_and_is_all_there(
    qt_loop, portal, make_core, starting, tmp_path
):
    await keep_maria(portal, make_core)
    settings = tmp_path / "profile" / "settings.json"
    aside = settings.rename(tmp_path / "aside")
    settings.symlink_to(settings)
    async with starting(make_core()) as app:
        await app.begin()
        assert app.page(WaitingPage)
        assert any("The records saved on this computer cannot be opened" in said for said in app.banners)
        aside.replace(settings)
        await app.keys.reach("Try again").enter()
        assert app.start.situation is Situation.SIGNED_IN


async def test_while_another_copy_has_the_files_open_one_can_try_again(qt_loop, portal, make_core, starting):
    await keep_maria(portal, make_core)
    other = make_core()
    await other.resume()
    async with starting(make_core()) as app:
        await app.begin()
        assert app.start.situation is Situation.UNREACHABLE
        assert isinstance(app.start.error, VaultBusy)
        assert app.page(WaitingPage)
        assert any("Family Chart is already open" in said for said in app.banners)
        await other.close()
        await app.keys.reach("Try again").enter()
        assert app.start.situation is Situation.SIGNED_IN


async def test_a_newer_programs_files_are_told_and_one_can_try_again(qt_loop, portal, make_core, starting, monkeypatch):
    with monkeypatch.context() as newer:
        newer.setattr(steps, "INDEX", Layout((*steps.INDEX.steps, lambda _connection: None), steps.INDEX.counted))
        await keep_maria(portal, make_core)
    async with starting(make_core()) as app:
        await app.begin()
        assert isinstance(app.start.error, VaultNewer)
        icons = [icon.icon for icon in app.page(WaitingPage).findChildren(IconLabel)]
        assert "cloud-slash" not in icons
        assert any("A newer Family Chart saved these records" in said for said in app.banners)
        app.keys.reach("Try again")
        app.keys.reach("Sign in instead")
        await app.keys.enter()
        assert app.page(SignInPage)


@pytest.mark.parametrize("error", [VaultFull(), VaultUnwritable(), VaultDamaged()])
def test_before_sign_in_nothing_is_said_of_what_can_be_read(error):
    said = words_at_start(error)
    assert "You can read" not in said.text
    assert "You can still read" not in said.text
