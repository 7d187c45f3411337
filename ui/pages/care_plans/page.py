"""The page of care plans."""

from ui.pages.section.topic import Parts, Topic
from ui.text.translate import tr
from ui.viewmodels.arrangement import Segment


def topic() -> Topic:
    """Give what the page says and shows."""
    return Topic(
        title=tr("Care plans"),
        subtitle=lambda name: tr("Plans {name}’s care teams made", name=name),
        icon="checklist",
        things=tr("care plans"),
        parts=_parts,
        segments={
            Segment.CURRENT: tr("Current", "several"),
            Segment.PAST: tr("Past", "several"),
            Segment.ALL: tr("All", "all care plans"),
        },
        empty=lambda name: (
            tr("No care plans in the records this clinic shares"),
            tr("If you think something is missing, ask {name}’s clinic.", name=name),
        ),
        footnote=lambda _name: tr("These words come from the clinic. Ask the clinic if a goal or step is not clear."),
        narrow_hides=frozenset({2}),
    )


def _parts() -> Parts:
    # Whoever asks what a section is called does not wait for its list.
    from ui.pages.care_plans.columns import columns  # noqa: PLC0415
    from ui.pages.care_plans.detail import describe  # noqa: PLC0415

    return columns, describe
