"""One page of a wizard: its heading, its fields, and what it says when one of them is wrong."""

from collections.abc import Mapping
from typing import Any, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pfclient.flows.flow import Problem
from ui.text.problems import problem_words
from ui.widgets.day_field import PARTS, DayField
from ui.widgets.frames import column


class FormField(Protocol):
    """What a page needs of a field to show a problem at it."""

    def set_error(self, text: str) -> None:
        """Show what is wrong; "" takes it away."""
        ...

    def focus_control(self) -> None:
        """Take the focus."""
        ...


class StepPage(QWidget):
    """One topic of a wizard. Subclasses set `heading`, fill `self.body` and name their `fields`.

    Attributes:
        heading: The page's title.
        lead: One sentence below it, "" for none.
        primary: Words on the one primary button, "" for a page without it.
        heading_icon: Icon before the title, "" for none.
        fields: Problem key to field, in the order they stand on the page.

    Signals:
        face_changed: Heading, lead or primary became another.
        mended: What was wrong has been changed; what is said about it is no longer true.
    """

    face_changed = Signal()
    mended = Signal()

    heading = ""
    lead = ""
    primary = ""
    heading_icon = ""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, FormField] = {}
        self.body = column(gap=14)
        self.setLayout(self.body)

    def typed(self) -> dict[str, Any]:
        """Give what is typed, by the names of the flow's state."""
        return {}

    def refresh(self) -> None:
        """Show what the portal has answered since the page was built."""

    def eyebrow(self) -> QWidget | None:
        """Give a line above the title, if the page has one."""
        return None

    def help_card(self) -> QWidget | None:
        """Give the card on the right, if the page has one."""
        return None

    def focus_first(self) -> bool:
        """Put the focus where typing begins; whether the page has such a place."""
        first = next(iter(self.fields.values()), None)
        if first is not None:
            first.focus_control()
        return first is not None

    def show_problems(self, problems: Mapping[str, Problem]) -> list[tuple[str, FormField | None]]:
        """Mark every wrong field, and give the lines of the summary, each once."""
        wrong: dict[str, str] = {name: problem_words(problem).field for name, problem in problems.items()}
        for name, field in self.fields.items():
            if name not in PARTS:
                field.set_error(wrong.get(name, ""))
        self._mark_birth_date(wrong)
        lines: dict[str, FormField | None] = {}
        order = [*self.fields, *(name for name in problems if name not in self.fields)]
        for name in (name for name in order if name in problems):
            lines.setdefault(problem_words(problems[name]).summary, self.fields.get(name))
        return list(lines.items())

    def _mark_birth_date(self, wrong: Mapping[str, str]) -> None:
        field = self.fields.get("month")
        if isinstance(field, DayField):
            field.set_errors(wrong)
