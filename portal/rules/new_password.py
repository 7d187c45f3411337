"""A new password for an account that exists: what is refused, and everything that ends with the old one."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from portal.errors import Problem
from portal.rules import proxies
from portal.rules.passwords import PasswordPolicy, policy_of, reasons_against
from portal.store import accounts, audit, charts, deliveries, patients, recovery, sessions, two_step
from portal.store.accounts import Account
from portal.words.recovery_mail import NOTICE_LIFETIME, password_changed_mail


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose password it is, and what it is held against: their names, and the rules for this account."""

    account: Account
    names: tuple[str, ...]
    policy: PasswordPolicy


def holder(connection: Connection, account_id: str, policy_name: str, now: datetime) -> Holder | None:
    """The account and what its passwords are held against; None when it is gone.

    Args:
        connection: A read.
        account_id: Whose.
        policy_name: The portal's rules, `rules.passwords.POLICIES`.
        now: The present moment.
    """
    account = accounts.get(connection, account_id)
    if account is None:
        return None
    known = [patients.get(connection, chart.patient_id) for chart in charts.charts_of(connection, account_id, now)]
    names = tuple(name for patient in known if patient for name in (patient.given, patient.family))
    set_up = two_step.find(connection, account_id)
    return Holder(account, names, policy_of(policy_name, second_step=set_up is not None and set_up.active))


def require_good(whose: Holder, password: str) -> None:
    """Refuse what the rules do not allow.

    Raises:
        Problem: 422 `password-rejected` with `reasons`.
    """
    account = whose.account
    reasons = reasons_against(
        password, username=account.username, email=account.email, names=whose.names, policy=whose.policy
    )
    if reasons:
        raise Problem(422, "password-rejected", "That password is not allowed here.", reasons=list(reasons))


def change(
    connection: Connection,
    account: Account,
    password_hash: str,
    *,
    action: str,
    now: datetime,
    request_id: str,
    keep_family: str = "",
) -> bool:
    """Put the new password in place, end whatever the old one opened, and tell the account's holder.

    Args:
        connection: A write transaction.
        account: As it was read when the request began.
        password_hash: Of a password that passed `require_good`.
        action: What the account's activity calls it.
        now: The present moment.
        request_id: Of the request.
        keep_family: The sign-in that goes on, "" to end every one.

    Returns:
        False, with nothing done, when another request changed the password meanwhile.
    """
    if not accounts.set_password(connection, account, password_hash):
        return False
    recovery.end_all(connection, account.id)
    two_step.forget_devices(connection, account.id)
    two_step.close_sessions(connection, account.id)
    # After those that wait for a second step: one that is given a code at this moment is found as that.
    sessions.end_others(connection, account.id, keep_family, now)
    audit.record(connection, at=now, action=action, account_id=account.id, request_id=request_id)
    # Whoever knew the old one may have invited themselves.
    withdrawn = proxies.withdraw_sent(connection, account.id, now=now, request_id=request_id)
    mail = password_changed_mail(account.email, account.locale, account.username, withdrawn=withdrawn > 0)
    deliveries.enqueue(connection, mail, now=now, lapses=now + NOTICE_LIFETIME)
    return True
