"""What a copy has to say about itself: what it does not hold, and as of when (records.md, Missing is not none)."""

from collections import Counter
from collections.abc import Iterator, Sequence

from pfclient.chart.section import Availability, Section
from pfclient.export.scope import Kept, Span
from pfclient.export.wording import Remark

_UNKNOWN = {
    Availability.NOT_ASKED: "not-asked",
    Availability.NOT_GRANTED: "not-granted",
    Availability.NOT_SUPPORTED: "not-supported",
    Availability.REFUSED: "refused",
    Availability.WITHHELD: "withheld",
    Availability.ERROR: "error",
    Availability.OLD: "error",
}
_NOTHING_TO_TELL = frozenset({Availability.EMPTY, Availability.WITHHELD})


def about_section(section: Section, inside: Kept, *, private: bool) -> list[Remark]:
    """Give what has to be said of one section.

    Args:
        section: The section.
        inside: Its rows that are in the copy.
        private: Whether anything of the chart is held back; then nothing may tell which section it is.
    """
    if private and section.availability in _NOTHING_TO_TELL and not section.rows:
        return [Remark("private-empty", section.category, is_warning=True)]
    return [*_how_far(section), *_clinics(section), *_left_out(section, inside)]


def _how_far(section: Section) -> Iterator[Remark]:
    name, has_rows = section.category, bool(section.rows)
    if section.as_of is not None:
        yield Remark("as-of", name, when=section.as_of)
    if section.availability is Availability.EMPTY:
        yield Remark("empty", name)
    elif section.availability is Availability.OLD and has_rows:
        yield Remark("old", name, is_warning=True)
    elif section.availability in _UNKNOWN:
        yield Remark(_UNKNOWN[section.availability], name, is_warning=True)
    elif not has_rows:
        yield Remark("nothing-as-fact", name, is_warning=True)
    known = has_rows or section.availability not in _UNKNOWN
    if known and not section.complete and section.availability is not Availability.WITHHELD:
        yield Remark("incomplete", name, is_warning=True)


def _clinics(section: Section) -> Iterator[Remark]:
    """Of several clinics those that gave less than the others."""
    for lack in section.lacks:
        code = "old" if lack.availability is Availability.OLD else _UNKNOWN[lack.availability]
        yield Remark(code, section.category, clinic=lack.clinic, is_warning=True)


def _left_out(section: Section, inside: Kept) -> Iterator[Remark]:
    name = section.category
    if section.held:
        yield Remark("held", name, section.held, is_warning=True)
    if inside.outside:
        yield Remark("outside", name, inside.outside)
    if inside.undated:
        yield Remark("undated", name, inside.undated)
    for reason, count in Counter(entry.reason for entry in section.not_shown).most_common():
        yield Remark("not-shown", name, count, reason=reason)


def about_copy(sections: Sequence[Section], span: Span, *, private: bool, whole: bool) -> list[Remark]:
    """Give what has to be said of a whole copy.

    Args:
        sections: Those it holds.
        span: Its dates.
        private: Whether anything of the chart is held back.
        whole: Whether it holds every section there is.
    """
    found = [Remark("sources")]
    if private:
        found.append(Remark("private", is_warning=True))
    if not span.is_everything:
        found.append(Remark("span", days=(span.first, span.last)))
    if not whole:
        found += [Remark("only", section.category) for section in sections]
    return found
