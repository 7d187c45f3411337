"""Settings, Who has seen what: of one chart, filtered by days and by person, and what this computer remembers."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from pfclient.activity import Act, ActorKind, Noted
from ui.base.loadable import Failed, shown
from ui.pages.settings.section import SectionLayout
from ui.text.activity import act_words, actor_words, only_own_words, sitting_words
from ui.text.devices import device_icon, device_words
from ui.text.errors import words
from ui.text.translate import tr, trn
from ui.viewmodels.activity import ActivityViewModel, Days
from ui.widgets.aside_frame import title
from ui.widgets.banner import Banner
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.combo_field import ComboField
from ui.widgets.flow import Flow
from ui.widgets.frames import box, clear_layout, column, line, rule
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.segments import SegmentedControl
from ui.widgets.skeleton import Skeleton

_AT_ONCE, _FIELD = 40, 280


def activity(model: ActivityViewModel, now: Callable[[], datetime], print_it: Callable[[], object]) -> SectionLayout:
    """Give the section; the portal is asked again each time it is opened. `print_it` puts it on paper."""
    page = ActivityPage(model, now)
    page.print_wanted.connect(print_it)
    model.load()
    return SectionLayout(column(page, gap=0), page.controls)


class ActivityPage(QWidget):
    """The filters stay where they are; the list below fills itself anew.

    Args:
        model: Its view-model.
        now: The clock.

    Attributes:
        controls: What can have the focus, by names that outlive another look of the window.
    """

    print_wanted = Signal()

    def __init__(self, model: ActivityViewModel, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._model, self._now = model, now
        self._limit = _AT_ONCE
        self._chart = ComboField(tr("Whose chart"), width=_FIELD)
        self._days = SegmentedControl(tr("How far back"))
        self._days.set_segments([(Days.WEEK, tr("7 days")), (Days.MONTH, tr("30 days")), (Days.YEAR, tr("1 year"))])
        self._who = ComboField(tr("By whom"), width=_FIELD)
        self._print = Button(tr("Print this list"), size="small", icon="printer")
        self.controls: dict[str, QWidget] = {}
        self._body = column(gap=12)
        self._arrange()
        self._chart.changed.connect(lambda: model.look_at(self._chart.choice))
        self._days.chosen.connect(lambda key: model.look_back(Days(key)))
        self._who.changed.connect(self._choose_who)
        self._print.clicked.connect(self.print_wanted)
        model.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is so now."""
        held = self._held()
        self._fill_filters()
        for name in set(self.controls) - {"chart", "days", "who", "print"}:
            del self.controls[name]
        clear_layout(self._body)
        for part in self._parts():
            self._body.addWidget(part)
            part.show()
        control = self.controls.get(held)
        if held and (control is None or not control.isEnabled()):
            control = self.controls["days"]
        if control is not None:
            control.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- what is shown

    def _arrange(self) -> None:
        text = tr("Every time somebody looked at the chart, printed it, saved it, or got access to it.")
        self.controls |= {"chart": self._chart.combo, "who": self._who.combo, "print": self._print}
        days = box(column(PlainLabel(tr("How far back"), "strong"), self._days, gap=9))
        filters = Flow(self._chart, self._who, days, gap=16)
        head = Beside(title(tr("Who has seen what")), self._print, gap=14)
        self.setLayout(column(head, PlainLabel(text, "muted", wrap=True), filters, self._body, gap=14))

    def _fill_filters(self) -> None:
        model = self._model
        for field in (self._chart, self._who):
            field.blockSignals(True)
        self._chart.set_choices([(one.id, one.display) for one in model.people])
        self._chart.setVisible(len(model.people) > 1)
        if model.person is not None:
            self._chart.choose(model.person.id)
        self._who.set_choices(
            [("all", tr("Everybody")), *((key, actor_words(actor)) for key, actor in model.actors.items())]
        )
        self._who.choose(model.who or "all")
        for field in (self._chart, self._who):
            field.blockSignals(False)
        self._days.choose(model.days)
        self.controls["days"] = self._days.buttons[model.days]
        self._print.setEnabled(model.printable)

    def _choose_who(self) -> None:
        choice = self._who.choice
        self._model.look_for("" if choice == "all" else choice)

    def _parts(self) -> list[QWidget]:
        model = self._model
        if model.person is None:
            return [PlainLabel(tr("There is no chart here that you can open now."), "muted", wrap=True)]
        parts: list[QWidget] = []
        if model.error is not None:
            said = words(model.error)
            parts.append(Banner("alert", said.title, said.text))
        if model.pages:
            parts.append(
                Banner(
                    "good", trn("{n} page was sent to the printer.", "{n} pages were sent to the printer.", model.pages)
                )
            )
        parts += self._from_the_portal()
        parts.append(PlainLabel(tr("On this computer"), "h2", wrap=True))
        noted = [_note(each, self._now()) for each in model.noted[: self._limit]]
        parts.append(_listed(noted, tr("Nothing was opened here in these days.")))
        if max(len(model.found), len(model.noted)) > self._limit:
            parts.append(self._more())
        return parts

    def _from_the_portal(self) -> list[QWidget]:
        model = self._model
        parts: list[QWidget] = []
        if isinstance(model.acts, Failed):
            said = words(model.acts.error)
            again = Button(tr("Try again"), size="small", icon="arrows-clockwise")
            again.clicked.connect(model.load)
            self.controls["again"] = again
            parts.append(Banner("alert", said.title, said.text, button=again))
        told = shown(model.acts)
        if told is None:
            return parts or [Skeleton()]
        if not told.everybody:
            parts.append(Banner("info", only_own_words()))
        acts = [_act(each, self._now()) for each in model.found[: self._limit]]
        parts.append(_listed(acts, tr("Nothing was done in these days.")))
        if told.cut:
            parts.append(
                PlainLabel(tr("There is more in these days than can be shown. Look at fewer days."), "muted", wrap=True)
            )
        return parts

    def _more(self) -> QWidget:
        button = Button(tr("Show more"), "quiet", icon="caret-down")
        button.clicked.connect(self._show_more)
        self.controls["more"] = button
        return box(line(button, None))

    def _show_more(self) -> None:
        self._limit += _AT_ONCE
        self.refresh()

    def _held(self) -> str:
        focus = QApplication.focusWidget()
        return next((name for name, control in self.controls.items() if control is focus), "")


