"""One unit of a load: whose each entry is, which id it gets, what its references mean."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row

from portal.loading import identity
from portal.loading.known import Known
from portal.loading.references import References
from portal.loading.report import Report
from portal.loading.sources import BROKEN, RawEntry
from portal.rules.contacts import tell_of_changes
from portal.rules.fhir_dates import parse_range
from portal.rules.indexing import as_list, index_of
from portal.rules.record_types import CLINIC_TYPES, is_kept
from portal.store import bodies, patients
from portal.store.patients import upsert_patient
from portal.store.resources import Entry, ResourceWriter

_SUBJECTS = ("subject", "patient", "for", "beneficiary")


@dataclass(frozen=True, slots=True)
class Target:
    """Where a unit goes: the write transaction, the practice, the report, and the file it came from."""

    connection: Connection
    now: datetime
    practice_id: str
    report: Report
    file: str


@dataclass(slots=True)
class Candidate:
    """An entry on its way in; `owner` is the stored patient id, `id` its own, both once known."""

    raw: RawEntry
    type: str
    resource: dict[str, Any]
    source_id: str
    owner: str = ""
    id: str = ""
    row: Row[Any] | None = None


def load_unit(target: Target, entries: Sequence[RawEntry]) -> list[RawEntry]:
    """Save what is good of a unit and return the entries whose patient is not here (yet)."""
    return _Unit(target).load(entries)


class _Unit:
    def __init__(self, target: Target) -> None:
        self._connection = target.connection
        self._now = target.now
        self._practice = target.practice_id
        self._report = target.report
        self._file = target.file
        self._writer = ResourceWriter(target.connection, target.now)
        self._known = Known(target.connection, target.practice_id)
        self._seen: set[tuple[str, str, str]] = set()
        self._references = References(self._known.reference_by_source, self._known.reference_by_identifier)

    def load(self, entries: Sequence[RawEntry]) -> list[RawEntry]:
        candidates = [candidate for candidate in map(self._candidate, entries) if candidate]
        self._known.prefetch((candidate.type, candidate.source_id) for candidate in candidates)
        people = [candidate for candidate in candidates if candidate.type == "Patient"]
        others = [candidate for candidate in candidates if candidate.type != "Patient"]
        for candidate in people:
            self._place_patient(candidate)
        waiting = [candidate for candidate in others if not self._place(candidate)]
        placed = [candidate for candidate in (*people, *others) if candidate.id]
        for candidate in placed:
            self._save(candidate)
        self._writer.flush()
        self._report.dangling += self._references.dangling
        return [candidate.raw for candidate in waiting if not self._refused_for_good(candidate)]

    def _candidate(self, raw: RawEntry) -> Candidate | None:
        if raw.method == "DELETE":
            self._delete(raw)
            return None
        if raw.problem or not raw.body:
            self._refuse(raw, raw.problem or "holds no resource")
            return None
        try:
            resource = bodies.decode(raw.body)
        except BROKEN:
            self._refuse(raw, "is not valid JSON")
            return None
        kind = resource.get("resourceType") if isinstance(resource, dict) else None
        if not isinstance(kind, str) or not kind:
            self._refuse(raw, "is not a FHIR resource")
            return None
        if not is_kept(kind):
            self._report.skipped[kind[:64]] += 1
            return None
        return Candidate(raw, kind, resource, identity.source_id(resource, raw.full_url, raw.body))

    def _refuse(self, raw: RawEntry, reason: str) -> None:
        self._report.refuse(self._file, raw.where, reason)

    def _delete(self, raw: RawEntry) -> None:
        kind, _, source = raw.url.rpartition("/")
        rows = [row for row in self._known.by_source(kind, source.replace("\0", " ")) if row.state != "deleted"]
        if len(rows) != 1:
            self._refuse(raw, "deletes what is not here")
            return
        self._writer.delete(rows[0])
        self._report.keep(kind, "deleted")

    def _place_patient(self, candidate: Candidate) -> None:
        for row in self._known.by_source("Patient", candidate.source_id):
            if row.body and identity.same_person(bodies.decode(row.body), candidate.resource):
                candidate.row, candidate.id = row, row.id
        who = repr((identity.person_name(candidate.resource), candidate.resource.get("birthDate")))
        if self._twice(candidate, who):
            return
        if not candidate.id:
            self._name(candidate, who)
        candidate.owner = candidate.id
        self._announce(candidate)

    def _place(self, candidate: Candidate) -> bool:
        """Find whose the entry is and give it an id; False when its patient is not here."""
        if candidate.type not in CLINIC_TYPES:
            owner = self._owner(candidate)
            if not owner:
                return False
            candidate.owner = owner
        if self._twice(candidate, candidate.owner):
            return True
        mine = self._known.by_source(candidate.type, candidate.source_id)
        candidate.row = next((row for row in mine if row.patient_id == candidate.owner), None)
        if candidate.row is not None:
            candidate.id = candidate.row.id
        else:
            self._name(candidate, candidate.owner)
        self._announce(candidate)
        return True

    def _twice(self, candidate: Candidate, owner: str) -> bool:
        key = (candidate.type, candidate.source_id, owner)
        if key in self._seen:
            self._refuse(candidate.raw, "has the same id as another entry before it")
            candidate.id = ""
            return True
        self._seen.add(key)
        return False

    def _name(self, candidate: Candidate, owner: str) -> None:
        def is_taken(key: str) -> bool:
            return self._known.is_taken(candidate.type, key)

        candidate.id = identity.free_id(candidate.source_id, self._practice, owner, is_taken)
        self._report.renamed += candidate.id != candidate.source_id
        self._known.take(candidate.type, candidate.id)

    def _announce(self, candidate: Candidate) -> None:
        stored = f"{candidate.type}/{candidate.id}"
        self._references.add(candidate.raw.full_url, candidate.resource, candidate.source_id, stored)

    def _owner(self, candidate: Candidate) -> str:
        stored = {self._references.resolve(each, candidate.raw.full_url) for each in _named_subjects(candidate)}
        owners = {each.partition("/")[2] for each in stored if each and each.startswith("Patient/")}
        if candidate.type == "Provenance":
            owners |= {self._known.owner_of(each) for each in stored if each} - {""}
        return owners.pop() if len(owners) == 1 else ""

    def _refused_for_good(self, candidate: Candidate) -> bool:
        if _named_subjects(candidate):
            return False
        self._refuse(candidate.raw, "does not say which patient it is about")
        return True

    def _save(self, candidate: Candidate) -> None:
        try:
            body = bodies.with_id(candidate.raw.body, candidate.id)
            body = self._references.rewrite(body, candidate.raw.full_url)
        except (*BROKEN, ValueError):
            self._refuse(candidate.raw, "is not valid JSON")
            return
        index = index_of(candidate.resource, body)
        if candidate.type == "Patient":
            self._save_person(candidate)
        entry = Entry(candidate.type, candidate.id, self._practice, candidate.source_id, candidate.owner, index, body)
        self._report.keep(candidate.type, self._writer.save(entry, candidate.row).value)

    def _save_person(self, candidate: Candidate) -> None:
        given, family = identity.person_name(candidate.resource)
        birth_date = candidate.resource.get("birthDate")
        known = parse_range(birth_date) is not None
        details = {
            "given": given,
            "family": family,
            "birth_date": str(birth_date)[:10] if known else "",
            "phone": identity.contact(candidate.resource, "phone")[:32],
            "email": identity.contact(candidate.resource, "email"),
        }
        # What staff know and the file does not say stays, also the day of a birth of which it says the year alone.
        said = {key: value for key, value in details.items() if value}
        before = patients.get(self._connection, candidate.id)
        if before is not None and birth_date and before.birth_date.startswith(f"{birth_date}-"):
            del said["birth_date"]
        if before is not None:
            tell_of_changes(self._connection, before, said, self._now)
        upsert_patient(self._connection, id=candidate.id, practice_id=self._practice, **said)
        self._report.patients[candidate.id] = f"{given} {family}".strip()


def _named_subjects(candidate: Candidate) -> list[Any]:
    resource = candidate.resource
    if candidate.type == "Appointment":
        parts = [part for part in as_list(resource.get("participant")) if isinstance(part, dict)]
        actors = [part.get("actor") for part in parts]
    elif candidate.type == "Provenance":
        actors = as_list(resource.get("target"))
    else:
        actors = [resource.get(name) for name in _SUBJECTS]
    return [actor["reference"] for actor in actors if isinstance(actor, dict) and actor.get("reference")]
