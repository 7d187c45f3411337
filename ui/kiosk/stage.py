"""What a visitor sees of one step: head, screen and foot."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QWidget

from ui.kiosk.arranging import column, line
from ui.kiosk.footer import Footer
from ui.kiosk.header import Header
from ui.kiosk.looks import looks
from ui.kiosk.screens.notices import DoneScreen
from ui.kiosk.screens.visit_screen import VisitScreen
from ui.theme import tokens
from ui.viewmodels.kiosk_visit import KioskVisitViewModel
from ui.widgets.frames import Item, ground


class Stage(QWidget):
    """One step, built anew for the next one and for every change of the looks.

    Args:
        vm: The visit.
        content: What stands between head and foot.
        now: The wall clock.
    """

    def __init__(self, vm: KioskVisitViewModel, content: QWidget, now: Callable[[], datetime]) -> None:
        super().__init__()
        ground(self, "page")
        self.content = content
        self.header = Header(vm.practice, vm.number, now)
        self.footer: Footer | None = None
        width, _ = tokens.kiosk_canvas()
        # On a display that is wider than the design's the content stands in the middle.
        content.setMaximumWidth(max(looks().px(width), 1))
        items: list[Item] = [self.header, (line(None, (content, 10_000), None, gap=0), 1)]
        if not isinstance(content, DoneScreen):
            self.footer = Footer()
            items.append(self.footer)
        self.setLayout(column(*items, gap=0))

    @property
    def held_at_foot(self) -> int:
        """Which button of the foot has the focus, -1 for none."""
        return self.footer.focused if self.footer is not None else -1

    def hold_at_foot(self, place: int) -> None:
        """Put the focus on that button; on none for -1."""
        if self.footer is not None and place >= 0:
            self.footer.focus(place)

    def refresh(self) -> None:
        """Show what has changed within the step."""
        if isinstance(self.content, VisitScreen):
            self.content.refresh()
