"""What a record said before, in words: which of its facts are others, what each was and what it is now."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from pfclient.chart.changes import Change
from pfclient.records.allergies import Reaction
from pfclient.records.care_plans import PlanGoal, PlanStep, TeamMember
from pfclient.records.immunizations import Immunization
from pfclient.records.lab_results import Component, Measure
from pfclient.records.meaning import meaning
from pfclient.records.record import PartialDate, Record
from ui.base.cells import Mark
from ui.pages.section.measures import measure_text
from ui.text import dates, records
from ui.text.paper_labels import label
from ui.text.telling import told
from ui.text.translate import later, tr

_Words: TypeAlias = Callable[[Any], str]


def changed_mark(change: Change) -> Mark:
    """Give the chip of a record that says something else than before, with the day it was changed."""
    day = dates.words(change.since)
    return Mark(tr("Changed {date}", date=day) if day else tr("Changed"), "info", "arrows-clockwise")


def changed_lines(change: Change, row: Record) -> list[str]:
    """Give a line for each fact that is another.

    What the clinic replaced is told as it was; what it took away is not repeated.
    """
    lines = [line for name in _once(change.fields) for line in _lines(name, change.was, row)]
    return list(dict.fromkeys(lines)) or [tr("Other details of this entry")]


def told_lines(fields: Iterable[str], record: Record) -> list[str]:
    """Give what a record says in these fields, a line for each; what it does not say is said to be so."""
    names = _once(fields)
    # The date a list goes by is the one it began, where that is told.
    told = (_told(name, record) for name in names if name != "when" or not _BEGUN.intersection(names))
    return list(dict.fromkeys(filter(None, told)))


def _once(fields: Iterable[str]) -> list[str]:
    """The fields, a date and the words in its place as one: it is not gone where it is only told otherwise."""
    return list(dict.fromkeys(_DATE_OF.get(name, name) for name in fields))


def _told(name: str, record: Record) -> str:
    value = _value(record, name)
    if name in _UNQUOTED:
        what, said = tr(_UNQUOTED[name]), " ".join([value] if isinstance(value, str) else map(str, value))
    elif name in _FACTS:
        what, said = _called(name, record), _joined(value, (), _FACTS[name][1]) or _in_words(name, record)
    else:
        return ""
    return tr("{what}: {said}", what=what, said=said) if said else tr("{what}: not told", what=what)


def _called(name: str, record: Record) -> str:
    """What a fact is called; on paper and beside the record it is called the same where it is not what it seems."""
    means = meaning(record, name)
    if means == name:
        return tr(_FACTS[name][0])
    return label("immunizations" if isinstance(record, Immunization) else "", means)


def _lines(name: str, was: Record, row: Record) -> Iterator[str]:
    old, new = _value(was, name), _value(row, name)
    if name in _UNSAID:
        return
    if name == "flags":
        yield from _flags(was, row)
    elif name == "measure":
        yield from _measures("", old, new)
    elif name == "components":
        yield from _parts(old, new)
    elif name in _UNQUOTED:
        yield _unquoted(tr(_UNQUOTED[name]), old, new)
    elif name in _FACTS:
        yield from _fact(name, was, row)


def _fact(name: str, was: Record, row: Record) -> Iterator[str]:
    """One fact; of several things in it those that are others, or all there are now where some were only taken away.

    Names that came along are told with those that were there: the doctor who joins is not the only one.
    """
    words, old, new = _FACTS[name][1], _value(was, name), _value(row, name)
    before, after = _joined(old, new, words), _joined(new, old, words)
    if isinstance(new, tuple) and old and new and bool(before) != bool(after) and (before or isinstance(new[0], str)):
        before, after = "", _joined(new, (), words)
    yield from _line(_called(name, row), before or _in_words(name, was), after or _in_words(name, row))


def _in_words(name: str, record: Record) -> str:
    """The clinic's own words in the place of a date."""
    return getattr(record, _WORDS_OF[name], "") if name in _WORDS_OF else ""


def _value(record: Record, name: str) -> Any:
    """What a record says in a field; its status in words, times as they are shown everywhere else."""
    if name == "status":
        return records.status_of(record).text if record.status else ""
    value = record.name if name == "title" else getattr(record, name)
    return dates.local(value) if record.local_times and isinstance(value, PartialDate) else value


def _line(what: str, old: str, new: str) -> Iterator[str]:
    if old == new:
        return
    if not new:
        yield _gone(what)
    elif old:
        yield tr("{what}: was {old}, now {new}", what=what, old=old, new=new)
    else:
        yield tr("{what}: now {new}", what=what, new=new)


def _unquoted(what: str, old: object, new: object) -> str:
    if not new:
        return _gone(what)
    return tr("{what}: changed", what=what) if old else tr("{what}: added", what=what)


def _gone(what: str) -> str:
    return tr("{what}: no longer given", what=what)


def _joined(value: Any, other: Any, words: _Words) -> str:
    """A value in words; of several only those the other does not have."""
    if isinstance(value, tuple) and isinstance(other, tuple):
        return ", ".join(filter(None, (words(one) for one in value if one not in other)))
    return words(value) if value is not None else ""


def _flags(was: Record, row: Record) -> Iterator[str]:
    """Labels that do not only say the status again."""
    old, new = (_labels(one) for one in (was, row))
    gained = ", ".join(words for words in new if words not in old)
    lost = ", ".join(words for words in old if words not in new)
    if gained:
        yield tr("Now marked: {label}", label=gained)
    if lost:
        yield tr("No longer marked: {label}", label=lost)


