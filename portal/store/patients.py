"""Practices and patients as the practice's staff know them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, select

from portal.store.schema import patients, practices
from portal.store.stamps import wait_for_turn


class PatientNotFoundError(LookupError):
    """Nobody is known by that id or name."""


class AmbiguousPatientError(LookupError):
    """Several patients bear that name; `ids` says which."""

    def __init__(self, ids: Sequence[str]) -> None:
        super().__init__(", ".join(ids))
        self.ids = tuple(ids)


@dataclass(frozen=True, slots=True)
class Patient:
    """One patient of one practice.

    Attributes:
        birth_date: FHIR date as sent, possibly partial, "" when unknown.
        withheld: Category names closed to everybody but the patient.
        proxy_until: Last day (`YYYY-MM-DD`) of anyone else's access, "" for no end.
    """

    id: str
    practice_id: str
    practice: str
    practice_phone: str
    given: str
    family: str
    birth_date: str
    phone: str
    email: str
    withheld: tuple[str, ...]
    proxy_until: str

    @property
    def name(self) -> str:
        """Given and family name, or the id of a patient without a name."""
        return f"{self.given} {self.family}".strip() or self.id


def upsert_practice(connection: Connection, *, name: str, phone: str = "") -> str:
    """Make the practice known and return its id; an empty `phone` leaves the one on file."""
    wait_for_turn(connection)
    known = connection.execute(select(practices).where(practices.c.name == name)).first()
    if known is None:
        practice_id = _free_practice_id(connection, name)
        connection.execute(practices.insert().values(id=practice_id, name=name, phone=phone))
        return practice_id
    if phone and phone != known.phone:
        connection.execute(practices.update().where(practices.c.id == known.id).values(phone=phone))
    return str(known.id)


def upsert_patient(connection: Connection, *, id: str, practice_id: str, **details: str | Sequence[str]) -> None:  # noqa: A002
    """Make the patient known or bring the named details up to date.

    `details` are columns: given, family, birth_date, phone, email, withheld (category names), proxy_until.
    """
    values: dict[str, Any] = {
        key: value if isinstance(value, str) else " ".join(value) for key, value in details.items()
    }
    here = patients.c.id == id
    if connection.execute(select(patients.c.id).where(here)).first() is None:
        connection.execute(patients.insert().values(id=id, practice_id=practice_id, **values))
    elif values:
        connection.execute(patients.update().where(here).values(**values))


def get(connection: Connection, patient_id: str) -> Patient | None:
    """The patient with exactly this id."""
    row = connection.execute(_with_id(), {"wanted": patient_id}).first()
    return None if row is None else _patient(row)


@cache
def _with_id() -> Select[Any]:
    """Built once: every answer with records asks it."""
    return _query().where(patients.c.id == bindparam("wanted"))


def find(connection: Connection, wanted: str) -> Patient:
    """The patient staff mean: by id, `Patient/id`, or whole name in any case.

    Raises:
        PatientNotFoundError: Nobody is known by it.
        AmbiguousPatientError: Several patients bear the name.
    """
    by_id = get(connection, wanted.removeprefix("Patient/"))
    if by_id is not None:
        return by_id
    words = " ".join(wanted.split()).casefold()
    named = [patient for patient in all_patients(connection) if patient.name.casefold() == words]
    if not named:
        raise PatientNotFoundError(wanted)
    if len(named) > 1:
        raise AmbiguousPatientError([patient.id for patient in named])
    return named[0]


def all_patients(connection: Connection) -> tuple[Patient, ...]:
    """Every patient, by practice and name."""
    order = (practices.c.name, patients.c.family, patients.c.given, patients.c.id)
    return tuple(_patient(row) for row in connection.execute(_query().order_by(*order)))


def _query() -> Select[Any]:
    columns = (patients, practices.c.name.label("practice"), practices.c.phone.label("practice_phone"))
    return select(*columns).join(practices, practices.c.id == patients.c.practice_id)


def _patient(row: Row[Any]) -> Patient:
    fields = {name: getattr(row, name) for name in Patient.__dataclass_fields__}
    return Patient(**fields | {"withheld": tuple(row.withheld.split())})


def _free_practice_id(connection: Connection, name: str) -> str:
    stem = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:40] or "practice"
    taken = set(connection.scalars(select(practices.c.id).where(practices.c.id.startswith(stem))))
    number, candidate = 1, stem
    while candidate in taken:
        number += 1
        candidate = f"{stem}-{number}"
    return candidate
