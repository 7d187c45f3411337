"""The page of allergies."""

from collections.abc import Sequence

from pfclient.records.allergies import Allergy
from pfclient.records.severity import dangers_first
from ui.pages.section.topic import Parts, Statement, Topic
from ui.text import dates
from ui.text.telling import name_of
from ui.text.translate import tr
from ui.viewmodels.arrangement import Segment


def topic() -> Topic:
    """Give what the page says and shows."""
    return Topic(
        title=tr("Allergies"),
        subtitle=lambda name: tr("Allergies and reactions on file for {name}", name=name),
        icon="diamond-alert",
        things=tr("allergies"),
        parts=_parts,
        segments={
            Segment.CURRENT: tr("Current", "several"),
            Segment.PAST: tr("Past", "several"),
            Segment.ALL: tr("All", "all allergies"),
        },
        empty=lambda _name: (
            tr("No allergies in the records this clinic shares"),
            tr("This does not mean there are no allergies. If you know of one, tell the clinic."),
        ),
        footnote=lambda name: tr(
            "This list comes from the clinics linked to {name}’s account. Only clinic staff can change it.", name=name
        ),
        narrow_hides=frozenset({3}),
        tight_hides=frozenset({1, 3}),
        order=dangers_first,
        statement=none_known,
    )


def _parts() -> Parts:
    # Whoever asks what a section is called does not wait for its list.
    from ui.pages.allergies.columns import columns  # noqa: PLC0415
    from ui.pages.allergies.detail import describe  # noqa: PLC0415

    return columns, describe


def none_known(rows: Sequence[Allergy]) -> Statement | None:
    """Give the clinic's coded statement, only where it is current, without doubt, and nothing else stands beside it."""
    if not rows or not all(row.no_known and row.standing == "current" and not row.flags for row in rows):
        return None
    row = rows[0]
    when = dates.words(row.recorded) or dates.words(row.when)
    who = row.recorder or row.clinic or tr("The clinic")
    text = tr("{doctor} confirmed this on {date}.") if when else tr("{doctor} confirmed this.")
    return Statement(
        ", ".join(dict.fromkeys(name_of(one) for one in rows)), text.format(doctor=who, date=dates.in_one_line(when))
    )
