"""An invitation a patient sent: the PIN is theirs to tell, and no practice can help with it."""

from pfclient.flows.registration import Step
from tests.support import sign_in
from ui.widgets.labels import PlainLabel


def said(person):
    return [
        label.accessibleName() or label.text() for label in person.page.findChildren(PlainLabel) if label.isVisible()
    ]


def invited_by_maria(portal):
    """The account that invites, and its invitation."""
    account, patient = sign_in.add_account(portal), portal.add_patient()
    sign_in.link(portal, account, patient)
    return patient, portal.invite(patient, "rosa@example.org", relationship="other", invited_by=account)


async def test_who_comes_too_late_is_told_who_can_send_another_one(qt_loop, portal, register):
    patient, invited = invited_by_maria(portal)
    portal.revoke(patient)
    person = register(invited.link)
    await person.keys.enter()
    assert "Look for a newer e-mail, or ask the person who invited you." in person.summary
    assert "Say: “Please send me a new invitation to your chart.”" in said(person)
    assert not [each for each in said(person) if "office" in each or "doctor" in each]
    person.keys.reach("Invitation link or code").type(f"{portal.base_url}/register#token={'x' * 32}")
    await person.keys.enter()
    assert "Say: “Please send me a new invitation to see my records.”" in said(person)


async def test_who_finds_it_locked_is_told_who_can_send_another_one(qt_loop, portal, register):
    _, invited = invited_by_maria(portal)
    first = register(invited.link)
    await first.to_pin()
    first.birth_date()
    first.keys.reach("PIN from who invited you")
    for _ in range(5):
        first.keys.type("00000000")
        await first.keys.enter()
    second = register(invited.link)
    await second.keys.enter()
    assert second.step is Step.LOCKED
    assert "1. Tell the person who invited you." in said(second)
    assert not [each for each in said(second) if "Call" in each]


async def test_who_was_invited_by_a_patient_is_never_sent_to_the_office_for_a_pin(qt_loop, portal, register):
    _, invited = invited_by_maria(portal)
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
