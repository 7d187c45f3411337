"""The pages before sign-in at the smallest window and at large text: nothing is clipped, the focus is in sight."""

import asyncio

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QScrollArea

from pfclient.errors import KeyStoreAbsent
from tests.support.fitting import misfits
from tests.support.keyboard import Keyboard
from ui.pages.start.first_run import FirstRunPage
from ui.pages.start.sign_in import SignInPage
from ui.text.translate import tr
from ui.viewmodels.sign_in import SignInViewModel


def test_the_first_run_fits(desk, size):
    page = desk(FirstRunPage(), size)
    assert not misfits(page, size)


async def test_sign_in_fits_with_everything_wrong_and_the_field_to_mend_in_sight(qt_loop, desk, core, portal, size):
    vm = SignInViewModel(core)
    page = desk(SignInPage(vm, KeyStoreAbsent()), size)
    keys = Keyboard(vm.tasks.drained)
    await keys.enter()
    assert not misfits(page, size)
    keys.type(portal.base_url)
    await keys.enter()
    keys.type("maria")
    keys.reach(tr("Password")).type("wrong")
    await keys.enter()
    await asyncio.sleep(0)
    QApplication.processEvents()
    assert not misfits(page, size)
    focused, view = QApplication.focusWidget(), page.findChild(QScrollArea).viewport()
    assert view.rect().contains(QRect(focused.mapTo(view, focused.rect().topLeft()), focused.size()))
