"""The page of procedures."""

from ui.pages.section.topic import Parts, Topic
from ui.text.translate import tr
from ui.viewmodels.arrangement import Segment


def topic() -> Topic:
    """Give what the page says and shows."""
    return Topic(
        title=tr("Procedures"),
        subtitle=lambda _name: tr("Surgeries and other procedures"),
        icon="cross",
        things=tr("procedures"),
        parts=_parts,
        segments={
            Segment.CURRENT: tr("Planned or under way"),
            Segment.PAST: tr("Past", "several"),
            Segment.ALL: tr("All", "all procedures"),
        },
        empty=lambda name: (
            tr("No procedures in the records this clinic shares"),
            tr(
                "{name}’s clinics have not shared any procedures here. "
                "If you think something is missing, ask the clinic.",
                name=name,
            ),
        ),
        footnote=lambda name: tr(
            "This list comes from the clinics linked to {name}’s account. Procedures done elsewhere may be missing.",
            name=name,
        ),
        opens_with=Segment.ALL,
        narrow_hides=frozenset({2}),
    )


def _parts() -> Parts:
    # Whoever asks what a section is called does not wait for its list.
    from ui.pages.procedures.columns import columns  # noqa: PLC0415
    from ui.pages.procedures.detail import describe  # noqa: PLC0415

    return columns, describe
