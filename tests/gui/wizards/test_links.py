"""A link that arrives while the wizard is open: it fills in, it never acts."""

from pfclient.flows.registration import Step


async def test_another_link_is_filled_in_and_waits_for_the_person(qt_loop, portal, register, invited):
    leo = portal.invite(portal.add_patient("Leo"), email="leo@example.org")
    person = register(invited.link)
    await person.to_pin()
    asked = len(portal.requests)
    person.vm.take_link(leo.deep_link)
    await person.keys.rest()
    assert person.step is Step.INVITATION
    assert person.page.link.text == leo.deep_link
    assert person.page.primary == "Find my invitation"
    assert len(portal.requests) == asked
    await person.keys.enter()
    assert person.vm.state.invitation is not None


async def test_a_link_that_comes_to_an_open_first_page_says_where_it_came_from(qt_loop, register, invited):
    person = register()
    person.keys.reach("Invitation link or code").type("hello")
    person.vm.take_link(invited.deep_link)
    await person.keys.rest()
    assert person.page.link.text == invited.deep_link
    assert person.page.lead.startswith("We opened this from the link in your e-mail.")


async def test_a_link_that_was_typed_is_never_said_to_have_been_opened(qt_loop, register, invited):
    person = register()
    person.keys.reach("Invitation link or code").type(invited.link)
    await person.find()
    person.vm.back()
    await person.keys.rest()
    assert person.step is Step.INVITATION
    assert person.page.link.text == invited.link
    assert person.page.lead.startswith("Your doctor’s office sent you an invitation")


async def test_a_link_never_leads_away_from_a_finished_registration(qt_loop, portal, register, invited):
    person = register(invited.link)
    await person.prove_by_pin(invited.pin)
    await person.make_account()
    person.vm.take_link("BCDF-GHJK")
    assert person.step is Step.DONE
    await person.vm.session.close()


async def test_an_invitation_of_another_portal_is_not_taken_while_signed_in(qt_loop, portal, register, invited):
    first = register(invited.link)
    await first.prove_by_pin(invited.pin)
    await first.make_account()
    second = register("https://other.example.org/register#token=" + "t" * 32, first.vm.session)
    await second.keys.enter()
    assert "This invitation belongs to another clinic’s portal." in second.summary
    await first.vm.session.close()


async def test_typing_over_a_found_invitation_looks_for_the_new_one(qt_loop, register, invited):
    person = register(invited.link)
    await person.keys.enter()
    assert person.page.primary == "Continue"
    person.keys.reach("Invitation link or code").type("BCDF-GHJK")
    assert person.page.primary == "Find my invitation"
    assert person.vm.state.invitation is None
