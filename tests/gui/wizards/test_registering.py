"""The whole way from the link to the records, by keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from pfclient.flows.registration import Step
from pfclient.people import Relationship
from pfclient.records.catalog import FILE_CATEGORIES
from portal.demo.clinic import FAMILY, fill
from portal.loading.loader import load_files
from portal.store.accounts import find_by_sign_in_name
from tests.gui.wizards.conftest import PASSWORD
from tests.support import chart_bundle, proxies, sign_in, two_step
from tests.support.records import Reader
from ui.theme.theme import theme
from ui.widgets.labels import PlainLabel
from ui.wizards.registration.done import _count_words


async def test_by_pin_a_new_account_sees_its_chart(qt_loop, portal, register, maria):
    invited = portal.invite(maria, relationship="self")
    person = register(invited.link)
    born = portal_birth_date(portal, maria)
    await person.to_pin()
    person.birth_date(*born)
    person.keys.reach("PIN from your doctor").type(f"{invited.pin[:4]} {invited.pin[4:]}")
    await person.keys.enter()
    assert person.step is Step.ACCOUNT
    await person.make_account()
    assert person.step is Step.DONE
    assert person.vm.session is not None
    # No page takes the codes of a new account: nobody is told to keep what opens nothing.
    assert not any("code" in label.text().casefold() for label in person.page.findChildren(QLabel))
    assert dict(person.vm.added.counts())["diagnoses"] >= 1
    assert person.page.heading == "You are all set, Nora"
    await person.keys.reach("See my records").enter()
    [session] = person.sessions
    assert [one.relationship for one in session.people] == [Relationship.SELF]
    await session.close()


async def test_a_statement_of_no_known_allergies_is_not_counted_as_an_allergy(qt_loop, portal, register):
    fill(portal.database, portal.clock)
    [leo] = [member.patient_id for member in FAMILY if member.name == "Leo Alvarez"]
    invited = portal.invite(leo, relationship="child")
    person = register(invited.link)
    await person.to_pin()
    person.birth_date(*portal_birth_date(portal, leo))
    person.keys.reach("PIN from your doctor").type(invited.pin)
    await person.keys.enter()
    await person.make_account()
    counted = dict(person.vm.added.counts())
    assert counted["procedures"] == 2
    assert "allergies" not in counted
    await person.vm.session.close()


async def test_whom_the_patient_invited_asks_them_for_the_pin_and_sees_the_chart(qt_loop, portal, register, maria):
    holder = Reader(portal, maria, name="nora")
    terms = {"patient": f"Patient/{maria}", "email": "rosa@example.org", "relationship": "other"}
    invited = proxies.as_invited(portal, await proxies.call(holder, "POST", body=terms))
    person = register(f"{portal.base_url}/register#token={invited.token}")
    await person.to_pin()
    assert any(
        each.text().startswith("Ask the person who invited you.") and each.isVisible()
        for each in person.wizard.findChildren(PlainLabel)
    )
    person.birth_date(*portal_birth_date(portal, maria))
    person.keys.reach("PIN from who invited you").type(invited.pin)
    await person.keys.enter()
    assert person.step is Step.ACCOUNT


def portal_birth_date(portal, patient):
    from portal.store import patients

    with portal.database.read() as connection:
        year, month, day = patients.get(connection, patient).birth_date.split("-")
    return month, day, year


async def test_by_code_a_new_account_is_made(qt_loop, portal, register, invited):
    person = register(invited.link)
    await person.to_code()
    assert "ending in 87" in person.page.lead
    person.keys.reach("Security code").type(portal.last_code())
    await person.keys.enter()
    assert person.step is Step.ACCOUNT
    await person.make_account()
    assert person.step is Step.DONE
    await person.vm.session.close()


async def test_the_typed_code_of_a_letter_asks_for_the_portal(qt_loop, portal, register, invited):
    person = register()
    person.keys.reach("Invitation link or code").type(invited.invitation_code.lower())
    person.keys.reach("Web address of the clinic’s portal").type(portal.base_url)
    await person.keys.enter()
    assert person.vm.state.invitation.practice == "Lakeview Family Medicine"


async def test_a_second_person_is_added_to_the_account(qt_loop, portal, register, core, invited):
    first = register(invited.link)
    await first.prove_by_pin(invited.pin)
    await first.make_account()
    session = first.vm.session
    leo = portal.invite(portal.add_patient("Leo", birth_date="2017-05-09"), email="maria@example.org")
    second = register(leo.link, session)
    await second.to_pin()
    second.birth_date("05", "09", "2017")
    second.keys.reach("PIN from your doctor").type(leo.pin)
    await second.keys.enter()
    assert second.step is Step.RELATIONSHIP
    await second.keys.enter()
    assert "Choose whose records these are" in second.summary
    second.keys.reach("They are mine").press(Qt.Key.Key_Down).space()
    assert second.keys.heard == "Leo A. is my child"
    await second.keys.enter()
    assert second.step is Step.DONE
    assert second.page.heading == "Leo Alvarez was added"
    assert second.vm.session is session
    assert {one.given: one.relationship for one in session.people} == {
        "Maria": Relationship.SELF,
        "Leo": Relationship.CHILD,
    }
    await session.close()


async def test_a_second_chart_of_ones_own_counts_to_the_one_there_is(qt_loop, portal, register, maria, tmp_path):
    """Of one name and whole birth date, and called one's own at both practices: one person, and nobody new."""
    born = portal_birth_date(portal, maria)
    lakeview = portal.invite(maria, relationship="self")
    first = register(lakeview.link)
    await first.to_pin()
    await prove(first, lakeview, born)
    await first.make_account()
    session = first.vm.session
    with portal.database.read() as connection:
        account = find_by_sign_in_name(connection, "maria@example.org").id
    sign_in.link(portal, account, portal.add_patient("Leo", birth_date="2017-05-09"), "child")
    chart_bundle.write(tmp_path / "too.json", chart_bundle.resources("nora-too"))
    load_files(portal.database, portal.clock, [tmp_path / "too.json"], practice="Bayside Heart & Kidney")
    bayside = portal.invite("nora-too", relationship="self")
    second = register(bayside.link, session)
    await second.to_pin()
    await prove(second, bayside, born)
    await second.keys.enter()
    assert second.step is Step.DONE
    assert {one.given: len(one.linked) for one in session.people} == {"Nora": 2, "Leo": 1}
    assert second.vm.added.person.given == "Nora"
    assert dict(second.vm.added.counts())["diagnoses"] >= 1
    await session.close()


