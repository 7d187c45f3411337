"""What the clinic adds, corrects and takes back at the real portal, as the person finds it when they look again."""

from contextlib import asynccontextmanager

import pytest

from pfclient.sync.events import SectionChanged
from tests.contract.conftest import PASSWORD, share_labs
from tests.support import chart_bundle
from tests.support.editing import edit, held

NORA = chart_bundle.PATIENT


@pytest.fixture
def signed_in(portal, maria, make_core):
    """Signs in on the kept files, or in memory, and reads everything."""

    @asynccontextmanager
    async def sign_in(*, keep=True):
        session = await make_core().sign_in(portal.base_url, "maria", PASSWORD, keep=keep)
        try:
            await session.refresh()
            yield session
        finally:
            await session.close()

    return sign_in


def news(session, category):
    return session.chart(session.people[0].id).section(category).news


async def look(session, category, *keys):
    person = session.people[0].id
    return await session.looking.looked(person, session.chart(person).section(category), keys or None)


def total(session):
    return sum(one.count for one in session.looking.news(session.people[0].id).values())


def worth(value, status="corrected"):
    def change(body):
        body["valueQuantity"]["value"] = value
        body["status"] = status

    return change


def first_result(portal):
    return next(one for one in held(portal, "Observation", NORA) if one.endswith("jo1"))


@pytest.fixture(params=[True, False], ids=["kept", "in memory"])
def keep(request):
    return request.param


async def test_nothing_is_new_at_the_first_sign_in_and_again(portal, signed_in, keep):
    share_labs(portal)
    async with signed_in(keep=keep) as session:
        assert total(session) == 0
        await session.refresh()
        assert total(session) == 0


async def test_a_corrected_result_is_changed_and_tells_its_old_value(portal, signed_in, keep):
    share_labs(portal)
    async with signed_in(keep=keep) as session:
        key = f"Observation/{first_result(portal)}"
        [row] = [row for row in session.chart(session.people[0].id).section("lab_results").rows if row.key == key]
        edit(portal, "Observation", first_result(portal), worth(3.21))
        await session.refresh()
        change = news(session, "lab_results").changed[key]
        assert change.was.measure == row.measure
        assert change.since is not None
        assert (total(session), news(session, "lab_results").new) == (1, frozenset())


async def test_a_record_written_again_word_for_word_is_no_news(portal, signed_in):
    async with signed_in() as session:
        edit(portal, "Condition", held(portal, "Condition", NORA)[0], lambda body: body.update(language="en"))
        await session.refresh()
        assert total(session) == 0


async def test_looking_takes_the_mark_away_and_tells_it(portal, signed_in, keep):
    async with signed_in(keep=keep) as session:
        condition = held(portal, "Condition", NORA)[0]
        edit(portal, "Condition", condition, lambda body: body.update(code={"text": "Something new"}), copy_to="added")
        await session.refresh()
        assert news(session, "diagnoses").new == {"Condition/added"}
        told = []
        session.subscribe(told.append)
        assert await look(session, "diagnoses", "Condition/added")
        assert SectionChanged(session.people[0].id, "diagnoses") in told
        assert total(session) == 0


async def test_what_was_not_looked_at_is_still_new_at_the_next_start(portal, signed_in):
    async with signed_in() as session:
        condition = held(portal, "Condition", NORA)[0]
        edit(portal, "Condition", condition, lambda body: None, copy_to="first")
        edit(portal, "Condition", condition, lambda body: None, copy_to="second")
        await session.refresh()
        await look(session, "diagnoses", "Condition/first")
    async with signed_in() as again:
        assert news(again, "diagnoses").new == {"Condition/second"}


async def test_a_shared_computer_keeps_nothing_of_it(portal, signed_in):
    async with signed_in(keep=False) as session:
        edit(portal, "Condition", held(portal, "Condition", NORA)[0], lambda body: None, copy_to="added")
        await session.refresh()
        assert total(session) == 1
    async with signed_in(keep=False) as again:
        assert total(again) == 0


async def test_a_result_taken_back_and_shared_again_tells_nothing_of_before(portal, signed_in, keep, tmp_path):
    share_labs(portal)
    async with signed_in(keep=keep) as session:
        edit(portal, "Observation", first_result(portal), worth(3.21))
        await session.refresh()
        assert news(session, "lab_results").changed
        portal.clock.advance(minutes=10)
        share_labs(portal, shared=False)
        await session.refresh()
        assert total(session) == 0
        portal.clock.advance(minutes=10)
        share_labs(portal)
        await session.refresh()
        found = news(session, "lab_results")
        assert not found.changed
        assert f"Observation/{first_result(portal)}" in found.new


async def test_a_record_entered_in_error_is_no_news_and_leaves_no_old_words(portal, signed_in, keep):
    async with signed_in(keep=keep) as session:
        condition = held(portal, "Condition", NORA)[0]
        edit(portal, "Condition", condition, lambda body: body.update(code={"text": "Written by mistake"}))
        await session.refresh()
        assert set(news(session, "diagnoses").changed) == {f"Condition/{condition}"}
        mistake = {"coding": [{"code": "entered-in-error"}]}
        edit(portal, "Condition", condition, lambda body: body.update(verificationStatus=mistake))
        await session.refresh()
        assert total(session) == 0
        assert list(session._vault.unseen(session.people[0].id, "diagnoses")) == []
