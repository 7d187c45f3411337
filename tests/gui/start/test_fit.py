"""The pages before sign-in at the smallest window and at large text: nothing is clipped, the focus is in sight."""

import asyncio

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from pfclient.errors import KeyStoreAbsent
from tests.support.fitting import misfits, put_on
from tests.support.keyboard import Keyboard
from ui.pages.start.first_run import FirstRunPage
from ui.pages.start.sign_in import SignInPage
from ui.text.translate import tr
from ui.viewmodels.sign_in import SignInViewModel


def test_the_first_run_fits(desk, size):
    page = desk(FirstRunPage(), size)
    assert not misfits(page, size)


@pytest.mark.parametrize(
    ("look", "shown"), [("usual", True), ("largest text", True), ("twice as long, right to left, largest text", False)]
)
def test_the_name_stands_beside_the_sign_where_there_is_room_for_all_of_it(desk, qapp, look, shown):
    size = put_on(qapp, look)
    page = desk(FirstRunPage(), size)
    name = next(each for each in page.findChildren(QLabel) if each.text() == tr("Family Chart"))
    assert name.isVisible() == shown
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
