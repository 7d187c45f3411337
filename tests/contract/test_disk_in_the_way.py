"""A disk that cannot be written while somebody is signed in: what is told, and what is done once it can."""

import pytest

from pfclient.errors import VaultFull, VaultUnwritable
from pfclient.session import KeepingChanged, PeopleChanged
from tests.contract.conftest import PASSWORD
from tests.support.failing_disk import failing_disk


@pytest.fixture
def disk():
    """The disk under the vault."""
    with failing_disk() as one:
        yield one


async def test_a_removed_person_is_gone_though_the_disk_fails_and_destroyed_once_it_works(
    core, portal, maria, disk, tmp_path
):
    session = await core.sign_in(portal.base_url, "maria", PASSWORD, keep=True)
    await session.refresh()
    [person] = session.people
    files = {path.name for path in (tmp_path / "profile" / "records").iterdir()}
    heard = []
    session.subscribe(heard.append)
    disk.fail()
    await session.unlink(person.id)
    assert session.people == ()
    assert PeopleChanged() in heard
    assert isinstance(session.sync_state().error, VaultUnwritable)
    kept = core._door.cabinet._index.file
    assert person.id in kept.entries()
    disk.work()
    assert await session.refresh_people()
    assert session.sync_state().error is None
    assert kept.entries() == {}
    left = {path.name for path in (tmp_path / "profile" / "records").iterdir()}
    assert left & files == {"CACHEDIR.TAG"}
    await session.close()
    await core.close()


async def test_a_person_who_may_be_read_again_before_the_disk_works_keeps_what_is_read_then(core, portal, maria, disk):
    session = await core.sign_in(portal.base_url, "maria", PASSWORD, keep=True)
    await session.refresh()
    everybody = session.people
    disk.fill()
    with pytest.raises(VaultFull):
        await session._reading.take(())
    disk.work()
    await session._reading.take(everybody)
    await session.refresh()
    assert session.chart(everybody[0].id).section("diagnoses").rows
    await session.refresh_people()
    assert session.chart(everybody[0].id).section("diagnoses").rows
    await session.close()
    await core.close()


async def test_what_cannot_be_stored_is_told_and_so_is_its_end(core, portal, maria, disk):
    session = await core.sign_in(portal.base_url, "maria", PASSWORD, keep=True)
    [person] = session.people
    heard = []
    session.subscribe(lambda event: heard.append((event, session.shortfall.people, session.shortfall.sign_in)))
    disk.fill()
    await session.keep_place(person.id, "diagnoses")
    disk.work()
    await session.refresh_people()
    told = [one for one in heard if isinstance(one[0], KeepingChanged)]
    assert [(type(event), type(stored), kept) for event, stored, kept in told] == [
        (KeepingChanged, VaultFull, None),
        (KeepingChanged, type(None), None),
    ]
    await session.close()
    await core.close()
