"""The page of search results: how many, whose records are searched, and what was found by section."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from pfclient.chart.search import Findings, Match
from ui.text.names import first_name
from ui.text.translate import tr, trn
from ui.theme.scaling import scaled
from ui.theme.theme import theme
from ui.viewmodels.search import SearchViewModel
from ui.widgets.announcer import announce
from ui.widgets.focus_in_sight import FocusInSight
from ui.widgets.frames import box, column, ground, line, scrolled
from ui.widgets.labels import PlainLabel
from ui.widgets.result_layout import Result
from ui.widgets.result_list import ResultList
from ui.widgets.segments import SegmentedControl
from ui.widgets.state_pane import StatePane

ONE, ALL = "one", "all"
_AROUND, _LEAST_LIST = 28 + 24, 190


def key_of(match: Match) -> str:
    """Give what a match is known by among all."""
    return f"{match.person} {match.category} {match.record.key}"


class SearchPage(QWidget):
    """What was found.

    Args:
        model: The search.
        face: How a match is shown.
        heading: What a section is called.

    Signals:
        opened: A match is to be shown in its chart.
        scope_chosen: Whether everybody's records are to be searched.
    """

    opened = Signal(object)
    scope_chosen = Signal(bool)

    def __init__(
        self,
        model: SearchViewModel,
        face: Callable[[Match], Result],
        heading: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model, self._heading = model, heading
        self._shown: tuple[object, ...] = (None, "", None)
        self.title = PlainLabel(tr("Search results"), "h1", wrap=True)
        self.count = PlainLabel("", "muted", wrap=True)
        self.more = PlainLabel("", "small", wrap=True)
        self.scope = SegmentedControl(tr("Whose records are searched"))
        self.scope.chosen.connect(lambda key: self.scope_chosen.emit(key == ALL))
        self.list = ResultList(tr("Search results"), key_of, face)
        scaled(self.list.setMinimumHeight, _LEAST_LIST)
        self.list.opened.connect(self.opened)
        self.none = StatePane()
        words = column(self.title, self.count, self.more, gap=2)
        self._head = line((words, 1), self.scope, gap=16, margins=(28, 18, 24, 10))
        self._head.setAlignment(self.scope, Qt.AlignmentFlag.AlignTop)
        self._body = box(line((self.list, 1), gap=0, margins=(28, 0, 24, 0)))
        ground(self, "page")
        content = box(column(self._head, (self._body, 1), (self.none, 1), gap=0), "page")
        # Twice the text in the smallest window: then the page scrolls, and nothing on it is cut.
        area = scrolled(content, "page")
        FocusInSight(area, content)
        self.setLayout(column(area, gap=0))
        self._show_nothing_yet()

    def refresh(self) -> None:
        """Show what the search knows."""
        self._show_scope()
        findings, said = self._model.findings, self._model.said
        shown = (findings, said, self._model.whose)
        if shown == self._shown:
            return
        self._shown = shown
        if findings is None:
            self._show_nothing_yet()
        else:
            self._show(findings, said)

    def regions(self) -> list[QWidget]:
        """Give what F6 steps through on this page."""
        return [self.list] if self.list.isVisible() else []

    def select(self, key: str) -> None:
        """Choose a result by the key of its record."""
        self.list.select_key(key)

    def _show_scope(self) -> None:
        model, only = self._model, self._model.person
        person = next((one for one in model.readable if one.id == only), None)
        self.scope.setVisible(person is not None and len(model.readable) > 1)
        if person is not None:
            self.scope.set_segments([(ONE, tr("{name} only", name=first_name(person))), (ALL, tr("Everyone"))])
            self.scope.choose(ALL if model.everywhere else ONE)
            self._fit()

    def _show_nothing_yet(self) -> None:
        self.list.show_results([])
        for part in (self.count, self.more):
            part.clear()
            part.hide()
        self.none.hide()
        self._body.show()

    def _show(self, findings: Findings, said: str) -> None:
        groups = self._model.groups()
        self.list.show_results([(self._title_of(name, len(found), findings), found) for name, found in groups])
        total = len(findings.matches)
        self.count.setText(self._count_words(total, said))
        self.count.setVisible(bool(total))
        remarks = self._remarks(findings)
        self.more.setText(remarks)
        self.more.setVisible(bool(remarks))
        self._body.setVisible(bool(total))
        self.none.setVisible(not total)
        if total:
            announce(self.list, " ".join(part for part in (self.count.text(), remarks) if part))
        else:
            text = tr("Check the spelling, or try a shorter word.")
            self.none.show_empty(tr("No matches for “{q}”", q=said), text, "magnifier")

    def _title_of(self, category: str, count: int, findings: Findings) -> str:
        title = self._heading(category)
        if category in findings.cut:
            return tr("{section} · the first {n}", section=title, n=count)
        return f"{title} · {count}"

    def _count_words(self, total: int, said: str) -> str:
        person = self._model.whose
        if person is None:
            return trn("{n} match for “{q}” in all charts", "{n} matches for “{q}” in all charts", total, q=said)
        return trn(
            "{n} match for “{q}” in {name}’s chart",
            "{n} matches for “{q}” in {name}’s chart",
            total,
            q=said,
            name=first_name(person),
        )

    @staticmethod
    def _remarks(findings: Findings) -> str:
        more = tr("There are more. Add another word to find fewer.") if findings.cut else ""
        late = "" if findings.complete else tr("Some records cannot be searched yet. We add them as soon as they can.")
        return " ".join(part for part in (more, late) if part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The choice stands beside the title where there is room, else below it."""
        px = theme().px
        room = self.width() - px(_AROUND)
        self.scope.fit(room)
        beside = self.scope.needed + px(16 + 260) <= room
        self._head.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
