"""Settings, Signed-in devices: where the account is signed in, which computers are trusted, and ending it there."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from pfclient.sign_ins import SignedInPlace
from ui.base.loadable import Failed, shown
from ui.pages.settings.section import SectionLayout, once_done
from ui.text.dates import day_words, moment_words
from ui.text.devices import device_icon, device_words
from ui.text.errors import words
from ui.text.translate import tr
from ui.viewmodels.sign_ins import SignInsViewModel
from ui.widgets.announcer import announce_change
from ui.widgets.aside_frame import AsideFrame, title
from ui.widgets.banner import Banner
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.frames import box, clear_layout, column, line
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.skeleton import Skeleton

_OTHERS, _RETRY = "others", "again"


def devices(
    model: SignInsViewModel, now: Callable[[], datetime], change_password: Callable[[], object]
) -> SectionLayout:
    """Give the section; the portal is asked again each time it is opened.

    Args:
        model: Its view-model.
        now: The clock.
        change_password: Leads to where the password is changed.
    """
    page = DevicesPage(model, now)
    page.password_wanted.connect(lambda: once_done(change_password))
    model.load()
    return SectionLayout(column(page, gap=0), page.controls)


class DevicesPage(QWidget):
    """The list, which fills itself anew when the portal has answered.

    Args:
        model: Its view-model.
        now: The clock.

    Attributes:
        controls: What can have the focus, by names that outlive another look of the window.

    Signals:
        password_wanted: The person wants another password.
    """

    password_wanted = Signal()

    def __init__(self, model: SignInsViewModel, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._model, self._now = model, now
        self.controls: dict[str, QWidget] = {}
        self._alone_said = False
        self._body = column(gap=12)
        text = tr("Every computer, phone or screen that can open your records with your sign-in.")
        self.setLayout(
            column(title(tr("Where you are signed in")), PlainLabel(text, "muted", wrap=True), self._body, gap=12)
        )
        model.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is so now; the focus stays on the control of the same name, or goes to the next there is."""
        held = self._held()
        if self._model.alone and not self._alone_said:
            announce_change(self, tr("Only this computer is signed in now"))
        self._alone_said = self._model.alone
        self.controls.clear()
        clear_layout(self._body)
        for part in self._parts():
            self._body.addWidget(part)
            part.show()
        if held:
            self._hold(held)

    # ---- what is shown

    def _parts(self) -> list[QWidget]:
        model = self._model
        parts: list[QWidget] = []
        if model.error is not None:
            said = words(model.error)
            parts.append(Banner("alert", said.title, said.text))
        if model.alone:
            parts.append(self._alone())
        if isinstance(model.places, Failed):
            parts.append(self._failed(model.places.error))
        elif shown(model.places) is None:
            parts.append(Skeleton())
        parts += [self._sign_in(each) for each in model.sign_ins]
        if len(model.sign_ins) > 1 or model.trusted:
            parts.append(self._others())
        if model.trusted:
            parts.append(PlainLabel(tr("Computers that are not asked for a code"), "h2", wrap=True))
            parts += [self._trusted(each) for each in model.trusted]
        return [*parts, self._unknown()]

    def _unknown(self) -> QWidget:
        """What to do about a sign-in that was somebody else's."""
        change = Button(tr("Change your password"), icon="lock")
        change.clicked.connect(self.password_wanted)
        self.controls["password"] = change
        head = tr("Was it not you who signed in?")
        text = tr("Then somebody knows your password. A new one signs everybody else out, wherever they are.")
        said = column(PlainLabel(head, "h3", wrap=True), PlainLabel(text, "muted", wrap=True), gap=3)
        return Card(column(Beside(box(said), change, gap=14), gap=0), "panel")

    def _failed(self, error: Exception) -> QWidget:
        """The list below, if any, is the one from before."""
        said = words(error)
        again = Button(tr("Try again"), size="small", icon="arrows-clockwise")
        again.clicked.connect(self._model.load)
        self.controls[_RETRY] = again
        return Banner("alert", said.title, said.text, button=again)

    def _alone(self) -> QWidget:
        text = tr(
            "If it was not you who signed in, somebody knows your password: change it, turn on two-step verification, "
            "and tell your doctor’s office."
        )
        return Banner("good", tr("Only this computer is signed in now"), text)

    def _sign_in(self, place: SignedInPlace) -> QWidget:
        name, now = device_words(place.device), self._now()
        lines = [tr("Signed in: {moment}", moment=moment_words(place.created, now))]
        if place.last_used is not None:
            lines.append(tr("Last used: {moment}", moment=moment_words(place.last_used, now)))
        ends = tr("Ends by itself on {date}", date=day_words(place.expires.astimezone().date()))
        if place.is_current:
            return _card(place, [name, *lines, ends], Chip(tr("This computer"), "good", "check-circle"))
        button = Button(tr("Sign out"), size="small", icon="sign-out", name=_told(tr("Sign out"), name, lines[-1]))
        return self._with(button, place, [name, *lines, ends])

    def _trusted(self, place: SignedInPlace) -> QWidget:
        name, now = device_words(place.device), self._now()
        since = tr("Trusted: {moment}", moment=moment_words(place.created, now))
        ends = tr("Ends by itself on {date}", date=day_words(place.expires.astimezone().date()))
        ask = tr("Ask for a code again")
        button = Button(ask, size="small", icon="key", name=_told(ask, name, since))
        return self._with(button, place, [name, since, ends])

    def _with(self, button: Button, place: SignedInPlace, lines: Sequence[str]) -> QWidget:
        button.clicked.connect(lambda: self._model.end(place.id))
        self.controls[f"end {place.id}"] = button
        return _card(place, lines, button)

    def _others(self) -> QWidget:
        button = Button(tr("Sign out everywhere else"), icon="sign-out")
        button.clicked.connect(self._model.end_others)
        self.controls[_OTHERS] = button
        head = PlainLabel(tr("Something here is not you?"), "strong", wrap=True)
        text = tr(
            "Sign out everywhere else. Whoever wants to come back then needs your password, and your code too. "
            "Invitations sent from a device you sign out are withdrawn, unless somebody has used them."
        )
        said = box(column(head, PlainLabel(text, "muted", wrap=True), gap=3))
        return Card(column(Beside(said, button, gap=14), gap=0), "panel")

    # ---- the focus

    def _held(self) -> str:
        focus = QApplication.focusWidget()
        return next((name for name, control in self.controls.items() if control is focus), "")

    def _hold(self, name: str) -> None:
        control = self.controls.get(name) or next(iter(self.controls.values()), None) or self._list()
        if control is not None:
            control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _list(self) -> QWidget | None:
        """The list of Settings: where the focus goes when nothing is left here to press."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, AsideFrame):
            above = above.parentWidget()
        return above.tabs if above is not None else None


def _card(place: SignedInPlace, lines: Sequence[str], act: QWidget) -> Card:
    """A card of a name, lines below it, and what stands at its right."""
    icon = IconLabel(device_icon(place.device), "ink2", 24)
    name, *rest = lines
    said = box(
        column(PlainLabel(name, "h3", wrap=True), *(PlainLabel(each, "small", wrap=True) for each in rest), gap=2)
    )
    row = line(icon, (Beside(said, act, gap=14), 1), gap=14)
    row.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
    return Card(row, "plain", (18, 14, 16, 14))


def _told(act: str, name: str, when: str) -> str:
    """The accessible name of a button that looks like others."""
    return tr("{act}. {device}. {when}", act=act, device=name, when=when)
