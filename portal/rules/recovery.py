"""A forgotten user name or password: letters that tell a stranger nothing, and a second proof beside the link.

Who has somebody's mailbox has their link. So the link alone changes nothing: its holder also answers the security
question and gives a date of birth, or types a code that goes to the phone number the practice has.
"""

import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from urllib.parse import quote

from sqlalchemy import Connection

from portal.errors import Problem
from portal.rules import handles, lifetimes, phones
from portal.rules.passwords import verify_secret
from portal.rules.proofs import FreshCode
from portal.rules.sign_in import FORGOTTEN_AFTER, tries_key
from portal.store import accounts, charts, deliveries, patients, recovery, sign_in_tries
from portal.store.accounts import Account
from portal.store.database import Database
from portal.store.deliveries import Letter
from portal.store.patients import Patient
from portal.store.recovery import Recovery
from portal.store.sign_in_tries import Delays
from portal.words.code_message import code_message
from portal.words.recovery_mail import NOTICE_LIFETIME, link_mail, names_mail

LETTERS = Delays(free=3, first=timedelta(minutes=15), longest=timedelta(hours=24))
"""To what was typed: three at once, then ever fewer, so that nobody's mailbox can be filled from here."""

WRONG_PROOFS = Delays(free=10, first=timedelta(hours=1), longest=timedelta(hours=24))
"""Of one account over all its links: two links' worth of tries, then ever fewer."""

NOBODYS = "-" * 32
"""In place of the account's id in a recovery whose link nobody was sent: as long as one, and no account's.

Such a recovery says nothing of who was asked for, and stays as long as another: of two names one takes as long to
write as the other, now and when the next request forgets what is over.
"""


@dataclass(frozen=True, slots=True)
class Recovering:
    """A link's recovery, whose it is, and what can prove it.

    Attributes:
        question_id: The account's security question, "" where it has none.
        patient: Whose date of birth and phone number prove it: the holder's own chart, else their first; None where
            the account has no chart with a date of birth.
    """

    recovery: Recovery
    account: Account
    question_id: str
    answer_hash: str
    patient: Patient | None

    def __repr__(self) -> str:
        return f"Recovering({self.account.id})"

    @property
    def phone(self) -> str:
        """The number codes go to, or ""."""
        return phones.normalised(self.patient.phone) if self.patient else ""

    @property
    def methods(self) -> tuple[str, ...]:
        """What can be offered beside the link, the usual one first."""
        asked = ("question",) if self.question_id and self.patient else ()
        return asked + (("sms", "voice") if self.phone else ())


@dataclass(frozen=True, slots=True)
class Proof:
    """What is offered beside the link: an answer with a date of birth, or a security code and which one it is."""

    method: str
    secret: str
    birth_date: str = ""
    challenge_id: str = ""

    def __repr__(self) -> str:
        return "Proof(…)"


def send_names(connection: Connection, email: str, *, now: datetime) -> None:
    """Send every user name of an e-mail address to it. Whether there are any, the same is done."""
    may = _may_send(connection, "names", email, now)
    known = accounts.with_email(connection, email)
    first = (*known, _nobody(email))[0]
    letter = names_mail(first.email, first.locale, [one.username for one in known])
    _send(connection, letter, kept=may and bool(known), now=now, lapses=now + NOTICE_LIFETIME)


def send_link(connection: Connection, name: str, *, base_url: str, now: datetime) -> None:
    """Send the link to a new password to whoever signs in with that name. Whether there is anybody, the same is done.

    An e-mail address of several accounts gets their user names instead: one of them has to be chosen.
    """
    may = _may_send(connection, "link", name, now)
    known = accounts.all_named(connection, name)
    account = (*known, _nobody(name))[0]
    token, end = handles.new_link_token(), now + lifetimes.RECOVERY
    letter = _link_letter(account, token, base_url)
    if len(known) > 1:
        letter = names_mail(account.email, account.locale, [one.username for one in known])
    meant = may and bool(known)
    recovery.begin(connection, token, account.id if meant else NOBODYS, now=now, expires=end)
    _send(connection, letter, kept=meant, now=now, lapses=end)


def find(connection: Connection, token: str, now: datetime) -> Recovering:
    """The recovery behind a link.

    Raises:
        Problem: 410 `recovery-ended` for a link nobody was sent as for one that is over or was used; 423
            `recovery-locked` after too many wrong answers.
    """
    found = recovery.find(connection, token, now)
    account = accounts.get(connection, found.account_id) if found else None
    if found is None or account is None:
        raise Problem(410, "recovery-ended", "This link is no longer valid. Ask for a new one.")
    if found.tries >= lifetimes.MAX_TRIES and not found.proved:
        raise locked()
    question_id, answer_hash = accounts.security_question(connection, account.id)
    return Recovering(found, account, question_id, answer_hash, proving_patient(connection, account.id, now))


