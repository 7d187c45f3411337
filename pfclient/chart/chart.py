"""One person's chart: sections read from the vault when they are asked for, and kept until it holds something else."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from pfclient.chart.section import Availability, Section
from pfclient.fhir.bundles import peek
from pfclient.fhir.references import Resolver
from pfclient.fhir.resources import Entry
from pfclient.people import Person
from pfclient.records.catalog import CATEGORIES, FILE_CATEGORIES
from pfclient.records.category import Category
from pfclient.records.context import Context
from pfclient.records.reading import read_entries
from pfclient.records.record import NotShown
from pfclient.vault.vault import Answer, CategoryState, StoredResource, Vault

_PLAIN = {
    Answer.NOT_ASKED: Availability.NOT_ASKED,
    Answer.NOT_GRANTED: Availability.NOT_GRANTED,
    Answer.NOT_SUPPORTED: Availability.NOT_SUPPORTED,
    Answer.REFUSED: Availability.REFUSED,
    Answer.WITHHELD: Availability.WITHHELD,
    Answer.ERROR: Availability.ERROR,
}

_RECORDS = frozenset(kind for category in FILE_CATEGORIES.values() for kind in category.types)

Stored = dict[str, tuple[StoredResource, ...]]


@dataclass(frozen=True, slots=True)
class _Kept:
    stored: Stored
    state: CategoryState
    minute: datetime
    section: Section


def _here_and_now() -> datetime:
    return datetime.now().astimezone()


class Chart:
    """What a screen shows of one person.

    Args:
        person: Whose chart; its connection says which patient and clinic.
        vault: Where the records are kept.
        now: The clock, for what is upcoming and what has ended; the computer's own unless told.
    """

    def __init__(self, person: Person, vault: Vault, now: Callable[[], datetime] = _here_and_now) -> None:
        self.person = person
        self._vault = vault
        self._now = now
        self._kept: dict[str, _Kept] = {}
        self._entries: dict[str, Entry] = {}
        self._indexed: Stored = {}
        self._resolver = Resolver(())

    def section(self, category: str) -> Section:
        """The rows of one category and how far they can be relied on.

        Raises:
            KeyError: There is no such category.
        """
        wanted = CATEGORIES[category]
        stored = {name: self._vault.resources(self.person.id, name) for name in CATEGORIES}
        state = self._vault.state(self.person.id, category)
        minute = self._now().replace(second=0, microsecond=0)
        kept = self._kept.get(category)
        if kept is not None and (kept.stored, kept.state, kept.minute) == (stored, state, minute):
            return kept.section
        section = self._read(wanted, stored, state)
        self._kept[category] = _Kept(stored, state, minute, section)
        return section

    def count(self, category: str) -> int:
        """The number beside the section's name: current rows, and past ones where those are what it lists."""
        section = self.section(category)
        return len(section.rows) if CATEGORIES[category].counts_past else len(section.current)

    def _read(self, category: Category, stored: Stored, state: CategoryState) -> Section:
        context = Context(
            resolver=self._index(stored),
            now=self._now().astimezone(),  # "today" is the day where the person sits
            patient=_patient_key(self.person.connection.patient),
            clinic=self.person.connection.practice,
        )
        withheld = state.answer is Answer.WITHHELD  # what the clinic takes back is gone at once
        mine = (_entry(one) for one in (() if withheld else stored[category.name]))
        wanted, strays = _sorted_out(mine, category)
        rows = read_entries(category, wanted, context)
        not_shown = (*rows.not_shown, *strays)
        has_any = bool(rows.current or rows.past or not_shown)
        return Section(
            category=category.name,
            availability=_availability(state, has_any=has_any),
            current=rows.current,
            past=rows.past,
            not_shown=not_shown,
            as_of=state.as_of,
            error=state.error,
            complete=state.complete,
        )

    def _index(self, stored: Stored) -> Resolver:
        """What references may point to: everything kept of this person, whatever category it came with."""
        if self._indexed != stored:
            everything = [_entry(one) for resources in stored.values() for one in resources]
            self._resolver = Resolver(everything, f"{self.person.connection.portal.rstrip('/')}/fhir")
            self._indexed = stored
        return self._resolver


def _entry(stored: StoredResource) -> Entry:
    kind, identity = peek(stored.body) or ("", "")
    mode = "include" if stored.included else "match"
    return Entry(stored.body, kind or stored.key.partition("/")[0], identity, stored.key, mode=mode)


def _sorted_out(entries: Iterable[Entry], category: Category) -> tuple[list[Entry], list[NotShown]]:
    """The entries a category reads, and what came in their place: counted, so that nothing is lost in silence."""
    wanted, strays = [], []
    for entry in entries:
        if entry.type in category.types:
            wanted.append(entry)
        elif entry.type in ("", "?"):
            strays.append(NotShown("unreadable", (entry.key,)))
        elif entry.mode != "include" and entry.type in _RECORDS:
            # Of a type without a list of its own it only came along; some servers do not mark that.
            strays.append(NotShown("not-a-record", (entry.key,)))
    return wanted, strays


def _patient_key(patient: str) -> str:
    return patient if patient.startswith("Patient/") else f"Patient/{patient}"


def _availability(state: CategoryState, *, has_any: bool) -> Availability:
    """The shelf a category stands on; what is stored and not confirmed by the last answer is old, never "none"."""
    plain = _PLAIN.get(state.answer)
    if plain is not None:
        return Availability.OLD if has_any else plain
    if state.answer is Answer.EMPTY and state.complete and not has_any:
        return Availability.EMPTY
    return Availability.LOADED
