"""The way in: first run, sign-in, waiting for a kept account, and the registration wizard.

Each page is imported when it is first shown: the first frame waits for one page, not for all of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.text.language import language
from ui.viewmodels.start import Situation, StartViewModel
from ui.widgets.frames import take_off

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QStackedWidget, QWidget

    from pfclient.build import Core
    from pfclient.errors import FamilyChartError
    from pfclient.session import Session
    from ui.base.tasks import Reporter
    from ui.pages.start.start_page import StartPage
    from ui.viewmodels.start import LockNote
    from ui.wizards.registration.wizard import RegistrationWizard

_WAITING_AFTER_MS = 1000


class Entrance(QObject):
    """Shows one page at a time on the window's stack.

    Args:
        core: What a patient can do.
        stack: The window's pages.
        reporter: Told of what nobody expected.
        now: The clock.

    Attributes:
        link: An invitation's link that waits for its page.
        portal, username: Of the last sign-in of this run; filled in at the next.

    Signals:
        entered: A session is open; brings it.
        added: A person was added to the session that was open; brings the person, or None.
        adding_left: The person left the wizard that adds somebody.
        nobody: Whoever was signed in is not any more, because they wanted it so.
        aside_wanted: The person wants `help` or `settings`.
    """

    entered = Signal(object)
    added = Signal(object)
    adding_left = Signal()
    nobody = Signal()
    aside_wanted = Signal(str)

    def __init__(
        self, core: Core, stack: QStackedWidget, reporter: Reporter, now: Callable[[], datetime], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._core, self._stack, self._reporter, self._now = core, stack, reporter, now
        self.link = ""
        self.portal = ""
        self.username = ""
        self.wizard: RegistrationWizard | None = None
        self._adding = False
        self._page: QWidget | None = None
        # A page that only says "please wait" would be built, and flash up, at every start.
        self._slow = QTimer(self, singleShot=True, interval=_WAITING_AFTER_MS)
        self._slow.timeout.connect(self._still_starting)
        self.start = StartViewModel(core, reporter=reporter, parent=self)
        self.start.changed.connect(self._show_start)
        self.start.resumed.connect(self.entered)
        language().changed.connect(self._speak)

    def _speak(self) -> None:
        self._core.speak(language().spoken)

    def begin(self) -> None:
        """Find out which page belongs on screen."""
        self.start.begin()

    def begin_anew(self) -> None:
        """Whoever was signed in is not: nothing of them is filled in."""
        self.portal, self.username = "", ""
        self.nobody.emit()
        self.begin()

    @property
    def ready(self) -> bool:
        """Whether a page stands there that another may replace."""
        return self.start.situation not in (Situation.STARTING, Situation.LOCKED)

    @property
    def has_page(self) -> bool:
        """Whether more than an empty window is on screen: a page of the way in, or the charts.

        The page that only says to wait is none: what begins after the first page would hold up what is waited for.
        """
        return self.start.situation is not Situation.STARTING and self._stack.count() > 0

    def first_run(self) -> None:
        """Ask what the person has: an invitation, or an account."""
        from ui.pages.start.first_run import FirstRunPage  # noqa: PLC0415 - one page at a time

        page = FirstRunPage()
        page.invitation_wanted.connect(self.register)
        page.account_wanted.connect(self.sign_in)
        self._show(page)

    def sign_in(self, notice: FamilyChartError | None = None) -> None:
        """Ask for user name and password."""
        from ui.pages.start.sign_in import SignInPage  # noqa: PLC0415 - one page at a time
        from ui.viewmodels.sign_in import SignInViewModel  # noqa: PLC0415 - one page at a time

        name = self.username or self.start.username
        model = SignInViewModel(
            self._core, self.portal or self.start.portal, name, reporter=self._reporter, now=self._now
        )
        page = SignInPage(model, notice or self.start.error)
        model.setParent(page)
        page.finished.connect(self.entered)
        page.invitation_wanted.connect(self.register)
        page.back_wanted.connect(self.begin if self._core.asks_pin else self.first_run)
        self._show(page)

    def register(self) -> None:
        """Show the wizard, with the link that came, if any."""
        wizard = self._wizard_for(None)
        wizard.finished.connect(self.entered)
        wizard.closed.connect(self._registering_left)
        self._open_wizard(wizard)

    def add_person(self, session: Session) -> None:
        """Show the wizard that adds a person; the charts stay behind it."""
        if self.wizard is not None:
            return
        wizard = self._wizard_for(session)
        wizard.finished.connect(lambda _session: self._adding_done())
        wizard.closed.connect(self._adding_closed)
        self._open_wizard(wizard)

    def take_link(self, link: str) -> bool:
        """Fill a link into the wizard that is open; False where none is."""
        if self.wizard is None:
            return False
        self.wizard.vm.take_link(link)
        return True

    def lock(self, note: LockNote) -> None:
        """Ask for the PIN; whoever was adding a person begins that again, with the link they came with."""
        self.username = ""  # this page shows dots for it, and the one that asks for the password gives away no more
        self.link = self.link or (self.wizard.vm.state.link if self.wizard is not None else "")
        self.start.locked(note)

    def clear(self) -> None:
        """Take whatever page is shown away."""
        if self.wizard is not None:
            self.wizard.vm.added.stop()
        self.wizard = None
        page, self._page = self._page, None
        if page is not None:
            take_off(self._stack, page)

    def _wizard_for(self, session: Session | None) -> RegistrationWizard:
        from ui.shell.registering import registration_wizard  # noqa: PLC0415 - one page at a time

        link, self.link = self.link, ""
        portal = self.portal or self.start.portal
        return registration_wizard(self._core, link, session, portal, reporter=self._reporter, now=self._now)

    def _open_wizard(self, wizard: RegistrationWizard) -> None:
        self._show(wizard)
        self.wizard = wizard

    def _show(self, page: StartPage | RegistrationWizard) -> None:
        self.clear()
        self._page = page
        page.aside_wanted.connect(self.aside_wanted)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        # What a page takes while it stands in no window yet is forgotten when it comes into one.
        page.focus_first()

    def _show_start(self) -> None:
        situation = self.start.situation
        if situation is Situation.LOCKED:
            self._ask_for_pin()
        elif situation is Situation.STARTING:
            self._slow.start()
        elif self.link and situation is not Situation.SIGNED_IN:
            self.register()
        elif situation is Situation.UNREACHABLE:
            self._wait()
        elif situation is not Situation.SIGNED_IN:
            self._registering_left()

    def _ask_for_pin(self) -> None:
        from ui.shell.lock_page import lock_page  # noqa: PLC0415 - one page at a time

        if self._page is None or not self._page.property("locked"):  # it follows the view-model itself
            self._show(lock_page(self._core, self, self._reporter))

    def _still_starting(self) -> None:
        if self.start.situation is Situation.STARTING:
            self._wait()

    def _wait(self) -> None:
        from ui.pages.start.waiting import WaitingPage  # noqa: PLC0415 - one page at a time

        if isinstance(self._page, WaitingPage):  # it follows the view-model itself
            return
        page = WaitingPage(self.start)
        page.sign_in_wanted.connect(self.sign_in)
        page.invitation_wanted.connect(self.register)
        self._show(page)

    def _registering_left(self) -> None:
        self.sign_in() if self.username or self.start.username or self.start.error else self.first_run()

    def _adding_done(self) -> None:
        person = self.wizard.vm.added.person if self.wizard is not None else None
        self.clear()
        self.added.emit(person)

    def _adding_closed(self) -> None:
        self.clear()
        self.adding_left.emit()
