"""What a clinic does to the records of a portal that runs: takes them back, removes them, restores an old backup."""

import contextlib
import sqlite3
from datetime import timedelta

from sqlalchemy import select

from portal.rules import sharing
from portal.store import patients
from portal.store.majority import OF_AGE
from portal.store.resources import ResourceWriter
from portal.store.schema import resources
from tests.support.prepared import sqlite_file


class Keeping:
    """The part of `PortalUnderTest` that changes what is kept."""

    def share(self, patient, *ids, shared=True):
        """Share entries by id, or all laboratory results when none is named; returns how many changed."""
        with self.database.write() as connection:
            chosen = sharing.named(connection, patient, ids) if ids else sharing.labs(connection, patient)
            assert not chosen.refused, chosen.refused
            return sharing.apply(connection, chosen, patient_id=patient, shared=shared, now=self.clock.now())

    def unshare(self, patient, *ids):
        """Take back what was shared, as `portal unshare` does."""
        return self.share(patient, *ids, shared=False)

    def withhold(self, patient, *sections):
        """Close these sections to everybody but the patient; none opens all of them again."""
        with self.database.write() as connection:
            known = patients.get(connection, patient)
            patients.upsert_patient(connection, id=patient, practice_id=known.practice_id, withheld=sections)

    def grows_up_tomorrow(self, patient):
        """Have the patient's birth date be such that the birthday of majority is the next day of the portal's clock."""
        day = self.clock.now().date() + timedelta(days=1)
        with self.database.write() as connection:
            known = patients.get(connection, patient)
            born = day.replace(year=day.year - OF_AGE).isoformat()
            patients.upsert_patient(connection, id=patient, practice_id=known.practice_id, birth_date=born)

    def remove_records(self, patient, *types):
        """Delete every record of the patient, or those of these types; returns how many there were."""
        theirs = (resources.c.patient_id == patient, resources.c.type != "Patient", resources.c.state != "deleted")
        with self.database.write() as connection:
            rows = connection.execute(select(resources).where(*theirs)).all()
            gone = [row for row in rows if row.type in types or not types]
            writer = ResourceWriter(connection, self.clock.now())
            for row in gone:
                writer.delete(row)
            writer.flush()
        return len(gone)

    def snapshot(self):
        """A backup of the whole database (SQLite), for `restore`."""
        copy = self.data / f"backup-{len(list(self.data.glob('backup-*')))}.sqlite3"
        _copy(self._file(), copy)
        return copy

    def restore(self, copy):
        """Put a backup back while the portal runs: accounts, tokens and records are what they were then."""
        _copy(copy, self._file())

    def _file(self):
        if self.database.is_postgresql:
            raise NotImplementedError("PostgreSQL has its own tools for backups")
        return sqlite_file(self.data)


def _copy(source, target):
    with contextlib.closing(sqlite3.connect(source)) as old, contextlib.closing(sqlite3.connect(target)) as new:
        old.backup(new)
