"""The practice has another phone number or e-mail address for somebody: the holder of the account is told."""

import pytest

from portal.store.schema import accounts
from tests.support.records import load, patient
from tests.support.recovering import enrolled

PHONE, OTHER = "+15550100187", "+15550100199"


def sent(phone="", email=""):
    """The patient as the practice's system sends them."""
    systems = (("phone", phone), ("email", email))
    telecom = [{"system": system, "value": value} for system, value in systems if value]
    return patient("1", telecom=telecom)


@pytest.fixture
def held(portal):
    """Loads the patient again; what the holder of their account was told by it."""
    load(portal, sent(PHONE, "ana@example.org"))
    enrolled(portal, patient="1")

    def again(**contacts):
        before = len(portal.outbox())
        load(portal, sent(**contacts))
        return portal.outbox()[before:]

    return again


def test_another_phone_number_is_told_at_the_address_of_the_account_and_not_shown(held):
    [letter] = held(phone=OTHER, email="ana@example.org")
    assert (letter.recipient, letter.subject) == ("maria@example.org", "Your phone number was changed")
    assert "Ana" in letter.text
    assert OTHER[-4:] not in letter.text
    assert PHONE[-4:] not in letter.text


def test_both_at_once_are_two_letters(held):
    subjects = [each.subject for each in held(phone=OTHER, email="else@example.org")]
    assert subjects == ["Your phone number was changed", "Your e-mail address was changed"]


@pytest.mark.parametrize(
    "contacts",
    [{"phone": "(555) 010-0187", "email": "Ana@Example.org"}, {}, {"phone": PHONE}],
    ids=["another-spelling", "none-said", "one-said"],
)
def test_what_is_the_same_or_not_said_is_no_news(held, contacts):
    assert held(**contacts) == []


def test_it_is_told_in_the_language_of_the_account(portal, held):
    with portal.database.write() as connection:
        connection.execute(accounts.update().values(locale="es"))
    assert [each.subject for each in held(phone=OTHER)] == ["Se cambió su número de teléfono"]


def test_who_proves_themselves_by_another_chart_is_not_told(portal, held):
    load(portal, patient("2", "Bo", "Lind", "1990-01-01"))
    enrolled(portal, username="bo", email="bo@example.org", patient="2")
    assert {each.recipient for each in held(phone=OTHER)} == {"maria@example.org"}
