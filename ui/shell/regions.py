"""F6 and Shift+F6: from one region of the window to the next, round and round."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def step(regions: Sequence[QWidget], direction: int) -> None:
    """Move the focus to the next (1) or previous (-1) region that can be seen and used."""
    there = [region for region in regions if region.isVisible() and region.isEnabled()]
    if not there:
        return
    here = _place(there)
    start = here if here is not None else -1 if direction > 0 else 0
    there[(start + direction) % len(there)].setFocus(Qt.FocusReason.ShortcutFocusReason)


def _place(regions: Sequence[QWidget]) -> int | None:
    held = QApplication.focusWidget()
    if held is None:
        return None
    exact = (number for number, each in enumerate(regions) if held in {each, each.focusProxy()})
    within = (number for number, each in enumerate(regions) if each.isAncestorOf(held))
    return next(exact, next(within, None))
