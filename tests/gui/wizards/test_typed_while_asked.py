"""Registering: what is typed while the portal is asked stays, whatever it answers."""

from PySide6.QtCore import Qt

from pfclient.flows.registration import Step


def ask(person):
    """Press Enter; the portal is being asked now."""
    person.keys.press(Qt.Key.Key_Return)
    assert person.vm.busy


async def test_a_pin_typed_anew_stays_when_the_first_was_wrong(qt_loop, register, invited):
    person = register(invited.link)
    await person.to_pin()
    person.birth_date()
    person.keys.reach("PIN from your doctor").type("00000000")
    ask(person)
    person.keys.type(invited.pin)
    await person.keys.rest()
    assert "You have 4 tries left." in person.summary
    assert person.vm.state.pin.replace(" ", "") == invited.pin
    await person.keys.enter()
    assert person.step is Step.ACCOUNT


async def test_what_is_typed_once_it_was_right_changes_nothing(qt_loop, register, invited):
    person = register(invited.link)
    await person.to_pin()
    person.birth_date()
    person.keys.reach("PIN from your doctor").type(invited.pin)
    ask(person)
    person.keys.type("00000000")
    await person.keys.rest()
    assert person.step is Step.ACCOUNT
    assert person.vm.state.verified is not None


async def test_an_answer_about_another_link_than_the_one_that_stands_there_leads_nowhere(
    qt_loop, portal, register, invited
):
    leo = portal.invite(portal.add_patient("Leo"), email="leo@example.org")
    person = register(invited.link)
    ask(person)
    person.keys.reach("Invitation link or code").type(leo.link)
    await person.keys.rest()
    assert person.step is Step.INVITATION
    assert person.page.link.text == person.vm.state.link == leo.link
    assert person.vm.state.invitation is None
    assert person.page.primary == "Find my invitation"
    await person.keys.enter()
    assert person.vm.state.invitation is not None


async def test_where_the_portal_fails_what_is_typed_meanwhile_is_what_is_sent_again(qt_loop, portal, register, invited):
    person = register(invited.link)
    await person.to_pin()
    person.birth_date()
    person.keys.reach("PIN from your doctor").type("00000000")
    portal.fail_next(503, times=9)
    ask(person)
    person.keys.type(invited.pin)
    await person.keys.rest()
    assert person.vm.place.trouble is not None
    assert person.vm.state.pin.replace(" ", "") == invited.pin
