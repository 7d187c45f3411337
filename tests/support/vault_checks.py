"""What has to be true at the next start of a profile in which a run of `vault_runs` came to a sudden end."""

import asyncio
import shutil
from contextlib import suppress

from pfclient.errors import KeyStoreWiped
from pfclient.vault.migrations import steps
from pfclient.vault.vault import Answer, QueryState
from tests.support.vault_runs import (
    CATEGORIES,
    DROPPED,
    LOOKED,
    PAGES,
    PEOPLE,
    RUNS,
    SIZE,
    TOKENS,
    UPDATED,
    cabinet,
    first_layout,
    page,
)

RUN = "tests.support.vault_runs"


class Home:
    """A profile, its keyring, and what was acknowledged."""

    def __init__(self, place):
        self.place = place
        self.arguments = (place / "profile", place / "keyring.json", place / "acks")

    def copy(self, place):
        shutil.copytree(self.place, place)
        return Home(place)

    def acknowledged(self):
        acks = self.place / "acks"
        return set(acks.read_text().splitlines()) if acks.exists() else set()

    def again(self):
        return cabinet(self.place / "profile", self.place / "keyring.json")


def started(name, place):
    """A profile as the run of that name finds it."""
    start = Home(place)
    if name != "filling":
        today = steps.PERSON
        try:
            if name == "upgrading":
                first_layout()
            asyncio.run(RUNS["filling"](start.again(), lambda _line: None))
        finally:
            steps.PERSON = today
    return start


async def checked(name, home, acks):
    """Open it as the next start does, compare with what was acknowledged, go on using it."""
    kept = None
    later = home.again()
    if name == "filling" and "created" not in acks:
        with suppress(KeyStoreWiped):
            kept = await later.open()
        if kept is None:
            return
    else:
        kept = await later.open()
    assert later.vault.damaged == frozenset()
    CHECKS[name](kept, later.vault, acks)
    await goes_on(later.vault)
    await later.close()
    last = home.again()
    assert await last.open() == kept
    assert last.vault.damaged == frozenset()
    await last.close()


async def goes_on(vault):
    """The next sync is written and read as if nothing had happened."""
    for one in PEOPLE:
        await vault.put(one, "procedures", page(one, "procedures", 0))
        assert list(vault.resources(one, "procedures")) == page(one, "procedures", 0)


def filled(kept, vault, acks):
    for one in PEOPLE:
        for category in CATEGORIES:
            held = list(vault.resources(one, category))
            whole = len(held) // SIZE
            assert held == [each for number in range(whole) for each in page(one, category, number)]
            assert whole >= sum(f"put {one} {category} {number}" in acks for number in range(PAGES))
            state = vault.state(one, category)
            if f"settled {one} {category}" in acks or state.answer is Answer.LOADED:
                assert (state.answer, whole) == (Answer.LOADED, PAGES)
            elif whole:
                assert vault.query(one, category, 0) == QueryState(since=f"{whole - 1}")


def updated(kept, vault, acks):
    for one in PEOPLE:
        for category in CATEGORIES:
            old = [each for number in range(PAGES) for each in page(one, category, number)]
            changed = [*old[:SIZE], *page(one, category, 1, version=2), *old[2 * SIZE :]]
            dropped = [each for each in changed if each.key not in DROPPED]
            held = list(vault.resources(one, category))
            assert held in (old, changed, dropped)
            assert held != old or f"changed {one} {category}" not in acks
            assert held == dropped or f"dropped {one} {category}" not in acks
            assert (vault.state(one, category) == UPDATED) == (held == dropped)


def looked(kept, vault, acks):
    """What was seen of a change is there until it was looked at, whole, and then gone."""
    for one in PEOPLE:
        for category in CATEGORIES:
            old = {each.key: each.body for each in page(one, category, 1)} | {
                each.key: None for each in page(one, category, PAGES)
            }
            left = {key: body for key, body in old.items() if key not in LOOKED}
            noted = {each.key: each.before for each in vault.unseen(one, category)}
            assert noted in ({}, old, left)
            assert noted == left or f"looked {one} {category}" not in acks
            assert noted or f"changed {one} {category}" not in acks
            held = {each.key for each in vault.resources(one, category)}
            assert bool(noted) == (f"T/{PAGES * SIZE}" in held)


def upgraded(kept, vault, acks):
    """Nothing of what an older program kept is new."""
    everything(kept, vault, acks)
    assert not [each for one in PEOPLE for category in CATEGORIES for each in vault.unseen(one, category)]


def everything(kept, vault, acks):
    """Nothing changed but the layout."""
    assert len(kept.people) == len(PEOPLE)
    for one in PEOPLE:
        for category in CATEGORIES:
            assert list(vault.resources(one, category)) == [
                each for number in range(PAGES) for each in page(one, category, number)
            ]
        assert {hit.person for hit in vault.search("mark word", PEOPLE)} == set(PEOPLE)


def forgotten(kept, vault, acks):
    gone, stays = PEOPLE
    total = PAGES * SIZE * len(CATEGORIES)
    assert vault.size(gone) in ((0,) if "forgotten" in acks else (0, total))
    assert vault.size(stays) == total
    assert (len(kept.people) == 1) or "forgotten" not in acks


def rotated(kept, vault, acks):
    last = max((int(line.split()[1]) for line in acks if line.startswith("token")), default=0)
    assert kept.sign_in.refresh in (f"MARK-token-{last}", f"MARK-token-{min(last + 1, TOKENS - 1)}")


CHECKS = {
    "filling": filled,
    "updating": updated,
    "looking": looked,
    "upgrading": upgraded,
    "migrating": everything,
    "forgetting": forgotten,
    "rotating": rotated,
}
