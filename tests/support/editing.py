"""A clinic at work on records the portal holds: corrected, copied, shared and taken back, each at a later time."""

import json
from dataclasses import fields

from sqlalchemy import select

from portal.rules import sharing
from portal.rules.indexing import Index
from portal.store import resources as stored
from portal.store.schema import resources


def held(portal, kind, patient):
    """Ids of what the portal shares of a patient, in order."""
    with portal.database.read() as connection:
        where = (resources.c.type == kind, resources.c.patient_id == patient, resources.c.state != "deleted")
        return sorted(row.id for row in connection.execute(select(resources).where(*where)) if row.shared)


def results(portal, patient):
    """Ids of the lab results among the observations the portal shares of a patient, in order."""
    found = held(portal, "Observation", patient)
    with portal.database.read() as connection:
        return [one for one in found if b'"laboratory"' in stored.by_id(connection, "Observation", one).body]


def edit(portal, kind, identity, change, *, copy_to="", minutes=10):
    """Let `change` edit the JSON of a record; with `copy_to` it becomes another record of that id."""
    portal.clock.advance(minutes=minutes)
    with portal.database.write() as connection:
        row = stored.by_id(connection, kind, identity)
        body = json.loads(row.body)
        change(body)
        body["id"] = copy_to or identity
        index = Index(**{field.name: getattr(row, field.name) for field in fields(Index)})
        source = copy_to or row.source_id
        entry = stored.Entry(
            kind, body["id"], row.practice_id, source, row.patient_id, index, json.dumps(body).encode()
        )
        writer = stored.ResourceWriter(connection, portal.clock.now())
        writer.save(entry, None if copy_to else row)
        writer.flush()
        if copy_to:
            writer.set_shared([stored.by_id(connection, kind, copy_to)], shared=bool(row.shared))
            writer.flush()


def share_labs(portal, patient, *, shared):
    """The practice shares all results of a patient, or takes them back."""
    portal.clock.advance(minutes=10)
    with portal.database.write() as connection:
        chosen = sharing.labs(connection, patient, "")
        sharing.apply(connection, chosen, patient_id=patient, shared=shared, now=portal.clock.now())


def take_away(portal, kind, patient):
    """The practice has nothing of that kind of a patient any more."""
    gone = held(portal, kind, patient)
    assert gone
    with portal.database.write() as connection:
        writer = stored.ResourceWriter(connection, portal.clock.now())
        for one in gone:
            writer.delete(stored.by_id(connection, kind, one))
        writer.flush()
