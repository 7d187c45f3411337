"""The keyboard map: every key and what it does, as Help lists it. What is bound is listed, and the other way round."""

import sys

from PySide6.QtGui import QKeySequence

from pfclient.values import dataclass
from ui.text.translate import later

_MANY = 4
_FORM = QKeySequence.SequenceFormat.NativeText


@dataclass(frozen=True, slots=True)
class Keys:
    """One line of the map.

    Attributes:
        keys: Sequences in Qt's portable form, separated by blanks; any of them does it.
        does: What they do; English, marked for translation.
        menu: The menu it stands in as well, a key of `MENUS`, where it is a shortcut of a window; "" for the keys of
            whatever has the focus.
    """

    keys: str
    does: str
    menu: str = ""

    @property
    def bound(self) -> bool:
        """Whether it is a shortcut of a window."""
        return bool(self.menu)

    @property
    def shown(self) -> str:
        """The sequences as they are printed on this computer's keys; of a long row the first and the last."""
        each = [native(keys) for keys in self.keys.split()]
        if len(each) > _MANY and self.bound:
            return f"{each[0]} … {each[-1]}"
        return ", ".join(each)


def native(keys: str) -> str:
    """Returns a sequence as it is printed on this computer's keys."""
    return QKeySequence(keys).toString(_FORM)


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Lines that belong together, under a heading."""

    title: str
    lines: tuple[Keys, ...]


MENUS: dict[str, str] = {
    "file": later("File"),
    "edit": later("Edit"),
    "view": later("View"),
    "people": later("People"),
    "help": later("Help"),
}
"""Titles of the menus, in their order."""

PEOPLE = Keys(" ".join(f"Ctrl+{place}" for place in range(1, 10)), later("Open the chart of person 1 to 9"), "people")
"""In its menu everybody stands by name."""

EVERYWHERE = KeyGroup(
    later("Everywhere"),
    (
        Keys("Ctrl++ Ctrl+=", later("Larger text"), "view"),
        Keys("Ctrl+-", later("Smaller text"), "view"),
        Keys("Ctrl+,", later("Open Settings"), "view"),
        Keys("F1", later("Open Help for this page"), "help"),
        Keys("Tab Shift+Tab", later("Go to the next control, or to the one before")),
        Keys("Alt+Left", later("Go back"), "view"),
        Keys("Esc", later("Close a menu, clear a search, go back")),
        *((Keys("Alt", later("Show the menu bar")),) if sys.platform != "darwin" else ()),  # there it always stands
    ),
)
CHARTS = KeyGroup(
    later("Charts"),
    (
        Keys("Ctrl+0", later("Everyone"), "people"),
        PEOPLE,
        Keys("Ctrl+K", later("Switch to another chart"), "people"),
        Keys("Ctrl+Tab Ctrl+PgDown", later("Next section"), "view"),
        Keys("Ctrl+Shift+Tab Ctrl+PgUp", later("Previous section"), "view"),
        Keys("F6", later("Next part of the window"), "view"),
        Keys("Shift+F6", later("Previous part of the window"), "view"),
        Keys("F5 Ctrl+R", later("Update now"), "file"),
        Keys("Ctrl+P", later("Print"), "file"),
        Keys("Ctrl+S", later("Save a copy"), "file"),
        Keys("Ctrl+L", later("Lock"), "file"),
    ),
)
LISTS = KeyGroup(
    later("Lists and tabs"),
    (
        Keys("Ctrl+F", later("Search this chart"), "edit"),
        Keys("Ctrl+Shift+F", later("Search all charts"), "edit"),
        Keys("Up Down PgUp PgDown Home End", later("Move in a list or in the section tabs")),
        Keys("Left Right Home End", later("Move in the tabs of people")),
        Keys("Return", later("Read the chosen entry")),
    ),
)
SET_UP = KeyGroup(
    later("Setting up an account"),
    (
        Keys("Return", later("Go on to the next page")),
        Keys("Space", later("Tick a box, press a button")),
    ),
)
GROUPS: tuple[KeyGroup, ...] = (EVERYWHERE, CHARTS, LISTS, SET_UP)


def of_menu(menu: str) -> tuple[Keys, ...]:
    """Returns the lines of one menu."""
    return tuple(line for group in GROUPS for line in group.lines if line.menu == menu)


def bound() -> frozenset[str]:
    """Returns every sequence of the map that is a shortcut of a window, in Qt's portable form."""
    return frozenset(
        QKeySequence(keys).toString()
        for group in GROUPS
        for line in group.lines
        if line.bound
        for keys in line.keys.split()
    )
