"""Settings, as a page of the window."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from ui.pages.settings.about import about_program
from ui.pages.settings.app_lock import app_lock
from ui.pages.settings.computer import computer
from ui.pages.settings.display import display
from ui.pages.settings.language import languages
from ui.pages.settings.section import MoreSection
from ui.text.translate import tr
from ui.viewmodels.app_lock import AppLockViewModel
from ui.widgets.announcer import announce_change
from ui.widgets.aside_frame import AsideFrame
from ui.widgets.side_tabs import SideTab

FIRST = "display"


class SettingsPage(AsideFrame):
    """A list of sections, and one of them.

    Args:
        back: Words of the button that goes back.
        section: Which section is shown first.
        kept: Whether records are kept on this computer; None while nobody is signed in, and then nothing is said of it.
        more: What there is to look after of the account that is signed in.
        lock: The app lock of what is kept, None where nothing is.

    Signals:
        sign_out_wanted: The person wants to sign out; not confirmed yet.
    """

    sign_out_wanted = Signal()

    def __init__(
        self,
        back: str,
        section: str = FIRST,
        *,
        kept: bool | None = None,
        more: Sequence[MoreSection] = (),
        lock: AppLockViewModel | None = None,
        parent: QWidget | None = None,
    ) -> None:
        text = tr("For this computer") if kept is None else tr("For this computer and your account")
        super().__init__(tr("Settings"), text, back, parent)
        self._more = {each.key: each for each in more}
        self._kept, self._lock = kept, lock
        self._drawn: object = None
        self._controls: dict[str, QWidget] = {}
        lines = [
            SideTab("display", tr("Text and display"), "text-size"),
            SideTab("language", tr("Language"), "translate"),
        ]
        lines += [SideTab(each.key, each.text, each.icon) for each in more]
        if lock is not None:
            lines.append(SideTab("lock", tr("App lock"), "lock"))
            lock.changed.connect(self._lock_changed)
        if kept is not None:
            lines.append(SideTab("computer", tr("This computer"), "computer"))
        lines.append(SideTab("about", tr("About"), "info"))
        self.section = section if section in {each.key for each in lines} else FIRST
        self.set_list(lines, self.section)
        self.chosen.connect(self.open_section)
        self.open_section(self.section)

    def open_section(self, section: str) -> None:
        """Show a section."""
        self.section = section
        match section:
            case "language":
                shown = languages()
            case "computer":
                shown = computer(kept=bool(self._kept), sign_out=self.sign_out_wanted.emit)
            case "about":
                shown = about_program()
            case _ if section in self._more:
                shown = self._more[section].show()
            case "lock" if self._lock is not None:
                self._drawn = self._lock.looks
                shown = app_lock(self._lock)
            case _:
                shown = display()
        self._controls = shown.controls
        self.show_page(shown.layout)
        if self.isVisible():
            announce_change(self, tr("Settings. {section}", section=self.tabs.tabText(self.tabs.currentIndex())))

    def _lock_changed(self) -> None:
        """Another form, or other choices: what had the focus has it again, or what comes first in a form."""
        if self.section != "lock" or self._lock is None or self._lock.looks == self._drawn:
            return
        held = self.held()
        self.open_section("lock")
        self.hold(held if held in self._controls else next(iter(self._controls), ""))

    @property
    def place(self) -> str:
        """Which section is shown."""
        return self.section

    @property
    def typed(self) -> str:
        """Nothing is typed here."""
        return ""

    @property
    def article(self) -> str:
        """The article of Help about what is shown."""
        return f"settings_{self.section}"

    def left(self) -> None:
        """A PIN that was being typed waits for nobody."""
        lock = self._lock
        if lock is not None and lock.form:
            lock.changed.disconnect(self._lock_changed)
            lock.leave_form()

    def held(self) -> str:
        """Give the name of the control that has the focus, "" for none of them."""
        focus = QApplication.focusWidget()
        return next((name for name, control in self._controls.items() if control is focus), "")

    def hold(self, name: str) -> None:
        """Put the focus on a control by its name; on the list where there is none of that name."""
        control = self._controls.get(name, self.tabs)
        control.setFocus(Qt.FocusReason.OtherFocusReason)
