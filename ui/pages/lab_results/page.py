"""What the page of lab results says and shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pfclient.records.lab_results import LabResult
from ui.pages.lab_results.arrangement import arranged, grouped
from ui.pages.lab_results.by_test import by_test, under_tests
from ui.pages.section.topic import Parts, Topic
from ui.text.translate import tr
from ui.theme import tokens
from ui.viewmodels.arrangement import Layout, Segment

if TYPE_CHECKING:
    from pfclient.chart.trends import Trends

BY_TEST = "by-test"


def topic() -> Topic:
    """Give what the page says and shows."""
    return Topic(
        title=tr("Lab results"),
        subtitle=lambda name: tr("Results {name}’s doctors chose to share", name=name),
        icon="test-tube",
        things=tr("lab results"),
        parts=_parts,
        segments={Segment.ALL: tr("All", "all lab results")},
        empty=lambda name: (
            tr("No lab results in the records this clinic shares"),
            tr("{name}’s doctors choose which results to share. Ask the clinic about a result you expect.", name=name),
        ),
        footnote=lambda _name: tr("The doctor chooses which results to share. Ask about a result you expect."),
        narrow_hides=frozenset({2}),
        order=arranged,
        grouped=grouped,
        layouts={"": tr("By date"), BY_TEST: tr("By test")},
        layouts_how={BY_TEST: Layout(by_test, under_tests)},
        narrow=_stays,
        narrow_words=tr("Outside range"),
        none_narrowed=tr("No result here is outside its range, as far as the lab gave one."),
        filter_words=tr("Find a test"),
        derive=_derive,
        detail_width=tokens.layout("detail_labs"),
    )


def _parts() -> Parts:
    # Whoever asks what a section is called does not wait for its list.
    from ui.pages.lab_results.columns import columns  # noqa: PLC0415
    from ui.pages.lab_results.detail import describe  # noqa: PLC0415

    return columns, describe


def _stays(row: LabResult) -> bool:
    """Whether a result, or a part of it, lies outside its range."""
    from ui.pages.section.plots import is_outside  # noqa: PLC0415 - not before there is a list

    return is_outside([row.measure, *(component.measure for component in row.components)])


def _derive(rows: Sequence[LabResult]) -> Trends:
    """The series of all tests, made here: this runs in the thread that puts large charts in order."""
    from pfclient.chart.trends import Trends  # noqa: PLC0415 - not before there is a list

    trends = Trends(rows)
    trends.prepare()
    return trends