def _act(act: Act, now: datetime) -> QWidget:
    # What the clinic itself did comes from no device of anybody.
    known = act.device or act.by.kind is not ActorKind.CLINIC
    icon = device_icon(act.device) if known else "building"
    small = [sitting_words(act.first, act.last, now), device_words(act.device) if known else "", act.practice]
    return _line(icon, actor_words(act.by), act_words(act.kind, act.what), small)


def _note(noted: Noted, now: datetime) -> QWidget:
    return _line("computer", act_words(noted.kind, noted.what), "", [sitting_words(noted.first, noted.last, now)])


def _line(icon: str, name: str, text: str, small: Sequence[str]) -> QWidget:
    picture = IconLabel(icon, "ink2", 22)
    said = column(PlainLabel(name, "strong", wrap=True), gap=2)
    if text:
        said.addWidget(PlainLabel(text, wrap=True))
    said.addWidget(PlainLabel(" · ".join(filter(None, small)), "small", wrap=True))
    row = line(picture, (said, 1), gap=14)
    row.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
    return box(row)


def _listed(rows: Sequence[QWidget], nothing: str) -> QWidget:
    if not rows:
        return PlainLabel(nothing, "muted", wrap=True)
    body = column(gap=10)
    for place, row in enumerate(rows):
        if place:
            body.addWidget(rule())
        body.addWidget(row)
    return Card(body, "plain", (18, 14, 16, 14))
