"""Another phone number or e-mail address of a patient's: whoever gets in by it need not be the one who asked for it."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection

from portal.rules import phones
from portal.rules.recovery import proving_patient
from portal.store import accounts, charts, deliveries
from portal.store.patients import Patient
from portal.words.contact_mail import NOTICE_LIFETIME, contact_mail


def tell_of_changes(connection: Connection, before: Patient, said: Mapping[str, str], now: datetime) -> None:
    """Tell the holders of the accounts these contacts are good for, at the address they sign in with.

    Args:
        connection: Of the write that changes them.
        before: The patient as known until now.
        said: What becomes of it; `phone` and `email` where they are said at all.
        now: When the letters are written.
    """
    changed = [what for what, known in _known(before).items() if said.get(what) and _plain(what, said[what]) != known]
    if not changed:
        return
    for account_id, _ in charts.others_of(connection, before.id, "", now):
        proving = proving_patient(connection, account_id, now)
        account = accounts.get(connection, account_id)
        if account is None or proving is None or proving.id != before.id:
            continue
        given = before.given or before.name
        for what in changed:
            letter = contact_mail(what, account.email, account.locale, given=given, practice=before.practice)
            deliveries.enqueue(connection, letter, now=now, lapses=now + NOTICE_LIFETIME)


def _known(patient: Patient) -> dict[str, str]:
    return {what: _plain(what, getattr(patient, what)) for what in ("phone", "email")}


def _plain(what: str, contact: str) -> str:
    """A contact as two are compared: written another way it is the same."""
    if what == "phone":
        return phones.normalised(contact) or contact.strip()
    return contact.strip().casefold()
