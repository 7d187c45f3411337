"""A section of Settings that is several pages: whichever of them the person has come to."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from ui.pages.settings.part import Part
from ui.widgets.announcer import announce_change
from ui.widgets.frames import clear_layout, column


class Pages(QWidget):
    """Shows one page at a time. Subclasses say which, make it, and call `refresh` once they are whole.

    Attributes:
        controls: What can have the focus, by names that outlive another look of the window.
        part: The page on screen.
    """

    part: Part

    def __init__(self) -> None:
        super().__init__()
        self.controls: dict[str, QWidget] = {}
        self._body = column(gap=0)
        self.setLayout(self._body)
        self._which: object = self

    def which(self) -> object:
        """What tells one page from another; the same for as long as it stays."""
        raise NotImplementedError

    def make(self) -> Part:
        """The page that is wanted now."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show the page that is wanted, and what there is to it."""
        held = self._has_focus()
        if self.which() != self._which:
            self._which = self.which()
            clear_layout(self._body)
            self.part = self.make()
            self._body.addWidget(self.part)
            self.part.show()
            area = self._area()
            if area is not None:
                area.verticalScrollBar().setValue(0)
            if self.isVisible():
                announce_change(self, self.part.heading)
        self.part.refresh()
        self.controls.clear()
        self.controls.update(self.part.controls)
        if held and not self._has_focus():
            first = self.part.first()
            if first is not None:
                first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _area(self) -> QScrollArea | None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        return above

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))
