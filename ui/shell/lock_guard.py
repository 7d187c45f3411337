"""The app lock of the window: when it falls, what goes with it, and how everything stands again afterwards."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog

from pfclient.clearing import clear_freed
from ui.base.async_dialog import AsyncDialog
from ui.base.garbage import collect_everything
from ui.base.loop import end_workers
from ui.base.tasks import TaskScope
from ui.shell.cover import Cover
from ui.shell.lock_watch import LockWatch, elapsed
from ui.shell.standing import whose
from ui.text.lock import masked
from ui.text.translate import tr
from ui.viewmodels.app_lock import AppLockViewModel, Saved
from ui.viewmodels.freshness import freshness
from ui.viewmodels.start import LockNote
from ui.widgets.announcer import announce
from ui.widgets.clipboard import take_everything_back

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from pfclient.build import Core
    from pfclient.errors import FamilyChartError
    from ui.base.tasks import Reporter
    from ui.shell.app_window import AppWindow
    from ui.shell.standing import LeftOff
    from ui.shell.system_lock import SystemLock

_MOST_POPUPS = 10


class LockGuard(QObject):
    """Made once the first page is on screen; a start that is locked is so without it.

    Args:
        window: The window.
        core: Closes what is kept, and opens it again.
        reporter: Told of what nobody expected.
        clock: Seconds, see `ui.shell.lock_watch.elapsed`.
    """

    def __init__(
        self, window: AppWindow, core: Core, reporter: Reporter, *, clock: Callable[[], float] = elapsed
    ) -> None:
        super().__init__(window)
        self._window, self._core, self._reporter, self._clock = window, core, reporter, clock
        self.tasks = TaskScope(self, reporter)
        self.watch: LockWatch | None = None
        self.system: SystemLock | None = None
        self._left: LeftOff | None = None
        self._cover = Cover(window)
        window.entrance.entered.connect(self._opened)
        window.entrance.nobody.connect(self._forget_place)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._state_changed)
        self._opened()

    @property
    def _model(self) -> AppLockViewModel | None:
        return self._window.family.app_lock if self._window.family is not None else None

    def lock_now(self) -> None:
        """Lock; where no PIN was chosen, lead to where one is."""
        model, view = self._model, self._window.main_view
        if model is not None and model.has_pin:
            self.fall("asked")
        elif model is not None and view is not None:
            view.aside.close_open()
            view.aside.open_settings("lock")

    def fall(self, why: str) -> None:
        """Have the lock fall, whatever is open or under way.

        Args:
            why: `idle`, `sleep`, `system` or `asked`.
        """
        watch = self.watch
        if watch is None or (why == "sleep" and not watch.on_sleep):
            return
        watch.stop()  # closing what is open makes events, which would find it due again
        note = LockNote(why, watch.minutes, masked(self._window.entrance.username))
        # What can be seen goes first; closing what is behind it takes longer.
        self._shut_everything()
        view = self._window.main_view
        if view is not None:
            from ui.shell.rebuilding import left_off  # noqa: PLC0415 - imported on first use

            self._left = left_off(view, self._window.entrance.wizard)
        session = self._window.lock(note)
        self._cover.hide()
        self._window.repaint()  # from here on a sleep may begin, and what was painted last is seen after it
        self._stop()
        # Whoever cannot see it has lost what they were reading.
        announce(self._window, tr("Family Chart is locked"), assertive=True)
        self.tasks.start("lock", self._close(partial(self._core.app_lock.lock, session)), "drop")

    async def _close(self, close: Callable[[], Awaitable[None]]) -> None:
        """Close a session, and leave as little of it in memory as can be."""
        await close()
        del close  # it has the session, which is garbage from here on
        await end_workers()
        await asyncio.sleep(0)  # what is to be deleted later is
        collect_everything()
        clear_freed()

    def _opened(self, _session: object = None) -> None:
        """A session was opened: watch over it, and put back what a lock took away."""
        self._stop()  # the one before may have ended by itself, and this one may have no PIN
        family = self._window.family
        if family is None or not family.session.keeps:
            return
        session = family.session

        def saved() -> Saved:
            return Saved(len(session.people), self._core.app_lock.size, freshness(session, None).as_of)

        name = masked(session.account.username)
        model = AppLockViewModel(self._core.app_lock, name, saved, reporter=self._reporter, parent=family)
        model.changed.connect(self._changed)
        model.lock_wanted.connect(self.lock_now)
        model.remove_wanted.connect(lambda: self.tasks.start("remove", self._remove(), "drop"))
        model.spent.connect(self._spent)
        family.app_lock = model
        family.signed_out.connect(self._stop)
        self._changed()
        self._stand_again()

    def _forget_place(self) -> None:
        self._left = None

    def _stand_again(self) -> None:
        family, left = self._window.family, self._left
        self._left = None
        if family is None or left is None or left.whose != whose(family.session):
            return
        family.search.everywhere = left.everywhere
        family.search.search(left.text)
        if left.draft is not None:
            from ui.shell.account_sections import account_sections  # noqa: PLC0415 - only where one is being written

            account_sections(family, self._reporter, self._window.now).go_on(left.draft)
        self._window.stand_as(left.standing)
        if left.adding is not None:
            self._window.entrance.wizards.go_on(left.adding, family.session)

    def _changed(self) -> None:
        """The choices are others, or may be."""
        model, family = self._model, self._window.family
        if model is None or family is None:
            return
        if not model.has_pin:
            self._stop()
        elif self.watch is None:
            self.watch = LockWatch(model.minutes, on_sleep=model.choices.on_sleep, clock=self._clock, parent=self)
            self.watch.due.connect(self.fall)
            self._listen()
        else:
            self.watch.choose(model.minutes, on_sleep=model.choices.on_sleep)
        family.changed.emit()

    def _listen(self) -> None:
        from ui.shell import system_lock  # noqa: PLC0415 - only where a PIN is asked for

        if system_lock.is_there():
            self.system = system_lock.SystemLock(self)
            self.system.told.connect(self.fall)

    def _stop(self) -> None:
        for part in (self.watch, self.system):
            if part is not None:
                part.stop()
                part.deleteLater()
        self.watch = self.system = None

    def _shut_everything(self) -> None:
        """Nothing stays open over the locked page: no menu, question, print or file dialog; no copied text."""
        for _ in range(_MOST_POPUPS):
            popup = QApplication.activePopupWidget()
            if popup is None:
                break
            popup.close()
        inside = self._window.findChildren(AsyncDialog)
        outside = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
        for dialog in (*inside, *outside):
            dialog.reject()
        take_everything_back()

    async def _remove(self) -> None:
        """Nothing of anybody is to stay on this computer, trust in it included, if that is meant."""
        from ui.shell.questions import really_sign_out  # noqa: PLC0415 - not before somebody is asked

        family = self._window.family
        if family is not None and await really_sign_out(self._window, trusted=False) is not None:
            family.sign_out(everything=True)

    def _spent(self, error: FamilyChartError) -> None:
        """Wrong PINs in Settings: what was kept is gone, and so is the sign-in."""
        family = self._window.family
        if family is not None:
            self.tasks.start("spent", self._close(family.session.close), "drop")
            family.ended.emit(error)
        self._stop()

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        """Previews and app switchers show what a window showed last."""
        model = self._model
        hides = model is not None and model.choices.hide
        self._cover.setVisible(hides and state is not Qt.ApplicationState.ApplicationActive)
