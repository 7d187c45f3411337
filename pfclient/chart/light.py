"""The rows of a section in the light of what is known of them now; unknown is never "none"."""

from pfclient.chart.section import Availability, Section
from pfclient.values import replace
from pfclient.vault.vault import Answer, CategoryState

_PLAIN = {
    Answer.NOT_ASKED: Availability.NOT_ASKED,
    Answer.NOT_GRANTED: Availability.NOT_GRANTED,
    Answer.NOT_SUPPORTED: Availability.NOT_SUPPORTED,
    Answer.REFUSED: Availability.REFUSED,
    Answer.WITHHELD: Availability.WITHHELD,
    Answer.ERROR: Availability.ERROR,
}
_PIECE = 500


def under(section: Section, state: CategoryState) -> Section:
    """The same rows with what is known of them now."""
    if state.answer is Answer.WITHHELD:
        return without_rows(section.category, state)
    has_any = bool(section.current or section.past or section.not_shown)
    return replace(
        section,
        availability=_availability(state, has_any=has_any),
        as_of=state.as_of,
        error=state.error,
        complete=state.complete,
        held=state.held,
    )


def without_rows(category: str, state: CategoryState) -> Section:
    """Nothing of it may be shown, or nothing was read: its revision is 0, which no reading gives."""
    availability = _PLAIN.get(state.answer, Availability.NOT_ASKED)
    return Section(category, availability, as_of=state.as_of, error=state.error, complete=state.complete)


def same_rows(one: Section, other: Section) -> bool:
    """Whether two readings came to one; in pieces, or a long list would keep the screen's thread from its turn."""
    pairs = ((one.current, other.current), (one.past, other.past), (one.not_shown, other.not_shown))
    return all(len(mine) == len(theirs) for mine, theirs in pairs) and all(
        mine[at : at + _PIECE] == theirs[at : at + _PIECE]
        for mine, theirs in pairs
        for at in range(0, len(mine), _PIECE)
    )


def _availability(state: CategoryState, *, has_any: bool) -> Availability:
    """The shelf a category stands on; what is stored and not confirmed by the last answer is old, never "none"."""
    plain = _PLAIN.get(state.answer)
    if plain is not None:
        return Availability.OLD if has_any else plain
    if state.answer is Answer.EMPTY and state.complete and not has_any:
        return Availability.EMPTY
    return Availability.LOADED
