"""The page "Print or save a copy": questions on the left, the paper on the right."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from pfclient.export.making import Form
from ui.pages.copying.choices import Choices
from ui.pages.copying.outcome import Outcome
from ui.pages.copying.preview import PreviewPane
from ui.printing.press import Preview
from ui.text.errors import words
from ui.text.translate import tr
from ui.theme.theme import theme
from ui.viewmodels.copying import CopyViewModel, Typed
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.focus_in_sight import FocusInSight
from ui.widgets.frames import box, column, flowing, ground, line, rule, rule_down, scrolled
from ui.widgets.labels import PlainLabel
from ui.widgets.tab_order import follow

_QUESTIONS, _BESIDE_EM, _EM = 430, 50, 16
_LOWEST = 300


class CopyPage(QWidget):
    """Everything about one copy.

    Args:
        model: Its state.
        name: First name of the person whose chart is open, "" where all charts are looked at together.
        section: The section that is open, "" for none.
        several: Whether anybody else's chart can be read.

    Signals:
        left: The person wants back to the charts.
        save_wanted, print_wanted: The person wants it now; where to is not asked yet.

    Attributes:
        article: The article of Help about this page.
    """

    article = "print_and_save"

    left = Signal()
    save_wanted = Signal()
    print_wanted = Signal()

    def __init__(
        self, model: CopyViewModel, name: str, section: str, *, several: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        ground(self, "page")
        self.model = model
        self._problems: dict[str, str] = {}
        to = tr("Back to {name}’s chart", name=name) if name else tr("Back to everyone")
        self.back = Button(to, "quiet", icon="arrow-left")
        self.back.clicked.connect(self.left)
        self.choices = Choices(name, section, several=several)
        self.outcome = Outcome()
        self.save = Button(tr("Save a copy"), "primary", icon="download")
        self.print = Button(tr("Print"), icon="printer")
        self.preview = PreviewPane()
        self._arrange()
        self._wire()
        self.refresh()

    @property
    def window_title(self) -> str:
        """What the window is called while this is shown."""
        return " — ".join((tr("Print or save a copy"), tr("Family Chart")))

    def _arrange(self) -> None:
        bar = line(self.back, None, gap=10, margins=(14, 8, 24, 8))
        title = PlainLabel(tr("Print or save a copy"), "h1", wrap=True)
        warning = Banner(
            "info",
            tr("A copy is not protected"),
            tr("Anyone who finds the file or the paper can read it. Keep it in a safe place."),
            icon="lock",
        )
        self._acts = line(self.save, self.print, None, gap=12)
        form = flowing(column(title, self.choices, warning, None, gap=20, margins=(28, 18, 24, 18)), "page")
        area = scrolled(form, "page")
        FocusInSight(area, form)
        # What is pressed, and what becomes of it, is never scrolled out of sight.
        foot = box(column(self.outcome, self._acts, gap=12, margins=(28, 12, 24, 16)), "page")
        self._left = box(column((area, 1), rule(), foot, gap=0), "page")
        self._edge = rule_down()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(0)
        self._body.addWidget(self._left, 0)
        self._body.addWidget(self._edge)
        self._body.addWidget(self.preview, 1)
        self.setLayout(column(box(bar, "page"), rule(), (self._body, 1), gap=0))
        follow(self.back, self.choices, self.outcome, self.save, self.print, self.preview)

    def _wire(self) -> None:
        model = self.model
        model.changed.connect(self.refresh)
        self.choices.wanted.connect(lambda what, dates, form: model.choose(what=what, dates=dates, form=form))
        self.choices.typed.connect(self._type_days)
        self.outcome.stopped.connect(model.stop)
        self.save.clicked.connect(lambda: self._go(self.save_wanted.emit))
        self.print.clicked.connect(lambda: self._go(self.print_wanted.emit))

    def focus_first(self) -> None:
        """Put the focus at the first question."""
        self.choices.what.focus_control()

    def focus_act(self, act: str) -> None:
        """Put the focus on what the person came for: `print` or `save`."""
        (self.print if act == "print" else self.save).setFocus(Qt.FocusReason.OtherFocusReason)

    def act(self, act: str) -> None:
        """Do what a shortcut of this page asks for."""
        button = self.print if act == "print" else self.save
        if button.isEnabled():
            button.click()

    def refresh(self) -> None:
        """Show what the view-model holds."""
        model = self.model
        self.choices.show_state(model)
        self.outcome.show_state(model)
        for button in (self.save, self.print):
            button.setEnabled(model.progress is None)
        self.print.setVisible(model.form is Form.PDF)
        if isinstance(model.preview, Preview):
            self.preview.show_pages(model.preview)
        else:
            self.preview.show_words(_instead(model))

    def _type_days(self, first: Typed, last: Typed) -> None:
        """While somebody types nothing is wrong yet."""
        self.model.type_days(first, last)
        if self._problems:
            self._problems = {}
            self.choices.show_problems({})

    def _go(self, ask: Callable[[], None]) -> None:
        """What is wrong is said before anybody is asked where to."""
        self.model.span()
        self._problems = dict(self.model.problems)
        self.choices.show_problems(self._problems)
        if not self._problems:
            ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room; else the questions alone, since the paper could not be read."""
        super().resizeEvent(event)
        beside = event.size().width() >= theme().px(_EM) * _BESIDE_EM and event.size().height() >= theme().px(_LOWEST)
        self.preview.setVisible(beside)
        self._edge.setVisible(beside)
        self._left.setFixedWidth(theme().px(_QUESTIONS) if beside else event.size().width())
        ways = QBoxLayout.Direction
        needed = self.save.sizeHint().width() + self.print.sizeHint().width() + theme().px(80)
        self._acts.setDirection(ways.LeftToRight if needed <= self._left.width() else ways.TopToBottom)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


def _instead(model: CopyViewModel) -> str:
    """What stands where there are no pages to show."""
    if model.is_previewing:
        return tr("Getting the pages ready…")
    match model.form:
        case Form.SHEET:
            return tr(
                "One line for each entry, for programs such as Excel or LibreOffice. "
                "The last lines say what is not in it."
            )
        case Form.BUNDLE:
            return tr(
                "Every entry as the clinic sent it, also those marked as a mistake, for an app that reads FHIR. "
                "It is not made for people to read."
            )
        case _ if model.error is not None:
            return words(model.error).title
        case _:
            return tr("There is nothing to show yet. Check the dates.")
