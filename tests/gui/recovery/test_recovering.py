"""The whole way from a forgotten password to a new one, by keyboard alone, and everything that can come between."""

import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from pfclient.errors import Rejected
from pfclient.flows.birth_date import BirthDate
from pfclient.flows.recovery import Aim, Step
from tests.gui.recovery.walk import NEW_PASSWORD
from tests.support.sign_in import PASSWORD
from ui.text.language import language
from ui.text.telephone import telephone
from ui.theme.theme import theme
from ui.widgets.labels import PlainLabel
from ui.widgets.strength_meter import StrengthMeter


async def opens(core, portal, password):
    try:
        session = await core.sign_in(portal.base_url, "maria", password, keep=False)
    except Rejected:
        return False
    await session.close()
    return True


def said(widget):
    return " | ".join(
        label.accessibleName() or label.text() for label in widget.findChildren(PlainLabel) if label.isVisible()
    )


async def test_by_the_security_question(qt_loop, recover, portal, core):
    person = recover()
    assert person.page.heading == "Forgot your password?"
    await person.ask()
    assert person.page.heading == "Check your e-mail"
    await person.open()
    assert person.step is Step.METHOD
    await person.keys.enter()
    await person.answer(" captain WHISKERS")
    assert person.step is Step.PASSWORD
    assert person.page.lead == "For the username maria."
    await person.choose(NEW_PASSWORD)
    assert [(one.portal, one.username) for one in person.recovered] == [(portal.base_url, "maria")]
    assert await opens(core, portal, NEW_PASSWORD)
    assert not await opens(core, portal, PASSWORD)


@pytest.mark.parametrize(("way", "channel"), [(1, "sms"), (2, "voice")])
async def test_by_a_code_to_the_phone_on_record(qt_loop, recover, portal, way, channel):
    person = recover()
    await person.ask()
    await person.open()
    assert "ending in 87" in said(person.page)
    for _ in range(way):
        person.keys.press(Qt.Key.Key_Down)
    await person.keys.enter()
    assert person.step is Step.CODE
    assert portal.outbox(channel)
    person.keys.reach("Security code").type(f"{portal.last_code()[:3]} {portal.last_code()[3:]}")
    await person.keys.enter()
    await person.choose()
    assert person.recovered


async def test_whether_there_is_such_an_account_is_not_told(qt_loop, recover, portal):
    faces = []
    for name in ("maria", "nobody"):
        person = recover()
        await person.ask(name)
        faces.append((person.page.heading, person.page.lead, said(person.page)))
    assert faces[0] == faces[1]
    assert len(portal.outbox("email")) == 1
    faces = []
    for email in ("maria@example.org", "m4ria@example.org"):
        person = recover(Aim.USERNAME)
        person.keys.reach("E-mail address").type(email)
        await person.keys.enter()
        faces.append((person.page.heading, person.page.lead.replace(email, ""), said(person.page)))
    assert faces[0] == faces[1]
    assert len(portal.outbox("email")) == 2


async def test_a_link_that_comes_is_filled_in_and_waits_for_the_person(qt_loop, recover, portal):
    person = recover()
    await person.ask()
    asked = len(portal.requests)
    person.vm.take_link(person.mailed("pfclient"))
    await person.keys.rest()
    assert person.page.link.text == person.mailed("pfclient")
    assert person.page.lead.startswith("We opened this from the link in your e-mail.")
    assert "The link leads to 127.0.0.1:8000" in said(person.page)
    assert len(portal.requests) == asked
    theme().switch(scale=1.5)
    assert person.page.lead.startswith("We opened this from the link in your e-mail.")
    await person.keys.enter()
    assert person.step is Step.METHOD


async def test_a_link_of_another_portal_is_told_apart(qt_loop, recover):
    person = recover(link=f"https://other.example.org/recover#token={'t' * 32}")
    assert "This link belongs to another portal: other.example.org" in said(person.page)


async def test_an_invitation_pasted_there_is_told_to_be_one(qt_loop, recover, portal):
    person = recover()
    await person.ask()
    person.keys.reach("Link from the e-mail").type(portal.invite(portal.add_patient()).link)
    await person.keys.enter()
    assert "This is an invitation" in person.summary


async def test_a_used_link_offers_a_new_one(qt_loop, recover, portal):
    person = recover()
    await person.ask()
    used = person.mailed()
    await person.open()
    await person.keys.enter()
    await person.answer()
    await person.choose()
    late = recover(link=used)
    await late.keys.enter()
    assert "This link was used, or its hour is over." in late.summary
    await late.keys.reach("Send me a new link").enter()
    assert late.step is Step.ASK
    assert not late.keys.reach("Username").focus.text()


