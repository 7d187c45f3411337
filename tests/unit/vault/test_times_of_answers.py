"""When a category was last confirmed: known at once, and on disk without a write for every round without news."""

import shutil
from dataclasses import replace
from datetime import timedelta

import pytest

from pfclient.vault.person_records import LATER
from pfclient.vault.vault import Answer, CategoryState, QueryState, Settlement, StoredResource
from tests.support.cabinets import ASTHMA, LEO, LOADED, MARIA, NOW, Cabinets
from tests.support.vaults import fill

CATEGORIES = ("diagnoses", "medications", "allergies")


def at(moment):
    return Settlement(replace(LOADED, as_of=moment))


def on_disk(cabinets):
    return {path.name: path.read_bytes() for path in cabinets.records.iterdir() if not path.name.endswith("-shm")}


async def filled(cabinets):
    """Three categories of two people, confirmed at NOW."""
    cabinet = await cabinets.signed_in()
    for one in (MARIA, LEO):
        for category in CATEGORIES:
            await fill(cabinet.vault, one, category, [ASTHMA], LOADED)
    return cabinet


async def powered_off(cabinets):
    """What a run that begins after the power went at this moment knows of everybody's categories."""
    left = Cabinets(cabinets.profile.with_name("left"), cabinets.backend)
    shutil.copytree(cabinets.profile, left.profile)
    cabinet = await left.again()
    states = {one: {name: cabinet.vault.state(one, name) for name in CATEGORIES} for one in (MARIA, LEO)}
    await cabinet.close()
    return states


async def confirm(vault, moment, *people):
    for one in people or (MARIA, LEO):
        for category in CATEGORIES:
            await vault.settle(one, category, at(moment))


async def test_rounds_that_bring_nothing_write_nothing(cabinets):
    kept = await filled(cabinets)
    before = on_disk(cabinets)
    for minutes in range(5, 30, 5):
        moment = NOW + timedelta(minutes=minutes)
        await confirm(kept.vault, moment)
        assert {kept.vault.state(MARIA, one).as_of for one in CATEGORIES} == {moment}
    assert on_disk(cabinets) == before


async def test_what_was_last_confirmed_is_known_in_the_next_run(cabinets):
    kept = await filled(cabinets)
    await confirm(kept.vault, NOW + timedelta(minutes=25))
    await kept.close()
    later = await cabinets.again()
    times = {later.vault.state(one, category).as_of for one in (MARIA, LEO) for category in CATEGORIES}
    assert times == {NOW + timedelta(minutes=25)}
    assert later.vault.damaged == frozenset()


async def test_after_a_crash_a_time_is_earlier_than_it_could_be_and_never_later(cabinets):
    kept = await filled(cabinets)
    await confirm(kept.vault, NOW + LATER - timedelta(seconds=1))
    assert {state.as_of for state in (await powered_off(cabinets))[MARIA].values()} == {NOW}


async def test_half_an_hour_on_the_first_category_takes_the_others_along(cabinets):
    kept = await filled(cabinets)
    await confirm(kept.vault, NOW + timedelta(minutes=25))
    await kept.vault.settle(MARIA, "diagnoses", at(NOW + LATER))
    states = await powered_off(cabinets)
    assert [states[MARIA][one].as_of - NOW for one in CATEGORIES] == [
        LATER,
        timedelta(minutes=25),
        timedelta(minutes=25),
    ]
    assert {state.as_of for state in states[LEO].values()} == {NOW}


@pytest.mark.parametrize(
    "settlement",
    [
        Settlement(replace(LOADED, as_of=NOW - timedelta(minutes=1))),
        Settlement(replace(LOADED, as_of=NOW + timedelta(minutes=1), complete=False)),
        Settlement(replace(LOADED, as_of=NOW + timedelta(minutes=1), held=1)),
        Settlement(CategoryState(Answer.WITHHELD, NOW + timedelta(minutes=1))),
        Settlement(replace(LOADED, as_of=NOW + timedelta(minutes=1)), {0: QueryState(etag="x")}),
        Settlement(replace(LOADED, as_of=NOW + timedelta(minutes=1)), drop=frozenset({ASTHMA.key})),
    ],
    ids=["earlier", "incomplete", "held", "another answer", "a query", "something gone"],
)
async def test_whatever_else_is_told_is_on_disk_at_once(cabinets, settlement):
    kept = await filled(cabinets)
    await kept.vault.settle(MARIA, "diagnoses", settlement)
    assert (await powered_off(cabinets))[MARIA]["diagnoses"] == settlement.state


async def test_a_change_takes_the_later_times_along(cabinets):
    kept, moment = await filled(cabinets), NOW + timedelta(minutes=10)
    await confirm(kept.vault, moment)
    await kept.vault.settle(MARIA, "medications", Settlement(replace(LOADED, as_of=moment, held=1)))
    assert {state.as_of for state in (await powered_off(cabinets))[MARIA].values()} == {moment}


async def test_a_page_of_a_category_takes_its_own_time_along(cabinets):
    kept, moment = await filled(cabinets), NOW + timedelta(minutes=10)
    await confirm(kept.vault, moment)
    await kept.vault.put(MARIA, "diagnoses", [StoredResource("Condition/2", b"{}")])
    states = (await powered_off(cabinets))[MARIA]
    assert (states["diagnoses"].as_of, states["allergies"].as_of) == (moment, NOW)
