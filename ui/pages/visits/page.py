"""The page of visits that took place."""

from ui.pages.section.topic import Parts, Topic
from ui.text.translate import tr
from ui.viewmodels.arrangement import Segment


def topic() -> Topic:
    """Give what the page says and shows."""
    return Topic(
        title=tr("Visits"),
        subtitle=lambda name: tr("When {name} was seen, and by whom", name=name),
        icon="building",
        things=tr("past visits"),
        parts=_parts,
        segments={
            Segment.CURRENT: tr("Planned or under way", "visits"),
            Segment.PAST: tr("Past", "several visits"),
            Segment.ALL: tr("All", "all past visits"),
        },
        empty=lambda name: (
            tr("No visits in the records this clinic shares", "took place"),
            tr("Not every clinic shares its visits. Ask {name}’s clinic.", name=name),
        ),
        footnote=lambda _name: tr(
            "Visits to come are under Appointments. The clinic’s notes on a visit are not shown."
        ),
        opens_with=Segment.ALL,
        narrow_hides=frozenset({2}),
    )


def _parts() -> Parts:
    # Whoever asks what a section is called does not wait for its list.
    from ui.pages.visits.columns import columns  # noqa: PLC0415
    from ui.pages.visits.detail import describe  # noqa: PLC0415

    return columns, describe
