"""One page a person for the fridge or the wallet: what somebody who helps has to know first."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from pfclient.chart.section import Section
from pfclient.export.facts import BETWEEN, Fact, facts, labels
from pfclient.export.layout import Block, Heading, Layout, Row
from pfclient.export.pages import head, note, row, whose
from pfclient.export.progress import Progress
from pfclient.export.remarks import about_section
from pfclient.export.scope import Kept
from pfclient.export.wording import Remark, Wording
from pfclient.people import Person
from pfclient.records.medications import Medication
from pfclient.records.record import Record
from pfclient.records.severity import dangers_first
from pfclient.values import dataclass

SECTIONS = ("allergies", "medications", "diagnoses", "appointments")
"""What the page holds, the most urgent first."""

_FACTS = {
    "allergies": ("reactions",),
    "medications": ("how_to_take", "what_for", "started", "ended"),
    "diagnoses": ("since",),
    "appointments": ("when", "with_whom", "where"),
}
_NAMED = frozenset({"since", "started", "ended"})
"""Facts that say nothing without what they are called."""
_VISITS = 3


@dataclass(frozen=True, slots=True)
class Summed:
    """One person's page.

    Attributes:
        person: Whose.
        sections: The sections of `SECTIONS` by name.
        private: Whether anything of the chart is held back.
    """

    person: Person
    sections: Mapping[str, Section]
    private: bool = False


def layout(people: Sequence[Summed], today: date, wording: Wording, progress: Progress) -> Layout:
    """Lay out a page for each person."""
    progress.expect(len(people))
    return Layout(_blocks(people, today, wording, progress), wording.text("foot"), one_page=True)


def _blocks(people: Sequence[Summed], today: date, wording: Wording, progress: Progress) -> Iterator[Block]:
    for one in people:
        yield from _page(one, today, wording)
        progress.step()


def _page(one: Summed, today: date, wording: Wording) -> Iterator[Block]:
    person = one.person
    yield head(person, today, wording)
    yield Heading(person.display, 1)
    yield from whose(person, wording)
    # To the minute, as it is told: one line for all where they are of the same.
    dates = {_minute(section.as_of) for section in one.sections.values()}
    for name in SECTIONS:
        yield Heading(wording.section(name), 2)
        yield from _section(one, name, wording, dated=len(dates) > 1)
    if len(dates) == 1 and None not in dates:
        yield note(Remark("as-of", when=dates.pop()), wording)
    yield note(Remark("summary"), wording)
    if one.private:
        yield note(Remark("private", is_warning=True), wording)


def _section(one: Summed, name: str, wording: Wording, *, dated: bool) -> Iterator[Block]:
    section = one.sections[name]
    rows, several = dangers_first(section.current), len(one.person.readable) > 1
    shown = rows[:_VISITS] if name == "appointments" else rows
    for each in shown:
        yield _short(name, each, wording, several=several)
    # What is not whole, or not known of every clinic, is no "nothing current".
    if section.rows and not rows and section.complete and not section.lacks:
        yield note(Remark("none-current", name), wording)
    if len(shown) < len(rows):
        yield note(Remark("more", name, len(rows) - len(shown)), wording)
    for remark in about_section(section, Kept(section.rows), private=one.private):
        if dated or remark.code != "as-of":
            yield note(remark, wording)


def _minute(moment: datetime | None) -> datetime | None:
    return moment.replace(second=0, microsecond=0) if moment is not None else None


def _short(name: str, record: Record, wording: Wording, *, several: bool) -> Row:
    whole = row(name, record, wording)
    found = facts(name, record, wording)
    told = {fact.field: _told(fact, name, wording) for fact in found}
    if isinstance(record, Medication) and record.start_is == "started":
        told.pop("started", "")  # that it is taken is enough
    fields = (*_FACTS[name], "clinic") if several else _FACTS[name]
    beside = BETWEEN.join(told[field].replace("\n", ", ") for field in fields if field in told)
    quiet = {wording.status(name, "active"), wording.status(name, "booked")}
    said = [label for label in labels(name, record, wording) if label not in quiet]
    danger = [told[field] for field in ("severity", "criticality") if field in told and name == "allergies"]
    return Row((wording.told(record.name), beside), BETWEEN.join(dict.fromkeys([*said, *danger])), (), whole.tone)


def _told(fact: Fact, category: str, wording: Wording) -> str:
    """What a fact says; one that is not what stands there of others says what it is (`The order says: …`)."""
    usual = fact.field not in _NAMED and fact.label == wording.label(category, fact.field)
    return fact.text if usual else f"{fact.label}: {fact.text}"
