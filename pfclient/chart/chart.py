"""One person's chart: sections read from the vault, and kept until it holds something else."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from itertools import chain, count
from threading import Lock

from pfclient.chart import counting
from pfclient.chart.changes import NO_NEWS, News, Noted, news_of
from pfclient.chart.light import same_rows, under, without_rows
from pfclient.chart.pieces import let_go
from pfclient.chart.section import Availability, Original, Section
from pfclient.errors import VaultError
from pfclient.fhir.bundles import peek
from pfclient.fhir.references import Resolver
from pfclient.fhir.resources import Entry
from pfclient.people import Person
from pfclient.records.catalog import CATEGORIES
from pfclient.records.category import Category
from pfclient.records.context import Context
from pfclient.records.reading import read_entries, sorted_out
from pfclient.records.record import Record
from pfclient.values import dataclass, replace
from pfclient.vault.vault import Answer, CategoryState, StoredResource, Unseen, Vault

EASY = 500
"""Resources of one person that are read on the spot, within a frame of the screen; more are read in a thread."""

_NAMES = tuple(CATEGORIES)
_REVISIONS = count(1)


def next_revision() -> int:
    """A number no section had before."""
    return next(_REVISIONS)


@dataclass(frozen=True, slots=True)
class _Stamp:
    """What a section was read from: equal stamps, equal sections."""

    revisions: tuple[int, ...]
    state: CategoryState
    minute: datetime

    def of(self, category: str) -> int:
        """The vault's revision of one category."""
        return self.revisions[_NAMES.index(category)]


@dataclass(frozen=True, slots=True)
class _Index:
    """Everything kept of the person as it was at these revisions: by category, and for references to find."""

    revisions: tuple[int, ...]
    entries: Mapping[str, Sequence[Entry]]
    resolver: Resolver


@dataclass(frozen=True, slots=True)
class _Kept:
    stamp: _Stamp
    section: Section
    number: int

    def is_behind(self, stamp: _Stamp) -> bool:
        """Whether nothing is known of the rows: none was read, and by now there may be some."""
        name = self.section.category
        was_read = self.section.revision and self.stamp.of(name) == stamp.of(name)
        return not (self.section.rows or was_read)


def _here_and_now() -> datetime:
    return datetime.now().astimezone()


