"""What a copy says about itself: as of when it is, and what is not in it."""

from dataclasses import replace
from datetime import date, datetime

from pfclient.export.wording import Remark
from ui.text import dates, records
from ui.text.paper_labels import section, things
from ui.text.translate import later, tr, trn

_STATES = {
    "empty": later("No {things} in the records this clinic shares. This does not mean there are none."),
    "private-empty": later("The clinics have not shared any {things} here. Some records may be private."),
    "withheld": later("The clinics may keep some {things} back. Ask the clinic if you think something is missing."),
    "not-asked": later("We have not asked the clinic for these {things}. They are not in this copy."),
    "not-granted": later("The clinic does not let you see {things}. They are not in this copy."),
    "not-supported": later("The clinic’s system does not send {things}. This does not mean there are none."),
    "refused": later("The clinic said no when we asked for these {things}. What is here may be old, or missing."),
    "error": later("We could not get these {things} from the clinic. They are not in this copy."),
    "old": later("We could not update these {things}. The clinic may have changed something since."),
    "incomplete": later("Part of this list is missing. Ask the clinic for the whole of it."),
    "nothing-as-fact": later("The clinic sent entries, but none that can be shown as fact."),
    "none-current": later("Nothing current in the records this clinic shares. Past entries are in the full chart."),
}
_WHOLE = {
    "private": later("Some records may be private. They are not in this copy."),
    "sources": later(
        "This copy comes from the clinics linked to this account. "
        "It may not show what other doctors, clinics or stores know. Notes from visits are not in it."
    ),
    "summary": later(
        "This page is a summary: vaccines, procedures, lab results, care plans and everything past are not on it."
    ),
}


def words(remark: Remark) -> str:
    """Returns a remark as a sentence."""
    if remark.clinic:
        return f"{remark.clinic}: {words(replace(remark, clinic=''))}"
    if remark.code in _STATES:
        return tr(_STATES[remark.code]).format(things=things(remark.category))
    if remark.code in _WHOLE:
        return tr(_WHOLE[remark.code])
    match remark.code:
        case "as-of":
            return _as_of(remark.when)
        case "only":
            return tr("Only this section is in this copy: {section}.", section=section(remark.category))
        case "span":
            return _span(*remark.days)
        case _:
            return _counted(remark)


def known() -> frozenset[str]:
    """Returns the codes with a sentence of their own."""
    counted = {"held", "outside", "undated", "not-shown", "more"}
    return frozenset(_STATES) | frozenset(_WHOLE) | frozenset({"as-of", "only", "span"} | counted)


def _as_of(when: datetime | None) -> str:
    if when is None:
        return ""
    local = when.astimezone()
    said = tr("As of {date}, {time}.", date=dates.day_words(local.date()), time=dates.time_words(when))
    return said.replace("..", ".")  # "p. m." ends with a full stop of its own


def _span(first: date | None, last: date | None) -> str:
    if first and last:
        begin = tr(
            "Only entries from {first} to {last} are in this copy.",
            first=dates.day_words(first),
            last=dates.day_words(last),
        )
    elif first:
        begin = tr("Only entries from {first} on are in this copy.", first=dates.day_words(first))
    else:
        begin = tr("Only entries until {last} are in this copy.", last=dates.day_words(last or date.max))
    lasting = tr("A diagnosis, medicine, allergy or plan that is still current is in it whenever it began.")
    return f"{begin} {lasting}"


def _counted(remark: Remark) -> str:
    count = remark.count
    match remark.code:
        case "held":
            return trn(
                "{n} entry is no longer in the clinic’s list. Ask the clinic if it still counts.",
                "{n} entries are no longer in the clinic’s list. Ask the clinic if they still count.",
                count,
            )
        case "outside":
            return trn(
                "{n} entry from other dates is not in this copy.",
                "{n} entries from other dates are not in this copy.",
                count,
            )
        case "undated":
            return trn(
                "{n} entry without a date is in this copy, whatever its date may be.",
                "{n} entries without a date are in this copy, whatever their dates may be.",
                count,
            )
        case "more":
            return trn("{n} more is not on this page.", "{n} more are not on this page.", count)
        case _:
            return trn("Not shown: {n} entry. {reason}", "Not shown: {n} entries. {reason}", count, reason=_why(remark))


def _why(remark: Remark) -> str:
    said = records.not_shown(remark.reason)
    return said if said.endswith(".") else f"{said}."
