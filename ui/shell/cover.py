"""What a window shows while another one is in front, where the person wants nobody to read it there."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from ui.text.translate import tr
from ui.widgets.frames import column, ground, line
from ui.widgets.labels import PlainLabel
from ui.widgets.mark import AppMark

_MARK = 96


class Cover(QWidget):
    """Covers all of its window while it is shown; made ready when it is first needed.

    Args:
        window: What it covers.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.hide()
        self.setAccessibleName(tr("Family Chart"))
        self._window = window

    def setVisible(self, visible: bool) -> None:
        """Cover the window, or show it again."""
        if visible and self.layout() is None:
            ground(self, "desk")
            name = PlainLabel(tr("Family Chart"), "h1")
            name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self.setLayout(column(None, line(None, AppMark(_MARK), None), name, None, gap=16))
            self._window.installEventFilter(self)
        if visible:
            self.setGeometry(self._window.rect())
            self.raise_()
        super().setVisible(visible)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return False
