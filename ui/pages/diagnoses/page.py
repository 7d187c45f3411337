"""The page of diagnoses."""

from ui.pages.section.topic import Parts, Topic
from ui.text.translate import tr
from ui.viewmodels.arrangement import Segment


def topic() -> Topic:
    """Give what the page says and shows."""
    return Topic(
        title=tr("Diagnoses"),
        subtitle=lambda name: tr("Conditions {name}’s doctors recorded", name=name),
        icon="clipboard",
        things=tr("diagnoses"),
        parts=_parts,
        segments={
            Segment.CURRENT: tr("Current", "several"),
            Segment.PAST: tr("Past", "several"),
            Segment.ALL: tr("All", "all diagnoses"),
        },
        empty=lambda name: (
            tr("No diagnoses in the records this clinic shares"),
            tr("This does not mean there are none. If you think something is missing, ask {name}’s clinic.", name=name),
        ),
        footnote=lambda _name: tr("Diagnoses are written by clinic staff. Notes from visits are not shown here."),
        narrow_hides=frozenset({2}),
    )


def _parts() -> Parts:
    # Whoever asks what a section is called does not wait for its list.
    from ui.pages.diagnoses.columns import columns  # noqa: PLC0415
    from ui.pages.diagnoses.detail import describe  # noqa: PLC0415

    return columns, describe