def send_code(
    connection: Connection, recovering: Recovering, fresh: FreshCode, *, method: str, now: datetime
) -> tuple[str, int]:
    """Send a security code to the phone number on record; earlier ones are dead.

    Returns:
        What names the code, and how many more may be asked for.

    Raises:
        Problem: 409 `method-not-available`, 429 `rate-limited` before 30 s are over, 429 `too-many-sends`.
    """
    if method not in recovering.methods or recovering.patient is None:
        raise Problem(409, "method-not-available", "Your doctor has no phone number for you.")
    left = recovery.count_send(connection, recovering.recovery, lifetimes.MAX_SENDS)
    if left is None:
        raise Problem(429, "too-many-sends", "No more codes can be sent. Ask your doctor to help.")
    # Counting locked the row: of two requests at once the second sees the first one's code.
    known = recovery.again(connection, recovering.recovery)
    latest = known.code_sent if known else None
    ready = latest + lifetimes.RESEND_AFTER if latest else now
    if now < ready:
        wait = max(1, ceil((ready - now).total_seconds()))
        raise Problem(429, "rate-limited", "A code was just sent. Please wait a moment.", retry_after=wait)
    challenge_id = recovery.keep_code(connection, recovering.recovery, fresh.hash, now)
    practice, locale = recovering.patient.practice, recovering.account.locale
    message = code_message(method, recovering.phone, locale, practice=practice, code=fresh.code)
    deliveries.enqueue(connection, message, now=now, lapses=now + lifetimes.SECURITY_CODE)
    return challenge_id, left


def verify(database: Database, recovering: Recovering, proof: Proof, now: datetime) -> None:
    """Check a proof; the try is spent, and committed, before anything secret is looked at.

    Raises:
        Problem: 409 `method-not-available`, 410 `code-expired`, 422 `verification-failed` with the tries left, 423
            `recovery-locked`, 429 `rate-limited`.
    """
    if proof.method not in recovering.methods:
        raise Problem(409, "method-not-available", "This cannot be used to prove who you are.")
    secret_hash, same_day = _expected(recovering, proof, now)
    left = _spend(database, recovering, now)
    right = verify_secret(secret_hash, proof.secret) & same_day
    if not right:
        if left == 0:
            raise locked()
        raise Problem(422, "verification-failed", "What you typed does not match.", attempts_remaining=left)
    with database.write() as connection:
        proved = recovery.prove(connection, recovering.recovery, proof.challenge_id)
        if proved:
            sign_in_tries.clear(connection, [_proof_key(recovering)])
    if not proved:
        raise _code_expired()


def proving_patient(connection: Connection, account_id: str, now: datetime) -> Patient | None:
    """Whose date of birth and phone number prove it is the holder: their own chart's, else their first's."""
    linked = sorted(
        charts.charts_of(connection, account_id, now), key=lambda one: (one.status != "active", not one.own)
    )
    known = (patients.get(connection, chart.patient_id) for chart in linked)
    return next((one for one in known if one and len(one.birth_date) == len("2000-01-01")), None)


def locked() -> Problem:
    """423: five wrong answers with this link."""
    return Problem(423, "recovery-locked", "Too many wrong tries. Ask for a new link.")


def _expected(recovering: Recovering, proof: Proof, now: datetime) -> tuple[str | None, bool]:
    """The hash to compare with, and whether the date of birth is right, where one is asked for."""
    if proof.method == "question":
        known = recovering.patient.birth_date if recovering.patient else ""
        return recovering.answer_hash or None, hmac.compare_digest(proof.birth_date.encode(), known.encode())
    kept = recovering.recovery
    if not proof.challenge_id or proof.challenge_id != kept.challenge_id or kept.code_sent is None:
        raise _code_expired()
    if now >= kept.code_sent + lifetimes.SECURITY_CODE:
        raise _code_expired()
    return kept.code_hash, True


def _spend(database: Database, recovering: Recovering, now: datetime) -> int:
    with database.write() as connection:
        keys = {_proof_key(recovering): WRONG_PROOFS}
        wait = sign_in_tries.spend(connection, keys, now=now, forgotten_after=FORGOTTEN_AFTER)
        left = recovery.spend_try(connection, recovering.recovery, lifetimes.MAX_TRIES) if not wait else None
    if wait > timedelta(0):
        raise Problem(429, "rate-limited", "Too many tries.", retry_after=ceil(wait.total_seconds()))
    if left is None:
        raise locked()
    return left


def _proof_key(recovering: Recovering) -> str:
    return f"recovery\n{recovering.account.id}"


def _code_expired() -> Problem:
    return Problem(410, "code-expired", "This code is no longer valid. Ask for a new one.")


def _may_send(connection: Connection, what: str, name: str, now: datetime) -> bool:
    keys = {f"{what}\n{tries_key(name)}": LETTERS}
    return not sign_in_tries.spend(connection, keys, now=now, forgotten_after=FORGOTTEN_AFTER)


def _send(connection: Connection, letter: Letter, *, kept: bool, now: datetime, lapses: datetime) -> None:
    step = connection.begin_nested()
    deliveries.enqueue(connection, letter, now=now, lapses=lapses)
    (step.commit if kept else step.rollback)()


def _link_letter(account: Account, token: str, base_url: str) -> Letter:
    link = f"{base_url}/recover#token={token}"
    deep_link = f"pfclient://recover?portal={quote(base_url, safe='')}&handle={token}"
    return link_mail(account.email, account.locale, username=account.username, link=link, deep_link=deep_link)


def _nobody(name: str) -> Account:
    return Account(NOBODYS, name, name, "en", "")
