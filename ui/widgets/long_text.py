"""Clinical text of any length: its beginning, and all of it when asked."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.text.capped import capped
from ui.text.translate import tr
from ui.widgets.frames import column
from ui.widgets.labels import PlainLabel
from ui.widgets.link_label import LinkLabel

MOST_AT_FIRST = 600
"""Characters: about ten lines of the detail pane. What is longer would push the facts below it out of sight."""


class LongText(QWidget):
    """A paragraph; a longer one than `MOST_AT_FIRST` ends in "…" with "Show all" below it.

    Args:
        text: Plain text, never cut for good.
        role: As of a `PlainLabel`.
        label: What the text is; a screen reader hears it before the words and in the name of the link.
        tone: As of a `PlainLabel`.
        selectable: Whether the words can be marked with the mouse.
    """

    def __init__(
        self, text: str = "", role: str = "body", *, label: str = "", tone: str = "", selectable: bool = False
    ) -> None:
        super().__init__()
        self._label = label
        self._whole = False
        self._words = PlainLabel("", role, wrap=True, tone=tone)
        if selectable:
            self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._more = LinkLabel("", "offline_ink" if tone == "offline" else "link")
        self._more.activated.connect(lambda: self._show(whole=not self._whole))
        self._more.hide()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setLayout(column(self._words, self._more, gap=2))
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show another text, from its beginning."""
        self._text = capped(text, MOST_AT_FIRST)
        self._more.setVisible(self._text.is_cut)
        self._show(whole=False)

    def _show(self, *, whole: bool) -> None:
        self._whole = whole
        words = self._text.whole if whole else self._text.shown
        self._words.setText(words)
        # Word for word, so that a screen reader that lands on the value still says what it is.
        self._words.setAccessibleName(f"{self._label}: {words}" if self._label else "")
        act = tr("Show less") if whole else tr("Show all")
        self._more.set_words(act, f"{act}: {self._label}" if self._label else act)
