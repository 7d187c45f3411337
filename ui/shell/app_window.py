"""The one window: the way in and the family's charts take turns in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from ui.base.first_turns import with_the_loop
from ui.base.tasks import Reporter
from ui.shell import shortcuts
from ui.shell.entrance import Entrance
from ui.shell.first_page import FirstPage
from ui.shell.on_screen import least_size, opening_size
from ui.text.language import language
from ui.text.translate import tr
from ui.theme.theme import theme
from ui.viewmodels.start import local_now
from ui.widgets.focus_ring import FocusRing
from ui.widgets.frames import take_off

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QCloseEvent

    from pfclient.build import Core
    from pfclient.errors import FamilyChartError
    from pfclient.people import Person
    from pfclient.session import Place, Session
    from ui.shell.asides import Asides
    from ui.shell.copy_door import CopyDoor
    from ui.shell.main_view import MainView
    from ui.shell.standing import Standing
    from ui.viewmodels.family import FamilyViewModel
    from ui.viewmodels.notices import Notices
    from ui.viewmodels.start import LockNote


class AppWindow(QMainWindow):
    """Everything a patient sees, without floating windows.

    Args:
        core: What a patient can do.
        reporter: Told of what nobody expected.
        now: The clock.

    Attributes:
        entrance: The way in, while nobody is signed in or a person is added.
        family: The view-model of the charts, None before sign-in.
        main_view: The charts, None before sign-in.
        copies: The door to paper and files, None before there was a chart.

    Signals:
        closed: The person closed the window.
        charts_shown: A session is open, and the first frame of its charts is out.
    """

    closed = Signal()
    charts_shown = Signal()

    def __init__(self, core: Core, reporter: Reporter, now: Callable[[], datetime] = local_now) -> None:
        super().__init__()
        self._core, self._reporter, self.now = core, reporter, now
        self._stack = QStackedWidget()
        room = self.screen().availableSize()
        self.setMinimumSize(least_size(room))
        self.resize(opening_size(room))
        self.family: FamilyViewModel | None = None
        self.main_view: MainView | None = None
        self._notices: Notices | None = None
        self._place: Place | None = None
        self.copies: CopyDoor | None = None
        self._asides: Asides | None = None
        self.entrance = Entrance(core, self._stack, reporter, now, self)
        self.entrance.entered.connect(self.open_session)
        self.entrance.added.connect(self._person_added)
        self.entrance.adding_left.connect(self._show_charts)
        self.entrance.aside_wanted.connect(self.open_aside)
        self.setCentralWidget(self._stack)
        self._stack.currentChanged.connect(self._tell_title)
        self._tell_title()
        self.ring = FocusRing(self)
        theme().changed.connect(self.stand_as)
        language().changed.connect(self.stand_as)
        shortcuts.bind_all(self, {"Ctrl++ Ctrl+=": lambda: theme().step(1), "Ctrl+-": lambda: theme().step(-1)})
        shortcuts.bind(self, "Ctrl+,", lambda: self.open_aside("settings"))
        shortcuts.bind(self, "F1", lambda: self.open_aside("help"))

    def open_aside(self, which: str) -> None:
        """Show `help` or `settings` in the place of what is on screen."""
        if self._asides is None:
            from ui.shell.asides import Asides  # noqa: PLC0415 - imported on first use

            self._asides = Asides(self, self._stack)
            self._asides.before_charts.turned.connect(self._tell_title)
        self._asides.open(which)

    def begin(self, link: str = "") -> None:
        """Find out how to begin; a link that came with the start is filled in."""
        self.entrance.link = _accepted(link)
        self.entrance.begin()

    def take_link(self, link: str) -> None:
        """Fill in the link of an e-mail: it leads to the page, the person acts. Anything else is ignored."""
        link = _accepted(link)
        if link:
            self.entrance.wizards.take(link, self.family.session if self.family is not None else None)

    def come_forward(self) -> None:
        """Bring the window to the front."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    async def shut_down(self) -> None:
        """Forget everything; what "keep me signed in" keeps stays."""
        session = self.family.session if self.family is not None else None
        self._leave()
        if session is not None:
            await session.close()
        await self._core.close()

    # ---- signed in

    def open_session(self, session: Session) -> None:
        """Show the family's charts, at the place where the last sign-in ended."""
        from ui.viewmodels.family import FamilyViewModel  # noqa: PLC0415 - the first page does not wait for the charts
        from ui.viewmodels.notices import Notices  # noqa: PLC0415 - the first page does not wait for the charts

        self._leave()
        self.entrance.clear()
        before, account = (self.entrance.portal, self.entrance.username), (session.portal, session.account.username)
        self.entrance.portal, self.entrance.username = account
        place = self._place if before == account else None
        family = FamilyViewModel(session, reporter=self._reporter, place=place, parent=self)
        family.signed_out.connect(self._signed_out, Qt.ConnectionType.QueuedConnection)
        family.ended.connect(self._ended)
        self.family, self._notices = family, Notices(family)
        self._build()
        # The charts kept here are painted before anything is asked, and before there is a loop to ask on.
        first = FirstPage(self, lambda: True)
        first.shown.connect(lambda: with_the_loop(session.begin))
        first.shown.connect(self.charts_shown)
        if self.entrance.link:
            self.entrance.wizards.follow(session)

    def lock(self, note: LockNote) -> Session | None:
        """Show nothing but the page that asks for the PIN; gives the session that was open, to be closed."""
        session = self.family.session if self.family is not None else None
        self._leave()
        self.entrance.lock(note)
        return session

    def add_person(self) -> None:
        """Show the wizard that adds a person to this account."""
        if self.family is not None and self.entrance.wizard is None:
            self.entrance.wizards.add_person(self.family.session)

    def _person_added(self, person: Person | None) -> None:
        if self.family is None:
            return
        if person is not None:
            self.family.open_person(person.id)
        self._show_charts()
        self.family.refresh()

    def _show_charts(self) -> None:
        if self.main_view is not None:
            self._stack.setCurrentWidget(self.main_view)
            self.main_view.focus_first()

    def _signed_out(self) -> None:
        self._leave()
        _leave_nothing(self)
        self._place = None
        self.entrance.begin_anew()

    def _ended(self, error: FamilyChartError) -> None:
        """The portal ended the sign-in: ask for it again, and return to the same place."""
        self._leave()
        _leave_nothing(self)
        self.entrance.sign_in(error)

    def _leave(self) -> None:
        view, self.main_view = self.main_view, None
        family, self.family, self._notices = self.family, None, None
        if self.copies is not None:
            self.copies.close()
        if view is not None:
            view.forget()
            take_off(self._stack, view)
        if family is not None:
            self._place = family.place
            family.close()
            family.deleteLater()

    def _build(self, standing: Standing | None = None) -> MainView | None:
        if self.family is None or self._notices is None:
            return None
        from ui.shell.copy_door import CopyDoor  # noqa: PLC0415 - the first page does not wait for the charts
        from ui.shell.main_view import MainView  # noqa: PLC0415 - as above
        from ui.shell.questions import Questions  # noqa: PLC0415 - as above

        view = MainView(self.family, self._notices, self._reporter, self.now, standing, parent=self._stack)
        view.add_wanted.connect(self.add_person)
        Questions(view, self.family, self._reporter)
        self.copies = self.copies or CopyDoor(self._stack, self._reporter, self.now, self._show_charts)
        self.copies.serve(view, self.family)
        view.title_changed.connect(self._tell_title)
        self.main_view = view
        self._stack.addWidget(view)
        self._show_charts()
        return view

    def stand_as(self, standing: Standing | None = None) -> None:
        """Build the charts anew, as told or as they stand: another text size, theme or language; the end of a lock."""
        if self._asides is not None:
            self._asides.before_charts.rebuild()
        if self.main_view is not None:
            from ui.shell.rebuilding import build_anew  # noqa: PLC0415 - imported on first use

            build_anew(self.main_view, self._stack, self._build, standing)

    def _tell_title(self) -> None:
        """The window is called after what is on screen: charts behind a page of the way in are not named."""
        before = self._asides.before_charts.window_title if self._asides is not None else ""
        shown = getattr(self._stack.currentWidget(), "window_title", "")
        self.setWindowTitle(before or shown or tr("Family Chart"))

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()


def _accepted(link: str) -> str:
    """The link of an e-mail, "" for anything else."""
    if not link:
        return ""
    from ui.shell.deep_link import accepted  # noqa: PLC0415 - most starts bring no link

    return accepted(link)


def _leave_nothing(window: AppWindow) -> None:
    """A session is over: what was copied of it goes, and what of its charts is deleted later is freed after that."""
    from ui.widgets.clipboard import take_everything_back  # noqa: PLC0415 - not before somebody leaves

    take_everything_back()
    QTimer.singleShot(0, window, _free_what_is_left)


def _free_what_is_left() -> None:
    from ui.base.garbage import collect_everything  # noqa: PLC0415 - who opened no charts left nothing

    collect_everything()
