"""What opens over the charts below the bars at the top: the list of charts, and how each of them is doing."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from ui.shell.switcher import Switcher
    from ui.shell.top_bar import TopBar
    from ui.shell.update_list import UpdateList
    from ui.viewmodels.family import FamilyViewModel
    from ui.viewmodels.news import NewsViewModel


class OverCharts(QObject):
    """Each is made when it is first opened.

    Args:
        host: The window they open in.
        family: Whose charts.
        news: What waits in each chart.
        bars: They open below these; the first has the chip.
        now: The clock.

    Signals:
        chosen: A line of the list of charts was chosen; brings its key.
    """

    chosen = Signal(str)

    def __init__(
        self,
        host: QWidget,
        family: FamilyViewModel,
        news: NewsViewModel,
        bars: tuple[TopBar, QWidget],
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(host)
        self._host, self._family, self._news, self._bars, self._now = host, family, news, bars, now

    @cached_property
    def switcher(self) -> Switcher:
        """The list of charts that a name is typed into."""
        from ui.shell.switcher import Switcher  # noqa: PLC0415 - not before somebody opens it

        switcher = Switcher(self._host, self._family, self._news, self._bars, self._now)
        switcher.chosen.connect(self.chosen)
        return switcher

    @cached_property
    def updates(self) -> UpdateList:
        """How each chart is doing."""
        from ui.shell.update_list import UpdateList  # noqa: PLC0415 - as above

        return UpdateList(self._host, self._family, self._bars[0], self._now)

    def switch_chart(self) -> None:
        """Open the list of charts."""
        self.switcher.open()

    def toggle_updates(self) -> None:
        """Open how each chart is doing; again, and it is closed."""
        self.updates.toggle()

    def refresh(self) -> None:
        """Say what is so now."""
        if "updates" in vars(self):
            self.updates.refresh()
