"""The error summary at the top of a form: every line leads to its field."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.text.translate import tr
from ui.theme.theme import theme
from ui.widgets.announcer import announce
from ui.widgets.card import Card
from ui.widgets.frames import clear_layout, column, line
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.link_label import LinkLabel
from ui.widgets.tab_order import follow


class Focusable(Protocol):
    """A field a problem can lead to."""

    def focus_control(self) -> None:
        """Takes the focus."""
        ...


class ErrorSummary(Card):
    """What is wrong, one link a problem; hidden while nothing is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        # Under fingers as far apart as any two targets.
        self._lines = column(gap=9 if theme().least_target else 2)
        icon = IconLabel("warning-circle", "alert", 24, "fill")
        self._title = PlainLabel(tr("There is a problem"), "h3")
        words = column(self._title, self._lines, gap=6)
        row = line(icon, (words, 1), gap=10)
        row.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
        super().__init__(row, "error", (18, 14, 18, 14), parent)
        # No Tab stop: its lines are, and each says all there is to it.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_problems(self, problems: Sequence[tuple[str, Focusable | None]], *, aloud: bool = True) -> None:
        """Lists what is wrong and says it aloud; an empty list hides the summary.

        Args:
            problems: The words, the same as at the field, and the field they belong to.
            aloud: False where it was said before, and is only drawn anew.
        """
        clear_layout(self._lines)
        links = []
        for text, field in problems:
            if field is None:
                self._lines.addWidget(PlainLabel(text, "error", wrap=True))
                continue
            link = LinkLabel(text, "alert")
            link.clicked.connect(field.focus_control)
            self._lines.addWidget(link)
            links.append(link)
        follow(self, *links)
        said = " ".join([self._title.text() + ".", *(text for text, _ in problems)])
        self.setAccessibleName(said)
        self.setVisible(bool(problems))
        if problems and aloud:
            announce(self, said, assertive=True)

    def clear(self) -> None:
        """Takes the summary away."""
        self.show_problems([])

    def take_focus(self) -> None:
        """Puts the focus on the summary itself, where no field is to blame."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