def _labels(record: Record) -> list[str]:
    status = records.status_of(record).text
    words = [records.flag(code).text for code in record.flags if code != record.status]
    return [word for word in words if word != status]


def _measures(name: str, old: Measure, new: Measure) -> Iterator[str]:
    usual = tr("Usual range")
    yield from _line(name or tr("Result"), measure_text(old), measure_text(new))
    yield from _line(f"{usual} ({name})" if name else usual, old.range, new.range)
    if measure_text(old) == measure_text(new) and (old.range == new.range or _reading(old)):
        yield from _readings(name, _reading(old), _reading(new))


def _readings(name: str, old: str, new: str) -> Iterator[str]:
    """How the same value is read; where nothing is said of it any longer, the value itself is still given."""
    if new or not old:
        yield from _line(name or tr("Result"), old, new)
        return
    lost = tr("No longer marked: {label}", label=old)
    yield tr("{what}: {said}", what=name, said=lost) if name else lost


def _parts(old: Sequence[Component], new: Sequence[Component]) -> Iterator[str]:
    """Parts that are others; which of several of one name became which is not guessed."""
    before, after = _by_name(old), _by_name(new)
    for name, measures in after.items():
        if name not in before:
            for one in measures:
                yield from _line(name, "", measure_text(one))
            continue
        lost, come = (list(left.elements()) for left in (before[name] - measures, measures - before[name]))
        if len(lost) == len(come) == 1:
            yield from _measures(name, lost[0], come[0])
        elif lost or come:
            yield tr("{what}: changed", what=name)
    yield from (_gone(name) for name in before if name not in after)


def _by_name(parts: Sequence[Component]) -> Mapping[str, Counter[Measure]]:
    found: dict[str, Counter[Measure]] = {}
    for one in parts:
        found.setdefault(told(one.name), Counter())[one.measure] += 1
    return found


def _reading(measure: Measure) -> str:
    found = records.reading(measure.reading)
    return found.text if found is not None else records.interpretation(measure.interpretation)


def _day(value: PartialDate) -> str:
    return dates.in_one_line(dates.words_with_time(value) or dates.words(value))


def _severity(code: str) -> str:
    found = records.severity(code)
    return found.text if found is not None else ""


def _criticality(code: str) -> str:
    found = records.criticality(code)
    return found.text if found is not None else ""


def _certainty(code: str) -> str:
    return tr("Confirmed by the clinic") if code == "confirmed" else records.flag(code).text if code else ""


def _reaction(reaction: Reaction) -> str:
    return ", ".join(filter(None, (*reaction.signs, _severity(reaction.severity), dates.words(reaction.when))))


def _goal(goal: PlanGoal) -> str:
    due = tr("By {date}", date=dates.in_one_line(dates.words(goal.due))) if goal.due else ""
    said = (goal.text, _status(goal.status), records.progress(goal.progress), goal.target, due)
    return "  ·  ".join(filter(None, said))


def _step(step: PlanStep) -> str:
    return "  ·  ".join(filter(None, (told(step.text), _status(step.status), told(step.when))))


def _member(member: TeamMember) -> str:
    until = dates.in_one_line(dates.span_words(None, member.until))
    return "  ·  ".join(filter(None, (member.name, member.role, until)))


def _status(code: str) -> str:
    return records.status(code).text if code else ""


_FACTS: Mapping[str, tuple[str, _Words]] = {
    "title": (later("Name"), told),
    "status": (later("Status"), str),
    "when": (later("Date"), _day),
    "reason": (later("Reason"), str),
    "how_to_take": (later("How to take it"), told),
    "what_for": (later("What it is for"), str),
    "started": (later("Started"), _day),
    "ended": (later("Until"), _day),
    "refills": (later("Refills the doctor allowed"), str),
    "conclusion": (later("The lab’s conclusion"), str),
    "specimen": (later("Sample"), str),
    "term": (later("Doctor’s term"), str),
    "since": (later("Since"), _day),
    "until": (later("Until"), _day),
    "certainty": (later("How certain it is"), _certainty),
    "severity": (later("How serious"), _severity),
    "criticality": (later("Risk"), _criticality),
    "body_site": (later("Where on the body"), str),
    "reactions": (later("What happens"), _reaction),
    "dose": (later("Dose"), told),
    "lot": (later("Lot number"), str),
    "maker": (later("Maker"), str),
    "site": (later("Where on the body"), str),
    "place": (later("Place"), str),
    "why": (later("Why it was done"), str),
    "outcome": (later("How it went"), str),
    "goals": (later("Goals"), _goal),
    "steps": (later("Steps"), _step),
    "team": (later("Care team"), _member),
    "addresses": (later("What it is for"), str),
    "with_whom": (later("With"), str),
    "where": (later("Where"), str),
    "minutes": (later("Minutes"), str),
    "instructions": (later("What to do before"), str),
}
_UNQUOTED: Mapping[str, str] = {
    "notes": later("Note from the clinic"),
    "narrative": later("In the clinic’s words"),
    "attachments": later("Documents with this report"),
}
"""Long texts of the clinic: that they are others is told, and the new ones stand below."""
_WORDS_OF = {"when": "when_text", "since": "since_text", "until": "until_text"}
_DATE_OF = {words: date for date, words in _WORDS_OF.items()}
_BEGUN = frozenset({"since", "started"})
_UNSAID = frozenset({"remarks", "do_not_take", "no_known", "prescribed", "kind", "type"})
"""What a label says already, or nobody reads."""
