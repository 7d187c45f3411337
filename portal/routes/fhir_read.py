"""One resource by id: as the caller's own charts allow, else as if it were not there."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row

from portal.errors import FhirError
from portal.routes.fhir_search import open_patients, sight_of
from portal.rules.access import Caller, charts_of
from portal.rules.record_types import CLINIC_TYPES
from portal.store.reading import Reading
from portal.store.related import may_read_clinic, may_see_provenance
from portal.store.resources import by_id


def read(reading: Reading, caller: Caller, resource_type: str, resource_id: str, now: datetime) -> Row[Any]:
    """The row of a resource the caller may see.

    Raises:
        FhirError: 404 `not-found`, the same for what does not exist as for what is not shared or not theirs;
            403 `forbidden` for a chart that was theirs, and for any other Patient; 410 `deleted`.
    """
    row = by_id(reading.connection, resource_type, resource_id.replace("\0", " "))
    if resource_type == "Patient":
        sight_of(reading, caller, resource_id, now)
    if row is None or not _may_read(reading, caller, row, now):
        raise FhirError(404, "not-found", "There is no such record here.")
    if row.state == "deleted":
        raise FhirError(410, "deleted", "The record was deleted.")
    return row


def _may_read(reading: Reading, caller: Caller, row: Row[Any], now: datetime) -> bool:
    connection = reading.connection
    if row.type in CLINIC_TYPES:
        sights = [sight_of(reading, caller, each, now) for each in open_patients(connection, caller, now)]
        return may_read_clinic(connection, row, sights)
    if not any(chart.patient_id == row.patient_id for chart in charts_of(connection, caller.account_id, now)):
        return False
    sight = sight_of(reading, caller, row.patient_id, now)
    if not row.shared or not sight.is_open(row.section):
        return False
    return row.type != "Provenance" or row.state == "deleted" or may_see_provenance(connection, row, sight)
