"""The page of vaccines."""

from ui.pages.section.topic import Parts, Topic
from ui.text.translate import tr
from ui.viewmodels.arrangement import Segment


def topic() -> Topic:
    """Give what the page says and shows."""
    return Topic(
        title=tr("Immunizations"),
        subtitle=lambda name: tr("Vaccines on file for {name}", name=name),
        icon="syringe",
        things=tr("vaccines"),
        parts=_parts,
        segments={
            Segment.CURRENT: tr("Given", "several"),
            Segment.PAST: tr("Not given", "several"),
            Segment.ALL: tr("All", "all vaccines"),
        },
        empty=lambda name: (
            tr("No vaccines in the records this clinic shares"),
            tr("{name} may have had vaccines somewhere else. Ask the clinic if something is missing.", name=name),
        ),
        footnote=lambda name: tr(
            "This list comes from the clinics linked to {name}’s account. Vaccines given elsewhere may be missing.",
            name=name,
        ),
        narrow_hides=frozenset({2}),
    )


def _parts() -> Parts:
    # Whoever asks what a section is called does not wait for its list.
    from ui.pages.immunizations.columns import columns  # noqa: PLC0415
    from ui.pages.immunizations.detail import describe  # noqa: PLC0415

    return columns, describe
