"""An invitation a patient sent: the PIN is theirs to tell, and no practice can help with it."""

from pfclient.flows.registration import Step
from tests.support import sign_in
from ui.widgets.labels import PlainLabel


def said(person):
    return [label.text() for label in person.page.findChildren(PlainLabel) if label.isVisible()]


async def test_who_was_invited_by_a_patient_is_never_sent_to_the_office_for_a_pin(qt_loop, portal, register):
    account, patient = sign_in.add_account(portal), portal.add_patient()
    sign_in.link(portal, account, patient)
    invited = portal.invite(patient, "rosa@example.org", relationship="other", invited_by=account)
    person = register(invited.link)
    await person.to_pin()
    person.birth_date()
    await person.keys.enter()
    assert "Enter the PIN from the person who invited you" in person.summary
    for left in ("4 tries", "3 tries", "2 tries", "1 try"):
        person.keys.type("00000000")
        await person.keys.enter()
        assert f"do not match. You have {left} left." in person.summary
        [at_field] = [each for each in said(person) if each.startswith("Ask the person who invited you for the PIN.")]
        assert f"You have {left} left. After that, they have to invite you again." in at_field
        assert not [each for each in said(person) if "office" in each or "letter" in each]
    person.keys.type("00000000")
    await person.keys.enter()
    assert person.step is Step.LOCKED
    assert "1. Tell the person who invited you." in said(person)
    assert not [each for each in said(person) if "Call" in each]
