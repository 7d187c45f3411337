"""The page of visits."""

from collections.abc import Callable
from datetime import date
from functools import partial

from ui.pages.section.topic import Parts, Topic
from ui.text.translate import tr
from ui.viewmodels.arrangement import Segment


def topic() -> Topic:
    """Give what the page says and shows."""
    return Topic(
        title=tr("Appointments"),
        subtitle=lambda name: tr("Upcoming and past visits for {name}", name=name),
        icon="calendar",
        things=tr("visits"),
        parts=_parts,
        segments={
            Segment.CURRENT: tr("Upcoming"),
            Segment.PAST: tr("Past", "several"),
            Segment.ALL: tr("All", "all visits"),
        },
        empty=lambda name: (
            tr("No visits in the records this clinic shares"),
            tr("Call the clinic to ask about {name}’s next visit.", name=name),
        ),
        footnote=lambda _name: tr("To change or cancel a visit, call the clinic."),
        narrow_hides=frozenset({2}),
        by_day=_parts,
    )


def _parts(today: Callable[[], date] | None = None) -> Parts:
    # Whoever asks what a section is called does not wait for its list.
    from ui.pages.appointments.columns import columns  # noqa: PLC0415
    from ui.pages.appointments.detail import describe  # noqa: PLC0415

    return partial(columns, today), describe
