"""A shown file as lines a person reads in a terminal."""

from collections import Counter
from collections.abc import Iterable, Iterator

from pfclient.records.reading import Rows
from pfclient.records.record import NotShown, Record
from pfclient.records.summaries import summary
from pfclient.show import Shown

_HEADINGS = {
    "diagnoses": "Diagnoses",
    "medications": "Medications",
    "immunizations": "Immunizations",
    "allergies": "Allergies",
    "procedures": "Procedures",
    "care_plans": "Care plans",
    "lab_results": "Lab results",
    "appointments": "Appointments",
    "vitals": "Vital signs and surveys",
    "visits": "Visits",
    "reports": "Other reports",
}
_REASONS = {
    "entered-in-error": "marked as a mistake by the clinic",
    "refuted": "ruled out by the clinic",
    "draft": "only a draft",
    "not-an-order": "a proposal, not an order",
    "unsafe-modifier": "can't be shown safely; ask the clinic",
    "other-patient": "about another patient",
    "unreadable": "could not be read",
    "chart-note": "a chart note, which is not shown here",
    "not-referred-to": "something no row refers to",
    "person": "the person",
    "billing": "about payment",
    "no-category": "of a kind that is not shown",
    "not-fhir": "not a FHIR resource",
    "message-of-the-server": "a message of the server",
}


def printed(shown: Shown) -> Iterator[str]:
    """The lines, headings first."""
    person = shown.person
    if person is None:
        yield "The file does not say whose records these are."
    else:
        born = f", born {person['birth_date']}" if person["birth_date"] else ""
        yield f"{person['name'] or 'Name not given'}{born}"
    for name, rows in shown.categories.items():
        yield from _category(_HEADINGS.get(name, name), rows)
    if shown.other:
        yield ""
        yield "Not listed"
        yield from _reasons(shown.other)


def _category(heading: str, rows: Rows) -> Iterator[str]:
    if not (rows.current or rows.past or rows.not_shown):
        return
    yield ""
    yield heading
    for label, some in (("Current", rows.current), ("Past", rows.past)):
        if some:
            yield f"  {label} ({len(some)})"
            yield from map(_row, some)
    yield from _reasons(rows.not_shown)


def _row(row: Record) -> str:
    date = row.when.text if row.when else row.when_text
    labels = dict.fromkeys(label.replace("-", " ") for label in (row.status, *row.flags))
    said = [row.title, f"[{', '.join(labels)}]", date, summary(row)]
    return "    " + " · ".join(part for part in said if part)


def _reasons(hidden: Iterable[NotShown]) -> Iterator[str]:
    counts = Counter(one.reason for one in hidden)
    for reason, count in sorted(counts.items()):
        entries = "1 entry" if count == 1 else f"{count} entries"
        yield f"  Not shown: {entries}, {_REASONS.get(reason, reason)}"
