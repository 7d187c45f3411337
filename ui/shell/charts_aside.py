"""Settings and Help within the charts: the people stay at the top, and whoever goes to one of them reads on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.shell.aside import Aside
from ui.text.names import first_name
from ui.text.translate import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from ui.base.tasks import Reporter
    from ui.pages.settings.section import MoreSection
    from ui.shell.account_sections import AccountSections
    from ui.shell.place import Place
    from ui.shell.top_bar import TopBar
    from ui.viewmodels.family import FamilyViewModel


class ChartsAside(Aside):
    """Knows whose chart it stands before.

    Args:
        charts: What is usually shown.
        family: Whose charts.
        top: The bar above, whose tabs rest while none of the charts is shown.
        reporter: Told of what nobody expected.
        now: The clock.

    Signals:
        add_wanted: The person wants to add somebody.
    """

    add_wanted = Signal()

    def __init__(
        self,
        charts: QWidget,
        family: FamilyViewModel,
        top: TopBar,
        *,
        reporter: Reporter,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(charts, self._back_words, parent=parent)
        self._family, self._top = family, top
        self._place: Place | None = None
        self._account: AccountSections | None = None
        self.kept = lambda: family.session.keeps
        self.more = self._sections
        self._reporter, self._now = reporter, now
        self.lock = lambda: family.app_lock
        self.turned.connect(self._turned)
        top.settings_pressed.connect(self.open_settings)
        top.help_pressed.connect(lambda: self.open_help(self.article))
        top.tabs.tabBarClicked.connect(lambda _place: self.close_open())

    def _sections(self) -> tuple[MoreSection, ...]:
        from ui.shell.account_sections import account_sections  # noqa: PLC0415 - not before somebody looks after it

        self._account = account_sections(self._family, self._reporter, self._now)
        return self._account.sections(self.add_wanted.emit, self._go_to)

    def _go_to(self, section: str, control: str) -> None:
        if self.page is not None:
            self.page.go_to(section)
            self.page.hold(control)

    def _turned(self) -> None:
        self._top.tabs.rest(resting=self.page is not None)
        if self.page is None and self._account is not None:
            self._account.forget()

    @property
    def article(self) -> str:
        """The article about what is shown: Settings, Help, or a section."""
        return super().article or (f"section_{self._place.section}" if self._place is not None else "")

    def look(self, place: Place) -> None:
        """Whoever goes to another chart or section means to read it."""
        if self._place is not None and place != self._place:
            self.close_open()
        self._place = place

    def close_open(self) -> None:
        """Show the charts."""
        if self.page is not None:
            self.close_page()

    def _back_words(self) -> str:
        current = self._family.current
        return tr("Back to {name}’s chart", name=first_name(current)) if current is not None else tr("Go back")
