"""The portal's own words, its terms and questions, follow the language; what is typed and the focus stay."""

from PySide6.QtWidgets import QLabel

from pfclient.flows.registration import Step
from ui.text.language import language


async def test_terms_and_questions_are_asked_for_again(qt_loop, register, invited, core):
    person = register(invited.link)
    await person.prove_by_pin(invited.pin)
    await person.keys.enter()
    assert person.step is Step.TERMS
    before = [label.text() for label in person.page.findChildren(QLabel)]
    core.speak("es")
    language().switch("es")
    await person.keys.rest()
    assert [label.text() for label in person.page.findChildren(QLabel)] != before
    terms = person.vm.state.info.terms.text
    questions = person.vm.state.info.questions
    core.speak("en")
    language().switch("en")
    await person.keys.rest()
    assert person.vm.state.info.terms.text != terms
    assert [each.id for each in person.vm.state.info.questions] == [each.id for each in questions]
    assert person.step is Step.TERMS
