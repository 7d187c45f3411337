"""What an older program made findable in English only is made findable again, in every language."""

from pfclient.vault.migrations import steps
from pfclient.vault.upgrade import Layout
from pfclient.vault.vault import Words
from tests.support.cabinets import ASTHMA, LOADED, MARIA, person
from tests.support.vaults import fill


async def test_what_an_older_program_made_findable_is_found_and_made_findable_once_more(cabinets, monkeypatch):
    whole = steps.PERSON
    monkeypatch.setattr(steps, "PERSON", Layout(whole.steps[:2], whole.counted))
    cabinet = await cabinets.signed_in()
    await cabinet.keep_people((person(MARIA),))
    await fill(cabinet.vault, MARIA, "diagnoses", [ASTHMA], LOADED)
    await cabinet.vault.index(MARIA, "diagnoses", [Words(ASTHMA.key, "at bedtime")])
    assert cabinet.vault.is_indexed(MARIA, "diagnoses")
    await cabinet.close()
    monkeypatch.setattr(steps, "PERSON", whole)
    vault = (await cabinets.again()).vault
    assert [hit.key for hit in vault.search("bedtime", [MARIA])] == [ASTHMA.key]
    assert not vault.is_indexed(MARIA, "diagnoses")
    assert vault.is_indexed(MARIA, "medications")  # of which nothing was ever kept
    await vault.index(MARIA, "diagnoses", [Words(ASTHMA.key, "at bedtime antes de acostarse")])
    assert vault.is_indexed(MARIA, "diagnoses")
    assert [hit.key for hit in vault.search("acostarse", [MARIA])] == [ASTHMA.key]
