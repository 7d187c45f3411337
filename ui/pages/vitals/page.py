"""What the page of vital signs says and shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ui.pages.section.topic import Parts, Topic
from ui.text.translate import tr
from ui.viewmodels.arrangement import Segment

if TYPE_CHECKING:
    from pfclient.chart.trends import Trends
    from pfclient.records.vitals import Vital


def topic() -> Topic:
    """Give what the page says and shows."""
    return Topic(
        title=tr("Vital signs"),
        subtitle=lambda name: tr("Blood pressure, weight and other measurements {name}’s clinic shares", name=name),
        icon="heart",
        things=tr("vital signs"),
        parts=_parts,
        segments={
            Segment.CURRENT: tr("Measured", "several"),
            Segment.PAST: tr("Cancelled", "several"),
            Segment.ALL: tr("All", "all vital signs"),
        },
        empty=lambda name: (
            tr("No vital signs in the records this clinic shares"),
            tr("Not every clinic shares what it measures. Ask {name}’s clinic.", name=name),
        ),
        footnote=lambda _name: tr("The clinic chooses which measurements to share. Ask about one you expect."),
        narrow_hides=frozenset({2}),
        derive=_derive,
    )


def _derive(rows: Sequence[Vital]) -> Trends:
    from pfclient.chart.trends import Trends  # noqa: PLC0415 - not before there is a list

    made = Trends(rows)
    made.prepare()
    return made


def _parts() -> Parts:
    # Whoever asks what a section is called does not wait for its list.
    from ui.pages.vitals.columns import columns  # noqa: PLC0415
    from ui.pages.vitals.detail import describe  # noqa: PLC0415

    return columns, describe
