"""Runs of the vault as a program of their own, so that they can be killed: `python -m … NAME PROFILE KEYRING ACKS`.

Whatever is written to ACKS was acknowledged: it must be there afterwards, whatever happened to the program.
"""

import asyncio
import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from pfclient.people import Account, Connection, Person, PersonId, Relationship
from pfclient.vault.cabinet import Cabinet
from pfclient.vault.kept import SignIn
from pfclient.vault.keyring import TrustedKeyring
from pfclient.vault.migrations import steps
from pfclient.vault.upgrade import Layout
from pfclient.vault.vault import Answer, CategoryState, QueryState, Settlement, StoredResource, Words

NOW = datetime(2026, 3, 10, 8, 30, tzinfo=UTC)
LATER = datetime(2026, 3, 11, 8, 30, tzinfo=UTC)
PORTAL = "https://portal.example"
ACCOUNT = Account("maria", "MARK-account")
PEOPLE = (PersonId("MARK-maria"), PersonId("MARK-leo"))
CATEGORIES = ("diagnoses", "lab_results")
PAGES, SIZE = 3, 12
TOKENS = 12
MARKS = ("MARK-maria", "MARK-leo", "MARK-account", "MARK-token", "MARK-body", "mark-word")
LOADED = CategoryState(Answer.LOADED, NOW)
UPDATED = CategoryState(Answer.LOADED, LATER)


class FileKeyring:
    """A keyring in a file, replaced in one step; it stands for the operating system's and lies outside the profile."""

    def __init__(self, path):
        self._path = path

    def get_password(self, service, username):
        return self._read().get(username)

    def set_password(self, service, username, password):
        self._write({**self._read(), username: password})

    def delete_password(self, service, username):
        self._write({name: secret for name, secret in self._read().items() if name != username})

    def _read(self):
        return json.loads(self._path.read_text()) if self._path.exists() else {}

    def _write(self, items):
        draft = self._path.with_suffix(".draft")
        draft.write_text(json.dumps(items))
        draft.replace(self._path)


def cabinet(profile, keyring):
    """The cabinet of a start."""
    backend = FileKeyring(keyring)
    return Cabinet(profile, TrustedKeyring(lambda: backend, allowed=lambda: FileKeyring), now=lambda: NOW)


def person(one):
    return Person(one, str(one), "M", "M", "", Relationship.SELF, Connection(PORTAL, f"c-{one}", f"Patient/{one}", "P"))


def body(one, category, number, version=1):
    """A record nobody else has."""
    return f'{{"of": "MARK-body {one} {category} {number}", "version": {version}}}'.encode() * 8


def page(one, category, number, version=1):
    """One page of a first reading."""
    return [
        StoredResource(f"T/{each}", body(one, category, each, version), updated=f"v{version}")
        for each in range(number * SIZE, (number + 1) * SIZE)
    ]


def words(one, category):
    return [Words(f"T/{each}", f"mark-word {one} {each}") for each in range(PAGES * SIZE)]


DROPPED = frozenset(f"T/{each}" for each in range(0, PAGES * SIZE, 5))


async def filling(kept, ack):
    """A first sign-in and everybody's first reading."""
    await kept.create(SignIn(PORTAL, "maria", "MARK-token-0"), ACCOUNT)
    ack("created")
    await kept.keep_people([person(one) for one in PEOPLE])
    for one in PEOPLE:
        for category in CATEGORIES:
            for number in range(PAGES):
                await kept.vault.put(one, category, page(one, category, number), (0, QueryState(since=f"{number}")))
                ack(f"put {one} {category} {number}")
            await kept.vault.settle(one, category, Settlement(LOADED, {0: QueryState(Answer.LOADED)}))
            ack(f"settled {one} {category}")
            await kept.vault.index(one, category, words(one, category))
    await kept.close()


async def updating(kept, ack):
    """A later start: a page that changed, and entries that are no longer there."""
    await kept.open()
    for one in PEOPLE:
        for category in CATEGORIES:
            await kept.vault.put(one, category, page(one, category, 1, version=2))
            ack(f"changed {one} {category}")
            await kept.vault.settle(one, category, Settlement(UPDATED, {}, DROPPED))
            ack(f"dropped {one} {category}")
            held = [each for each in words(one, category) if each.key not in DROPPED]
            await kept.vault.index(one, category, held)
    await kept.close()


LOOKED = tuple(f"T/{each}" for each in range(SIZE, SIZE + 5))


async def looking(kept, ack):
    """A later start: a page that changed, one that is new, and somebody who looks at a part of it."""
    await kept.open()
    for one in PEOPLE:
        for category in CATEGORIES:
            await kept.vault.put(one, category, [*page(one, category, 1, version=2), *page(one, category, PAGES)])
            ack(f"changed {one} {category}")
            await kept.vault.looked(one, category, LOOKED, kept.vault.revisions(one, [category])[0])
            ack(f"looked {one} {category}")
    await kept.close()


async def upgrading(kept, ack):
    """The first start of this program on what one of the first layout left."""
    await kept.open()
    ack("upgraded")
    await kept.close()


async def migrating(kept, ack):
    """The first start of a program with a newer layout of both kinds of file."""
    newer_layout()
    await kept.open()
    ack("migrated")
    await kept.close()


async def forgetting(kept, ack):
    """One person is no longer linked."""
    await kept.open()
    await kept.keep_people([person(PEOPLE[1])])
    ack("forgotten")
    await kept.close()


async def rotating(kept, ack):
    """Refresh tokens that follow one another."""
    await kept.open()
    for number in range(1, TOKENS):
        await kept.keep_token(f"MARK-token-{number}")
        ack(f"token {number}")
    await kept.close()


RUNS = {run.__name__: run for run in (filling, updating, looking, upgrading, migrating, forgetting, rotating)}


def first_layout():
    """A program whose files of people have the first layout only."""
    steps.PERSON = Layout(steps.PERSON.steps[:1], steps.PERSON.counted)


def newer_layout(patched=None):
    """A program whose files have one more step behind them; with `patched` until that puts everything back."""
    if patched is not None:
        for layout in ("PERSON", "INDEX"):
            patched.setattr(steps, layout, getattr(steps, layout))

    def more(connection):
        connection.execute("ALTER TABLE resources ADD COLUMN note TEXT; UPDATE resources SET note = 'MARK-body'")

    def index_more(connection):
        connection.execute("CREATE TABLE later (name TEXT)")

    steps.PERSON = Layout((*steps.PERSON.steps, more), steps.PERSON.counted)
    steps.INDEX = Layout((*steps.INDEX.steps, index_more), steps.INDEX.counted)


def main(name, profile, keyring, acks):
    descriptor = os.open(acks, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    asyncio.run(
        RUNS[name](cabinet(Path(profile), Path(keyring)), lambda line: os.write(descriptor, f"{line}\n".encode()))
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
