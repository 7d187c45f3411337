"""The keyboard map: every key and what it does, as Help lists it. What is bound is listed, and the other way round."""

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
        bound: Whether they are shortcuts of a window; the others are keys of whatever has the focus.
    """

    keys: str
    does: str
    bound: bool = True

    @property
    def shown(self) -> str:
        """The sequences as they are printed on this computer's keys; of a long row the first and the last."""
        each = [QKeySequence(keys).toString(_FORM) for keys in self.keys.split()]
        if len(each) > _MANY and self.bound:
            return f"{each[0]} … {each[-1]}"
        return ", ".join(each)


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Lines that belong together, under a heading."""

    title: str
    lines: tuple[Keys, ...]


_PEOPLE = " ".join(f"Ctrl+{place}" for place in range(1, 10))

EVERYWHERE = KeyGroup(
    later("Everywhere"),
    (
        Keys("Ctrl++ Ctrl+=", later("Larger text")),
        Keys("Ctrl+-", later("Smaller text")),
        Keys("Ctrl+,", later("Open Settings")),
        Keys("F1", later("Open Help for this page")),
        Keys("Tab Shift+Tab", later("Go to the next control, or to the one before"), bound=False),
        Keys("Alt+Left", later("Go back")),
        Keys("Esc", later("Close a menu, clear a search, go back"), bound=False),
    ),
)
CHARTS = KeyGroup(
    later("Charts"),
    (
        Keys("Ctrl+0", later("Everyone")),
        Keys(_PEOPLE, later("Open the chart of person 1 to 9")),
        Keys("Ctrl+K", later("Switch to another chart")),
        Keys("Ctrl+Tab Ctrl+PgDown", later("Next section")),
        Keys("Ctrl+Shift+Tab Ctrl+PgUp", later("Section before")),
        Keys("F6", later("Next part of the window")),
        Keys("Shift+F6", later("Part of the window before")),
        Keys("F5 Ctrl+R", later("Update now")),
        Keys("Ctrl+P", later("Print")),
        Keys("Ctrl+S", later("Save a copy")),
    ),
)
LISTS = KeyGroup(
    later("Lists and tabs"),
    (
        Keys("Ctrl+F", later("Search this chart")),
        Keys("Ctrl+Shift+F", later("Search all charts")),
        Keys("Up Down PgUp PgDown Home End", later("Move in a list or in the section tabs"), bound=False),
        Keys("Left Right Home End", later("Move in the tabs of people"), bound=False),
        Keys("Return", later("Read the chosen entry"), bound=False),
    ),
)
SET_UP = KeyGroup(
    later("Setting up an account"),
    (
        Keys("Return", later("Go on to the next page"), bound=False),
        Keys("Space", later("Tick a box, press a button"), bound=False),
    ),
)
GROUPS: tuple[KeyGroup, ...] = (EVERYWHERE, CHARTS, LISTS, SET_UP)


def bound() -> frozenset[str]:
    """Returns every sequence of the map that is a shortcut of a window, in Qt's portable form."""
    return frozenset(
        QKeySequence(keys).toString()
        for group in GROUPS
        for line in group.lines
        if line.bound
        for keys in line.keys.split()
    )
