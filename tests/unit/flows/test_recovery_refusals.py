"""Every refusal of a portal on every page of a recovery that asks it something."""

import pytest

from pfclient.errors import Gone, NotAllowed, NotFound, RateLimited, Rejected
from pfclient.flows.flow import Problem
from pfclient.flows.recovery import Step
from tests.unit.flows.scripted import PORTAL
from tests.unit.flows.scripted_recovery import LINK, ScriptedRecovery
from tests.unit.flows.test_recovery_paths import (
    ASKED,
    BORN,
    BY_CODE,
    BY_QUESTION,
    OPENED,
    PARTS,
    PASSWORD,
    go,
    start,
    walk,
)

EVERY_REFUSAL = {
    "recovery-ended": Gone("recovery-ended", status=410),
    "recovery-locked": Rejected("recovery-locked", status=423),
    "wrong": Rejected("verification-failed", attempts_remaining=3),
    "wrong, the last": Rejected("verification-failed", attempts_remaining=0),
    "not-verified": NotAllowed("not-verified", status=403),
    "method-not-available": Rejected("method-not-available", status=409),
    "code-expired": Gone("code-expired", status=410),
    "invalid-code": Rejected("invalid-code"),
    "invalid-birth-date": Rejected("invalid-birth-date"),
    "password-rejected": Rejected("password-rejected", reasons=("too-common", "no-uppercase")),
    "too-many-sends": RateLimited("too-many-sends"),
    "no such address": NotFound("not-found", status=404),
    "unheard-of": Rejected("something-new"),
}
ENDED = ("link", {"link": Problem("recovery-ended")})
MEANT = {
    "recovery-ended": dict.fromkeys(("ask", "link", "method", "question", "code", "password"), ENDED),
    "not-verified": dict.fromkeys(("ask", "link", "method", "question", "code", "password"), ENDED),
    "recovery-locked": dict.fromkeys(("ask", "link", "method", "question", "code", "password"), ("locked", {})),
    "wrong, the last": dict.fromkeys(("ask", "link", "method", "question", "code", "password"), ("locked", {})),
    "no such address": dict.fromkeys(("ask", "link", "method", "question", "code", "password"), ("office", {})),
    "method-not-available": dict.fromkeys(
        ("ask", "link", "method", "question", "code", "password"), ("link", {"link": Problem("recovery-ways-changed")})
    ),
    "too-many-sends": dict.fromkeys(
        ("ask", "link", "method", "question", "code", "password"),
        ("method", {"method": Problem("recovery-no-more-codes")}),
    ),
    "wrong": {
        "question": ("question", {"answer": Problem("answer-wrong", 3)}),
        "code": ("code", {"code": Problem("code-wrong", 3)}),
    },
    "code-expired": {"code": ("code", {"code": Problem("code-expired")})},
    "invalid-code": {"code": ("code", {"code": Problem("invalid-code")})},
    "invalid-birth-date": {"question": ("question", dict.fromkeys(PARTS, Problem("dob-real")))},
    "password-rejected": {"password": ("password", {"password": Problem("password-no-uppercase")})},
}
TYPED = {
    "ask": {"username": "maria"},
    "link": {"link": LINK},
    "method": {"method": "sms"},
    "question": {"answer": "Rex", "birth": BORN},
    "code": {"code": "000000"},
    "password": {"password": PASSWORD},
}
BEFORE = {
    "ask": [],
    "link": ASKED,
    "method": [*ASKED, *OPENED],
    "question": [*ASKED, *BY_QUESTION[:2]],
    "code": [*ASKED, *BY_CODE[:2]],
    "password": [*ASKED, *BY_CODE],
}


@pytest.mark.parametrize("page", TYPED)
@pytest.mark.parametrize("name", EVERY_REFUSAL)
async def test_every_refusal_on_every_page_has_its_place(page, name):
    desk = ScriptedRecovery()
    place = await walk(start(known_portal=PORTAL), desk, BEFORE[page])
    assert place.step == page
    desk.fail = EVERY_REFUSAL[name]
    after = await go(place, desk, **TYPED[page])
    meant = MEANT.get(name, {}).get(page)
    if meant is None:
        assert (after.step, after.trouble, after.problems) == (Step(page), EVERY_REFUSAL[name], {})
    else:
        assert (after.step, after.problems, after.trouble) == (Step(meant[0]), meant[1], None)
    assert after.state.username == "maria"
    assert after.state.ways is None or name not in {"recovery-ended", "not-verified", "recovery-locked"}
