"""What can be copied, and in which form: reads the charts and gives a layout, or the pieces of a file."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from enum import StrEnum

from pfclient.chart.joined import AnyChart
from pfclient.export import bundle, pages, spreadsheet, summary
from pfclient.export.copied import Copied
from pfclient.export.layout import Layout
from pfclient.export.progress import Progress
from pfclient.export.scope import Span
from pfclient.export.summary import Summed
from pfclient.export.wording import Wording
from pfclient.records.catalog import CATEGORIES


class What(StrEnum):
    """What is copied."""

    SECTION = "section"
    CHART = "chart"
    SUMMARY = "summary"
    FAMILY = "family"

    @property
    def is_summary(self) -> bool:
        """Whether it is made for paper only, and always of today."""
        return self in {What.SUMMARY, What.FAMILY}


class Form(StrEnum):
    """What kind of file it becomes; the value is the ending of its name."""

    PDF = "pdf"
    SHEET = "csv"
    BUNDLE = "json"


def sections_of(what: What, section: str) -> tuple[str, ...]:
    """The names of the sections a copy is made of, where `section` is the one that is open."""
    if what is What.SECTION:
        return (section,)
    return tuple(summary.SECTIONS if what.is_summary else CATEGORIES)


class Maker:
    """Makes copies of one person's chart, or of everybody's first facts. In whichever thread.

    Args:
        charts: Everybody's whose chart may be read.
        current: Whose chart is open, None where all of them are looked at together.
        section: Name of the section that is open.
        now: The clock.
        wording: Words in the reader's language.
    """

    def __init__(
        self,
        charts: Sequence[AnyChart],
        current: AnyChart | None,
        section: str,
        now: Callable[[], datetime],
        wording: Wording,
    ) -> None:
        self._charts, self._current, self._section = charts, current, section
        self._now, self._wording = now, wording

    def layout(self, what: What, span: Span, progress: Progress) -> Layout:
        """Lay out a copy for paper.

        Raises:
            CopyStopped: The person stopped it.
        """
        if what.is_summary:
            charts = self._charts if what is What.FAMILY else (self._chart,)
            people = [_summed(chart, progress) for chart in charts]
            return summary.layout(people, self._now().astimezone().date(), self._wording, progress)
        return pages.layout(self._copied(what, span, progress), self._wording, progress)

    def chunks(
        self, what: What, span: Span, form: Form, progress: Progress, pdf: Callable[[Layout, Progress], bytes]
    ) -> Iterable[bytes]:
        """Give the pieces of a file.

        Args:
            what: What it holds.
            span: Which dates.
            form: Which kind of file.
            progress: Told of every step.
            pdf: Makes a PDF of a layout.

        Raises:
            CopyStopped: The person stopped it; also while the pieces are asked for.
            VaultError: The records kept here could not be read.
        """
        if form is Form.PDF:
            return (pdf(self.layout(what, span, progress), progress),)
        copied = self._copied(what, span, progress)
        if form is Form.SHEET:
            return spreadsheet.chunks(copied, self._wording, progress)
        originals = [self._chart.originals(section.category) for section in copied.sections]
        return bundle.chunks(copied, originals, self._now().astimezone(), self._wording, progress)

    @property
    def _chart(self) -> AnyChart:
        if self._current is None:
            raise LookupError("no chart is open")
        return self._current

    def _copied(self, what: What, span: Span, progress: Progress) -> Copied:
        chart, names = self._chart, (self._section,) if what is What.SECTION else tuple(CATEGORIES)
        sections = []
        for name in names:
            progress.check()
            section = chart.read(name)
            if section.has_any or what is What.SECTION or not CATEGORIES[name].offered:
                sections.append(section)
        today = self._now().astimezone().date()
        return Copied(chart.person, sections, today, span, chart.may_be_private, whole=what is What.CHART)


def _summed(chart: AnyChart, progress: Progress) -> Summed:
    sections = {}
    for name in summary.SECTIONS:
        progress.check()
        sections[name] = chart.read(name)
    return Summed(chart.person, sections, chart.may_be_private)