async def prove(person, invited, born):
    person.birth_date(*born)
    person.keys.reach("PIN from your doctor").type(invited.pin)
    await person.keys.enter()


async def test_where_the_practice_said_whose_records_they_are_the_person_only_confirms(
    qt_loop, portal, register, invited
):
    first = register(invited.link)
    await first.prove_by_pin(invited.pin)
    await first.make_account()
    leo = portal.invite(portal.add_patient("Leo"), email="maria@example.org", relationship="child")
    second = register(leo.link, first.vm.session)
    await second.prove_by_pin(leo.pin)
    assert second.step is Step.RELATIONSHIP
    assert second.page.heading == "Add these records?"
    assert any(label.text() == "Leo A." for label in second.page.findChildren(PlainLabel) if label.isVisible())
    assert second.keys.heard == "Add these records"
    await second.keys.enter()
    assert second.step is Step.DONE
    await first.vm.session.close()


async def test_the_chart_goes_to_an_account_one_has_already(qt_loop, portal, register, invited):
    sign_in.add_account(portal, password=PASSWORD)
    person = register(invited.link)
    await person.prove_by_pin(invited.pin)
    assert person.step is Step.ACCOUNT
    assert person.vm.state.account == "existing"
    assert person.page.primary == "Sign in and add"
    person.keys.reach("Password").type("wrong")
    await person.keys.enter()
    assert "The username or password is not right. Check both and try again." in person.summary
    assert person.keys.heard == "Password"
    person.keys.type(PASSWORD)
    await person.keys.enter()
    assert person.step is Step.DONE
    assert person.vm.session.account.username == "maria"
    await person.vm.session.close()


async def test_the_chart_goes_to_an_account_that_wants_a_code_too(qt_loop, portal, register, invited):
    sign_in.add_account(portal)
    async with portal.client() as client:
        _, codes = await two_step.set_up(portal, client)
    person = register(invited.link)
    await person.prove_by_pin(invited.pin)
    person.keys.reach("Password").type(sign_in.PASSWORD)
    await person.keys.enter()
    assert (person.step, person.keys.heard, person.summary) == (Step.ACCOUNT, "Code", "")
    person.keys.type("000000")
    await person.keys.enter()
    assert "That code is not right. Wait for the next code and try again." in person.summary
    theme().switch(scale=1.25)
    await person.keys.rest()
    assert [box.text() for box in person.wizard.findChildren(QLineEdit) if box.accessibleName() == "Code"] == ["000000"]
    await person.keys.reach("Use a backup code").enter()
    assert person.keys.heard == "Backup code"
    person.keys.type(codes[0])
    await person.keys.enter()
    assert person.step is Step.DONE
    assert person.vm.session.account.username == "maria"
    assert person.vm.session.keeps
    await person.vm.session.close()


async def test_who_registers_for_a_child_is_not_greeted_by_the_childs_name(qt_loop, portal, register):
    leo = portal.invite(portal.add_patient("Leo"), email="maria@example.org", relationship="child")
    person = register(leo.link)
    await person.prove_by_pin(leo.pin)
    assert person.step is Step.ACCOUNT
    await person.make_account()
    assert person.page.heading == "Leo Alvarez was added"
    assert person.page.primary == "See the records"
    assert person.vm.session.people[0].relationship is Relationship.CHILD
    await person.vm.session.close()


async def test_no_patient_is_named_before_the_proof(qt_loop, register, invited):
    person = register(invited.link)
    await person.to_pin()
    words = " ".join(label.text() for label in person.wizard.findChildren(PlainLabel))
    assert "Maria" not in words
    assert "Alvarez" not in words


async def test_on_a_shared_computer_nothing_is_kept(qt_loop, portal, register, core, invited):
    person = register(invited.link)
    await person.prove_by_pin(invited.pin)
    await person.keys.enter()
    person.keys.reach("I have read the terms of use and I agree to them.").space()
    await person.keys.enter()
    person.keys.reach("Security question").press(Qt.Key.Key_Down)
    person.keys.reach("Your answer").type("Captain Whiskers")
    await person.keys.enter()
    person.keys.reach("This is a shared computer. Do not save records on it.").space()
    person.keys.reach("Password").type(PASSWORD)
    await person.keys.enter()
    assert person.step is Step.DONE
    assert core.remembered is None
    await person.vm.session.close()


@pytest.mark.parametrize("category", sorted(FILE_CATEGORIES.keys() - {"reports"}))
def test_the_last_page_has_words_for_what_any_section_counts(qapp, category):
    assert _count_words(category, 2).startswith("2 ")
