"""The button on the band: what can be done with the open chart and the window."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.text.language import NAMES, language
from ui.text.translate import tr
from ui.theme.theme import theme
from ui.widgets.buttons import Button


class ChartMenu(Button):
    """Opens a short menu; every shortcut it names works without it too.

    Signals:
        remove_wanted: The open chart is to be taken off the account; brings which of the person's clinics it is of.
        join_wanted: It is one person's with the chart at another clinic.
        apart_wanted: Each clinic's chart of this person is to be shown by itself.
    """

    update_wanted = Signal()
    updates_wanted = Signal()
    switch_wanted = Signal()
    remove_wanted = Signal(int)
    apart_wanted = Signal()
    join_wanted = Signal()
    copy_wanted = Signal(str)
    seen_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Options"), "on_band", icon="dots-three", parent=parent)
        self.menu_of_acts = QMenu(self)
        self._add(tr("Switch to another chart"), "Ctrl+K", self.switch_wanted.emit)
        self._add(tr("Update now"), "F5", self.update_wanted.emit)
        self._add(tr("How each chart is doing"), "", self.updates_wanted.emit)
        self.seen = self._add(tr("Mark all as seen"), "", self.seen_wanted.emit)
        self.seen.setVisible(False)
        self.menu_of_acts.addSeparator()
        for what, words, keys in (
            ("section", tr("Print or save a copy…"), "Ctrl+P"),
            ("summary", tr("Print a summary…"), ""),
            ("family", tr("Print family summary…"), ""),
        ):
            self._add(words, keys, partial(self.copy_wanted.emit, what))
        self.menu_of_acts.addSeparator()
        self._add(tr("Larger text"), "Ctrl++", lambda: theme().step(1))
        self._add(tr("Smaller text"), "Ctrl+-", lambda: theme().step(-1))
        other = language().other
        speak = QAction(NAMES[other], self.menu_of_acts)
        speak.triggered.connect(lambda _checked=False: language().switch(other))
        self.menu_of_acts.addAction(speak)
        self.menu_of_acts.addSeparator()
        self.join = self._add("", "", self.join_wanted.emit)
        self.apart = self._add(tr("Show each clinic as a chart of its own…"), "", self.apart_wanted.emit)
        self.removes = [self._add(tr("Remove from this account"), "", lambda: self.remove_wanted.emit(0))]
        self.note = QAction(self.menu_of_acts)
        self.note.setEnabled(False)
        self.note.setVisible(False)
        self.menu_of_acts.addAction(self.note)
        self.clicked.connect(self._open)

    def set_name(self, name: str, clinics: Sequence[str] = (), other: str = "") -> None:
        """Say whose chart it is about; "" where no single one is open.

        Args:
            name: The person's first name.
            clinics: Where they have charts.
            other: Where somebody of their name and birth date has one, "" where nobody has.
        """
        words = tr("Options for {name}’s chart", name=name) if name else tr("Options")
        self.setAccessibleName(words)
        self.menu_of_acts.setAccessibleName(words)
        several = len(clinics) > 1
        self.apart.setVisible(several)
        self.join.setText(tr("Show as one chart with {clinic}", clinic=_plain(other)))
        self.join.setVisible(bool(other))
        while len(self.removes) < len(clinics):
            self.removes.append(self._add("", "", partial(self.remove_wanted.emit, len(self.removes)), self.note))
        for number, act in enumerate(self.removes):
            here = tr("Remove {name} from this account…", name=name)
            if several and number < len(clinics):
                here = tr("Remove {name}’s chart at {clinic}…", name=name, clinic=_plain(clinics[number]))
            act.setText(here)
            act.setVisible(bool(name) and number < max(1, len(clinics)))

    def show_news(self, count: int) -> None:
        """Offer to mark all as seen where there is something that was not looked at."""
        self.seen.setVisible(count > 0)

    def show_words(self, *, shown: bool) -> None:
        """Go without words where there is no room for them; the name stays."""
        words = tr("Options") if shown else ""
        if words != self.text():
            self.set_words(words, self.accessibleName())
            self.setToolTip("" if shown else self.accessibleName())

    def show_note(self, note: str) -> None:
        """Tell here what the band has no room for; "" where it has."""
        self.note.setText(_plain(note))
        self.note.setVisible(bool(note))

    def _open(self) -> None:
        """Right edges in line, so that on the right of a screen the menu does not jump over the button."""
        menu = self.menu_of_acts
        corner = self.rect().bottomRight() - QPoint(menu.sizeHint().width() - 1, -theme().px(4))
        menu.popup(self.mapToGlobal(corner))

    def _add(self, text: str, keys: str, act: Callable[[], object], before: QAction | None = None) -> QAction:
        action = QAction(f"{text}\t{keys}" if keys else text, self.menu_of_acts)
        action.triggered.connect(lambda _checked=False: act())
        if before is None:
            self.menu_of_acts.addAction(action)
        else:
            self.menu_of_acts.insertAction(before, action)
        return action


def _plain(text: str) -> str:
    """A name as it is: an ampersand in a menu would mark a key."""
    return text.replace("&", "&&")
