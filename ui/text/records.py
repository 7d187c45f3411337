"""Codes of the records in words, with the tone a chip has: what records.md asks to be labelled, and how."""

from collections.abc import Mapping

from pfclient.records.immunizations import Immunization
from pfclient.records.medications import Medication
from pfclient.records.record import Record
from pfclient.values import dataclass
from ui.text.translate import later, tr


@dataclass(frozen=True, slots=True)
class Label:
    """Words, tone (good, warn, alert, info, neutral) and icon name."""

    text: str
    tone: str = "neutral"
    icon: str = ""


_Table = Mapping[str, tuple[str, str, str]]

_STATUSES: _Table = {
    "active": (later("Current"), "good", "check-circle"),
    "recurrence": (later("Came back"), "warn", "arrows-clockwise"),
    "relapse": (later("Came back"), "warn", "arrows-clockwise"),
    "inactive": (later("Past"), "neutral", ""),
    "remission": (later("In remission"), "neutral", ""),
    "resolved": (later("Over"), "neutral", "check"),
    "on-hold": (later("On hold"), "warn", "clock"),
    "suspended": (later("On hold"), "warn", "clock"),
    "completed": (later("Done"), "neutral", "check"),
    "achieved": (later("Reached"), "good", "check"),
    "sustaining": (later("Reached, and to be kept up"), "good", "check"),
    "not-achieved": (later("Not reached"), "neutral", ""),
    "not-attainable": (later("Cannot be reached"), "neutral", ""),
    "stopped": (later("Stopped"), "neutral", "prohibit"),
    "cancelled": (later("Cancelled"), "neutral", "prohibit"),
    "ended": (later("Ended"), "neutral", ""),
    "revoked": (later("Taken back"), "neutral", "prohibit"),
    "rejected": (later("Not agreed"), "neutral", "prohibit"),
    "recorded": (later("Current"), "good", "check-circle"),
    "intended": (later("Planned"), "info", "calendar"),
    "planned": (later("Planned"), "info", "calendar"),
    "accepted": (later("Agreed"), "good", "check"),
    "not-taken": (later("Not taken"), "neutral", "prohibit"),
    "not-done": (later("Not done"), "warn", "prohibit"),
    "in-progress": (later("Under way"), "info", "clock"),
    "preparation": (later("Being prepared"), "info", "clock"),
    "registered": (later("Pending"), "info", "clock"),
    "partial": (later("Part of the result"), "info", "clock"),
    "preliminary": (later("Early result, may change"), "info", "clock"),
    "final": (later("Final"), "good", "check"),
    "amended": (later("Changed by the lab"), "info", "arrows-clockwise"),
    "corrected": (later("Corrected by the lab"), "info", "arrows-clockwise"),
    "appended": (later("Added to by the lab"), "info", "plus"),
    "proposed": (later("Offered to you"), "info", "calendar"),
    "pending": (later("Waiting for the clinic"), "warn", "hourglass"),
    "booked": (later("Confirmed"), "good", "check"),
    "arrived": (later("You are there"), "good", "check"),
    "checked-in": (later("Checked in"), "good", "check"),
    "waitlist": (later("On the waiting list"), "warn", "clock"),
    "fulfilled": (later("Done"), "neutral", "check"),
    "noshow": (later("Missed"), "neutral", "prohibit"),
    "triaged": (later("Being seen"), "info", "clock"),
    "onleave": (later("On leave"), "info", "clock"),
    "finished": (later("Done"), "neutral", "check"),
    "scheduled": (later("Planned"), "info", "calendar"),
    "not-started": (later("Not started"), "neutral", "clock"),
    "draft": (later("Draft"), "neutral", ""),
    "unknown": (later("Status not given"), "warn", "question"),
}
_OF_CATEGORY: Mapping[str, _Table] = {
    "medications": {"completed": (later("Finished"), "neutral", "check")},
    "immunizations": {
        "completed": (later("Given"), "good", "check"),
        "not-done": (later("Not given"), "warn", "prohibit"),
    },
}
"""Where "Done" would not say what was done."""
_KINDS: Mapping[str, type[Record]] = {"medications": Medication, "immunizations": Immunization}
_FLAGS: _Table = {
    "unconfirmed": (later("Not confirmed"), "warn", "question"),
    "provisional": (later("Not yet certain"), "warn", "question"),
    "differential": (later("One of several possibilities"), "warn", "question"),
    "certainty-unclear": (later("Not clear how certain"), "warn", "question"),
    "presumed": (later("Thought to be so"), "warn", "question"),
    "do-not-take": (later("Do NOT take"), "alert", "prohibit"),
    "planned": (later("Planned"), "info", "calendar"),
    "pending": (later("Pending"), "info", "clock"),
    "status-unknown": (later("Status not given"), "warn", "question"),
    "no-information": (later("The clinic has no information"), "neutral", "question"),
    "none-known": (later("The clinic says: none known"), "neutral", "info"),
    "ended": (later("End date has passed"), "neutral", ""),
    "starts-later": (later("Not started yet"), "warn", "calendar"),
    "subpotent": (later("This dose may not protect fully"), "warn", "warning"),
    "only-proposed": (later("Only a proposal so far"), "info", "question"),
    "noshow": (later("Missed"), "neutral", "prohibit"),
    "waitlist": (later("On the waiting list"), "warn", "clock"),
    "subject-unclear": (later("Not clear whose entry this is"), "warn", "question"),
    "person-unknown": (later("Not clear whose entry this is"), "warn", "question"),
}
_SEVERITIES: _Table = {
    "severe": (later("Severe"), "alert", "warning-octagon"),
    "moderate": (later("Moderate"), "warn", "warning"),
    "mild": (later("Mild"), "neutral", "info"),
}
_CRITICALITIES: _Table = {
    "high": (later("High risk"), "alert", "warning-octagon"),
    "low": (later("Low risk"), "neutral", "info"),
    "unable-to-assess": (later("Risk not known"), "neutral", "question"),
}
_READINGS: _Table = {
    "far-above": (later("Far above range"), "alert", "arrow-up"),
    "above": (later("Above range"), "warn", "arrow-up"),
    "in": (later("In range"), "good", "check"),
    "below": (later("Below range"), "warn", "arrow-down"),
    "far-below": (later("Far below range"), "alert", "arrow-down"),
    "abnormal": (later("Not typical"), "warn", "warning-circle"),
    "far-abnormal": (later("Far from typical"), "alert", "warning-circle"),
}
_INTERPRETATIONS: Mapping[str, str] = {
    "POS": later("Positive"),
    "NEG": later("Negative"),
    "IND": later("Neither clearly positive nor negative"),
    "DET": later("Found"),
    "ND": later("Not found"),
    "R": later("Resistant"),
    "S": later("Susceptible"),
    "I": later("Intermediate"),
    "RR": later("Reactive"),
    "WR": later("Weakly reactive"),
    "NR": later("Not reactive"),
    "NS": later("Not susceptible"),
    "SDD": later("Susceptible, depending on the dose"),
    "E": later("Neither clearly positive nor negative"),
    "IE": later("Not enough evidence"),
    "B": later("Better than before"),
    "W": later("Worse than before"),
    "U": later("Much higher than before"),
    "D": later("Much lower than before"),
    "HM": later("The lab is still looking at this"),
    "EX": later("Outside a limit the lab has set"),
    "EXP": later("As expected"),
    "UNE": later("Not expected"),
    "CAR": later("Carrier"),
}
_PROGRESS: Mapping[str, str] = {
    "improving": later("Getting closer"),
    "worsening": later("Getting further away"),
    "no-change": later("No change so far"),
    "no-progress": later("No progress so far"),
}
_ALLERGY_KINDS: Mapping[str, str] = {
    "food": later("Food"),
    "medication": later("Medicine"),
    "environment": later("Environment"),
    "biologic": later("Biologic"),
}
_NOT_SHOWN: Mapping[str, str] = {
    "entered-in-error": later("Marked as a mistake by the clinic"),
    "refuted": later("Found not to be so by the clinic"),
    "draft": later("A draft the clinic has not finished"),
    "unsafe-modifier": later("This entry can’t be shown safely. Ask the clinic."),
    "other-patient": later("Belongs to another person"),
    "unreadable": later("We could not read this entry. Ask the clinic."),
    "chart-note": later("A note from a visit, not shown here"),
    "not-an-order": later("Not an order from the clinic"),
    "not-a-record": later("Not a record of this kind"),
    "subject-unclear": later("It is not clear whose entry this is. Ask the clinic."),
    "person-unknown": later("It is not clear whose entry this is. Ask the clinic."),
}


