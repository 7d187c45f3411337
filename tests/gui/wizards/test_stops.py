"""Every page of registration for who sees nothing and uses no mouse: names, roles, and the order of the Tab stops."""

from pfclient.flows.registration import Step
from tests.gui.wizards.walk import Walk
from tests.support.focusing import complaints
from ui.widgets.language_button import LanguageButton
from ui.widgets.text_size import TextSizeButton


def look_at(wizard):
    shell = wizard._shell
    above = (shell.findChild(TextSizeButton), shell.findChild(LanguageButton), shell.close_button)
    return complaints(wizard, above, shell._frame, (shell.cancel, shell.back, shell.primary))


async def test_every_page_says_what_its_controls_are_and_goes_through_them_from_top_to_bottom(
    qt_loop, portal, register
):
    person = register(portal.invite(portal.add_patient()).link)
    walk = Walk(person, lambda: look_at(person.wizard))
    assert not walk.look()
    person.page.focus_first()
    await walk.prove(portal)
    await walk.make_account()
    assert person.step is Step.DONE
    await person.vm.session.close()
    assert not walk.seen


async def test_the_locked_page_too(qt_loop, register, invited):
    person = register(invited.link)
    await person.prove_by_pin("00000000")
    while person.step is not Step.LOCKED:
        person.keys.type("00000000")
        await person.keys.enter()
    assert not look_at(person.wizard)
