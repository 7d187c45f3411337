"""Sections of a chart as the blocks of a printed copy."""

from collections.abc import Iterator
from datetime import date

from pfclient.chart.section import Section
from pfclient.export.copied import Copied
from pfclient.export.facts import BETWEEN, SHEET_ONLY, facts, labels
from pfclient.export.layout import Block, Columns, Heading, Layout, Note, PageHead, Pair, Row, Tone
from pfclient.export.progress import Progress
from pfclient.export.wording import Remark, Wording
from pfclient.people import Person
from pfclient.records.record import Record, Standing
from pfclient.records.severity import dangers_first, is_alarming

_COLUMNS: dict[str, tuple[tuple[str, int], ...]] = {
    "medications": (("title", 5), ("how_to_take", 5), ("what_for", 3)),
    "allergies": (("title", 4), ("reactions", 6)),
    "lab_results": (("title", 5), ("result", 4), ("range", 3), ("when", 3)),
    "appointments": (("title", 5), ("when", 5), ("where", 4)),
    "vitals": (("title", 5), ("result", 4), ("when", 3)),
    "visits": (("title", 5), ("when", 4), ("with_whom", 5)),
    "diagnoses": (("title", 6), ("since", 3), ("recorded", 3)),
}
_ANY = (("title", 7), ("when", 3), ("recorder", 4))
_SHORT = 60


def layout(copied: Copied, wording: Wording, progress: Progress) -> Layout:
    """Lay out sections for paper."""
    return Layout(_blocks(copied, wording, progress), wording.text("foot"))


def head(person: Person, today: date, wording: Wording) -> PageHead:
    """Give what stands on top of every page: who it is about, and how old the paper is."""
    born = wording.text("born", date=person.birth_date) if person.birth_date else ""
    left = BETWEEN.join(part for part in (person.display, born, has_died(person, wording)) if part)
    return PageHead(left, wording.text("printed", date=wording.day(today)))


def has_died(person: Person, wording: Wording) -> str:
    """Say that a clinic states that the person died, and when; "" where none does."""
    if not person.deceased:
        return ""
    return wording.text("died", date=person.died) if person.died else wording.text("deceased")


def whose(person: Person, wording: Wording) -> Iterator[Pair]:
    """Give what tells the person from others of that name, and who to call at each clinic."""
    if person.birth_date:
        yield Pair(wording.label("", "birth_date"), wording.text("birth-date", date=person.birth_date))
    if person.deceased:
        when = wording.text("death-date", date=person.died) if person.died else wording.text("death-unknown")
        yield Pair(wording.label("", "died"), when)
    places = [one.connection for one in person.readable or (person,)]
    clinics = (BETWEEN.join(filter(None, (place.practice, place.practice_phone))) for place in places)
    said = "\n".join(dict.fromkeys(filter(None, clinics)))
    if said:
        yield Pair(wording.label("", "clinic"), said)


def note(remark: Remark, wording: Wording) -> Note:
    """Give a remark as a block."""
    return Note(wording.remark(remark), Tone.WARNING if remark.is_warning else Tone.QUIET)


def columns(category: str, wording: Wording) -> Columns:
    """Give the heads of a section's table."""
    fields = _COLUMNS.get(category, _ANY)
    return Columns(tuple(wording.label(category, field) for field, _ in fields), tuple(share for _, share in fields))


def row(category: str, record: Record, wording: Wording) -> Row:
    """Give one record with everything it says."""
    told = {fact.field: fact for fact in facts(category, record, wording) if fact.field not in SHEET_ONLY}
    heads = {field: wording.label(category, field) for field, _ in _COLUMNS.get(category, _ANY)[1:]}
    # Below "Date given" stands no day on which nothing was given.
    fits = {field: told[field].text for field, label in heads.items() if field in told and told[field].label == label}
    cells = (wording.told(record.name), *(fits.get(field, "") for field in heads))
    rest = [fact for field, fact in told.items() if field not in fits]
    said = [(f"{fact.label}: {fact.text}", "\n" in fact.text or len(fact.text) > _SHORT) for fact in rest]
    short = BETWEEN.join(text for text, is_long in said if not is_long)
    long = tuple(text for text, is_long in said if is_long)
    return Row(
        cells,
        BETWEEN.join(labels(category, record, wording)),
        ((short, *long) if short else long),
        Tone.WARNING if _is_warning(record) else Tone.PLAIN,
    )


def _blocks(copied: Copied, wording: Wording, progress: Progress) -> Iterator[Block]:
    progress.expect(sum(len(section.rows) for section in copied.sections))
    yield head(copied.person, copied.today, wording)
    sections = copied.sections
    title = wording.section(sections[0].category) if len(sections) == 1 else wording.text("chart")
    yield Heading(title, 1)
    yield Pair(wording.label("", "title"), copied.person.display)
    yield from whose(copied.person, wording)
    for remark in copied.about_itself():
        yield note(remark, wording)
    for section in sections:
        if len(sections) > 1:
            yield Heading(wording.section(section.category), 2)
        yield from _section(section, copied, wording, progress)


def _section(section: Section, copied: Copied, wording: Wording, progress: Progress) -> Iterator[Block]:
    name = section.category
    for remark in copied.about(section):
        yield note(remark, wording)
    for standing in Standing:
        rows = [each for each in copied.inside[name].rows if each.standing is standing]
        if not rows:
            continue
        yield Heading(wording.list_title(name, standing), 3)
        yield columns(name, wording)
        for each in dangers_first(rows):
            yield row(name, each, wording)
            progress.step()


def _is_warning(record: Record) -> bool:
    """Only what the clinic itself states, and what still holds."""
    return record.standing is Standing.CURRENT and is_alarming(record)
