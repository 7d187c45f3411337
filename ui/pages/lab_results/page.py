"""The page of lab results."""

from ui.pages.lab_results.arrangement import arranged, grouped
from ui.pages.lab_results.columns import columns
from ui.pages.lab_results.detail import describe
from ui.pages.section.topic import Topic
from ui.text.translate import tr
from ui.viewmodels.arrangement import Segment


def topic() -> Topic:
    """Give what the page says and shows."""
    return Topic(
        title=tr("Lab results"),
        subtitle=lambda name: tr("Results {name}’s doctors chose to share", name=name),
        icon="test-tube",
        things=tr("lab results"),
        columns=columns(),
        describe=describe,
        segments={
            Segment.CURRENT: tr("Results"),
            Segment.PAST: tr("Cancelled", "several"),
            Segment.ALL: tr("All", "all lab results"),
        },
        empty=lambda name: (
            tr("No lab results in the records this clinic shares"),
            tr("{name}’s doctors choose which results to share. Ask the clinic about a result you expect.", name=name),
        ),
        footnote=lambda _name: tr("The doctor chooses which results to share. Ask about a result you expect."),
        narrow_hides=frozenset({2}),
        order=arranged,
        grouped=grouped,
        detail_width=420,
    )
