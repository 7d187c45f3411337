"""The way in: first run, sign-in, waiting for a kept account, and the wizards.

Each page is imported when it is first shown: the first frame waits for one page, not for all of them.
"""

from __future__ import annotations

from functools import cached_property
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
    from ui.base.tasks import Reporter
    from ui.pages.start.sign_in import SignInPage
    from ui.pages.start.start_page import StartPage
    from ui.shell.wizards import Wizards
    from ui.text.message import Message
    from ui.viewmodels.start import LockNote
    from ui.wizards.flow_wizard import FlowWizard

_WAITING_AFTER_MS = 1000


class Entrance(QObject):
    """Shows one page at a time on the window's stack.

    Args:
        core: What a patient can do.
        stack: The window's pages.
        reporter: Told of what nobody expected.
        now: The clock.

    Attributes:
        link: The link of an e-mail that waits for its page.
        portal, username: Of the last sign-in of this run; filled in at the next.
        said: What the next sign-in begins with, None for nothing.
        wizard: The wizard on screen, None where none is.
        typed_in: The page on screen, where something can be typed in it that a link must not take away.

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
        self.said: Message | None = None
        self.wizard: FlowWizard | None = None
        self.typed_in: SignInPage | FlowWizard | None = None
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
        self.portal, self.username, self.said = "", "", None
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
        """Ask what the person has, an invitation or an account, unless a link that waits tells."""
        if self.link:
            self.wizards.follow(None)
            return
        from ui.pages.start.first_run import FirstRunPage  # noqa: PLC0415 - one page at a time

        page = FirstRunPage()
        page.invitation_wanted.connect(self.register)
        page.account_wanted.connect(self.sign_in)
        self._show(page)

    def sign_in(self, notice: FamilyChartError | None = None) -> None:
        """Ask for user name and password, unless the link to a new one waits."""
        if self.link and self.wizards.recovers():
            return
        from ui.pages.start.sign_in import SignInPage  # noqa: PLC0415 - one page at a time
        from ui.viewmodels.sign_in import SignInViewModel  # noqa: PLC0415 - one page at a time

        name = self.username or self.start.username
        model = SignInViewModel(
            self._core, self.portal or self.start.portal, name, reporter=self._reporter, now=self._now
        )
        said, self.said = self.said, None
        page = SignInPage(model, notice or self.start.error, said)
        model.setParent(page)
        page.finished.connect(self.entered)
        page.invitation_wanted.connect(self.register)
        page.recovery_wanted.connect(lambda forgotten: self.wizards.recover(forgotten, page=model))
        page.back_wanted.connect(self.begin if self._core.asks_pin else self.first_run)
        self._show(page)
        self.typed_in = page

    @cached_property
    def wizards(self) -> Wizards:
        """The wizards that lead in."""
        from ui.shell.wizards import Wizards  # noqa: PLC0415 - most starts need none

        return Wizards(self, self._core, self._reporter, self._now)

    def register(self) -> None:
        """Show the wizard that makes an account, with the link that came, if any."""
        self.wizards.register()

    def show_wizard(self, wizard: FlowWizard) -> None:
        """Put a wizard on screen."""
        self._show(wizard)
        self.wizard = self.typed_in = wizard

    def wizard_left(self) -> None:
        """Show what stands where no wizard does: another one whose link came meanwhile, first run, or sign-in."""
        if not self.link and (self.username or self.start.username or self.start.error or self._core.asks_pin):
            self.sign_in()
        else:
            self.first_run()

    def lock(self, note: LockNote) -> None:
        """Ask for the PIN; a wizard that leaves no draft is begun again, with its link."""
        self.username = ""  # this page shows dots for it, and the one that asks for the password gives away no more
        if self.wizard is not None and self.wizard.draft is None:
            self.link = self.link or self.wizard.link
        self.start.locked(note)

    def clear(self) -> None:
        """Take whatever page is shown away."""
        if self.wizard is not None:
            self.wizard.leave()
        self.wizard = self.typed_in = None
        page, self._page = self._page, None
        if page is not None:
            take_off(self._stack, page)

    def _show(self, page: StartPage | FlowWizard) -> None:
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
            self.wizards.follow(None)
        elif situation is Situation.UNREACHABLE:
            self._wait()
        elif situation is not Situation.SIGNED_IN:
            self.wizard_left()

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
