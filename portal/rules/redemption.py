"""Turning a proved invitation into a chart on an account: a new one, or one that exists."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from portal.errors import Problem
from portal.rules import handles, lifetimes, proxies
from portal.rules.clients import ACCOUNT, find_client, without_refresh
from portal.rules.codes import issue_authorization_code, verifier_matches
from portal.rules.invitations import RELATIONSHIPS
from portal.rules.passwords import PasswordPolicy, hash_secret, reasons_against
from portal.rules.proofs import Enrolling, expired, locked, require_open, revoked
from portal.rules.questions import QUESTIONS, folded_answer, is_too_weak
from portal.rules.usernames import assert_own, checked_email, checked_username
from portal.store import accounts, audit, charts, invitations, kiosk_visits, tokens
from portal.store.charts import Terms
from portal.store.majority import last_day_of_childhood
from portal.store.times import text
from portal.wire import field_problem
from portal.words.terms import VERSION

_FIRST_PARTY = "pfclient"


@dataclass(frozen=True, slots=True)
class NewAccount:
    """What somebody wants their account to be, as typed."""

    username: str
    password: str
    question_id: str
    answer: str
    email: str
    locale: str
    terms_version: str

    def __repr__(self) -> str:
        return "NewAccount(…)"


@dataclass(frozen=True, slots=True)
class ReadyAccount:
    """A new account that passed every rule, its secrets hashed; `recovery_codes` are shown once."""

    wanted: NewAccount
    password_hash: str
    answer_hash: str
    recovery_codes: tuple[str, ...]

    def __repr__(self) -> str:
        return "ReadyAccount(…)"


@dataclass(frozen=True, slots=True)
class SignIn:
    """An account, and what the sign-in that stands for it was granted.

    Attributes:
        keep: On this computer for longer.
        visit_id: The visit at a kiosk it was made in: whatever comes of it ends with that visit.
    """

    account_id: str
    scope: str
    keep: bool = False
    visit_id: str = ""


def ready(wanted: NewAccount, enrolling: Enrolling, policy: PasswordPolicy) -> ReadyAccount:
    """Apply the rules and hash the secrets; slow on purpose (Argon2id), so not within a transaction.

    Raises:
        Problem: 422 `invalid-username`, `invalid-email`, `invalid-question`, `answer-too-weak`, `terms-required` or
            `password-rejected` with `reasons`.
    """
    username, email = checked_username(wanted.username), checked_email(wanted.email)
    assert_own(username, email)
    if wanted.question_id not in QUESTIONS:
        raise field_problem("invalid-question", "security_question", "Choose one of the questions.")
    if is_too_weak(wanted.answer, wanted.question_id):
        raise field_problem("answer-too-weak", "security_question", "That answer is too easy to guess.")
    if wanted.terms_version != VERSION:
        raise field_problem("terms-required", "terms_version", "Please agree to the current terms of use.")
    names = (enrolling.patient.given, enrolling.patient.family)
    reasons = reasons_against(wanted.password, username=username, email=email, names=names, policy=policy)
    if reasons:
        raise Problem(422, "password-rejected", "That password is not allowed here.", reasons=list(reasons))
    clean = NewAccount(username, "", wanted.question_id, "", email, wanted.locale, wanted.terms_version)
    codes = handles.new_recovery_codes()
    return ReadyAccount(clean, hash_secret(wanted.password), hash_secret(folded_answer(wanted.answer)), codes)


def create(connection: Connection, account: ReadyAccount, now: datetime) -> str:
    """Make the account and return its id.

    Raises:
        Problem: 409 `username-taken`.
    """
    wanted = account.wanted
    try:
        return accounts.create_account(
            connection,
            username=wanted.username,
            email=wanted.email,
            password_hash=account.password_hash,
            now=now,
            question_id=wanted.question_id,
            answer_hash=account.answer_hash,
            locale=wanted.locale,
            terms_version=wanted.terms_version,
            recovery_code_hashes=[handles.recovery_code_hash(code) for code in account.recovery_codes],
        )
    except accounts.UsernameTaken:
        raise Problem(409, "username-taken", "Username has already been taken.") from None


def redeem(
    connection: Connection, enrolling: Enrolling, account_id: str, *, relationship: str, now: datetime, device: str = ""
) -> charts.OpenChart:
    """Use up a proved invitation and put its chart on the account's list, both or neither; on this kind of device.

    Raises:
        Problem: 409 `already-linked`, 410 or 423 for an invitation that is no longer open, 422 `invalid-relationship`.
    """
    invitation, patient = enrolling.invitation, enrolling.patient
    terms = _terms(connection, enrolling, now)
    relationship = invitation.relationship or relationship
    if relationship not in RELATIONSHIPS:
        raise field_problem("invalid-relationship", "relationship", "Say what the patient is to you.")
    if relationship == "child" and _is_outgrown(enrolling, now):
        raise expired(invitation)
    if not invitations.use(connection, invitation.id, account_id, lifetimes.MAX_TRIES, now):
        current = invitations.get(connection, invitation.id)
        require_open(current or invitation, now)
        # It looks open now: a try that was being judged a moment ago has just been given back.
        raise locked(invitation)
    try:
        with connection.begin_nested():
            chart_id = charts.link_chart(
                connection,
                account_id=account_id,
                patient_id=patient.id,
                relationship=relationship,
                now=now,
                terms=terms,
            )
    except (charts.AlreadyLinked, IntegrityError):
        # IntegrityError: another invitation to the same chart was redeemed at this very moment.
        raise Problem(409, "already-linked", "This person is on your account already.") from None
    who = {"account_id": account_id, "patient_id": patient.id, "device": device}
    audit.record(connection, at=now, action="enroll", target=invitation.id, **who)
    if invitation.invited_by:
        proxies.tell_that_it_was_used(connection, invitation, patient, now)
    return next(chart for chart in charts.charts_of(connection, account_id, now) if chart.chart_id == chart_id)


def _terms(connection: Connection, enrolling: Enrolling, now: datetime) -> Terms:
    """What the invitation gives. A patient gives of what is theirs at this moment, and can change it afterwards.

    Raises:
        Problem: 410 `invitation-revoked` where the patient who invited has no chart to give of any more.
    """
    invitation, patient = enrolling.invitation, enrolling.patient
    if not invitation.invited_by:
        ends = (invitation.until, "" if invitation.relationship == "self" else patient.proxy_until)
        until = min(filter(None, ends), default="")
        vouched = bool(invitation.relationship)
        return Terms(invitation.categories, until, vouched=vouched, invitation_id=invitation.id)
    own = proxies.own_chart(connection, invitation.invited_by, patient.id, now)
    wanted = invitation.categories
    kept = tuple(each for each in wanted if own and each in (own.categories or wanted))
    if own is None or (wanted and not kept) or not proxies.may_invite(own, patient, now):
        raise revoked(invitation)
    return Terms(own.categories, own.until, kept, invitation.until, vouched=False, invitation_id=invitation.id)


def _is_outgrown(enrolling: Enrolling, now: datetime) -> bool:
    """Whether the patient came of age since they were invited to: nobody gave access to a grown-up's chart."""
    last = last_day_of_childhood(enrolling.patient.birth_date)
    invited, today = (each[: len(last)] for each in (enrolling.invitation.created, text(now)))
    return invited <= last < today


