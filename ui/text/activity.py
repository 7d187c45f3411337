"""Words for what was done with a chart, by whom, and when."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from pfclient.activity import ActKind, Actor, ActorKind
from ui.text import paper_labels
from ui.text.dates import day_words, moment_words, time_words
from ui.text.translate import later, tr

_ACTS: Mapping[ActKind, str] = {
    ActKind.VIEW: later("Looked at the chart"),
    ActKind.PRINT: later("Printed a copy"),
    ActKind.DOWNLOAD: later("Saved a copy"),
    ActKind.LINK: later("Added the chart to an account"),
    ActKind.UNLINK: later("Removed the chart from an account"),
    ActKind.SHARE: later("Shared more of the chart"),
    ActKind.UNSHARE: later("Stopped sharing part of the chart"),
    ActKind.INVITE: later("Sent an invitation to the chart"),
    ActKind.UNINVITE: later("Withdrew an invitation to the chart"),
    ActKind.NARROW: later("Changed what somebody can see of the chart"),
    ActKind.REVOKE: later("Took access to the chart back"),
    ActKind.KIOSK: later("Looked up a visit at a check-in screen"),
    ActKind.CHECK_IN: later("Checked in for a visit"),
    ActKind.CORRECTION: later("Asked the clinic to correct something"),
    ActKind.OTHER: later("Did something else with the chart"),
}
# By what the patient is to them.
_OTHERS: Mapping[str, str] = {
    "self": later("Somebody who signs in as the patient"),
    "child": later("A parent"),
    "parent": later("A son or daughter"),
    "spouse": later("A spouse or partner"),
}


def act_words(kind: ActKind, what: Sequence[str]) -> str:
    """Returns what was done: "Looked at the chart: Diagnoses, Medications"."""
    said, sections = tr(_ACTS[kind]), section_words(what)
    return tr("{act}: {sections}", act=said, sections=sections) if sections else said


def section_words(what: Sequence[str]) -> str:
    """Returns the sections by name, in the order of the window; "" where none has one."""
    names = [tr("Overview")] if "overview" in what else []
    return ", ".join([*names, *(paper_labels.section(each) for each in paper_labels.SECTIONS if each in what)])


def actor_words(actor: Actor) -> str:
    """Returns who did it: a name, or what is known of them."""
    match actor.kind:
        case ActorKind.YOU:
            return tr("You")
        case ActorKind.CLINIC:
            return tr("The clinic")
        case _:
            return actor.display or tr(_OTHERS.get(actor.relationship, later("Somebody with access")))


def only_own_words() -> str:
    """Returns why others are not in the list."""
    return tr("You see here what you did. Only the patient, and a parent of a child, can see what others did.")


def sitting_words(first: datetime, last: datetime, now: datetime) -> str:
    """Returns when it was, as a line of its own: "Today, 8:40 AM", or from when to when."""
    begun = moment_words(first, now)
    begun = begun[:1].upper() + begun[1:]
    if last.astimezone().date() != first.astimezone().date():
        return tr("{begin} to {end}", begin=begun, end=moment_words(last, now))
    end = time_words(last)
    return begun if end == time_words(first) else tr("{begin} to {end}", begin=begun, end=end)


def paper_words(first: datetime, last: datetime) -> str:
    """Returns the same for paper, where no "today" stays true: "Mar 12, 2026, 8:40 AM to 9:10 AM"."""
    day, time = day_words(first.astimezone().date()), time_words(first)
    begun = tr("{date}, {time}", date=day, time=time)
    if last.astimezone().date() != first.astimezone().date():
        until = tr("{date}, {time}", date=day_words(last.astimezone().date()), time=time_words(last))
        return tr("{begin} to {end}", begin=begun, end=until)
    return begun if time_words(last) == time else tr("{begin} to {end}", begin=begun, end=time_words(last))
