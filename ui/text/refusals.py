"""Words for every stable code a portal refuses with (portal-api; RFC 6749 and FHIR codes where we may meet them)."""

from collections.abc import Mapping

from ui.text.message import LaterMessage, Message
from ui.text.translate import later

_AGAIN = later("Try again")
_TABLE: Mapping[str, LaterMessage] = {
    "invitation-not-found": LaterMessage(
        "We do not know this link or code", "Check it, or open the link in your e-mail again."
    ),
    "invitation-used": LaterMessage(
        "Your registration link has expired",
        "Ask your doctor to enroll you again. If you made an account with it, sign in.",
        "Sign in",
    ),
    "invitation-expired": LaterMessage("This invitation has ended", "Ask your doctor’s office for a new one."),
    "invitation-revoked": LaterMessage(
        "This invitation was taken back", "Your doctor’s office ended it. Ask the office for a new one."
    ),
    "invitation-locked": LaterMessage(
        "This PIN no longer works",
        "We turned it off to keep your records safe. Nothing was changed. Call your doctor’s office for a new one.",
    ),
    "method-not-available": LaterMessage(
        "We cannot send a code this way",
        "Your doctor’s office has no phone number for it. Use the PIN, or another way.",
    ),
    "too-many-sends": LaterMessage(
        "No more codes can be sent now", "Use the PIN from your doctor, or call the office for help."
    ),
    "verification-failed": LaterMessage(
        "What you entered does not match", "Check the date of birth and the PIN or code."
    ),
    "code-expired": LaterMessage("That code has ended", "Ask for a new code.", "Send a new code"),
    "invalid-username": LaterMessage(
        "This username cannot be used", "Use letters, numbers and . _ - or your e-mail address."
    ),
    "username-taken": LaterMessage(
        "Username has already been taken", "Try adding a word or a number, or sign in if it is your account."
    ),
    "password-rejected": LaterMessage("This password cannot be used", "Look at the rules and choose another one."),
    "answer-too-weak": LaterMessage("This answer is too short", "Write an answer that others would not guess."),
    "already-linked": LaterMessage(
        "This person is on your account already", "You can open their chart. No second one is needed."
    ),
    "not-verified": LaterMessage(
        "We do not know yet who you are", "Go back and enter the date of birth and your PIN again."
    ),
    "gone": LaterMessage(
        "This took too long",
        "Your invitation still works. Open it again and start over.",
        "Start again",
    ),
    "recovery-ended": LaterMessage(
        "This link is no longer valid", "It was used, or its time is over. Ask for a new one."
    ),
    "recovery-locked": LaterMessage(
        "This link no longer works",
        "There were too many wrong tries. Your password is the one it was. Ask for a new link.",
    ),
    "rate-limited": LaterMessage("Too many tries", "Wait a little, then try again.", _AGAIN),
    "unauthorized": LaterMessage("Your sign-in has ended", "Sign in again to go on.", "Sign in"),
    "insufficient-scope": LaterMessage(
        "This sign-in may not do that",
        "Sign out, then sign in again. If it happens again, call your doctor’s office.",
        "Sign in",
    ),
    "not-found": LaterMessage("This is not there any more", "Update your records, then look again.", "Update now"),
    "invalid-json": LaterMessage(
        "We sent something the office could not read", "Nothing was changed. Try again.", _AGAIN
    ),
    "invalid-request": LaterMessage(
        "The office could not use what was sent", "Check what you entered, then try again.", _AGAIN
    ),
    "idempotency-key-reused": LaterMessage(
        "This was sent twice", "Only the first one counts. Go on, or try again.", _AGAIN
    ),
    "body-too-large": LaterMessage("This is too long", "Make it shorter, then send it again."),
    "invalid-birth-date": LaterMessage("Date of birth must be a real date", "Check the month, day and year."),
    "invalid-phone": LaterMessage("This is not a phone number", "Enter 10 digits with area code, like (555) 010‑0187."),
    "invalid-email": LaterMessage("This is not an e-mail address", "Check it, like name@example.com."),
    "not-allowed": LaterMessage(
        "Your doctor’s office decides who may see this chart",
        "Nothing was sent. Ask the office to give someone access.",
    ),
    "too-many-invitations": LaterMessage(
        "Ten invitations wait already", "Nothing was sent. Withdraw one that is not needed, then try again."
    ),
    "invalid-relationship": LaterMessage("We need to know who this is", "Choose one of the answers."),
    "invalid-categories": LaterMessage(
        "Your clinic no longer lets all of this be seen", "Nothing was changed. Choose again what they may see."
    ),
    "invalid-until": LaterMessage(
        "Your clinic does not let it last that long", "Nothing was changed. Choose an earlier end."
    ),
    "terms-outdated": LaterMessage("The terms of use have changed", "Read the new terms and agree to them."),
    "too-weak": LaterMessage("This is too easy to guess", "Choose a longer one."),
    "access_denied": LaterMessage("The username or password is not right", "Check both and try again."),
    "invalid_grant": LaterMessage("Your sign-in has ended", "Sign in again to go on.", "Sign in"),
    "invalid_token": LaterMessage("Your sign-in has ended", "Sign in again to go on.", "Sign in"),
    "insufficient_authorization": LaterMessage(
        "One more step is needed", "This account asks for a code. Sign in again, then enter the code of your app."
    ),
    "invalid_session": LaterMessage(
        "That took too long", "Sign in again from the start, then enter a new code of your app.", "Sign in"
    ),
    "invalid_client": LaterMessage("This program is not known there", "Call your doctor’s office."),
    "invalid_scope": LaterMessage("This program may not do that there", "Call your doctor’s office."),
    "forbidden": LaterMessage("You may not open this", "Ask your doctor to provide access to your health records."),
    "suppressed": LaterMessage(
        "The office does not share this here", "Some records are kept back. Ask the office if you have a question."
    ),
    "deleted": LaterMessage(
        "The office removed this entry", "Update your records to see what is there now.", "Update now"
    ),
    "login": LaterMessage("Your sign-in has ended", "Sign in again to go on.", "Sign in"),
    "expired": LaterMessage("This list was open too long", "Update your records and look again.", "Update now"),
    "not-supported": LaterMessage(
        "The office does not offer this", "Nothing is wrong with your records. Ask the office."
    ),
    "throttled": LaterMessage("The office is busy", "Wait a little, then try again.", _AGAIN),
    "already-on": LaterMessage("Two-step verification is on already", "Nothing was changed. Use the app you have."),
    "not-set-up": LaterMessage("Two-step verification is not on", "Set it up first."),
    "fresh-sign-in-required": LaterMessage(
        "Enter your password again", "This change needs a sign-in of the last few minutes."
    ),
    "see-front-desk": LaterMessage(
        "See the front desk", "We could not find a visit today with what was entered. The staff will help you."
    ),
    "staff-needed": LaterMessage(
        "This screen waits for the staff", "See the front desk. You will not lose your place."
    ),
    "visit-over": LaterMessage("This visit has ended", "Start over, or see the front desk."),
    "ticket-invalid": LaterMessage("This screen could not begin a visit", "Start over, or see the front desk."),
    "not-offered": LaterMessage("This screen does not offer that", "See the front desk. The staff will help you."),
    "closed": LaterMessage("Check-in is closed now", "See the front desk, or come back in the office’s hours."),
    "wrong-pin": LaterMessage("That PIN is not right", "Check it, and enter it again."),
    "pin-locked": LaterMessage("Too many wrong PINs", "Wait 15 minutes, then try again."),
}


def codes() -> frozenset[str]:
    """Returns every code that has words."""
    return frozenset(_TABLE)


def words(code: str) -> Message | None:
    """Returns the words for a stable problem code, None where there are none."""
    entry = _TABLE.get(code)
    return entry.message() if entry is not None else None
