"""The words of the list behind the chip in the top bar: how each person's chart is doing."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtWidgets import QWidget

from ui.shell.top_bar import TopBar
from ui.text import dates
from ui.text.errors import words
from ui.text.names import person_initials
from ui.text.translate import later, tr
from ui.theme.people import assign
from ui.viewmodels.family import FamilyViewModel
from ui.viewmodels.freshness import Freshest, Freshness, unreachable
from ui.viewmodels.updates import ChartUpdate, UpdateKind, updates
from ui.widgets.update_panel import UpdateLine, UpdatePanel

_LOOKS: Mapping[UpdateKind, tuple[str, str, str]] = {
    UpdateKind.READING: (later("Updating"), "arrows-clockwise", "action"),
    UpdateKind.WAITING: (later("Waiting"), "clock", "ink2"),
    UpdateKind.UP_TO_DATE: (later("Up to date"), "check-circle", "good"),
    UpdateKind.FAILED: (later("Not updated"), "warning-circle", "alert"),
    UpdateKind.NEVER: (later("Not updated yet"), "clock", "ink2"),
    UpdateKind.CLOSED: (later("No access"), "lock", "ink2"),
}


class UpdateList:
    """Opens below the top bar; what it says follows the reading while it is open.

    Args:
        host: The window it opens in.
        family: Whose charts.
        bar: It opens below its chip, or below the button beside it where there is no room for the chip.
        now: The clock.
    """

    def __init__(self, host: QWidget, family: FamilyViewModel, bar: TopBar, now: Callable[[], datetime]) -> None:
        self._family, self._bar, self._now = family, bar, now
        self.panel = UpdatePanel(host)
        self.panel.stop_pressed.connect(family.stop_reading)

    def toggle(self) -> None:
        """Open it; the chip again closes what it opened."""
        if self.panel.isVisible():
            self.panel.dismiss()
        else:
            self.open(self._bar.chip)

    def open(self, back: QWidget) -> None:
        """Open it; closed, the focus goes to `back`."""
        self._fill()
        anchor = self._bar.chip if self._bar.chip.isVisible() else self._bar.refresh
        self.panel.open_below(anchor, self._bar.height(), back)

    def refresh(self) -> None:
        """Say what is so now."""
        if self.panel.isVisible():
            self._fill()

    def _fill(self) -> None:
        family, fresh = self._family, self._family.freshness
        colors = assign(str(person.id) for person in family.people)
        busy = fresh.kind is Freshest.BUSY and fresh.total > 0
        progress = tr("{a} of {b} charts", a=fresh.done, b=fresh.total) if busy else ""
        percent = fresh.percent if busy else None
        self.panel.show_progress(_title(fresh, self._now()), progress, percent, _note(fresh))
        self.panel.show_lines([_line(each, colors) for each in updates(family)])


def _note(fresh: Freshness) -> str:
    if fresh.kind is Freshest.BUSY:
        return tr("You can keep reading while we update.")
    # The same for everybody, so it is said once.
    return words(fresh.error).text if fresh.kind is Freshest.OFFLINE and fresh.error is not None else ""


def _title(fresh: Freshness, now: datetime) -> str:
    match fresh.kind:
        case Freshest.BUSY:
            return tr("Updating records")
        case Freshest.OFFLINE:
            return tr("You are offline")
        case Freshest.FAILED:
            return tr("Some records were not updated")
        case _:
            return dates.updated_words(fresh.as_of, now) if fresh.as_of else tr("Not updated yet")


def _line(one: ChartUpdate, colors: Mapping[str, str]) -> UpdateLine:
    state, icon, color = _LOOKS[one.kind]
    person = one.person
    said = tr(state)
    if one.kind is UpdateKind.READING and one.total:
        said = tr("Updating, {a} of {b} parts", a=one.done, b=one.total)
    reason = ""
    if one.error is not None and one.kind is UpdateKind.FAILED and not unreachable(one.error):
        told = words(one.error)
        reason = f"{told.title}. {told.text}"
    return UpdateLine(
        person.display,
        person.connection.practice,
        person_initials(person),
        colors.get(str(person.id), "family"),
        said,
        icon,
        color,
        reason,
    )
