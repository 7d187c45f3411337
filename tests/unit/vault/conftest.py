"""A profile in a temporary directory."""

import asyncio

import pytest

from pfclient.vault.vault import Words
from tests.support.cabinets import ASTHMA, LEO, LOADED, MARIA, Cabinets, person
from tests.support.vaults import fill


@pytest.fixture
def cabinets(tmp_path):
    made = Cabinets(tmp_path / "profile")
    yield made
    made.end()


@pytest.fixture
def ended(cabinets):
    """Two people's records, kept and closed."""

    async def fill_both():
        cabinet = await cabinets.signed_in()
        await cabinet.keep_people((person(MARIA), person(LEO, "Leo")))
        for one in (MARIA, LEO):
            await fill(cabinet.vault, one, "diagnoses", [ASTHMA], LOADED)
            await cabinet.vault.index(one, "diagnoses", [Words("Condition/1", "Asthma")])
        entries = dict(cabinet._index.file.entries())
        await cabinet.close()
        return {one: (cabinets.records / entry.name, entry.key) for one, entry in entries.items()}

    return asyncio.run(fill_both())
