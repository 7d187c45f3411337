"""Every error state of the wizard, as the person meets it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from pfclient.flows.registration import Step
from tests.gui.wizards.conftest import PASSWORD, PHONE
from tests.support import sign_in
from ui.theme.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel


async def test_a_garbled_link_is_told_at_its_field(qt_loop, register):
    person = register("https://chart.example.org/register#token=short")
    await person.keys.enter()
    assert "There is a problem. We do not know this link or code." in person.summary
    assert person.keys.heard == "Invitation link or code"


ENDINGS = {
    "used": "Your registration link has expired. Ask your doctor to enroll you again.",
    "expired": "This invitation has ended.",
    "cancelled": "This invitation was replaced or taken back.",
    "revoked": "This invitation was replaced or taken back.",
}


@pytest.mark.parametrize("ending", ENDINGS)
async def test_an_ended_invitation_tells_whom_to_call(qt_loop, portal, register, invited, ending):
    if ending == "used":
        first = register(invited.link)
        await first.prove_by_pin(invited.pin)
        await first.make_account()
        await first.vm.session.close()
    elif ending == "expired":
        portal.clock.advance(days=21)
    else:
        (portal.cancel if ending == "cancelled" else portal.revoke)("maria-alvarez")
    person = register(invited.link)
    await person.keys.enter()
    assert ENDINGS[ending] in person.summary
    assert person.page.primary == "Try this link again"
    assert person.vm.state.link == invited.link


async def test_wrong_pins_count_down_to_the_locked_page_and_a_new_invitation_works(qt_loop, portal, register, invited):
    person = register(invited.link)
    await person.prove_by_pin("00000000")
    for left in (4, 3, 2):
        assert f"The PIN and date of birth do not match. You have {left} tries left." in person.summary
        assert person.keys.heard == "PIN from your doctor"
        assert person.keys.focus.text() == ""
        person.keys.type("00000000")
        await person.keys.enter()
    assert "You have 1 try left." in person.summary
    person.keys.type("00000000")
    await person.keys.enter()
    assert person.step is Step.LOCKED
    assert person.page.heading == "This PIN no longer works"
    assert person.keys.heard == "I have a new PIN"
    labels = person.page.findChildren(PlainLabel)
    said = [one.accessibleName() or one.text() for one in labels if one.isVisible()]
    assert any(words.startswith("1. Call Lakeview Family Medicine at ") for words in said)
    assert "Until then a code to your phone does not work either." in said
    fresh = portal.resend("maria-alvarez")
    await person.keys.enter()
    assert person.step is Step.INVITATION
    person.keys.reach("Invitation link or code").type(fresh.link)
    await person.keys.enter()
    await person.keys.enter()
    await person.keys.enter()
    assert person.page.typed()["birth"].year == "1985"
    person.keys.reach("PIN from your doctor").type(fresh.pin)
    await person.keys.enter()
    assert person.step is Step.ACCOUNT


async def test_a_wrong_box_of_the_date_is_red_and_has_the_focus(qt_loop, register, invited):
    person = register(invited.link)
    await person.to_pin()
    person.birth_date(year="")
    person.keys.reach("PIN from your doctor").type("12345678")
    await person.keys.enter()
    assert person.summary == "There is a problem. Date of birth must include a year"
    assert person.keys.heard == "Date of birth, Year"
    boxes = person.page.birth.boxes
    assert [part for part, box in boxes.items() if box.property("state") == "error"] == ["year"]
    assert person.page.pin.edit.text() == "12345678"


async def test_a_wrong_code_counts_down_and_an_old_one_is_told(qt_loop, portal, register, invited):
    person = register(invited.link)
    await person.to_code()
    right = portal.last_code()
    wrong = "000000" if right != "000000" else "111111"
    person.keys.reach("Security code").type(wrong)
    await person.keys.enter()
    assert "That code is not right. You have 4 tries left." in person.summary
    portal.clock.advance(minutes=10)
    person.keys.type(right)
    await person.keys.enter()
    assert "That code has ended. Ask for a new code." in person.summary


async def test_a_phone_that_is_not_on_record_is_never_told_apart(qt_loop, portal, register, invited):
    person = register(invited.link)
    await person.to_code(phone="(555) 010-0999")
    assert not person.summary
    assert not [letter for letter in portal.outbox() if letter.kind != "email"]
    person.keys.reach("Security code").type("123456")
    await person.keys.enter()
    assert "That code is not right. You have 4 tries left." in person.summary


async def test_a_new_code_can_be_asked_for_after_thirty_seconds_and_the_old_one_is_dead(
    qt_loop, portal, register, invited
):
    seconds = [0.0]
    person = register(invited.link, seconds=lambda: seconds[0])
    await person.to_code()
    old = portal.last_code()
    again = next(one for one in person.page.findChildren(Button) if one.accessibleName() == "Send a new code")
    assert not again.isEnabled()
    assert person.vm.resend_in() == 30
    seconds[0] = 30.0
    portal.clock.advance(seconds=30)
    for _ in range(30):
        person.page._entry._wait.tick()
    assert again.isEnabled()
    await person.keys.reach("Call me instead").enter()
    assert person.page.lead.startswith("We are calling the phone ending in 87.")
    assert person.vm.code_renewed
    if portal.last_code() != old:
        person.keys.reach("Security code").type(old)
        await person.keys.enter()
        assert "That code is not right." in person.summary
    person.keys.reach("Security code").type(portal.last_code())
    await person.keys.enter()
    assert person.step is Step.ACCOUNT


async def test_a_number_that_cannot_be_one_is_told_before_anything_is_sent(qt_loop, portal, register, invited):
    person = register(invited.link)
    await person.find()
    person.keys.press(Qt.Key.Key_Down)
    await person.keys.enter()
    person.birth_date()
    person.keys.reach("Phone number your doctor has for you").type("010-0187")
    await person.keys.enter()
    assert "Enter a 10-digit phone number with area code" in person.summary
    assert ("POST", "/enroll/v1/challenges") not in portal.requests


async def test_what_was_said_of_a_password_goes_when_it_is_changed_and_comes_back_when_it_is_true_again(
    qt_loop, register, invited
):
    person = register(invited.link)
    await person.prove_by_pin(invited.pin)
    await person.make_account("quiet1")
    assert person.step is Step.PASSWORD
    assert "Password must have at least 8 characters" in person.summary
    person.keys.type("quiet2")
    assert person.summary == ""
    assert person.page.password.error == ""
    assert person.keys.heard == "Password"
    await person.keys.enter()
    assert "Password must have at least 8 characters" in person.summary
    assert person.page.password.error


async def test_the_terms_are_read_first_and_agreed_to_next(qt_loop, register, invited):
    person = register(invited.link)
    await person.prove_by_pin(invited.pin)
    await person.keys.enter()
    assert person.step is Step.TERMS
    assert person.keys.heard == "Terms of use"
    bar = person.keys.focus.verticalScrollBar()
    for _ in range(bar.maximum() // bar.pageStep() + 1):
        person.keys.press(Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum() > 0
    person.keys.press(Qt.Key.Key_Tab)
    assert person.keys.heard == "I have read the terms of use and I agree to them."


async def test_the_terms_must_be_agreed_to(qt_loop, register, invited):
    person = register(invited.link)
    await person.prove_by_pin(invited.pin)
    await person.keys.enter()
    await person.keys.enter()
    assert person.step is Step.TERMS
    assert "Tick the box to agree to the terms of use" in person.summary


async def test_a_taken_name_a_weak_answer_and_a_refused_password_are_told_where_they_can_be_mended(
    qt_loop, portal, register, invited
):
    sign_in.add_account(portal, username="taken.name", email="someone@example.org")
    person = register(invited.link)
    await person.prove_by_pin(invited.pin)
    await person.keys.enter()
    person.keys.reach("I have read the terms of use and I agree to them.").space()
    await person.keys.enter()
    await person.keys.enter()
    assert "Choose a security question" in person.summary
    assert "Enter an answer" in person.summary
    person.keys.reach("Security question").press(Qt.Key.Key_Down)
    person.keys.reach("Your answer").type("aaa")
    person.keys.reach("Username").type("taken.name")
    await person.keys.enter()
    assert "Username has already been taken. Choose a different one." in person.summary
    person.keys.reach("Username").type("maria.a")
    await person.keys.enter()
    assert person.step is Step.PASSWORD
    person.keys.reach("Password").type("canela-2016")
    await person.keys.enter()
    assert "Password must have one uppercase letter" in person.summary
    person.keys.type("Alvarez-2016")
    await person.keys.enter()
    assert person.step is Step.USERNAME, person.summary
    assert "This answer is too easy to guess." in person.summary
    person.keys.reach("Your answer").type("Captain Whiskers")
    await person.keys.enter()
    assert person.page.password.text == "Alvarez-2016"
    await person.keys.enter()
    assert "Password must not contain your name" in person.summary
    person.keys.type(PASSWORD)
    await person.keys.enter()
    assert person.step is Step.DONE
    await person.vm.session.close()


async def test_a_refused_password_that_was_changed_is_not_blamed_in_another_text_size(qt_loop, register, invited):
    person = register(invited.link)
    await person.prove_by_pin(invited.pin)
    await person.make_account("canela-2016")
    assert person.step is Step.PASSWORD
    assert person.summary
    person.keys.type("Alvarez-2016")
    assert not person.summary
    theme().switch(scale=1.25)
    await person.keys.rest()
    assert not person.summary
    assert not person.page.password.error


async def test_a_taken_name_may_be_the_persons_own(qt_loop, portal, register, invited):
    sign_in.add_account(portal, username="maria.own", email="other@example.org", password=PASSWORD)
    person = register(invited.link)
    await person.prove_by_pin(invited.pin)
    await person.keys.enter()
    person.keys.reach("I have read the terms of use and I agree to them.").space()
    await person.keys.enter()
    person.keys.reach("Security question").press(Qt.Key.Key_Down)
    person.keys.reach("Your answer").type("Captain Whiskers")
    person.keys.reach("Username").type("maria.own")
    await person.keys.enter()
    await person.keys.reach("Sign in to that account instead").enter()
    assert person.step is Step.ACCOUNT
    assert person.page.username.text == "maria.own"


async def test_back_keeps_what_was_typed(qt_loop, register, invited):
    person = register(invited.link)
    await person.to_pin()
    person.birth_date()
    await person.keys.back()
    assert person.step is Step.METHOD
    await person.keys.enter()
    assert [box.text() for box in person.page.findChildren(QLineEdit)][:3] == ["02", "11", "1985"]


async def test_back_from_the_first_page_leaves_and_burns_nothing(qt_loop, portal, register, invited):
    person = register(invited.link)
    await person.keys.enter()
    await person.keys.back()
    assert person.left == [True]
    again = register(invited.link)
    await again.keys.enter()
    assert again.vm.state.invitation is not None


async def test_pin_and_phone_lead_to_each_other(qt_loop, register, invited):
    person = register(invited.link)
    await person.to_pin()
    person.birth_date()
    await person.keys.reach("Use a code sent to my phone instead").enter()
    assert person.step is Step.PHONE
    assert person.page.typed()["birth"].day == "11"
    person.keys.reach("Phone number your doctor has for you").type(PHONE)
    await person.keys.reach("Use the PIN from my doctor instead").enter()
    assert person.step is Step.PIN


async def test_who_has_neither_is_told_whom_to_call(qt_loop, register, invited):
    person = register(invited.link)
    await person.find()
    await person.keys.reach("I have neither of these").enter()
    assert person.page._whom.isVisible()
