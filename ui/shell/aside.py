"""Settings and Help: shown in the place of what they were called from, which stays behind them as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

from pfclient.values import dataclass
from ui.shell import regions, shortcuts
from ui.text.translate import tr
from ui.widgets.frames import take_off

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.pages.help.page import HelpPage
    from ui.pages.settings.page import SettingsPage
    from ui.pages.settings.section import MoreSection
    from ui.viewmodels.app_lock import AppLockViewModel

_SETTINGS, _HELP = "settings", "help"


@dataclass(frozen=True, slots=True)
class Shown:
    """What was open, for the one that takes its place: which of the two, where in it, and what had the focus.

    Attributes:
        typed: What was typed in the search box of Help.
    """

    kind: str
    place: str
    held: str
    reading: bool
    typed: str = ""


class Aside(QStackedWidget):
    """Holds what is usually shown, and Settings or Help before it.

    Args:
        usual: What is usually shown.
        back_words: Gives the words of the button that goes back.
        own_keys: Whether Alt+Left and F6 are bound here; within the charts they are bound already.

    Signals:
        turned: Another of them is shown.
        sign_out_wanted: The person wants to sign out; not confirmed yet.
    """

    turned = Signal()
    sign_out_wanted = Signal()

    def __init__(
        self, usual: QWidget, back_words: Callable[[], str], *, own_keys: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._usual, self._back_words, self._own_keys = usual, back_words, own_keys
        self._page: SettingsPage | HelpPage | None = None
        self._before: QWidget | None = None
        self.kept: Callable[[], bool | None] = lambda: None
        self.more: Callable[[], Sequence[MoreSection]] = tuple
        self.lock: Callable[[], AppLockViewModel | None] = lambda: None
        self.addWidget(usual)

    @property
    def page(self) -> SettingsPage | HelpPage | None:
        """What stands before the usual, None for nothing."""
        return self._page

    @property
    def title(self) -> str:
        """What is shown, "" for the usual."""
        if self._page is None:
            return ""
        return tr("Settings") if self._kind == _SETTINGS else tr("Help")

    @property
    def window_title(self) -> str:
        """What the window is called while it is not the usual that is shown, "" otherwise."""
        return " — ".join((self.title, tr("Family Chart"))) if self.title else ""

    @property
    def article(self) -> str:
        """The article of Help about what is shown, "" where only the usual itself knows."""
        return self._page.article if self._page is not None else ""

    def open_settings(self, section: str = "") -> None:
        """Show Settings, at a section where one is named."""
        from ui.pages.settings.page import FIRST, SettingsPage  # noqa: PLC0415 - imported on first use

        if self._page is not None and self._kind == _SETTINGS:
            return
        page = SettingsPage(self._back_words(), section or FIRST, kept=self.kept(), more=self.more(), lock=self.lock())
        page.sign_out_wanted.connect(self.sign_out_wanted)
        self._put(page)
        page.hold("")

    def open_help(self, article: str = "", typed: str = "") -> None:
        """Show Help, at an article where one is named."""
        from ui.pages.help.page import HelpPage  # noqa: PLC0415 - imported on first use

        page = HelpPage(self._back_words(), article, typed)
        page.settings_wanted.connect(self.open_settings)
        self._put(page)
        page.hold("")

    def leave(self) -> bool:
        """Go back one step; False where nothing stands before the usual."""
        if self._page is None:
            return False
        self._page.go_back()
        return True

    def close_page(self) -> None:
        """Show the usual again, and put the focus where it was."""
        before = self._before
        self._drop()
        self.turned.emit()
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focusNextChild()

    def shown(self) -> Shown | None:
        """Give what is open, for the one that takes its place."""
        page = self._page
        if page is None:
            return None
        return Shown(self._kind, page.place, page.held(), page.reading, page.typed)

    def show_again(self, shown: Shown | None) -> None:
        """Open what was open before, as it was."""
        if shown is None:
            return
        if shown.kind == _SETTINGS:
            self.open_settings(shown.place)
        else:
            self.open_help(shown.place, shown.typed)
        if self._page is not None:
            # Whoever was on the page stays on it where list and page take turns now.
            if shown.reading or shown.held:
                self._page.read_on()
            self._page.hold(shown.held)

    def rebuild(self) -> None:
        """Build what is open anew: another text size, theme or language."""
        shown, before = self.shown(), self._before
        self._drop(again=True)
        self.show_again(shown)
        self._before = before
        if shown is not None:
            # The page behind builds itself anew as well, and takes the focus while it does.
            QTimer.singleShot(0, self, lambda: self._page.hold(shown.held) if self._page is not None else None)

    def _put(self, page: SettingsPage | HelpPage) -> None:
        before = self._before if self._page is not None else QApplication.focusWidget()
        self._drop()
        self._before = before
        self._page = page
        page.back_wanted.connect(self.close_page)
        if self._own_keys:
            shortcuts.bind_all(
                page,
                {
                    "Alt+Left": page.go_back,
                    "F6": lambda: regions.step(page.regions(), 1),
                    "Shift+F6": lambda: regions.step(page.regions(), -1),
                },
            )
        self.addWidget(page)
        self.setCurrentWidget(page)
        self.turned.emit()

    def _drop(self, *, again: bool = False) -> None:
        page, self._page = self._page, None
        self._before = None
        if page is not None:
            if not again:
                page.left()
            self.setCurrentWidget(self._usual)
            take_off(self, page)

    @property
    def _kind(self) -> str:
        from ui.pages.settings.page import SettingsPage  # noqa: PLC0415 - one of the two is here, so both are imported

        return _SETTINGS if isinstance(self._page, SettingsPage) else _HELP
