"""What the clinic has, masked (09d): a visitor says that it is right, or what is not."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pfclient.flows.kiosk_ports import Correction, FormState, TodaysVisit
from ui.kiosk.arranging import column, line
from ui.kiosk.big_button import BigButton
from ui.kiosk.looks import looks
from ui.kiosk.screens.visit_screen import VisitScreen, airy, low, picture
from ui.kiosk.words import Words
from ui.text.dates import clinic_time_words
from ui.text.translate import tr
from ui.theme import tokens
from ui.theme.theme import theme
from ui.viewmodels.kiosk_visit import KioskVisitViewModel
from ui.widgets.frames import Item

_ROW, _FIX = 140, 150


class Panel(QWidget):
    """A rounded ground with an edge.

    Args:
        ground: Colour token of the ground.
        edge: Colour token of the edge.
        width: Of the edge, px of the design.
    """

    def __init__(self, ground: str, edge: str, width: int) -> None:
        super().__init__()
        self._ground, self._edge, self._width = ground, edge, width

    def paintEvent(self, _event: QPaintEvent) -> None:
        edge, radius = looks().px(self._width), looks().px(tokens.kiosk("radius"))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color(self._edge), edge))
        painter.setBrush(theme().color(self._ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), radius, radius)
        painter.end()


def appointment_card(visit: TodaysVisit) -> QWidget:
    """Returns the card with time and doctor; never what the visit is for."""
    words = [None, Words(tr("Today at {time}", time=clinic_time_words(visit.time)), "visit")]
    if visit.with_whom:
        words.append(Words(tr("with {name}", name=visit.with_whom), "body", "ink2"))
    card = Panel("select", "action", 3)
    inner = (column(*words, None, gap=2), 1)
    card.setLayout(
        line(
            (picture("calendar-check", "action", 72, "fill"), 0),
            inner,
            gap=28,
            margins=(34, airy(30, 20), 30, airy(30, 20)),
        )
    )
    return card


class ReviewScreen(VisitScreen):
    """Step 3: is this still right?"""

    def __init__(self, vm: KioskVisitViewModel) -> None:
        super().__init__(vm)
        visit = vm.place.state.visit
        title = self.title(tr("Hello, {name}", name=visit.given_masked) if visit else tr("Hello"))
        rows: list[Item] = []
        if visit is not None:
            rows = [appointment_card(visit), *self._rows(visit)]
        right = BigButton(tr("Yes, everything is right"), "primary", height=low(148, 120), size=48, icon="check")
        right.tapped.connect(vm.submit)
        self._right = right
        fixes: list[Item] = [line(*self._low_fixes())] if looks().lower and vm.place.state.correctable else []
        back = line(self.back_button(low(120, 104)), self.over_button("secondary", low(120, 104), 40))
        upper: list[Item] = [title, Words(tr("Is this still right?"), "lead", "ink2"), *rows]
        self.lay_out(upper, [*fixes, right, back, self.talk_button()], gap=18, top=airy(27, 18))

    def refresh(self) -> None:
        self._right.setEnabled(not self.vm.busy)

    def _rows(self, visit: TodaysVisit) -> list[Item]:
        rows: list[Item] = []
        for correction, icon, label, value in _facts(visit):
            rows.append(self._row(icon, label, value, correction))
        if visit.form is FormState.DONE:
            rows.append(self._row("note-pencil", tr("Before-visit form"), tr("Done at home"), None))
        return rows

    def _row(self, icon: str, label: str, value: str, correction: Correction | None) -> QWidget:
        told = correction in self.vm.place.state.corrected
        if told:
            value = tr("The front desk will ask you")
        words = column(None, Words(label, "small", "ink2"), Words(value, "strong"), None, gap=0)
        items: list[Item] = [(picture(icon, "ink2", 52), 0), (words, 1)]
        if told:
            items.append((picture("check-circle", "good", 52, "fill"), 0))
        elif correction is not None and not looks().lower:
            items.append((self._fix(correction, tr("Fix"), label), 0))
        row = Panel("panel", "line", 2)
        row.setMinimumHeight(looks().px(low(_ROW, 110)))
        row.setLayout(line(*items, gap=26, margins=(30, 12, 24, 12)))
        return row

    def _fix(self, correction: Correction, text: str, label: str) -> BigButton:
        fix = BigButton(text, height=96, size=34, name=tr("Fix: {what}", what=label))
        fix.tapped.connect(lambda: self.vm.fix(correction))
        if not looks().lower:
            fix.setMinimumWidth(looks().px(_FIX))
            fix.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return fix

    def _low_fixes(self) -> list[Item]:
        """The same buttons, within reach, where nothing may be pressed above the middle."""
        visit, correctable = self.vm.place.state.visit, self.vm.place.state.correctable
        facts = _facts(visit) if visit is not None else []
        return [
            self._fix(correction, tr("Fix: {what}", what=label), label)
            for correction, _, label, _ in facts
            if correction in correctable
        ]


class CorrectionScreen(VisitScreen):
    """Nothing is edited here: the desk is told, and asks."""

    def __init__(self, vm: KioskVisitViewModel) -> None:
        super().__init__(vm)
        asked = {
            Correction.PHONE: tr("Is your phone number not right?"),
            Correction.ADDRESS: tr("Is your home address not right?"),
            Correction.INSURANCE: tr("Is your insurance not right?"),
        }
        correcting = vm.place.state.correcting
        title = self.title(asked[correcting] if correcting is not None else tr("Is something not right?"), "notice")
        told = Words(tr("We will tell the front desk. They will ask you for the right one."), "lead", "ink2")
        self._tell = BigButton(tr("Yes, tell the front desk"), "primary", height=148, size=46, icon="check")
        self._tell.tapped.connect(vm.submit)
        keep = BigButton(tr("No, it is right"), height=128, size=42)
        keep.tapped.connect(vm.back)
        icon = line(picture("pencil", "ink2", 120), None)
        self.lay_out([icon, title, told], [self._tell, keep, low(120, 20), self.foot()], gap=26, top=50)

    def refresh(self) -> None:
        self._tell.setEnabled(not self.vm.busy)


def _facts(visit: TodaysVisit) -> list[tuple[Correction, str, str, str]]:
    """What is on record, in the order of the screen: an icon, what it is, and as much of it as may be seen."""
    facts = []
    if visit.phone_hint:
        ends = tr("Ends in {digits}", digits=visit.phone_hint)
        facts.append((Correction.PHONE, "phone", tr("Phone"), ends))
    if visit.address_hint:
        facts.append((Correction.ADDRESS, "house", tr("Home"), visit.address_hint))
    if visit.insurance_hint:
        payer, comma, ending = visit.insurance_hint.rpartition(", ")
        value = tr("{payer}, ends in {digits}", payer=payer, digits=ending) if comma else visit.insurance_hint
        facts.append((Correction.INSURANCE, "id-card", tr("Insurance"), value))
    return facts
