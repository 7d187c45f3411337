"""What becomes of a link that arrives while a wizard is open."""

from dataclasses import replace
from datetime import date

import pytest

from pfclient.flows.arriving_link import Arrival, during_recovery, during_registration, during_sign_in
from pfclient.flows.birth_date import BirthDate
from pfclient.flows.flow import Place
from pfclient.flows.ports import Method, Verified
from pfclient.flows.recovery import Recovery
from pfclient.flows.recovery import Step as RecoveryStep
from pfclient.flows.recovery_ports import Ways
from pfclient.flows.registration import Registration, Step
from pfclient.flows.sign_in import SignIn
from pfclient.flows.sign_in import Step as SignInStep
from tests.unit.flows.scripted import PORTAL
from tests.unit.flows.scripted_recovery import LINK, TOKEN

TODAY = date(2026, 11, 26)
INVITATION = f"{PORTAL}/register#token={TOKEN}"
OTHER_INVITATION = f"{PORTAL}/register#token={TOKEN[::-1]}x"
OTHER_LINK = f"{PORTAL}/recover#token={TOKEN[::-1]}x"
VERIFIED = Verified("Maria", "A.", "maria@example.org", relationship_required=False, existing_account_hint=False)
WAYS = Ways((Method("question"),), "What was the name of your first pet?", "Maria", None)
BORN = BirthDate("02", "", "")
FOLLOWED, ASKED, LATER, KNOWN = Arrival.FOLLOWED, Arrival.ASKED, Arrival.LATER, Arrival.KNOWN


@pytest.mark.parametrize(
    ("step", "typed", "link", "expected"),
    [
        (Step.INVITATION, {}, OTHER_INVITATION, FOLLOWED),
        (Step.INVITATION, {"link": INVITATION}, INVITATION, FOLLOWED),
        (Step.INVITATION, {"link": INVITATION}, LINK, FOLLOWED),
        (Step.INVITATION, {"link": "BCDF-G"}, LINK, ASKED),
        (Step.INVITATION, {"link": "BCDF-GHJK"}, LINK, ASKED),
        (Step.INVITATION, {"portal_address": "chart.ex"}, LINK, ASKED),
        (Step.INVITATION, {"link": INVITATION, "pin": "12345678"}, OTHER_INVITATION, FOLLOWED),
        (Step.PIN, {"link": INVITATION}, INVITATION, KNOWN),
        (Step.PIN, {"link": INVITATION, "pin": "1"}, OTHER_INVITATION, ASKED),
        (Step.PIN, {"link": INVITATION, "birth": BORN}, OTHER_INVITATION, FOLLOWED),
        (Step.PIN, {"link": INVITATION, "birth": BORN}, LINK, ASKED),
        (Step.PHONE, {"phone": "555"}, LINK, ASKED),
        (Step.CODE, {"code": "1"}, OTHER_INVITATION, ASKED),
        (Step.USERNAME, {"verified": VERIFIED}, OTHER_INVITATION, ASKED),
        (Step.ACCOUNT, {"sign_in_username": "maria"}, LINK, ASKED),
        (Step.LOCKED, {"link": INVITATION, "pin": "12345678"}, OTHER_INVITATION, FOLLOWED),
        (Step.DONE, {"password": "Blue kettle 7"}, OTHER_INVITATION, LATER),
    ],
)
def test_during_a_registration(step, typed, link, expected):
    assert during_registration(Place(step, Registration(TODAY, **typed)), link) is expected


@pytest.mark.parametrize(
    ("step", "typed", "link", "expected"),
    [
        (RecoveryStep.ASK, {"username": "maria"}, INVITATION, FOLLOWED),
        (RecoveryStep.ASK, {"username": "mari"}, INVITATION, ASKED),
        (RecoveryStep.ASK, {"username": "mari"}, LINK, FOLLOWED),
        (RecoveryStep.PORTAL, {"address": "chart.ex"}, INVITATION, ASKED),
        (RecoveryStep.NAMES, {"email": "maria@"}, INVITATION, ASKED),
        (RecoveryStep.NAMES_SENT, {"email": "maria@example.org"}, INVITATION, FOLLOWED),
        (RecoveryStep.LINK, {"link": LINK}, INVITATION, FOLLOWED),
        (RecoveryStep.LINK, {"link": LINK}, LINK, FOLLOWED),
        (RecoveryStep.LINK, {"link": "https://"}, INVITATION, ASKED),
        (RecoveryStep.LINK, {"birth": BORN}, LINK, FOLLOWED),
        (RecoveryStep.QUESTION, {"link": LINK, "ways": WAYS}, LINK, KNOWN),
        (RecoveryStep.QUESTION, {"link": LINK, "ways": WAYS, "answer": "C"}, OTHER_LINK, ASKED),
        (RecoveryStep.QUESTION, {"link": LINK, "ways": WAYS, "birth": BORN}, INVITATION, ASKED),
        (RecoveryStep.CODE, {"code": "1"}, INVITATION, ASKED),
        (RecoveryStep.PASSWORD, {"password": "B"}, INVITATION, ASKED),
        (RecoveryStep.LOCKED, {"answer": "Captain"}, INVITATION, FOLLOWED),
        (RecoveryStep.OFFICE, {"username": "mari"}, INVITATION, FOLLOWED),
    ],
)
def test_during_a_recovery(step, typed, link, expected):
    state = replace(Recovery(TODAY, username="maria"), **typed)
    assert during_recovery(Place(step, state), link, "maria") is expected


def test_what_the_portal_is_being_asked_is_not_given_up_unasked():
    assert during_registration(Place(Step.INVITATION, Registration(TODAY)), INVITATION, busy=True) is ASKED
    assert during_recovery(Place(RecoveryStep.ASK, Recovery(TODAY)), INVITATION, busy=True) is ASKED


@pytest.mark.parametrize(
    ("step", "typed", "expected"),
    [
        (SignInStep.CREDENTIALS, {"portal": PORTAL, "username": "maria"}, FOLLOWED),
        (SignInStep.CREDENTIALS, {"portal": PORTAL, "username": "maria.a"}, ASKED),
        (SignInStep.CREDENTIALS, {"portal": PORTAL, "username": "maria", "password": "h"}, ASKED),
        (SignInStep.CODE, {"portal": PORTAL, "username": "maria", "code": "1"}, ASKED),
        (SignInStep.PORTAL, {"portal": PORTAL, "address": PORTAL, "username": "maria"}, FOLLOWED),
        (SignInStep.PORTAL, {"address": "chart.ex"}, ASKED),
        (SignInStep.DONE, {"portal": PORTAL, "username": "maria"}, LATER),
    ],
)
def test_where_somebody_signs_in_a_link_asks_only_for_what_was_typed(step, typed, expected):
    place = Place(step, SignIn(**{"username": "maria", **typed}))
    assert during_sign_in(place, "maria") is expected
    assert during_sign_in(place, "maria", busy=True) is (LATER if expected is LATER else ASKED)
