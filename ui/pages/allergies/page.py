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
    titles, said = (dict.fromkeys(words) for words in zip(*((name_of(row), _by(row)) for row in rows), strict=True))
    return Statement(", ".join(titles), " ".join(said))


def _by(row: Allergy) -> str:
    """Who stands for it, and since when: nobody confirmed what is only written down."""
    # The day since when it is so is none on which somebody did something.
    day = dates.in_one_line(dates.words(row.when if row.since is None else row.recorded))
    who = row.recorder or row.clinic or tr("The clinic")
    if row.certainty == "confirmed":
        said = tr("{doctor} confirmed this on {date}.") if day else tr("{doctor} confirmed this.")
    else:
        said = tr("{doctor} wrote this down on {date}.") if day else tr("{doctor} wrote this down.")
    return said.format(doctor=who, date=day)
