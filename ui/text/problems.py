"""Words for what is wrong with a field of a form: one sentence for the summary, one for the field itself."""

from collections.abc import Callable, Mapping
from typing import Protocol

from pfclient.values import dataclass
from ui.text.translate import tr, trn


class Wrong(Protocol):
    """A stable code, with a number or a part of the field where the words need one."""

    @property
    def code(self) -> str:
        """Such as `pin-length`."""
        ...

    @property
    def count(self) -> int | None:
        """Tries left, or a length."""
        ...

    @property
    def part(self) -> str:
        """Such as `year`."""
        ...


@dataclass(frozen=True, slots=True)
class ProblemWords:
    """What the summary says and what stands at the field."""

    summary: str
    field: str


def problem_words(problem: Wrong) -> ProblemWords:
    """Give the words for a problem; an unknown code still says what to do."""
    count = problem.count or 0
    counted = _COUNTED.get(problem.code)
    if counted is not None and problem.count is not None:
        return counted(count)
    summary = _plain().get(problem.code) or tr("Check this answer and try again")
    filled = summary.format(n=count, part=_parts().get(problem.part, problem.part))
    return ProblemWords(filled, _at_field().get(problem.code, filled))


def _parts() -> Mapping[str, str]:
    return {
        "month": tr("month"),
        "day": tr("day"),
        "year": tr("year"),
        "month and day": tr("month and day"),
        "month and year": tr("month and year"),
        "day and year": tr("day and year"),
    }


def _pin_wrong(left: int) -> ProblemWords:
    return ProblemWords(
        trn(
            "The PIN and date of birth do not match. You have 1 try left.",
            "The PIN and date of birth do not match. You have {n} tries left.",
            left,
        ),
        trn(
            "Check the PIN on your letter. You have 1 try left. After that, call your doctor’s office for a new PIN.",
            "Check the PIN on your letter. You have {n} tries left. "
            "After that, call your doctor’s office for a new PIN.",
            left,
        ),
    )


def _patients_pin_wrong(left: int) -> ProblemWords:
    at_field = trn(
        "Ask the person who invited you for the PIN. You have 1 try left. After that, they have to invite you again.",
        "Ask the person who invited you for the PIN. You have {n} tries left. "
        "After that, they have to invite you again.",
        left,
    )
    return ProblemWords(_pin_wrong(left).summary, at_field)


def _code_wrong(left: int) -> ProblemWords:
    return ProblemWords(
        trn("That code is not right. You have 1 try left.", "That code is not right. You have {n} tries left.", left),
        trn(
            "Check for the newest code. You have 1 try left.",
            "Check for the newest code. You have {n} tries left.",
            left,
        ),
    )


def _answer_wrong(left: int) -> ProblemWords:
    said = trn(
        "The answer and the date of birth do not match. You have 1 try left.",
        "The answer and the date of birth do not match. You have {n} tries left.",
        left,
    )
    return ProblemWords(said, tr("Check the answer and the date of birth."))


_COUNTED: dict[str, Callable[[int], ProblemWords]] = {
    "pin-wrong": _pin_wrong,
    "patients-pin-wrong": _patients_pin_wrong,
    "code-wrong": _code_wrong,
    "answer-wrong": _answer_wrong,
}


def _plain() -> dict[str, str]:
    return {**_invitation(), **_proof(), **_account(), **_password(), **_recovery(), **_sharing()}