def _look_up(table: _Table, code: str) -> Label | None:
    entry = table.get(code)
    return Label(tr(entry[0]), entry[1], entry[2]) if entry else None


def _plain(code: str) -> str:
    """Returns a code we have no words for as readable as it can be."""
    return code.replace("-", " ").replace("_", " ").strip().capitalize()


def status(code: str, category: str = "") -> Label:
    """Returns the words for a FHIR status; an unknown code says itself, a missing one says so."""
    own = _look_up(_OF_CATEGORY.get(category, {}), code)
    return own or _look_up(_STATUSES, code or "unknown") or Label(_plain(code), "neutral")


def status_of(record: Record) -> Label:
    """Returns the words for the status of a record."""
    kind = next((name for name, kind in _KINDS.items() if isinstance(record, kind)), "")
    return status(record.status, kind)


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
    """Returns the words for an HL7 interpretation that is no reading (POS, NEG, …), else what the lab wrote itself."""
    text = _INTERPRETATIONS.get(code)
    return tr(text) if text else code


def progress(code: str) -> str:
    """Returns the words for how far a goal was reached, else what the clinic wrote itself."""
    if code in _PROGRESS:
        return tr(_PROGRESS[code])
    return status(code).text if code in _STATUSES else code


def allergy_kinds(codes: tuple[str, ...]) -> str:
    """Returns "Food, medicine"."""
    names = [tr(_ALLERGY_KINDS.get(code, _plain(code))) for code in codes]
    return ", ".join(names[:1] + [name.lower() for name in names[1:]])


def not_shown(reason: str) -> str:
    """Returns why an entry is counted but not shown."""
    return tr(_NOT_SHOWN.get(reason, later("Not shown here. Ask the clinic.")))
