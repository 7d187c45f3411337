"""A copy of the chart on its way to paper or into a file: what is wanted, what it will look like, how far it is."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Protocol

from pfclient.errors import CopyStopped, FamilyChartError
from pfclient.export.making import Form, Maker, What
from pfclient.export.progress import Progress
from pfclient.export.saving import save
from pfclient.export.scope import ALL_DATES, Span
from pfclient.values import dataclass
from ui.base.viewmodel import ViewModel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtCore import QObject

    from pfclient.export.layout import Layout
    from ui.base.tasks import Reporter

_LOOK_EVERY = 0.1
"""Seconds between two looks at how far it is."""

Typed = tuple[str, str, str]
"""Month, day and year as they stand in their boxes."""


class Dates(StrEnum):
    """Which dates are wanted."""

    ALL = "all"
    YEAR = "year"
    THREE_YEARS = "three-years"
    CHOSEN = "chosen"


_DAYS = {Dates.YEAR: 365, Dates.THREE_YEARS: 3 * 365 + 1}


class Press(Protocol):
    """Makes pages of a layout: painted elsewhere, since a view-model paints nothing."""

    def preview(self, layout: Layout) -> Any:
        """The first pages."""
        ...

    def pdf(self, layout: Layout, progress: Progress) -> bytes:
        """All of them as a file."""
        ...

    def print_on(self, printer: Any, layout: Layout, progress: Progress) -> int:
        """All of them on a printer; how many that were."""
        ...


@dataclass(frozen=True, slots=True)
class Saved:
    """A copy that is where it was to go: in `path`, or on paper as so many `pages`."""

    path: Path | None = None
    pages: int = 0


class CopyViewModel(ViewModel):
    """State of "Print or save a copy".

    Args:
        maker: Reads the charts.
        press: Makes pages.
        what: What is copied at first.
        now: The clock.

    Attributes:
        what, dates, form: What is wanted.
        first, last: The days typed where dates are chosen.
        problems: Field (`first`, `last`) to code (`no-date`, `order`).
        preview: The first pages, None before they are made and for what is no paper.
        is_previewing: Whether they are being made.
        progress: Of the copy being made, None while there is none.
        saved: The last copy, until something else is wanted.
        error: Why the last copy was not made.
    """

    def __init__(
        self,
        maker: Maker,
        press: Press,
        what: What,
        now: Callable[[], datetime],
        *,
        reporter: Reporter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(reporter, parent)
        self._maker, self._press, self._now = maker, press, now
        self.what, self.dates, self.form = what, Dates.ALL, Form.PDF
        self.first: Typed = ("", "", "")
        self.last: Typed = ("", "", "")
        self.problems: dict[str, str] = {}
        self.preview: Any = None
        self.is_previewing = False
        self.progress: Progress | None = None
        self.saved: Saved | None = None
        self.error: FamilyChartError | None = None
        self._looking = Progress()
        self._look()

    def choose(self, *, what: What | None = None, dates: Dates | None = None, form: Form | None = None) -> None:
        """Want something else."""
        before = (self.what, self.dates, self.form)
        self.what, self.dates, self.form = what or self.what, dates or self.dates, form or self.form
        if self.what.is_summary:
            self.form, self.dates = Form.PDF, Dates.ALL
        if (self.what, self.dates, self.form) != before:
            self._changed()

    def type_days(self, first: Typed, last: Typed) -> None:
        """Take the days as they stand in their boxes; an empty one leaves that side open."""
        if (first, last) != (self.first, self.last):
            self.first, self.last = first, last
            self._changed()

    def span(self) -> Span | None:
        """Give the dates wanted, None where what was typed is no date; `problems` then says which."""
        self.problems = {}
        if self.dates is Dates.ALL:
            return ALL_DATES
        if self.dates in _DAYS:
            return Span(self._now().astimezone().date() - timedelta(days=_DAYS[self.dates]))
        first, last = self._day("first", self.first), self._day("last", self.last)
        if first and last and last < first:
            self.problems["last"] = "order"
        return None if self.problems else Span(first, last)

    async def save(self, path: Path, *, replace: bool) -> None:
        """Write the copy into a file; one of that name is replaced only where the person said so."""
        what, form, span = self.what, self.form, self.span()
        if span is None:
            return

        def work(progress: Progress) -> Saved:
            save(path, self._pieces(what, span, form, progress), replace=replace)
            return Saved(path)

        await self._make(work)

    async def print_on(self, printer: Any) -> None:
        """Print the copy."""
        what, span = self.what, self.span()
        if span is None:
            return

        def work(progress: Progress) -> Saved:
            return Saved(pages=self._press.print_on(printer, self._maker.layout(what, span, progress), progress))

        await self._make(work)

    def fail(self, error: FamilyChartError) -> None:
        """Say why nothing could even begin."""
        self.error, self.saved = error, None
        self.changed.emit()

    def reword(self, maker: Maker) -> None:
        """Speak another language from now on, or of other people."""
        self._maker = maker
        self.preview = None
        self._look()

    def stop(self) -> None:
        """End the copy being made; nothing of it is left."""
        if self.progress is not None:
            self.progress.stop()

    def close(self) -> None:
        """Nobody looks any more: whatever is being made ends."""
        self.stop()
        self._looking.stop()
        super().close()

    # ---- inside

    def _pieces(self, what: What, span: Span, form: Form, progress: Progress) -> Iterable[bytes]:
        """Nothing is read before the file can be written."""
        yield from self._maker.chunks(what, span, form, progress, self._press.pdf)

    async def _make(self, work: Callable[[Progress], Saved]) -> None:
        progress = self.progress = Progress()
        self.saved, self.error = None, None
        made = asyncio.get_running_loop().run_in_executor(None, work, progress)
        try:
            while not made.done():
                self.changed.emit()
                await asyncio.wait({made}, timeout=_LOOK_EVERY)
            self.saved = made.result()
        except FamilyChartError as error:
            self.error = error
        self.progress = None
        self.changed.emit()

    def _changed(self) -> None:
        self.saved, self.error = None, None
        self._look()
        self.changed.emit()

    def _look(self) -> None:
        """Make the preview anew; the one under way is of no use."""
        self._looking.stop()
        self._looking = Progress()
        span = self.span()
        if span is None or self.form is not Form.PDF:
            self.tasks.cancel("preview")
            self.preview, self.is_previewing = None, False
            return
        self.is_previewing = True
        self.tasks.start("preview", self._preview(self.what, span, self._looking))

    async def _preview(self, what: What, span: Span, progress: Progress) -> None:
        def work() -> Any:
            return self._press.preview(self._maker.layout(what, span, progress))

        try:
            self.preview = await asyncio.to_thread(work)
        except CopyStopped:
            return
        except FamilyChartError as error:
            # The pages that stand there are those of what was wanted before.
            self.preview, self.error = None, error
        self.is_previewing = False
        self.changed.emit()

    def _day(self, field: str, typed: Typed) -> date | None:
        month, day, year = typed
        if not any(typed):
            return None
        try:
            return date(int(year), int(month), int(day))
        except ValueError:
            self.problems[field] = "no-date"
            return None
