"""A user name that is an e-mail address is one's own."""

import pytest

from pfclient.flows.flow import Problem
from tests.unit.flows.scripted import ScriptedEnrolment
from tests.unit.flows.test_paths import BY_PIN, MADE, go, start, walk


@pytest.mark.parametrize(
    ("suggested", "typed", "problem"),
    [
        ("maria@example.com", {"username": "bob@example.com"}, Problem("username-not-own-email")),
        ("maria@example.com", {"username": "Maria@Example.COM "}, None),
        ("maria@example.com", {"username": "maria@home"}, None),
        ("maria", {"username": "bob@example.com", "email": "maria@example.com"}, Problem("username-not-own-email")),
        ("maria", {"username": "maria@example.com", "email": " maria@example.com"}, None),
    ],
)
async def test_a_user_name_that_is_an_address_is_ones_own(suggested, typed, problem):
    enrolment = ScriptedEnrolment(suggested=suggested)
    place = await walk(start(), enrolment, [*BY_PIN, *MADE[:2]])
    place = await go(place, enrolment, **MADE[2][1], **typed)
    assert place.problems == ({"username": problem} if problem else {})
    assert place.step == ("username" if problem else "password")
