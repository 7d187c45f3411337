"""What a field of a record is, where its own name would say what is not so.

Who told of a medicine did not prescribe it, and the dose of an order NOT to take it is none to be taken.
"""

from pfclient.records.immunizations import Immunization
from pfclient.records.medications import Medication
from pfclient.records.procedures import Procedure
from pfclient.records.record import Record

_FORBIDDEN = {"how_to_take": "order_says", "what_for": "why_ordered", "recorder": "order_from"}


def meaning(record: Record, field: str) -> str:
    """Give the name of what a field says in this record, the field's own for most."""
    if isinstance(record, Medication):
        return _of_medicine(record, field)
    if isinstance(record, Procedure):
        return "what_for" if field == "why" and record.status != "completed" else _of_what_was_not_done(record, field)
    if isinstance(record, Immunization):
        return _of_vaccine(record, field)
    return field


def _of_medicine(record: Medication, field: str) -> str:
    match field:
        case "started":
            return record.start_is
        case "ended":
            return record.end_is
        case "recorder" if not record.prescribed:
            return "told_by"
    return _FORBIDDEN.get(field, field) if record.do_not_take else field


def _of_vaccine(record: Immunization, field: str) -> str:
    if record.status == "not-done" or record.is_given:
        return _of_what_was_not_done(record, field)
    # Nobody says that it was given, nor that it was not.
    return {"recorder": "entered_by", "when": "date"}.get(field, field)


def _of_what_was_not_done(record: Record, field: str) -> str:
    if record.status != "not-done":
        return field
    return {"recorder": "entered_by", "when": "when_not_done", "reason": "reason_not_done"}.get(field, field)
