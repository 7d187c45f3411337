"""Searching what was really read from a portal: other words for it, and never anybody else's chart."""

import asyncio
import contextlib

import pytest

from pfclient.people import ChartStatus
from pfclient.records.catalog import CATEGORIES
from pfclient.session import PeopleChanged
from portal.store import charts
from tests.contract.conftest import PASSWORD, add_chart, share_labs
from tests.support import chart_bundle, sign_in


@pytest.fixture
def signed_in(core, portal, maria, tmp_path):
    """Signs Maria in, with her own chart and Leo's; a stranger's is at the same portal."""
    sign_in.link(portal, maria, add_chart(portal, tmp_path, "leo"), "child")
    add_chart(portal, tmp_path, "stranger")
    for patient in (chart_bundle.PATIENT, "leo"):
        share_labs(portal, patient)

    @contextlib.asynccontextmanager
    async def opened():
        session = await core.sign_in(portal.base_url, "maria", PASSWORD, keep=False)
        await _read(session)
        yield session
        await session.close()

    return opened


async def _read(session):
    """Everything is read and findable."""
    heard = asyncio.Event()
    stop = session.subscribe(lambda _event: heard.set())
    await session.refresh()
    vault = session._vault
    while not all(vault.is_indexed(person.id, name) for person in session.people for name in CATEGORIES):
        heard.clear()
        await heard.wait()
    stop()


def people(session):
    return [person.id for person in session.people]


async def test_what_the_clinic_wrote_and_other_words_for_it_are_found(signed_in):
    async with signed_in() as session:
        for typed, title in (("albut", "Albuterol inhaler"), ("ventolin", "Albuterol inhaler"), ("sugar", "Glucose")):
            matches = (await session.search(typed, people(session))).matches
            assert {match.record.title for match in matches} == {title}, typed
            assert {match.person for match in matches} == set(people(session)), typed


async def test_one_person_only_is_searched_where_that_is_asked_for(signed_in):
    async with signed_in() as session:
        one = people(session)[1]
        assert {match.person for match in (await session.search("asthma", [one])).matches} == {one}


async def test_a_chart_that_is_not_linked_is_never_found(signed_in):
    async with signed_in() as session:
        stranger = type(people(session)[0])(
            people(session)[0].replace(session.people[0].connection.chart_id, "stranger")
        )
        assert (await session.search("asthma", [stranger])).matches == ()
        assert (await session.search("stranger", people(session))).matches == ()


async def test_a_chart_the_clinic_takes_back_is_found_no_more(signed_in, portal, maria):
    async with signed_in() as session:
        changed = asyncio.Event()
        session.subscribe(lambda event: changed.set() if isinstance(event, PeopleChanged) else None)
        asked = people(session)
        with portal.database.write() as connection:
            assert charts.revoke_charts(connection, "leo") == 1
        await session.refresh()
        await changed.wait()
        (left,) = (person.id for person in session.people if person.connection.status is ChartStatus.ACTIVE)
        assert {match.person for match in (await session.search("asthma", asked)).matches} == {left}


async def test_labs_no_longer_shared_are_found_no_more(signed_in, portal):
    async with signed_in() as session:
        share_labs(portal, shared=False)
        share_labs(portal, "leo", shared=False)
        await session.refresh()
        assert (await session.search("glucose", people(session))).matches == ()


async def test_nothing_is_found_once_the_session_is_closed(signed_in):
    async with signed_in() as session:
        asked = people(session)
        await session.close()
        assert (await session.search("asthma", asked)).matches == ()
