"""Who has seen what: asked of the real portal, and remembered on this computer."""

import asyncio
from datetime import timedelta

import pytest

from pfclient.activity import ActKind, ActorKind
from pfclient.errors import NotAllowed
from portal.store import audit
from portal.store.times import text
from tests.contract.conftest import PASSWORD, add_chart
from tests.support import sign_in


async def signed_in(core, portal, *, keep=False):
    return await core.sign_in(portal.base_url, "maria", PASSWORD, keep=keep)


async def told(session, portal, person=None):
    now = portal.clock.now()
    acts = await session.desk.activity(person or session.people[0], now - timedelta(days=7), now + timedelta(minutes=1))
    return acts.acts


def noted(session):
    return [(note.kind, note.what) for note in session.desk.noted]


async def test_what_was_read_and_copied_is_told_by_the_portal(core, portal, maria):
    session = await signed_in(core, portal)
    await session.refresh()
    portal.clock.advance(hours=1)
    await session.desk.copied(session.people[0], ActKind.PRINT, ("medications", "lab_results"))
    printed, viewed = await told(session, portal)
    assert (printed.kind, printed.what) == (ActKind.PRINT, ("lab_results", "medications"))
    assert (viewed.kind, viewed.by.kind) == (ActKind.VIEW, ActorKind.YOU)
    assert {"diagnoses", "medications"} <= set(viewed.what)
    assert viewed.device in {"windows", "mac", "linux"}
    await session.close()


async def test_a_long_list_is_read_to_its_end(core, portal, maria):
    session = await signed_in(core, portal)
    patient = session.people[0].connection.patient.removeprefix("Patient/")
    times = (portal.clock.now() - timedelta(minutes=40 * number) for number in range(205, 0, -1))
    lines = [audit.Line(text(at), "print", maria, patient, "medications", "") for at in times]
    with portal.database.write() as connection:
        audit.record_all(connection, lines)
    assert len(await told(session, portal)) == 205
    await session.close()


async def test_of_a_chart_that_was_taken_back_nothing_is_told(core, portal, maria):
    session = await signed_in(core, portal)
    person = session.people[0]
    portal.revoke(person.connection.patient.removeprefix("Patient/"))
    with pytest.raises(NotAllowed):
        await told(session, portal, person)
    await session.close()


async def test_what_was_opened_here_is_remembered_with_the_sign_in_and_a_sitting_is_one_note(make_core, portal, maria):
    core = make_core()
    session = await signed_in(core, portal, keep=True)
    person = session.people[0].id
    for section in ("overview", "medications", "overview"):
        await session.desk.opened(person, section)
        portal.clock.advance(minutes=2)
    await session.close()
    await core.close()
    later = make_core()
    resumed = await later.resume()
    assert noted(resumed) == [(ActKind.VIEW, ("medications", "overview"))]
    portal.clock.advance(hours=2)
    await resumed.desk.opened(person, "allergies")
    assert noted(resumed) == [(ActKind.VIEW, ("allergies",)), (ActKind.VIEW, ("medications", "overview"))]
    await resumed.close()
    again = await signed_in(later, portal, keep=True)
    assert len(noted(again)) == 2
    await again.sign_out()
    await later.close()
    fresh = make_core()
    session = await signed_in(fresh, portal, keep=True)
    assert noted(session) == []
    await session.close()
    await fresh.close()


async def test_of_a_chart_that_was_removed_nothing_is_remembered(make_core, portal, maria, tmp_path):
    sign_in.link(portal, maria, add_chart(portal, tmp_path, "leo"), "child")
    core = make_core()
    session = await signed_in(core, portal, keep=True)
    one, other = (each.id for each in session.people)
    await session.desk.opened(one, "overview")
    await session.desk.opened(other, "allergies")
    await session.unlink(other)
    assert noted(session) == [(ActKind.VIEW, ("overview",))]
    await session.close()
    await core.close()
    resumed = await make_core().resume()
    assert noted(resumed) == [(ActKind.VIEW, ("overview",))]
    await resumed.close()


async def test_after_a_year_a_note_is_forgotten(core, portal, maria):
    session = await signed_in(core, portal)
    person = session.people[0].id
    await session.desk.opened(person, "overview")
    portal.clock.advance(days=367)
    await session.desk.opened(person, "allergies")
    assert noted(session) == [(ActKind.VIEW, ("allergies",))]
    await session.close()


async def listed(session):
    """The portal is asked who is linked, and told what it is owed."""
    assert await session.refresh_people()
    await asyncio.gather(*session.desk._telling._work._running.values())


async def copies(session, portal):
    return [(each.kind, each.what) for each in await told(session, portal) if each.kind is not ActKind.VIEW]


async def test_a_copy_made_without_a_connection_is_told_as_soon_as_the_portal_answers(make_core, portal, maria):
    core = make_core()
    session = await signed_in(core, portal, keep=True)
    portal.offline()
    await session.desk.copied(session.people[0], ActKind.DOWNLOAD, ("medications",))
    assert noted(session) == [(ActKind.DOWNLOAD, ("medications",))]
    await session.close()
    assert not session._keeping.untold  # it lies in the file, and is not in memory any more
    await core.close()
    portal.online()
    later = make_core()
    resumed = await later.resume()
    assert not await copies(resumed, portal)
    portal.lose_reply("/account/v1/activity")
    await listed(resumed)
    assert await copies(resumed, portal) == [(ActKind.DOWNLOAD, ("medications",))]
    assert not resumed._keeping.untold
    await resumed.close()
    await later.close()
    assert not (await make_core().resume())._keeping.untold


async def test_of_a_chart_that_was_taken_back_or_at_signing_out_nothing_is_owed(make_core, portal, maria):
    core = make_core()
    session = await signed_in(core, portal, keep=True)
    person = session.people[0]
    portal.offline()
    await session.desk.copied(person, ActKind.PRINT, ("allergies",))
    portal.online()
    portal.revoke(person.connection.patient.removeprefix("Patient/"))
    await listed(session)
    assert not session._keeping.untold
    portal.offline()
    await session.desk.copied(person, ActKind.PRINT, ("allergies",))
    assert session._keeping.untold
    await session.sign_out()
    assert not session._keeping.untold
    assert not core.keeps_anything
    await core.close()
