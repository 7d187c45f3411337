"""The page of vital signs."""

from ui.pages.section.topic import Topic
from ui.pages.vitals.columns import columns
from ui.pages.vitals.detail import describe
from ui.text.translate import tr
from ui.viewmodels.arrangement import Segment


def topic() -> Topic:
    """Give what the page says and shows."""
    return Topic(
        title=tr("Vital signs"),
        subtitle=lambda name: tr("Blood pressure, weight and other measurements {name}’s clinic shares", name=name),
        icon="heart",
        things=tr("vital signs"),
        columns=columns(),
        describe=describe,
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
    )
