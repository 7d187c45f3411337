"""Codes of the records in words, with the tone a chip has: what records.md asks to be labelled, and how."""

from collections.abc import Mapping
from dataclasses import dataclass

from ui.text.translate import tr


@dataclass(frozen=True, slots=True)
class Label:
    """Words, tone (good, warn, alert, info, neutral) and icon name."""

    text: str
    tone: str = "neutral"
    icon: str = ""


_Table = Mapping[str, tuple[str, str, str]]

_STATUSES: _Table = {
    "active": ("Current", "good", "check-circle"),
    "recurrence": ("Came back", "warn", "arrows-clockwise"),
    "relapse": ("Came back", "warn", "arrows-clockwise"),
    "inactive": ("Past", "neutral", ""),
    "remission": ("In remission", "neutral", ""),
    "resolved": ("Over", "neutral", "check"),
    "on-hold": ("On hold", "warn", "clock"),
    "suspended": ("On hold", "warn", "clock"),
    "completed": ("Done", "neutral", "check"),
    "stopped": ("Stopped", "neutral", "prohibit"),
    "cancelled": ("Cancelled", "neutral", "prohibit"),
    "ended": ("Ended", "neutral", ""),
    "revoked": ("Taken back", "neutral", "prohibit"),
    "rejected": ("Not agreed", "neutral", "prohibit"),
    "recorded": ("Current", "good", "check-circle"),
    "intended": ("Planned", "info", "calendar"),
    "planned": ("Planned", "info", "calendar"),
    "accepted": ("Agreed", "good", "check"),
    "not-taken": ("Not taken", "neutral", "prohibit"),
    "not-done": ("Not done", "warn", "prohibit"),
    "in-progress": ("Under way", "info", "clock"),
    "preparation": ("Being prepared", "info", "clock"),
    "registered": ("Pending", "info", "clock"),
    "partial": ("Part of the result", "info", "clock"),
    "preliminary": ("Early result, may change", "info", "clock"),
    "final": ("Final", "good", "check"),
    "amended": ("Changed by the lab", "info", "arrows-clockwise"),
    "corrected": ("Corrected by the lab", "info", "arrows-clockwise"),
    "appended": ("Added to by the lab", "info", "plus"),
    "proposed": ("Offered to you", "info", "calendar"),
    "pending": ("Waiting for the clinic", "warn", "clock"),
    "booked": ("Confirmed", "good", "check"),
    "arrived": ("You are there", "good", "check"),
    "checked-in": ("Checked in", "good", "check"),
    "waitlist": ("On the waiting list", "warn", "clock"),
    "fulfilled": ("Done", "neutral", "check"),
    "noshow": ("Missed", "neutral", "prohibit"),
    "triaged": ("Being seen", "info", "clock"),
    "onleave": ("On leave", "info", "clock"),
    "finished": ("Done", "neutral", "check"),
    "scheduled": ("Planned", "info", "calendar"),
    "not-started": ("Not started", "neutral", "clock"),
    "unknown": ("Status not given", "warn", "question"),
}
_FLAGS: _Table = {
    "unconfirmed": ("Not confirmed", "warn", "question"),
    "provisional": ("Not yet certain", "warn", "question"),
    "differential": ("One of several possibilities", "warn", "question"),
    "presumed": ("Thought to be so", "warn", "question"),
    "do-not-take": ("Do NOT take", "alert", "prohibit"),
    "planned": ("Planned", "info", "calendar"),
    "pending": ("Pending", "info", "clock"),
    "status-unknown": ("Status not given", "warn", "question"),
    "no-information": ("The clinic has no information", "neutral", "question"),
    "none-known": ("The clinic says: none known", "neutral", "info"),
    "ended": ("End date has passed", "neutral", ""),
    "noshow": ("Missed", "neutral", "prohibit"),
    "waitlist": ("On the waiting list", "warn", "clock"),
}
_SEVERITIES: _Table = {
    "severe": ("Severe", "alert", "warning"),
    "moderate": ("Moderate", "warn", "warning"),
    "mild": ("Mild", "neutral", ""),
}
_CRITICALITIES: _Table = {
    "high": ("High risk", "alert", "warning"),
    "low": ("Low risk", "neutral", ""),
    "unable-to-assess": ("Risk not known", "neutral", "question"),
}
_READINGS: _Table = {
    "far-above": ("Far above range", "alert", "arrow-up"),
    "above": ("Above range", "warn", "arrow-up"),
    "in": ("In range", "good", "check"),
    "below": ("Below range", "warn", "arrow-down"),
    "far-below": ("Far below range", "alert", "arrow-down"),
    "abnormal": ("Not typical", "warn", "warning-circle"),
    "far-abnormal": ("Far from typical", "alert", "warning-circle"),
}
_INTERPRETATIONS: Mapping[str, str] = {
    "POS": "Positive",
    "NEG": "Negative",
    "IND": "Neither clearly positive nor negative",
    "DET": "Found",
    "ND": "Not found",
    "R": "Resistant",
    "S": "Susceptible",
    "I": "Intermediate",
    "RR": "Reactive",
    "WR": "Weakly reactive",
    "NR": "Not reactive",
}
_ALLERGY_KINDS: Mapping[str, str] = {
    "food": "Food",
    "medication": "Medicine",
    "environment": "Environment",
    "biologic": "Biologic",
}
_NOT_SHOWN: Mapping[str, str] = {
    "entered-in-error": "Marked as a mistake by the clinic",
    "refuted": "Found not to be so by the clinic",
    "draft": "A draft the clinic has not finished",
    "unsafe-modifier": "This entry can’t be shown safely. Ask the clinic.",
    "other-patient": "Belongs to another person",
    "unreadable": "We could not read this entry. Ask the clinic.",
    "chart-note": "A note from a visit, not shown here",
    "not-an-order": "Not an order from the clinic",
    "not-a-record": "Not a record of this kind",
    "subject-unclear": "It is not clear whose entry this is. Ask the clinic.",
    "person-unknown": "It is not clear whose entry this is. Ask the clinic.",
}


