"""What a patient's invitation may not be: terms that are refused, how many there are, and how long they are good."""

import asyncio

import pytest
from sqlalchemy import update

from portal.rules.proxies import A_DAY, UNUSED
from portal.store import schema
from tests.support.enrolling import Walk, new_account
from tests.support.proxies import as_invited, call, day, invite, mails_to, own, proved, refusal, unused
from tests.support.records import Reader, condition, load, patient


@pytest.fixture
def clinic(portal):
    """Ana's chart."""
    load(portal, patient("p1"), condition("c1"))
    return portal


@pytest.fixture
def ana(clinic):
    return Reader(clinic, "p1", name="ana")


ODD = [
    ({"email": "nobody"}, "invalid-email"),
    ({"email": ""}, "invalid-request"),
    ({"email": "a@b.org\nBcc: c@d.org"}, "invalid-email"),
    ({"relationship": "self"}, "invalid-relationship"),
    ({"relationship": "friend"}, "invalid-relationship"),
    ({"categories": ["chart_notes"]}, "invalid-categories"),
    ({"categories": "medications"}, "invalid-categories"),
    ({"until": "2020-01-01"}, "invalid-until"),
    ({"until": "soon"}, "invalid-until"),
    ({"patient": ""}, "invalid-request"),
    ({"locale": 7}, "invalid-request"),
]


@pytest.mark.parametrize(("terms", "code"), ODD)
async def test_what_cannot_be_is_refused_and_nothing_is_sent(clinic, ana, terms, code):
    assert refusal(await invite(ana, **terms)) == (422, code)
    assert clinic.outbox() == []


@pytest.mark.parametrize(("changes", "days"), [({"birth_date": "2010-06-01"}, 0), ({"proxy_until": "today"}, 1)])
async def test_of_a_child_and_of_a_chart_the_practice_closed_to_others_the_practice_decides(clinic, ana, changes, days):
    client = clinic.client()
    invited = as_invited(clinic, await invite(ana))
    walk = await proved(client, invited)
    values = {name: day(clinic, 0) if value == "today" else value for name, value in changes.items()}
    with clinic.database.write() as connection:
        connection.execute(update(schema.patients).values(**values))
    clinic.clock.advance(minutes=20)
    if days:
        clinic.clock.advance(days=days)
        walk = await proved(client, invited)
    assert not (await own(ana))["may_invite"]
    assert refusal(await invite(ana, "x@example.org")) == (403, "not-allowed")
    assert refusal(await walk.account(new_account())) == (410, "invitation-revoked")


async def test_it_is_no_use_after_the_last_day_of_what_it_opens(clinic, ana):
    invited = as_invited(clinic, await invite(ana, until=day(clinic, 1)))
    clinic.clock.advance(days=2)
    assert refusal(await Walk(clinic.client()).open(invited)) == (410, "invitation-expired")
    assert [each["state"] for each in await unused(ana)] == ["expired"]


async def test_ten_that_nobody_used_are_enough_however_fast_they_are_asked_for(clinic, ana):
    clinic.clock.advance(days=1)
    answers = await asyncio.gather(*(invite(ana, f"n{number}@example.org") for number in range(UNUSED + 3)))
    codes = sorted((each.status_code, each.json().get("code", "")) for each in answers)
    assert codes[:UNUSED] == [(201, "")] * UNUSED
    assert {each[0] for each in codes[UNUSED:]} <= {409, 429}
    assert len(await unused(ana)) == UNUSED
    clinic.clock.advance(days=2)
    assert refusal(await invite(ana, "more@example.org")) == (409, "too-many-invitations")
    # The same address again is not one more.
    assert (await invite(ana, "n0@example.org")).status_code == 201
    await call(ana, "DELETE", f"proxies/invitations/{(await unused(ana))[0]['id']}")
    assert (await invite(ana, "more@example.org")).status_code == 201


async def test_ten_a_day_whatever_became_of_them(clinic, ana):
    for number in range(A_DAY):
        sent = await invite(ana, f"n{number}@example.org")
        assert sent.status_code == 201
        await call(ana, "DELETE", f"proxies/invitations/{sent.json()['id']}")
        clinic.clock.advance(minutes=1)
    braked = await invite(ana, "more@example.org")
    assert refusal(braked) == (429, "rate-limited")
    assert len(mails_to(clinic, "more@")) == 0
    clinic.clock.advance(seconds=int(braked.headers["retry-after"]))
    assert (await invite(ana, "more@example.org")).status_code == 201