async def test_nothing_typed_is_lost_while_the_portal_cannot_be_reached(qt_loop, recover, portal):
    person = recover()
    await person.to_question()
    portal.offline()
    await person.answer()
    assert "You are offline" in said(person.wizard)
    assert person.page.answer.text == "Captain Whiskers"
    assert person.page.birth.value == ("02", "11", "1985")
    portal.online()
    await person.keys.reach("Try again").enter()
    assert person.step is Step.PASSWORD
    portal.offline()
    await person.choose()
    assert person.page.password.text == NEW_PASSWORD
    assert not person.recovered
    portal.online()
    await person.keys.reach("Try again").enter()
    assert person.recovered


async def test_five_wrong_answers_lock_the_link_and_a_new_one_begins_anew(qt_loop, recover, portal):
    person = recover()
    await person.to_question()
    for left in ("4 tries", "3 tries", "2 tries", "1 try"):
        await person.answer("Rex")
        assert f"You have {left} left." in person.summary
        boxes = person.page.answer.edit, *person.page.birth.boxes.values()
        assert {box.property("state") for box in boxes} == {"error"}
        assert person.keys.focus is person.page.answer.edit
    await person.answer("Rex")
    assert person.step is Step.LOCKED
    assert person.keys.heard == "Send me a new link"
    await person.keys.enter()
    assert person.step is Step.ASK
    await person.ask()
    await person.open()
    assert person.step is Step.METHOD


async def test_who_can_use_none_of_the_ways_is_led_to_the_office_and_to_an_invitation(qt_loop, recover, portal):
    person = recover()
    await person.ask()
    await person.open()
    await person.keys.reach("I cannot use any of these").enter()
    assert f"1. Call Lakeview Family Medicine at {telephone('(555) 010-0100')}." in said(person.page)
    await person.keys.enter()
    assert person.invited


async def test_without_a_portal_it_is_asked_for_first_and_any_link_of_it_will_do(qt_loop, recover, portal):
    person = recover(portal="")
    assert person.step is Step.PORTAL
    person.keys.reach("Web address of your clinic’s portal").type(portal.invite(portal.add_patient()).link)
    await person.keys.enter()
    assert person.step is Step.ASK
    await person.ask()
    assert person.step is Step.LINK


async def test_back_and_close_leave_the_link_as_good_as_it_was(qt_loop, recover, portal):
    person = recover()
    await person.ask()
    await person.keys.back()
    assert person.step is Step.ASK
    assert person.page.username.text == "maria"
    await person.keys.back()
    assert person.left
    again = recover(link=person.mailed())
    await again.keys.enter()
    assert again.step is Step.METHOD


async def test_the_question_follows_the_language_and_what_is_typed_stays(qt_loop, recover, core):
    person = recover()
    await person.to_question()
    person.keys.reach("What was the name of your first pet?").type("Captain")
    core.speak("es")
    language().switch("es")
    await person.keys.rest()
    assert person.page.answer.label.startswith("¿")
    assert person.page.answer.text == "Captain"
    assert person.keys.focus is person.page.answer.edit


async def test_the_question_is_in_the_language_spoken_now_although_an_answer_was_under_way(qt_loop, recover, core):
    person = recover()
    await person.to_question()
    person.vm.submit(answer="Rex", birth=BirthDate("02", "11", "1985"))
    await asyncio.sleep(0)  # now it is
    core.speak("es")
    person.vm.speak()
    await person.keys.rest()
    assert "answer" in person.vm.place.problems
    assert person.vm.state.ways.question.startswith("¿")


async def test_the_meter_says_in_words_and_value_how_hard_it_is_to_guess(qt_loop, recover, announcements):
    person = recover()
    await person.to_question()
    await person.answer()
    meter = person.page.findChild(StrengthMeter)
    heard = QAccessible.queryAccessibleInterface(meter.bar)
    assert heard.role() is QAccessible.Role.ProgressBar
    told = []
    for typed in ("", "maria1", "Blue kettle", "Blue kettle 7"):
        person.keys.reach("New password").type(typed)
        await person.keys.rest()
        assert heard.text(QAccessible.Text.Description) == meter.words
        told.append((heard.valueInterface().currentValue(), meter.words))
    assert told == [
        (0, "3 or 4 words that do not belong together are hard to guess."),
        (1, "This password is easy to guess. A longer one is safer."),
        (3, "This password is hard to guess."),
        (4, "This password is very hard to guess."),
    ]
    meter._quiet.timeout.emit()
    assert announcements[-1] == "This password is very hard to guess."
    meter._quiet.stop()
    person.page.entry.checklist._quiet.stop()
