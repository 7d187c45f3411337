"""The overview of one chart: what matters now, and a way from every line to its record."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pfclient.chart.glance import Glance
from ui.pages.overview import cards
from ui.pages.overview.parts import Made, Open
from ui.pages.overview.strip import strip
from ui.pages.section.cards_page import CardsPage
from ui.pages.section.topic import Topic
from ui.text.limits import ending_words, given_part_words
from ui.text.names import first_name
from ui.text.translate import tr
from ui.theme.people import assign
from ui.theme.scaling import scaled
from ui.theme.theme import theme
from ui.viewmodels.overview import OverviewViewModel
from ui.widgets.buttons import Button
from ui.widgets.direction import sided
from ui.widgets.frames import clear_layout, column, line
from ui.widgets.labels import PlainLabel

_EM, _TWO_COLUMNS_EM, _NARROW_EM = 16, 50, 44
_LEFT_EDGE, _RIGHT_EDGE, _NARROW_EDGE, _BESIDE = 28, 24, 12, 30
_LEFT, _RIGHT = 58, 42


class OverviewPage(CardsPage):
    """The first page of a chart.

    Args:
        model: Its state.
        topic: Gives what the sections say of themselves.
        now: The clock.

    Signals:
        record_wanted: A line was chosen; brings section and key, "" for the section alone.
        summary_wanted: A page of what matters now is to be printed.
    """

    record_wanted = Signal(str, str)
    summary_wanted = Signal()

    def __init__(
        self,
        model: OverviewViewModel,
        topic: Callable[[str], Topic],
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        self.title = PlainLabel(tr("Overview"), "h1", wrap=True)
        self.print = Button(tr("Print a summary"), icon="printer")
        head = line((self.title, 1), self.print, gap=12)
        self._body: QVBoxLayout = column(gap=14)
        self._frame = column(head, self._body, None, gap=12)
        super().__init__(self._frame, "page", parent)
        self._worded = self.print.sizeHint().width()
        self.model, self._topic, self._now = model, topic, now
        self._drawn: tuple[object, ...] = ()
        self.print.clicked.connect(self.summary_wanted)
        model.changed.connect(self.refresh)
        self.refresh()

    # ---- showing

    def refresh(self) -> None:
        """Show what the view-model holds; what is the same stays as it stands."""
        model = self.model
        today, color = self._now().astimezone().date(), assign(str(one) for one in model.people)
        drawn = (model.glance, model.person, today, color, self._is_wide, self._is_narrow)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        held = self.lines.held
        clear_layout(self._body)
        made = self._fill(model.glance, color.get(str(model.person.id), "family"))
        self.lines.follow([each for one in made for each in one.lines], held)

    @property
    def _is_wide(self) -> bool:
        return self.width() >= theme().px(_EM) * _TWO_COLUMNS_EM

    @property
    def _is_narrow(self) -> bool:
        return self.width() < theme().px(_EM) * _NARROW_EM

    def _make_room(self) -> None:
        """A narrow page has narrow margins, and where title and button do not fit the button is its icon."""
        words = tr("Print a summary")
        left, right = (_NARROW_EDGE, _NARROW_EDGE) if self._is_narrow else (_LEFT_EDGE, _RIGHT_EDGE)
        scaled(self._frame.setContentsMargins, *sided((left, 14, right, 24)))
        title = theme().metrics("h1").horizontalAdvance(self.title.text())
        fits = title + self._worded <= self.width() - theme().px(left + right + _BESIDE)
        if bool(self.print.text()) is not fits:
            self.print.set_words(words if fits else "", words)
            self.print.setToolTip("" if fits else words)

    def _fill(self, glance: Glance, color: str) -> list[Made]:
        name, today = first_name(self.model.person), self._now().astimezone().date()
        open_ = Open(self.record_wanted.emit, self._is_narrow)
        top = strip(glance, self._topic("allergies"), name, open_)
        left = [
            cards.visit_card(glance, self._topic("appointments"), name, open_, today=today, color=color),
            cards.results_card(glance, self._topic("lab_results"), name, open_),
        ]
        shown = [one for one in left if one is not None]
        medicines = cards.medicines_card(glance, self._topic("medications"), name, open_)
        self._body.addWidget(top.card)
        ending = ending_words(self.model.person, today)
        if ending is not None:
            self._body.addWidget(_banner("info", ending, "calendar"))
        if self.model.person.allowed:
            self._body.addWidget(_banner("quiet", given_part_words(self.model.person), "lock"))
        elif glance.private:
            self._body.addWidget(_privacy(name))
        if self._is_wide and shown:
            first = column(*(one.card for one in shown), None, gap=14)
            self._body.addLayout(line((first, _LEFT), (column(medicines.card, None, gap=14), _RIGHT), gap=14))
        else:
            for one in (*shown, medicines):
                self._body.addWidget(one.card)
        return [top, *shown, medicines]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()
        self.refresh()


def _banner(variant: str, words: tuple[str, str], icon: str) -> QWidget:
    from ui.widgets.banner import Banner  # noqa: PLC0415 - most charts are seen whole, and nobody's access ends

    return Banner(variant, *words, icon=icon)


def _privacy(name: str) -> QWidget:
    title = tr("Some of {name}’s records may be private", name=name)
    text = tr("State law and the clinic’s rules can keep some records private. You will not see those here.")
    return _banner("quiet", (title, text), "lock")
