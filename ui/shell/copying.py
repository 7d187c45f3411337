"""The way from a chart to paper and files: opens the page for it, asks where to, and goes back."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pfclient.activity import ActKind
from pfclient.export.making import Maker, What, sections_of
from ui.base.tasks import Reporter, TaskScope
from ui.pages.copying.page import CopyPage
from ui.printing.press import PaperPress
from ui.shell import shortcuts
from ui.shell.where_to import Dialogs, into_file, onto_paper, system_dialogs
from ui.text.language import language
from ui.text.names import first_name
from ui.text.paper import PaperWording
from ui.text.paper_labels import SECTIONS
from ui.text.translate import tr
from ui.theme.theme import theme
from ui.viewmodels.copying import CopyViewModel, Saved
from ui.widgets.frames import take_off

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QStackedWidget

    from pfclient.errors import FamilyChartError
    from pfclient.people import PersonId
    from ui.viewmodels.family import FamilyViewModel


class Copying(QObject):
    """Shows the page on the window's stack while a copy is made.

    Args:
        stack: The window's pages.
        family: Whose charts there are.
        reporter: Told of what nobody expected.
        now: The clock.

    Attributes:
        dialogs: The system's own, unless others are put here.
        page: The page, None while it is not open.

    Signals:
        left: The page is closed; the charts come back.
    """

    left = Signal()

    def __init__(
        self, stack: QStackedWidget, family: FamilyViewModel, reporter: Reporter, now: Callable[[], datetime]
    ) -> None:
        super().__init__(stack)
        self._stack, self._family, self._reporter, self._now = stack, family, reporter, now
        self._tasks = TaskScope(self, reporter)
        self._model: CopyViewModel | None = None
        self._section, self._noted = "", 0
        self._of: tuple[PersonId | None, frozenset[PersonId]] = (None, frozenset())
        self.dialogs: Dialogs | None = None
        self.page: CopyPage | None = None
        family.changed.connect(self._check)
        theme().changed.connect(self._rebuild)
        language().changed.connect(self._rebuild)

    def open(self, what: str, act: str = "") -> None:
        """Open the page for the chart that is open.

        Args:
            what: What to copy at first (`section`, `chart`, `summary`, `family`).
            act: What the person came for, `print` or `save`; "" for neither.
        """
        family = self._family
        if self._model is not None or not (family.readable or (family.everyone and family.readable_people)):
            return
        self._of = (self._person, family.readable_people)
        self._section = family.section if family.section in SECTIONS and not family.everyone else ""
        self._model = CopyViewModel(
            self._maker(), PaperPress(), self._wanted(what, act), self._now, reporter=self._reporter, parent=self
        )
        self._show()
        if self.page is not None and act:
            self.page.focus_act(act)
        elif self.page is not None:
            self.page.focus_first()

    def close(self) -> None:
        """Close the page; a copy being made ends, and nothing of it is left."""
        self._tasks.cancel_all()
        model, self._model = self._model, None
        if model is not None:
            model.close()
            self._drop()
            model.deleteLater()

    @property
    def _person(self) -> PersonId | None:
        """Whose chart is open, None where all of them are looked at together."""
        current = self._family.current
        return current.id if current is not None else None

    def _wanted(self, what: str, act: str) -> What:
        """What is offered first where one is: an overview is no list that could be copied."""
        if self._person is None:
            return What.FAMILY
        if what == What.SECTION and not self._section:
            return What.SUMMARY if act == "print" else What.CHART
        return What(what)

    def _maker(self) -> Maker:
        """Everything a copy needs, fixed now: whoever switches the chart meanwhile copies what they saw."""
        family = self._family
        charts = [family.session.chart(one.id) for one in family.people if one.id in family.readable_people]
        current = next((chart for chart in charts if chart.person.id == self._person), None)
        return Maker(charts, current, self._section, self._now, PaperWording())

    def _show(self) -> None:
        current = self._family.current
        if self._model is None:
            return
        several = len(self._family.readable_people) > 1
        name = first_name(current) if current is not None else ""
        page = CopyPage(self._model, name, self._section, several=several)
        page.left.connect(self._leave)
        page.save_wanted.connect(lambda: self._tasks.start("ask", self._save(), "drop"))
        page.print_wanted.connect(lambda: self._tasks.start("ask", self._print(), "drop"))
        shortcuts.bind_all(
            page, {"Alt+Left": self._leave, "Ctrl+P": lambda: page.act("print"), "Ctrl+S": lambda: page.act("save")}
        )
        self._drop()
        self.page = page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def _drop(self) -> None:
        page, self.page = self.page, None
        if page is not None:
            take_off(self._stack, page)

    def _leave(self) -> None:
        self.close()
        self.left.emit()

    def _check(self) -> None:
        """Of a chart that may not be read any more nothing is copied, nor of anybody else's."""
        family, model, (person, readable) = self._family, self._model, self._of
        if model is None:
            return
        if self._person != person or not (family.readable or family.everyone):
            self._leave()
        elif family.readable_people != readable:
            self._of = (person, family.readable_people)
            model.reword(self._maker())

    def _rebuild(self) -> None:
        """Another text size, theme or language: what was chosen stays."""
        if self._model is not None:
            self._model.reword(self._maker())
            self._show()
            if self.page is not None:
                self.page.focus_first()

    async def _save(self) -> None:
        model = self._model
        if model is None:
            return

        async def write(path: Path, replace: bool) -> FamilyChartError | None:
            await model.save(path, replace=replace)
            return model.error

        name = f"{tr('Family Chart')} {self._now().astimezone():%Y-%m-%d}.{model.form}"
        before = model.saved
        await into_file(self._stack, self._asked(), name, model.form, write)
        self._note(model, ActKind.DOWNLOAD, before)

    async def _print(self) -> None:
        model = self._model
        if model is not None:
            before = model.saved
            await onto_paper(self._stack, self._asked(), model.print_on, model.fail)
            self._note(model, ActKind.PRINT, before)

    def _note(self, model: CopyViewModel, kind: ActKind, before: Saved | None) -> None:
        """Whoever asks who has seen what is told of the copy: of each person's chart that is in it."""
        if model.saved is None or model.saved is before:
            return
        session, (current, readable) = self._family.session, self._of
        of_all = readable if model.what is What.FAMILY else frozenset()
        people = [one for one in session.people if one.id == current or one.id in of_all]
        sections = sections_of(model.what, self._section)

        async def tell() -> None:
            for person in people:
                await session.desk.copied(person, kind, sections)

        # No task of this page's: it goes on when somebody leaves, and a slow portal holds up no other copy.
        self._noted += 1
        self._family.tasks.start(f"copied {self._noted}", tell())

    def _asked(self) -> Dialogs:
        self.dialogs = self.dialogs or system_dialogs()
        return self.dialogs