def _look_up(table: _Table, code: str) -> Label | None:
    entry = table.get(code)
    return Label(tr(entry[0]), entry[1], entry[2]) if entry else None


def _plain(code: str) -> str:
    """Returns a code we have no words for as readable as it can be."""
    return code.replace("-", " ").replace("_", " ").strip().capitalize()


def status(code: str) -> Label:
    """Returns the words for a FHIR status; an unknown code says itself, a missing one says so."""
    return _look_up(_STATUSES, code or "unknown") or Label(_plain(code), "neutral")


def flag(code: str) -> Label:
    """Returns the words for a label beside the status (`unconfirmed`, `do-not-take`, …)."""
    return _look_up(_FLAGS, code) or status(code)


def severity(code: str) -> Label | None:
    """Returns the words for a reaction's severity, None when it was not said."""
    return (_look_up(_SEVERITIES, code) or Label(_plain(code))) if code else None


def criticality(code: str) -> Label | None:
    """Returns the words for an allergy's criticality, None when it was not said."""
    return (_look_up(_CRITICALITIES, code) or Label(_plain(code))) if code else None


def reading(code: str) -> Label | None:
    """Returns the words for how a lab value lies to its range, None when nothing may be said."""
    return _look_up(_READINGS, code)


def interpretation(code: str) -> str:
    """Returns the words for an HL7 interpretation that is no reading (POS, NEG, …), "" when there are none."""
    text = _INTERPRETATIONS.get(code)
    return tr(text) if text else ""


def allergy_kinds(codes: tuple[str, ...]) -> str:
    """Returns "Food, medicine"."""
    names = [tr(_ALLERGY_KINDS.get(code, _plain(code))) for code in codes]
    return ", ".join(names[:1] + [name.lower() for name in names[1:]])


def not_shown(reason: str) -> str:
    """Returns why an entry is counted but not shown."""
    return tr(_NOT_SHOWN.get(reason, "Not shown here. Ask the clinic."))


def known_statuses() -> frozenset[str]:
    """Returns every status code with words."""
    return frozenset(_STATUSES)
