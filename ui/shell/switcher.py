"""The list of charts that a name is typed into, filled when it opens."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from ui.shell.person_words import ADD, SEVERAL
from ui.text.translate import tr
from ui.theme.people import assign
from ui.theme.theme import theme
from ui.viewmodels.family import FamilyViewModel
from ui.viewmodels.news import NewsViewModel
from ui.viewmodels.switch_menu import choices
from ui.viewmodels.whereabouts import EVERYONE
from ui.widgets.popup_list import PopupItem, PopupList

_LEFT, _GAP = 64, 6


class Switcher(PopupList):
    """Opens below the bars at the top of the window.

    Args:
        host: The window it opens in.
        family: Whose charts.
        news: What waits in each chart.
        bars: It opens below them.
        now: The clock.
    """

    def __init__(
        self,
        host: QWidget,
        family: FamilyViewModel,
        news: NewsViewModel,
        bars: Sequence[QWidget],
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(tr("Switch to another chart"), tr("Type a name"), host)
        self._family, self._news, self._bars, self._now = family, news, bars, now

    def open(self) -> None:
        """Show the charts as they are now; closed, the focus goes back to where it is."""
        today = self._now().astimezone().date()
        colors = assign(str(person.id) for person in self._family.people)
        self.set_items(_items(self._family, self._news, colors, today))
        top = sum(bar.height() for bar in self._bars)
        self.open_at(QPoint(theme().px(_LEFT), top + theme().px(_GAP)), QApplication.focusWidget())


def _items(family: FamilyViewModel, news: NewsViewModel, colors: Mapping[str, str], today: date) -> list[PopupItem]:
    """Give the lines of the switch menu: everybody, and where there are several, all of them together."""
    lines = [
        PopupItem(
            str(choice.person),
            choice.name,
            choice.sub,
            choice.initials,
            colors[str(choice.person)],
            choice.note,
            choice.shortcut,
            current=choice.current,
        )
        for choice in choices(family, news, today)
    ]
    if len(lines) >= SEVERAL:
        note = tr("Open now") if family.everyone else ""
        together = tr("Everyone at a glance")
        lines.append(
            PopupItem(EVERYONE, together, "", "", "family", note, "Ctrl+0", current=family.everyone, icon="users-three")
        )
    return [*lines, PopupItem(ADD, tr("Add a person"), "", "", "family", icon="user-plus")]
