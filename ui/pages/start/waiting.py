"""While the kept account is opened, and what can be done when its portal or its files cannot be reached."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pfclient.errors import PortalError
from ui.pages.start.frame import StartFrame
from ui.pages.start.start_page import StartPage
from ui.text.start import words_at_start
from ui.text.translate import tr
from ui.viewmodels.start import Situation, StartViewModel
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.frames import column
from ui.widgets.labels import PlainLabel

_WIDTH = 480


class WaitingPage(StartPage):
    """Shows that the account is being opened; when that fails, a second try or another sign-in.

    Args:
        vm: Its view-model.

    Signals:
        sign_in_wanted: The person would rather sign in.
    """

    sign_in_wanted = Signal()
    article = "offline"

    def __init__(self, vm: StartViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.vm = vm
        self.retry: Button | None = None
        vm.changed.connect(self.rebuild)
        self.rebuild()

    def build(self) -> StartFrame:
        unreachable = self.vm.situation is Situation.UNREACHABLE and self.vm.error is not None
        title = tr("We could not open your records") if unreachable else tr("Opening your records…")
        form = column(PlainLabel(title, "display", wrap=True), gap=14)
        self.retry = None
        if unreachable and self.vm.error is not None:
            said = words_at_start(self.vm.error)
            away = isinstance(self.vm.error, PortalError)
            form.addWidget(Banner("warn", said.title, said.text, icon="cloud-slash" if away else "folder-open"))
            self.retry = Button(tr("Try again"), "primary", size="large")
            self.retry.clicked.connect(self.vm.begin)
            other = Button(tr("Sign in instead"), size="large")
            other.clicked.connect(self.sign_in_wanted)
            form.addWidget(self.retry)
            form.addWidget(other)
        return StartFrame(form, _WIDTH)

    def focus_first(self) -> None:
        if self.retry is not None:
            self.retry.setFocus()
