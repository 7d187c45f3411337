"""A page before sign-in that is built anew when the text size or the language changes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.start.frame import StartFrame
from ui.text.language import language
from ui.theme.theme import theme
from ui.widgets.tab_order import is_asked


class StartPage(QWidget):
    """Holds a `StartFrame`; subclasses say what stands in it.

    Signals:
        invitation_wanted: The person has an invitation.
        aside_wanted: The person wants `help` or `settings`.

    Attributes:
        article: The article of Help about this page.
    """

    invitation_wanted = Signal()
    aside_wanted = Signal(str)
    article = "first_steps"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.frame: StartFrame | None = None
        theme().changed.connect(self.rebuild)
        language().changed.connect(self.rebuild)

    def rebuild(self) -> None:
        """Build the page anew: sizes baked into layouts, and words, are other ones now."""
        if self.frame is not None:
            self.frame.hide()
            self.frame.deleteLater()
        self.frame = self.build()
        self.frame.aside_wanted.connect(self.aside_wanted)
        self._layout.addWidget(self.frame)
        if self.isVisible():  # else it comes with the page, laid out once
            self.frame.show()
        if not is_asked(self):
            self.focus_first()

    def build(self) -> StartFrame:
        """Give the frame with everything in it."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the focus where the person begins."""