class Chart:
    """What a screen shows of one person. `section` belongs to the screen's thread, `read` to any.

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
        self._index = _Index((), {}, Resolver(()))
        self._one_reader = Lock()

    @property
    def is_easy(self) -> bool:
        """Whether all of it is read on the spot."""
        return self._vault.size(self.person.id) <= EASY

    @property
    def may_be_private(self) -> bool:
        """Whether the portal holds back what every clinic shares; said of all of the chart, never of one section."""
        asked = [name for name, category in CATEGORIES.items() if not category.offered]
        return any(self._vault.state(self.person.id, name).answer is Answer.WITHHELD for name in asked)

    def section(self, category: str) -> Section:
        """The rows of one category and how far they can be relied on.

        An easy chart is read on the spot. Of another the rows are those last read, until `read` was called again;
        what the clinic takes back is gone at once all the same. Where none was read yet they are on their way, or it is
        told why they could not be read: never that there are none.

        Raises:
            KeyError: There is no such category.
        """
        kept = self._kept.get(category)
        stamp = self._stamp(category)
        if kept is not None and kept.stamp == stamp:
            return kept.section
        if self.is_easy:
            return self.read(category)
        if kept is not None and (stamp.state.answer is Answer.WITHHELD or not kept.is_behind(stamp)):
            return under(kept.section, stamp.state)
        if kept is not None and isinstance(kept.section.error, VaultError):
            return kept.section
        return replace(without_rows(category, stamp.state), coming=True)

    @property
    def sections(self) -> tuple[str, ...]:
        """Names of the sections there are: what not every clinic shares is one only where a clinic does.

        Nobody having asked, or the clinic's system not sending them, is no section, and never "none".
        """
        return tuple(name for name, category in CATEGORIES.items() if not category.offered or self._is_offered(name))

    def _is_offered(self, category: str) -> bool:
        section = self.section(category)
        if section.coming:  # kept here, and on the way from the file
            return self._vault.state(self.person.id, category).answer is Answer.LOADED
        return section.has_any

    def is_stale(self, category: str) -> bool:
        """Whether the rows last read may be others by now."""
        kept = self._kept.get(category)
        return kept is None or kept.stamp != self._stamp(category)

    def read(self, category: str) -> Section:
        """Read the rows of one category, unless nothing has changed since.

        Raises:
            KeyError: There is no such category.
        """
        wanted = CATEGORIES[category]
        with self._one_reader:
            stamp, kept = self._stamp(category), self._kept.get(category)
            if kept is not None and kept.stamp == stamp:
                return kept.section
            try:
                section = self._read(wanted, stamp)
            except VaultError as error:  # told, never taken for "none"; tried again with the next change
                section = without_rows(category, CategoryState(Answer.ERROR, None, error, complete=False))
            else:
                section = section if kept is None else _with_told(section, kept.section)
                if kept is not None and kept.section.revision and same_rows(kept.section, section):
                    # Nobody has to build a list anew for a later date under it.
                    section = replace(under(kept.section, stamp.state), news=section.news)
            self._kept[category] = _Kept(stamp, section, counting.rows(section))
            return section

    def originals(self, category: str) -> tuple[Original, ...]:
        """Every resource kept of a category but what came along about others; nothing of one the clinic takes back.

        In whichever thread.

        Raises:
            KeyError: There is no such category.
            VaultError: They could not be read.
        """
        from pfclient.chart.originals import originals  # noqa: PLC0415 - not before a copy is made

        wanted = CATEGORIES[category]
        with self._one_reader:
            stamp = self._stamp(category)
            if stamp.state.answer is Answer.WITHHELD:
                return ()
            index = self._indexed(stamp.revisions)
            portal = self.person.connection.portal
            return originals(index.entries[category], wanted, self._context(index), portal)

    def count(self, category: str) -> int | None:
        """The number beside the section's name, counted where the rows were read; None until it is known."""
        section, kept = self.section(category), self._kept.get(category)
        counted = kept.number if kept is not None and kept.section.revision == section.revision else None
        return counting.things(section, counted)

    def revision(self, shown: Section) -> int | None:
        """The vault's revision of a section that was shown; None where it is another by now."""
        kept = self._kept.get(shown.category)
        if kept is None or kept.section.revision != shown.revision:
            return None
        return kept.stamp.of(shown.category)

    def looked(self, shown: Section, rows: Collection[str]) -> None:
        """These rows of a section were looked at, and the vault knows; belongs to any thread, as reading does."""
        with self._one_reader:
            kept = self._kept.get(shown.category)
            if kept is not None and kept.section.revision == shown.revision:  # others know what the vault knows now
                section = replace(kept.section, news=kept.section.news.without(rows))
                self._kept[shown.category] = _Kept(kept.stamp, section, kept.number)

    def _stamp(self, category: str) -> _Stamp:
        person, vault = self.person.id, self._vault
        revisions = vault.revisions(person, _NAMES)
        return _Stamp(revisions, vault.state(person, category), self._now().replace(second=0, microsecond=0))

    def _read(self, category: Category, stamp: _Stamp) -> Section:
        state = stamp.state
        if state.answer is Answer.WITHHELD:  # what the clinic takes back is gone at once
            return without_rows(category.name, state)
        index = self._indexed(stamp.revisions)
        context = self._context(index)
        wanted, strays = sorted_out(index.entries[category.name], category)
        rows = read_entries(category, wanted, context)
        not_shown = (*rows.not_shown, *strays)
        news = self._news(category, (*rows.current, *rows.past), index, context)
        bare = Section(category.name, Availability.NOT_ASKED, rows.current, rows.past, not_shown, news=news)
        return replace(under(bare, state), revision=next_revision())

    def _context(self, index: _Index) -> Context:
        return Context(
            resolver=index.resolver,
            now=self._now().astimezone(),  # "today" is the day where the person sits
            patient=_patient_key(self.person.connection.patient),
            clinic=self.person.connection.practice,
        )

    def _news(self, category: Category, rows: Sequence[Record], index: _Index, context: Context) -> News:
        unseen = self._vault.unseen(self.person.id, category.name)
        return news_of(category, rows, [_noted(one) for one in unseen], index.entries, context) if unseen else NO_NEWS

    def _indexed(self, revisions: tuple[int, ...]) -> _Index:
        """What the vault holds of the person, fetched once for all sections."""
        if self._index.revisions != revisions:
            vault, person = self._vault, self.person
            entries = {name: _entries(vault.resources(person.id, name)) for name in CATEGORIES}
            base = f"{person.connection.portal.rstrip('/')}/fhir"
            leaving = list(chain.from_iterable(self._index.entries.values()))
            self._index = _Index(revisions, entries, Resolver(chain.from_iterable(entries.values()), base))
            let_go(leaving)
        return self._index


def _with_told(section: Section, before: Section) -> Section:
    """What was looked at a moment ago is told for as long as the row says the same."""
    told = before.news.told
    if not told:
        return section
    were = {row.key: row for row in before.rows if row.key in told}
    still = {row.key for row in section.rows if were.get(row.key) == row} - section.news.changed.keys()
    return replace(section, news=replace(section.news, told={key: told[key] for key in still}))


def _entries(stored: Sequence[StoredResource]) -> list[Entry]:
    leaving = list(stored)
    del stored  # of the vault's own making, it would be freed at once
    entries = [_entry(one) for one in leaving]
    let_go(leaving)
    return entries


def _entry(stored: StoredResource) -> Entry:
    kind, identity = peek(stored.body) or ("", "")
    mode = "include" if stored.included else "match"
    return Entry(stored.body, kind or stored.key.partition("/")[0], identity, stored.key, mode=mode)


def _noted(unseen: Unseen) -> Noted:
    before = None if unseen.before is None else _entry(StoredResource(unseen.key, unseen.before))
    return Noted(unseen.key, before, unseen.since)


def _patient_key(patient: str) -> str:
    return patient if patient.startswith("Patient/") else f"Patient/{patient}"