def _invitation() -> dict[str, str]:
    unknown = tr("We do not know this link or code. Check it, or open the link in your e-mail again.")
    return {
        "link-empty": tr("Paste the link from your e-mail, or type the code from your letter"),
        "link-bad": unknown,
        "link-unsafe": tr(
            "This address is not safe: it does not begin with https. Ask your doctor’s office for the right one."
        ),
        "invitation-not-found": unknown,
        "invitation-used": tr("Your registration link has expired. Ask your doctor to enroll you again."),
        "invitation-expired": tr("This invitation has ended. Ask your doctor’s office for a new one."),
        "invitation-revoked": tr(
            "This invitation was replaced or taken back. Look for a newer e-mail, or ask your doctor’s office."
        ),
        "perhaps-added": tr("This invitation was used. If it was you just now, the person is on your account already."),
        "patients-invitation-used": tr(
            "This invitation was used already. Ask the person who invited you to send you another one."
        ),
        "patients-invitation-expired": tr(
            "This invitation has ended. Ask the person who invited you to send you another one."
        ),
        "patients-invitation-revoked": tr(
            "This invitation was replaced or taken back. Look for a newer e-mail, or ask the person who invited you."
        ),
        "session-over": tr(
            "It has been a while, so we need to check again that it’s you. What you typed is still here."
        ),
        "other-portal": tr(
            "This invitation belongs to another clinic’s portal. Sign out first, then open the link again."
        ),
        "portal-empty": tr("Enter the web address of your clinic’s portal"),
        "portal-bad": tr(
            "We cannot read this address. Type it like chart.example.org, or paste the link you were sent."
        ),
    }


def _proof() -> dict[str, str]:
    phone = tr("Enter a 10-digit phone number with area code, like (555) 010‑0187")
    return {
        "method-empty": tr("Choose how you want to prove it’s you"),
        "method-not-available": tr("This invitation does not allow that. Choose another way."),
        "dob-empty": tr("Enter a date of birth"),
        "dob-part": tr("Date of birth must include a {part}"),
        "dob-real": tr("Date of birth must be a real date. Check the month and day."),
        "dob-future": tr("Date of birth must be in the past"),
        "dob-year": tr("Year must have 4 numbers, like 1980"),
        "dob-year-real": tr("Year must be 1900 or later"),
        "pin-empty": tr("Enter the PIN from your doctor"),
        "pin-length": tr("PIN must be {n} digits"),
        "pin-wrong": tr("The PIN and date of birth do not match. Check both and try again."),
        "patients-pin-empty": tr("Enter the PIN from the person who invited you"),
        "patients-pin-wrong": tr("The PIN and date of birth do not match. Check both and try again."),
        "last-four-digits": tr("Enter the last 4 digits of the phone number"),
        "note-too-long": tr("This is too long. Use at most {n} characters."),
        "phone-invalid": phone,
        "invalid-phone": phone,
        "code-empty": tr("Enter the code we sent you"),
        "code-length": tr("Code must be {n} digits"),
        "code-wrong": tr("That code is not right. Check it and try again."),
        "invalid-code": tr("Type the digits only, as they stand on your letter or phone"),
        "invalid-relationship": tr("Choose whose records these are"),
        "code-expired": tr("That code has ended. Ask for a new code."),
        "too-many-sends": tr("No more codes can be sent. Use your PIN, or call your doctor’s office."),
        "relationship-empty": tr("Choose whose records these are"),
        "already-linked": tr("These records are already in your account. You do not need to add them again."),
    }


def _account() -> dict[str, str]:
    return {
        "username-empty": tr("Enter your username"),
        "password-missing": tr("Enter your password"),
        "sign-in-wrong": tr("The username or password is not right. Check both and try again."),
        "password-wrong": tr("The password is not right. Check it and try again."),
        "second-step-empty": tr("Enter the 6-digit code from your authenticator app"),
        "second-step-length": tr("The code has 6 digits"),
        "second-step-wrong": tr("That code is not right. Wait for the next code and try again."),
        "second-step-over": tr("That took too long. Sign in again, then use a new code."),
        "backup-code-empty": tr("Enter one of your backup codes"),
        "backup-code-length": tr("A backup code has 16 letters"),
        "backup-code-wrong": tr("That backup code is not right, or was used before. Try the next one on your list."),
        "backup-codes-unsaved": tr("Print or save your backup codes first, then tick the box"),
        "terms-outdated": tr("The terms of use have changed. Read the new ones and agree to them."),
        "terms-needed": tr("Tick the box to agree to the terms of use"),
        "question-empty": tr("Choose a security question"),
        "answer-empty": tr("Enter an answer"),
        "answer-too-weak": tr("This answer is too easy to guess. Use a longer one."),
        "username-needed": tr("Enter a username"),
        "username-taken": tr("Username has already been taken. Choose a different one."),
        "invalid-username": tr("Username must have 3 to 128 letters or numbers. The signs . _ - + @ are fine too."),
        "username-not-own-email": tr(
            "This is not the e-mail address of your account. Use that one, or a username without @."
        ),
        "email-needed": tr("Enter your e-mail address, like name@example.com"),
        "invalid-email": tr("Enter your e-mail address, like name@example.com"),
        "invalid-question": tr("Choose a security question"),
    }


