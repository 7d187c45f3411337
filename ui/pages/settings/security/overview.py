"""Whether two-step verification is on, and what can be done about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pfclient.flows.two_step import Aim
from ui.base.loadable import Failed, shown
from ui.pages.settings.part import Part
from ui.text.dates import day_words
from ui.text.errors import words
from ui.text.translate import tr, trn
from ui.viewmodels.changing_password import ChangingPasswordViewModel
from ui.viewmodels.two_step import State, TwoStepViewModel
from ui.widgets.aside_frame import title
from ui.widgets.banner import Banner
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.frames import clear_layout, column, line
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.skeleton import Skeleton

_FEW = 3


class Overview(Part):
    """The first page."""

    vm: TwoStepViewModel

    def __init__(self, vm: TwoStepViewModel, password: ChangingPasswordViewModel) -> None:
        super().__init__(vm, tr("Sign-in and security"))
        self._password = password
        self._shown: object = self
        self._content = column(gap=12)
        self.body.addWidget(title(self.heading))
        self.body.addLayout(self._content)

    def first(self) -> QWidget | None:
        """Where one comes back to from changing the password, else the first there is."""
        changed = self._password.done or self._password.unheard
        return self.controls["password"] if changed else super().first()

    def refresh(self) -> None:
        """Show it anew where it is another."""
        now = (self.vm.known, self.vm.done, self.vm.perhaps, self._password.done, self._password.unheard)
        if now == self._shown:
            return
        self._shown = now
        self.controls.clear()
        clear_layout(self._content)
        known = shown(self.vm.known)
        for part in self._parts(known):
            self._content.addWidget(part)
            part.show()

    def _parts(self, known: State | None) -> list[Part | Banner | Card | Skeleton | PlainLabel]:
        parts: list[Part | Banner | Card | Skeleton | PlainLabel] = []
        if self.vm.done is not None:
            parts.append(_done(self.vm.done))
        if self.vm.perhaps in {Aim.ON, Aim.NEW_CODES}:
            parts.append(_perhaps())
        if self._password.unheard:
            text = tr("The answer got lost. Sign in with the new one; if it is not taken, with the one before.")
            parts.append(Banner("warn", tr("Your password may have changed"), text))
        if self._password.done:
            text = tr("Everywhere else you are signed out. Sign in there with the new one.")
            parts.append(Banner("good", tr("Your password is changed"), text))
        if isinstance(self.vm.known, Failed):
            parts.append(self._failed(self.vm.known.error))
        elif known is None:
            parts.append(Skeleton())
        if known is None:
            return [*parts, self._password_card()]
        if known.active and known.backup_codes_left <= _FEW:
            parts.append(_few(known.backup_codes_left))
        parts.append(self._on(known) if known.active else self._off())
        if known.active:
            about = tr(
                "A computer where you ticked “Do not ask again” is not asked for a code for 30 days. "
                "To have a computer asked again, go to Signed-in devices."
            )
            parts.append(PlainLabel(about, "muted", wrap=True))
        return [*parts, self._password_card()]

    def _password_card(self) -> Card:
        change = Button(tr("Change password"), icon="pencil", name=tr("Change your password"))
        change.clicked.connect(self._password.begin)
        self.controls["password"] = change
        text = tr("Change it if somebody may know it, or if you use it anywhere else.")
        said = [PlainLabel(tr("Password"), "h3", wrap=True), PlainLabel(text, "muted", wrap=True)]
        return _card("lock", None, said, [change])

    def _failed(self, error: Exception) -> Banner:
        """What stands below, if anything, is from before."""
        said = words(error)
        again = Button(tr("Try again"), size="small", icon="arrows-clockwise")
        again.clicked.connect(self.vm.load)
        self.controls["again"] = again
        return Banner("warn", said.title, said.text, button=again)

    def _off(self) -> Card:
        text = tr(
            "Two-step verification asks for a code from your phone when you sign in. It keeps other people out, even "
            "if they know your password."
        )
        set_up = Button(tr("Set up"), "primary", icon="shield-check", name=tr("Set up two-step verification"))
        set_up.clicked.connect(lambda: self.vm.begin(Aim.ON))
        self.controls["set up"] = set_up
        head = PlainLabel(tr("Two-step verification"), "h3", wrap=True)
        return _card("key", Chip(tr("Off"), "neutral"), [head, PlainLabel(text, "muted", wrap=True)], [set_up])

    def _on(self, known: State) -> Card:
        said = [PlainLabel(tr("Two-step verification is on"), "h3", wrap=True)]
        if known.since is not None:
            since = day_words(known.since.astimezone().date())
            said.append(PlainLabel(tr("Turned on {date}", date=since), "muted", wrap=True))
        left = trn("{n} backup code is left.", "{n} backup codes are left.", known.backup_codes_left)
        said.append(PlainLabel(left, wrap=True))
        renew = Button(tr("Make new backup codes"), icon="key")
        renew.clicked.connect(lambda: self.vm.begin(Aim.NEW_CODES))
        off = Button(tr("Turn off"), "danger", name=tr("Turn off two-step verification"))
        off.clicked.connect(lambda: self.vm.begin(Aim.OFF))
        self.controls |= {"renew": renew, "off": off}
        return _card("shield-check", Chip(tr("On"), "good", "check-circle"), said, [renew, off])


def _card(icon: str, chip: Chip | None, said: list[PlainLabel], acts: list[Button]) -> Card:
    mark = IconLabel(icon, "ink2", 24)
    head, *rest = said
    # The state stands beside the name alone: the words below have the whole width.
    top = Beside(head, chip, gap=14) if chip is not None else head
    row = line(mark, (column(column(top, *rest, gap=3), 4, Flow(*acts, gap=10), gap=8), 1), gap=14)
    row.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
    return Card(row, "panel")


def _done(aim: Aim) -> Banner:
    if aim is Aim.ON:
        text = tr("From now on you need a code from your phone to sign in on another computer.")
        return Banner("good", tr("You are all set"), text)
    if aim is Aim.OFF:
        return Banner("info", tr("Two-step verification is off"), tr("Your password alone signs you in now."))
    text = tr("The codes you had before no longer work. Throw that list away.")
    return Banner("good", tr("You have new backup codes"), text)


def _perhaps() -> Banner:
    text = tr("If two-step verification is on below, make new backup codes. Those made just now were not shown to you.")
    return Banner("warn", tr("The answer got lost"), text)


def _few(left: int) -> Banner:
    text = tr("Without a backup code and without your phone you cannot sign in. Make new codes while you can.")
    if not left:
        return Banner("warn", tr("No backup code is left"), text)
    return Banner("warn", trn("Only {n} backup code is left", "Only {n} backup codes are left", left), text)