def sign_in_behind_code(connection: Connection, code: str, verifier: str, now: datetime) -> SignIn:
    """What a finished challenge stands for; uses the code up.

    Raises:
        Problem: 401 `unauthorized` when the code is not, or no longer, good.
    """
    known = tokens.find_code(connection, code)
    good = known is not None and not known.family_id and now < known.expires
    if known is None or not good or not verifier_matches(verifier, known.code_challenge):
        raise Problem(401, "unauthorized", "Sign in first.")
    if ACCOUNT not in known.scope.split():
        raise Problem(403, "insufficient-scope", f"This sign-in was not granted {ACCOUNT}.")
    tokens.spend_code(connection, code, "spent-on-enrolment")
    bound = kiosk_visits.visit_of_code(connection, code)
    return SignIn(known.account_id, known.scope, known.keep, bound.id if bound else "")


def first_sign_in(account_id: str) -> SignIn:
    """A new account's: everything our own client may have."""
    client = find_client(_FIRST_PARTY)
    return SignIn(account_id, " ".join(client.scopes) if client else "")


def signed_in_code(connection: Connection, who: SignIn, code_challenge: str, now: datetime) -> str:
    """An authorization code that signs our own client in at once, with no more than was granted before."""
    code = issue_authorization_code(
        connection,
        account_id=who.account_id,
        client_id=_FIRST_PARTY,
        scope=without_refresh(who.scope) if who.visit_id else who.scope,
        code_challenge=code_challenge,
        keep=who.keep and not who.visit_id,
        now=now,
    )
    if who.visit_id:
        kiosk_visits.bind_code(connection, code, who.visit_id)
    return code
