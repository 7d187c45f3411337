"""One person at two practices of a portal, through the real core: joined, kept, found, taken back, forgotten."""

import pytest

from pfclient.errors import SessionExpired
from pfclient.session import PeopleChanged, SectionChanged, SyncChanged, SyncPhase
from portal.demo.clinic import AT_LAKEVIEW_TOO, fill
from portal.demo.ernesto import KEY
from tests.contract.conftest import PASSWORD
from tests.support import sign_in

BAYSIDE, LAKEVIEW = "Bayside Heart & Kidney", "Lakeview Family Medicine"
SHARED = "Chronic kidney disease, stage 3a"


@pytest.fixture
def ernesto(portal):
    """Maria's account with both of Ernesto's charts."""
    fill(portal.database, portal.clock)
    account = sign_in.add_account(portal)
    for patient in (KEY, AT_LAKEVIEW_TOO.patient_id):
        sign_in.link(portal, account, patient, "parent")
        portal.clock.advance(seconds=1)
    return portal


async def joined(core, portal, *, keep=False):
    session = await core.sign_in(portal.base_url, "maria", PASSWORD, keep=keep)
    await session.refresh()
    one, other = session.people
    [asked] = session.joining.questions()
    assert {each.id for each in asked} == {one.id, other.id}
    await session.joining.one_person(one.id, other.id)
    return session


def diagnoses(session):
    chart = session.chart(session.people[0].id)
    return {row.title: [one.clinic for one in (row, *row.alike)] for row in chart.read("diagnoses").rows}


async def test_what_was_said_holds_at_the_next_start_before_the_portal_is_asked(make_core, ernesto):
    core = make_core()
    session = await joined(core, ernesto, keep=True)
    assert diagnoses(session)[SHARED] == [BAYSIDE, LAKEVIEW]
    section = session.chart(session.people[0].id).section("diagnoses")
    row = next(row.key for row in section.rows if row.alike)
    await session.joining.show_apart(section, row)
    await session.close()
    await core.close()
    ernesto.offline()
    later = await make_core().resume()
    [person] = later.people
    assert [one.connection.practice for one in person.linked] == [BAYSIDE, LAKEVIEW]
    titles = [row.title for row in later.chart(person.id).read("diagnoses").rows]
    assert titles.count(SHARED) == 2
    assert later.joining.questions() == ()
    await later.close()


@pytest.mark.parametrize("one_person", [True, False])
async def test_what_was_said_outlives_the_end_of_the_sign_in(make_core, ernesto, one_person):
    core = make_core()
    session = await joined(core, ernesto, keep=True)
    if not one_person:
        await session.joining.take_apart(session.people[0].id)
    await session.close()
    await core.close()
    ernesto.expire_sessions()
    later = make_core()
    with pytest.raises(SessionExpired):
        await (await later.resume()).refresh_people()
    again = await later.sign_in(ernesto.base_url, "maria", PASSWORD, keep=True)
    assert len(again.people) == (1 if one_person else 2)
    assert again.joining.questions() == ()
    await again.close()


async def test_the_state_and_the_search_are_of_both_charts(core, ernesto):
    session = await joined(core, ernesto)
    [person] = session.people
    state = session.sync_state(person.id)
    assert (state.phase, state.as_of is not None) == (SyncPhase.DONE, True)
    found = await session.search("kidney disease", [person.id])
    assert [match.record.title for match in found.matches if match.category == "diagnoses"] == [SHARED]
    await session.close()


async def test_the_reading_is_over_once_it_is_at_both_clinics(core, ernesto):
    session = await core.sign_in(ernesto.base_url, "maria", PASSWORD, keep=False)
    await session.joining.one_person(*(one.id for one in session.people))
    [person] = session.people
    told = []

    def hear(event):
        if isinstance(event, SyncChanged) and event.person == person.id:
            told.append((event.state.phase, session.sync_state(person.id).phase))

    session.subscribe(hear)
    await session.refresh()
    assert told[-1][0] is SyncPhase.DONE
    assert [said for said, _ in told] == [now for _, now in told]
    await session.close()


@pytest.mark.parametrize(("gone", "left"), [(BAYSIDE, LAKEVIEW), (LAKEVIEW, BAYSIDE)])
async def test_an_unlinked_clinic_is_forgotten_and_the_other_stays(core, ernesto, gone, left):
    session = await joined(core, ernesto)
    [person] = session.people
    told = []
    session.subscribe(told.append)
    linked = {one.connection.practice: one.id for one in person.linked}
    await session.unlink(linked[gone])
    [stays] = session.people
    assert [one.connection.practice for one in stays.linked] == [left]
    assert diagnoses(session)[SHARED] == [left]
    assert session._vault.size(linked[gone]) == 0
    assert session._vault.size(linked[left]) > 0
    assert any(isinstance(event, PeopleChanged) for event in told)
    await session.close()


async def test_a_revoked_clinic_is_told_at_once_and_its_rows_go(core, ernesto):
    session = await joined(core, ernesto)
    told = []
    session.subscribe(told.append)
    ernesto.revoke(AT_LAKEVIEW_TOO.patient_id)
    await session.refresh()
    [person] = session.people
    assert [one.connection.practice for one in person.readable] == [BAYSIDE]
    assert diagnoses(session)[SHARED] == [BAYSIDE]
    assert SectionChanged(person.id, "diagnoses") in told
    await session.close()
