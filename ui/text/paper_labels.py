"""What the facts of a record are called on paper and in a spreadsheet."""

from collections.abc import Mapping

from ui.text.translate import later, tr

SECTIONS: Mapping[str, str] = {
    "diagnoses": later("Diagnoses"),
    "medications": later("Medications"),
    "immunizations": later("Immunizations"),
    "allergies": later("Allergies"),
    "procedures": later("Procedures"),
    "care_plans": later("Care plans"),
    "lab_results": later("Lab results"),
    "appointments": later("Appointments"),
    "vitals": later("Vital signs"),
    "visits": later("Visits"),
}
THINGS: Mapping[str, str] = {
    "diagnoses": later("diagnoses"),
    "medications": later("medicines"),
    "immunizations": later("vaccines"),
    "allergies": later("allergies"),
    "procedures": later("procedures"),
    "care_plans": later("care plans"),
    "lab_results": later("lab results"),
    "appointments": later("visits"),
    "vitals": later("vital signs"),
    "visits": later("past visits"),
}
_LISTS: Mapping[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "immunizations": ((later("Given", "several"), "several"), (later("Not given", "several"), "several")),
    "procedures": ((later("Planned or under way"), ""), (later("Past", "several"), "several")),
    "appointments": ((later("Upcoming"), ""), (later("Past", "several"), "several")),
}
_ANY_LIST = ((later("Current", "several"), "several"), (later("Past", "several"), "several"))

_LABELS: Mapping[str, str] = {
    "section": later("Section"),
    "list": later("List"),
    "title": later("Name"),
    "labels": later("Status and labels"),
    "birth_date": later("Date of birth"),
    "died": later("Died"),
    "when": later("Date"),
    "date": later("Date"),
    "recorder": later("Entered by"),
    "entered_by": later("Entered by"),
    "told_by": later("Told by"),
    "clinic": later("Clinic"),
    "recorded": later("First recorded"),
    "reason": later("Reason"),
    "reason_not_done": later("Why it was not done"),
    "when_not_done": later("Written down on"),
    "notes": later("Note from the clinic"),
    "term": later("Doctor’s term"),
    "since": later("Since"),
    "until": later("Until"),
    "certainty": later("How certain it is"),
    "severity": later("How serious"),
    "criticality": later("Risk"),
    "body_site": later("Where on the body"),
    "how_to_take": later("How to take it"),
    "order_says": later("The order says"),
    "why_ordered": later("Why it was ordered"),
    "order_from": later("The order is from"),
    "what_for": later("What it is for"),
    "started": later("Started"),
    "starts": later("Starts"),
    "ended": later("Until"),
    "over": later("Ended"),
    "planned_until": later("It was planned until"),
    "refills": later("Refills the doctor allowed"),
    "dose": later("Dose"),
    "lot": later("Lot number"),
    "maker": later("Maker"),
    "site": later("Where on the body"),
    "place": later("Place"),
    "kind": later("Kind"),
    "type": later("Allergy or intolerance"),
    "reactions": later("What happens"),
    "why": later("What it is for"),
    "outcome": later("How it went"),
    "steps": later("Steps"),
    "goals": later("Goals"),
    "team": later("Care team"),
    "addresses": later("What it is for"),
    "narrative": later("In the clinic’s words"),
    "result": later("Result"),
    "value": later("Result"),
    "unit": later("Unit"),
    "range": later("Usual range"),
    "low": later("Lowest usual value"),
    "high": later("Highest usual value"),
    "reading": later("Compared to the range"),
    "components": later("Parts of the result"),
    "report": later("Report"),
    "issued": later("Result from"),
    "conclusion": later("The lab’s conclusion"),
    "specimen": later("Sample"),
    "performer": later("Reported by"),
    "remarks": later("Note from the clinic"),
    "method": later("How it was measured"),
    "attachments": later("Documents with this report (not shown here)"),
    "minutes": later("How long"),
    "setting": later("Kind of visit"),
    "with_whom": later("With"),
    "where": later("Where"),
    "instructions": later("What to do before"),
    "alike": later("The same, as each clinic wrote it"),
}
_OF_CATEGORY: Mapping[tuple[str, str], str] = {
    ("diagnoses", "title"): later("Diagnosis"),
    ("medications", "title"): later("Medicine"),
    ("medications", "when"): later("Written on"),
    ("medications", "recorder"): later("Prescribed by"),
    ("medications", "reason"): later("Why this status"),
    ("immunizations", "title"): later("Vaccine"),
    ("immunizations", "recorder"): later("Given by"),
    ("immunizations", "when"): later("Date given"),
    ("immunizations", "reason_not_done"): later("Why it was not given"),
    ("allergies", "title"): later("Allergy"),
    ("procedures", "title"): later("Procedure"),
    ("procedures", "recorder"): later("Done by"),
    ("procedures", "why"): later("Why it was done"),
    ("care_plans", "title"): later("Plan"),
    ("care_plans", "recorder"): later("Written by"),
    ("lab_results", "title"): later("Test"),
    ("lab_results", "recorder"): later("Ordered by"),
    ("lab_results", "when"): later("Taken"),
    ("vitals", "title"): later("Measurement"),
    ("vitals", "recorder"): later("Measured by"),
    ("vitals", "when"): later("Measured"),
    ("vitals", "components"): later("Parts of this measurement"),
    ("visits", "title"): later("Visit"),
    ("visits", "why"): later("What it was for"),
    ("appointments", "title"): later("Visit"),
    ("appointments", "recorded"): later("Written down on"),
}


def section(category: str) -> str:
    """Returns the name of a section."""
    return tr(SECTIONS[category])


def things(category: str) -> str:
    """Returns what its entries are called within a sentence."""
    return tr(THINGS[category])


def list_title(category: str, *, current: bool) -> str:
    """Returns the name of one of a section's two lists."""
    text, meaning = _LISTS.get(category, _ANY_LIST)[0 if current else 1]
    return tr(text, meaning)


def label(category: str, field: str) -> str:
    """Returns what a fact is called, in a category's own words where it has some."""
    text = _OF_CATEGORY.get((category, field)) or _LABELS.get(field)
    # A copy without one word of ours is better than no copy.
    return tr(text) if text else field.replace("_", " ").capitalize()


def known(category: str = "") -> frozenset[str]:
    """Returns every field with a name, in whichever category or in this one."""
    return frozenset(_LABELS) | {field for name, field in _OF_CATEGORY if name == category}
