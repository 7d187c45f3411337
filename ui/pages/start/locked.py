"""The locked screen (01e): nothing but who is signed in, mostly dots, and the box for the PIN."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.start.frame import StartFrame
from ui.pages.start.start_page import StartPage
from ui.text.lock import fell_words, problem_words
from ui.text.start import words_at_start
from ui.text.translate import tr
from ui.viewmodels.lock import LockViewModel
from ui.widgets.announcer import announce
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.digits_field import AppPinField
from ui.widgets.frames import clear_layout, column, line
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.link_label import LinkLabel

_WIDTH = 500
_SIGN = 44


class LockedPage(StartPage):
    """Asks for the PIN.

    Args:
        vm: Its view-model.

    Signals:
        password_wanted: The person would rather sign in with the account's password.
        sign_out_wanted: The person wants to sign out; not confirmed yet.
    """

    password_wanted = Signal()
    sign_out_wanted = Signal()
    article = "settings_lock"

    def __init__(self, vm: LockViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("locked", True)
        self.vm = vm
        self._typed = ""
        vm.changed.connect(self._refresh)
        self.rebuild()

    def build(self) -> StartFrame:
        vm = self.vm
        self.pin = AppPinField(tr("App PIN"), hint=tr("The 4 to 8 digits you chose for this computer."))
        self.pin.set_text(self._typed)
        self.pin.changed.connect(self._keep_typed)
        self.unlock = Button(tr("Unlock"), "primary", size="large")
        self.unlock.clicked.connect(self._submit)
        password = Button(tr("Use my password"), size="large")
        password.clicked.connect(self.password_wanted)
        leave = LinkLabel(tr("Sign out"))
        leave.activated.connect(self.sign_out_wanted)
        leave.setFixedWidth(leave.sizeHint().width())
        self._trouble = column(gap=0)
        self._who = PlainLabel("", wrap=True)
        form = column(
            line(IconLabel("lock", "ink", _SIGN, "fill"), None),
            4,
            PlainLabel(tr("Family Chart is locked"), "display", wrap=True),
            PlainLabel(fell_words(vm.note.fell, vm.note.minutes), "muted", wrap=True),
            self._trouble,
            8,
            self._who,
            self.pin,
            4,
            line(self.unlock, password, None, gap=10),
            4,
            leave,
            gap=10,
        )
        frame = StartFrame(form, _WIDTH)
        frame.advanced.connect(self._submit)
        return frame

    def rebuild(self) -> None:
        """What was wrong stands on the new page, too; it was said when it was found."""
        super().rebuild()
        self._show_answer(aloud=False)

    def focus_first(self) -> None:
        if self.frame is not None:
            self.pin.focus_control()

    def _keep_typed(self) -> None:
        self._typed = self.pin.edit.text()

    def _submit(self) -> None:
        self.vm.unlock(self.pin.text)

    def _refresh(self) -> None:
        if not self.vm.busy:
            self._show_answer(aloud=True)
        self.unlock.setEnabled(not self.vm.busy)

    def _show_answer(self, *, aloud: bool) -> None:
        vm = self.vm
        self._who.setText(tr("Signed in as {name}", name=vm.note.name) if vm.note.name else "")
        self._who.setVisible(bool(vm.note.name))
        said = problem_words(vm.problem, vm.left)
        if said and vm.problem == "wrong" and aloud:
            self.pin.set_text("")
        told = said != self.pin.error
        self.pin.set_error(said)
        if said and told and aloud:
            announce(self.pin, said, assertive=True)
            self.pin.focus_control()
        clear_layout(self._trouble)
        if vm.trouble is not None:
            words = words_at_start(vm.trouble)
            self._trouble.addWidget(Banner("warn", words.title, words.text, icon="folder-open"))
            if aloud:
                announce(self, f"{words.title}. {words.text}", assertive=True)
