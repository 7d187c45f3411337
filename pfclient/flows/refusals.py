"""What a portal's refusal means for the page that was submitted: a problem with a field, another page, or trouble."""

from dataclasses import replace

from pfclient.errors import RateLimited, Refused, Rejected, SecondStepAsked, ServerFault
from pfclient.flows.flow import Outcome, Problem
from pfclient.flows.registration import Registration, Step

Submitted = Outcome[Registration, Step]

_ENDED = {"invitation-not-found", "invitation-used", "invitation-expired", "invitation-revoked"}
_SIGN_IN = {"access_denied", "access-denied", "invalid_session"}
_PASSWORD_REASONS = (
    "too-short",
    "too-long",
    "no-uppercase",
    "no-number-or-symbol",
    "too-common",
    "contains-context",
)
_FIELDS: dict[str, tuple[Step, str]] = {
    "username-taken": (Step.USERNAME, "username"),
    "invalid-username": (Step.USERNAME, "username"),
    "invalid-email": (Step.USERNAME, "email"),
    "invalid-question": (Step.USERNAME, "question_id"),
    "invalid-relationship": (Step.RELATIONSHIP, "relationship"),
    "answer-too-weak": (Step.USERNAME, "answer"),
    "method-not-available": (Step.METHOD, "method"),
    "too-many-sends": (Step.CODE, "code"),
    "code-expired": (Step.CODE, "code"),
    "invalid-phone": (Step.PHONE, "phone"),
    "already-linked": (Step.ACCOUNT, "account"),
}


def refused(step: Step, state: Registration, refusal: Refused) -> Submitted:
    """Translate one refusal.

    Args:
        step: The page that was submitted.
        state: What was on it.
        refusal: The portal's answer; only its stable code counts.
    """
    if isinstance(refusal, RateLimited | ServerFault):
        return Outcome(state, trouble=refusal)
    code = refusal.code
    if refusal.by:
        state = replace(state, by_patient=refusal.by == "patient")
    if code == "invitation-locked":
        return Outcome(replace(state, pin="", code="", challenge=None, verified=None), step=Step.LOCKED)
    if code in _ENDED:
        return _ended(state, code)
    if code in {"gone", "not-verified"}:
        return _lapsed(state)
    if code in {"terms-outdated", "terms-required"}:
        return _at(step, replace(state, agreed=False), Step.TERMS, {"agreed": Problem("terms-outdated")})
    if code == "verification-failed":
        return _not_verified(step, state, refusal)
    if code == "password-rejected":
        return _at(step, state, Step.PASSWORD, {"password": password_problem(refusal)})
    if code in _SIGN_IN or isinstance(refusal, SecondStepAsked):
        return _not_signed_in(step, state, refusal)
    return _field(step, state, refusal)


def _at(step: Step, state: Registration, page: Step, problems: dict[str, Problem]) -> Submitted:
    return Outcome(state, problems, step=None if page is step else page)


def _not_signed_in(step: Step, state: Registration, refusal: Refused) -> Submitted:
    """The account one has already: not its password, or it wants a code, or that came too late."""
    if isinstance(refusal, SecondStepAsked) and not refusal.wrong:
        return Outcome(replace(state, second_step=True, sign_in_code="", sign_in_backup=False), step=Step.ACCOUNT)
    if isinstance(refusal, SecondStepAsked):
        wrong = Problem("backup-code-wrong" if state.sign_in_backup else "second-step-wrong")
        return _at(step, state, Step.ACCOUNT, {"sign_in_code": wrong})
    over = refusal.code == "invalid_session"
    again = replace(state, second_step=False, sign_in_code="")
    problem = Problem("second-step-over" if over else "sign-in-wrong")
    return _at(step, again, Step.ACCOUNT, {"sign_in_password": problem})


def _ended(state: Registration, code: str) -> Submitted:
    """The invitation is over: back to the first page, with what was pasted still there."""
    over = replace(state, invitation=None, challenge=None, verified=None, pin="", code="")
    if state.perhaps_added and code == "invitation-used":
        return Outcome(over, {"link": Problem("perhaps-added")}, step=Step.INVITATION)
    patients = f"patients-{code}" if state.by_patient and code != "invitation-not-found" else code
    return Outcome(over, {"link": Problem(patients)}, step=Step.INVITATION)


def _lapsed(state: Registration) -> Submitted:
    """The portal's thirty minutes are over: the invitation is whole, identity must be proved again."""
    again = replace(state, invitation=None, challenge=None, verified=None, pin="", code="")
    return Outcome(again, {"link": Problem("session-over")}, step=Step.INVITATION)


def _not_verified(step: Step, state: Registration, refusal: Refused) -> Submitted:
    left = refusal.attempts_remaining if isinstance(refusal, Rejected) else None
    if left == 0:
        return Outcome(replace(state, pin="", code="", challenge=None), step=Step.LOCKED)
    if step is Step.PIN:
        return Outcome(replace(state, pin=""), {"pin": Problem("pin-wrong", left)})
    return Outcome(replace(state, code=""), {"code": Problem("code-wrong", left)})


def password_problem(refusal: Refused) -> Problem:
    """The first of the portal's reasons against a new password."""
    reasons = refusal.reasons if isinstance(refusal, Rejected) else ()
    known = next((reason for reason in _PASSWORD_REASONS if reason in reasons), "refused")
    return Problem(f"password-{known}")


def _field(step: Step, state: Registration, refusal: Refused) -> Submitted:
    code = refusal.code
    if code == "already-linked" and state.adding:
        return Outcome(state, {"relationship": Problem(code)})
    if code == "too-many-sends" and step is Step.PHONE:
        return Outcome(state, {"phone": Problem(code)})
    if code == "invalid-code":
        return Outcome(state, {"pin" if step is Step.PIN else "code": Problem(code)})
    if isinstance(refusal, Rejected) and refusal.fields.get("username") == "not-own-email":
        return _at(step, state, Step.USERNAME, {"username": Problem("username-not-own-email")})
    if code in _FIELDS:
        page, name = _FIELDS[code]
        return _at(step, state, page, {name: Problem(code)})
    if code == "invalid-birth-date" and step in {Step.PIN, Step.PHONE}:
        return Outcome(state, dict.fromkeys(("month", "day", "year"), Problem("dob-real")))
    return Outcome(state, trouble=refusal)
