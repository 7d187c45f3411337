"""What every row of a record list has in common."""

from enum import StrEnum
from typing import ClassVar

import msgspec

from pfclient.fhir.dates import PartialDate
from pfclient.records.phrases import Phrase, Telling

__all__ = ["SAYS_NOTHING", "WHOSE_UNCLEAR", "NotShown", "PartialDate", "Record", "Standing"]

SAYS_NOTHING = frozenset({"none-known", "no-information"})
"""Labels of a row that is the clinic's word that there is nothing, or that nothing is known."""
WHOSE_UNCLEAR = frozenset({"subject-unclear", "person-unknown"})
"""Labels of a row that does not tell for certain whom it is about."""


class Standing(StrEnum):
    """Which list an entry stands in."""

    CURRENT = "current"
    PAST = "past"


class Record(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One row: clean plain text and codes, never markup.

    Attributes:
        key: `Type/id`, unique within a person's chart.
        title: First line; never empty. In English where the clinic gave none.
        unnamed: The same as words of ours, None where it is the clinic's own.
        standing: Current or past; a label never moves an entry.
        status: FHIR status code, "unknown" where missing.
        when: The date the list shows and sorts by.
        when_text: The clinic's own words for it where they are no date ("January 2012"), else "".
        flags: Label codes beside the status (`provisional`, `unconfirmed`, `do-not-take`, `corrected`,
            `preliminary`, `pending`, `not-done`, `status-unknown`, `subject-unclear`, …); words live in `ui/text`.
        reason: Why it was not done, stopped or cancelled, in the clinic's words.
        recorder: Who entered, prescribed, gave or ordered it.
        clinic: The clinic it came from.
        recorded: When it was entered, where that differs from `when`.
        notes: The clinic's annotations on this very entry.
        sources: Every resource this row stands for, `Type/id`, its own first.
        warnings: Stable codes of what is odd about the entry.
        codes: What its name is coded as, `system|code`; left out where nothing is compared by it.
        alike: The same fact as other clinics have it, each as it stands there; a row of several sources is one of
            them itself.
        local_times: What it is about happened where the person is: its times go by this computer's clock where they
            are told in universal time. What a lab took or a clinic wrote down stays as it was sent.
    """

    local_times: ClassVar[bool] = False

    key: str
    title: str
    standing: Standing
    status: str
    when: PartialDate | None = None
    when_text: str = ""
    flags: tuple[str, ...] = ()
    reason: str = ""
    recorder: str = ""
    clinic: str = ""
    recorded: PartialDate | None = None
    notes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    alike: tuple["Record", ...] = ()
    unnamed: Phrase | None = None

    @property
    def name(self) -> Telling:
        """What it is called."""
        return self.unnamed or self.title

    def search_words(self) -> tuple[Telling, ...]:
        """The texts a search in the chart looks through."""
        return (self.name, self.reason, self.recorder, self.clinic, *self.notes)


class NotShown(msgspec.Struct, frozen=True, gc=False):
    """Entries that are counted but not shown as fact.

    Attributes:
        reason: Stable code: `entered-in-error`, `refuted`, `draft`, `unsafe-modifier`, `other-patient`, `unreadable`,
            `chart-note`, `not-a-record`, …
        sources: The resources it stands for.
    """

    reason: str
    sources: tuple[str, ...]
