"""Every page, with and without errors, at the smallest window and at large text: nothing is clipped."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QScrollArea

from pfclient.flows.registration import Step
from tests.gui.wizards.walk import Walk
from tests.support.fitting import misfits
from ui.theme.theme import theme


async def test_no_page_of_registration_is_clipped(qt_loop, portal, register, size):
    person = register(portal.invite(portal.add_patient()).link, size=size)
    walk = Walk(person, lambda: misfits(person.wizard, size))
    await walk.prove(portal)
    await walk.make_account()
    assert person.step is Step.DONE
    await person.vm.session.close()
    assert not walk.seen


async def test_a_locked_invitation_is_not_clipped(qt_loop, portal, register, invited, size):
    person = register(invited.link, size=size)
    await person.prove_by_pin("00000000")
    while person.step is not Step.LOCKED:
        person.keys.type("00000000")
        await person.keys.enter()
    assert not misfits(person.wizard, size)


async def test_larger_text_leaves_what_has_the_focus_in_sight(qt_loop, register, invited):
    person = register(invited.link, size=(1024, 680))
    await person.keys.enter()
    await person.keys.enter()
    assert person.step is Step.METHOD
    theme().switch(scale=2.0)
    await person.keys.rest()
    held = person.keys.focus
    view = next(area for area in person.wizard.findChildren(QScrollArea) if area.isAncestorOf(held)).viewport()
    place = QRect(held.mapTo(view, QPoint()), held.size())
    assert view.rect().intersected(place).height() >= min(place.height(), view.height()) - 1
