"""The page of medicines."""

from pfclient.records.severity import dangers_first
from ui.pages.section.topic import Parts, Topic
from ui.text.translate import tr
from ui.viewmodels.arrangement import Segment


def topic() -> Topic:
    """Give what the page says and shows."""
    return Topic(
        title=tr("Medications"),
        subtitle=lambda name: tr("Medicines {name}’s doctors have on file", name=name),
        icon="pill",
        things=tr("medicines"),
        parts=_parts,
        segments={
            Segment.CURRENT: tr("Current", "several"),
            Segment.PAST: tr("Past", "several"),
            Segment.ALL: tr("All", "all medicines"),
        },
        empty=lambda name: (
            tr("No medicines in the records this clinic shares"),
            tr("{name} may take medicines from other doctors or stores. Tell the clinic about them.", name=name),
        ),
        footnote=lambda name: tr(
            "This list comes from the clinics linked to {name}’s account. "
            "It may not show medicines from other doctors or stores.",
            name=name,
        ),
        narrow_hides=frozenset({2}),
        order=dangers_first,
    )


def _parts() -> Parts:
    # Whoever asks what a section is called does not wait for its list.
    from ui.pages.medications.columns import columns  # noqa: PLC0415
    from ui.pages.medications.detail import describe  # noqa: PLC0415

    return columns, describe
