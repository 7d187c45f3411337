"""Every page of recovery: nothing is clipped in any look, and everything is reached and named for who sees nothing."""

from pfclient.flows.recovery import Aim
from tests.gui.recovery.walk import Walk
from tests.support.fitting import misfits
from tests.support.focusing import complaints
from ui.widgets.language_button import LanguageButton
from ui.widgets.text_size import TextSizeButton


def stops(wizard):
    shell = wizard._shell
    above = (shell.findChild(TextSizeButton), shell.findChild(LanguageButton), shell.close_button)
    return complaints(wizard, above, shell._frame, (shell.cancel, shell.back, shell.primary))


async def all_of_it(person, portal, look):
    walk = Walk(person, look)
    await walk.names()
    await walk.ends()
    await walk.ask(portal)
    await walk.prove(portal)
    await walk.choose()
    assert [one.username for one in person.recovered] == ["maria"]
    return walk.seen


async def test_no_page_is_clipped(qt_loop, recover, portal, size):
    person = recover(Aim.USERNAME, size=size)
    assert not await all_of_it(person, portal, lambda: misfits(person.wizard, size))


async def test_every_page_says_what_its_controls_are_and_goes_through_them_from_top_to_bottom(qt_loop, recover, portal):
    person = recover(Aim.USERNAME)
    assert not await all_of_it(person, portal, lambda: stops(person.wizard))
