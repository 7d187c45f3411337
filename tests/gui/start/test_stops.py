"""The pages before sign-in for who sees nothing and uses no mouse: names, roles, and the order of the Tab stops."""

from pfclient.errors import KeyStoreAbsent
from tests.support.focusing import complaints
from tests.support.keyboard import Keyboard
from ui.pages.start.first_run import FirstRunPage
from ui.pages.start.sign_in import SignInPage
from ui.viewmodels.sign_in import SignInViewModel


def test_the_first_page(desk):
    page = desk(FirstRunPage(), (1280, 800))
    page.focus_first()
    assert not complaints(page, page)


async def test_the_portals_address_and_sign_in_with_everything_wrong_and_without_a_connection(
    qt_loop, desk, core, portal
):
    vm = SignInViewModel(core)
    page = desk(SignInPage(vm, KeyStoreAbsent()), (1280, 800))
    keys = Keyboard(vm.tasks.drained)
    page.focus_first()
    seen = {}

    async def go_on(what):
        await keys.enter()
        held = keys.focus
        if found := complaints(page, page):
            seen[what] = found
        held.setFocus()

    await go_on("no address")
    keys.type(portal.base_url)
    await go_on("sign in")
    await go_on("nothing typed")
    keys.type("maria")
    keys.reach("Password").type("wrong")
    await go_on("wrong")
    portal.offline()
    await go_on("offline")
    assert not seen