def _password() -> dict[str, str]:
    return {
        "present-password-missing": tr("Enter the password you have now"),
        "present-password-wrong": tr("That is not the password you have now. Check it and try again."),
        "password-same": tr("This is the password you have now. Choose another one."),
        "password-was-changed": tr("Your password was changed the first time already. It is filled in here now."),
        "password-empty": tr("Enter a password"),
        "password-too-short": tr("Password must have at least {n} characters"),
        "password-too-long": tr("Password must have at most {n} characters"),
        "password-no-uppercase": tr("Password must have one uppercase letter"),
        "password-no-number-or-symbol": tr("Password must have a number or a symbol"),
        "password-is-username": tr("Password must not be the same as your username"),
        "password-too-common": tr("Many people use this password, so it is easy to guess. Choose another one."),
        "password-contains-context": tr("Password must not contain your name, username or e-mail address"),
        "password-refused": tr("This password cannot be used. Choose another one."),
    }


def _recovery() -> dict[str, str]:
    return {
        "recovery-link-empty": tr("Press the link in the e-mail, or paste it here"),
        "recovery-link-bad": tr("This is not the link from the e-mail. Copy all of it, or press it there."),
        "recovery-link-invitation": tr(
            "This is an invitation, not the link to a new password. Go back to sign-in to use it."
        ),
        "recovery-ended": tr("This link was used, or its hour is over. Ask for a new one."),
        "recovery-ways-changed": tr("That way to prove it’s you is not there any more. Open the link again."),
        "recovery-no-more-codes": tr("No more codes can be sent. Use another way, or ask for a new link."),
        "answer-wrong": tr("The answer and the date of birth do not match. Check both and try again."),
    }


def _sharing() -> dict[str, str]:
    return {
        "chart-empty": tr("Choose which of your charts"),
        "helper-email-empty": tr("Enter their e-mail address, like name@example.com"),
        "helper-email-bad": tr("Check their e-mail address. It looks like name@example.com"),
        "helper-empty": tr("Choose who they are"),
        "part-empty": tr("Choose how much they may see"),
        "part-gone": tr("Your clinic no longer lets all of this be seen. Choose again."),
        "categories-empty": tr("Tick at least one thing they may see"),
        "access-unchanged": tr("This is what they can see now. Change something, or leave it as it is."),
        "term-empty": tr("Choose until when"),
        "term-gone": tr("Your clinic does not let it last that long. Choose an earlier end."),
        "until-empty": tr("Enter the last day"),
        "until-part": tr("The last day must include a {part}"),
        "until-real": tr("The last day must be a real date. Check the month and day."),
        "until-year": tr("Year must have 4 numbers, like 2027"),
        "until-year-real": tr("The last day must be today or later"),
        "until-past": tr("The last day must be today or later"),
        "until-late": tr("That is later than access to this chart may last. Enter an earlier day."),
    }


def _at_field() -> dict[str, str]:
    """Sentences that say it better where the field is."""
    return {
        **dict.fromkeys(("invitation-used", "patients-invitation-used"), tr("This link no longer works.")),
        **dict.fromkeys(("invitation-expired", "patients-invitation-expired"), tr("This invitation has ended.")),
        **dict.fromkeys(("invitation-revoked", "patients-invitation-revoked"), tr("This invitation no longer works.")),
        "recovery-ended": tr("This link no longer works."),
        "sign-in-wrong": tr("Check your username and password."),
        "second-step-wrong": tr(
            "Each code works once, so wait for the next one. If none works, check the time on your phone."
        ),
        "username-taken": tr(
            "Username has already been taken. Try adding a word or a number, or sign in if it is your account."
        ),
        "password-no-uppercase": tr("Add one uppercase letter, A to Z"),
        "password-no-number-or-symbol": tr("Add a number or a symbol, like 7 or !"),
    }
