"""A recovery: what is typed while the portal is asked stays, whatever it answers."""

from PySide6.QtCore import Qt

from pfclient.flows.recovery import Step
from tests.support.enrolling import wrong


def ask(person):
    """Press Enter; the portal is being asked now."""
    person.keys.press(Qt.Key.Key_Return)
    assert person.vm.busy


async def test_an_answer_typed_anew_stays_when_the_first_was_wrong(qt_loop, recover):
    person = recover()
    await person.to_question()
    person.keys.reach("What was the name of your first pet?").type("Rex")
    person.type_born("Date of birth of Maria")
    ask(person)
    person.keys.reach("What was the name of your first pet?").type("Captain Whiskers")
    await person.keys.rest()
    assert "You have 4 tries left." in person.summary
    assert person.vm.state.answer == "Captain Whiskers"
    await person.keys.enter()
    assert person.step is Step.PASSWORD


async def test_a_code_typed_anew_stays_when_the_first_was_wrong(qt_loop, recover, portal):
    person = recover()
    await person.ask()
    await person.open()
    person.keys.press(Qt.Key.Key_Down)
    await person.keys.enter()
    person.keys.reach("Security code").type(wrong(portal.last_code()))
    ask(person)
    person.keys.type(portal.last_code())
    await person.keys.rest()
    assert person.vm.state.code.replace(" ", "") == portal.last_code()
    await person.keys.enter()
    assert person.step is Step.PASSWORD


async def test_an_answer_about_another_link_than_the_one_that_stands_there_leads_nowhere(qt_loop, recover, portal):
    person = recover()
    await person.ask()
    person.keys.reach("Link from the e-mail").type(person.mailed())
    ask(person)
    other = f"{portal.base_url}/recover#token={'x' * 32}"
    person.keys.type(other)
    await person.keys.rest()
    assert person.step is Step.LINK
    assert person.vm.state.ways is None
    assert person.page.link.text == person.vm.state.link == other
