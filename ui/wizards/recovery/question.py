"""The security question, and a date of birth."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from pfclient.flows.birth_date import PARTS, BirthDate
from pfclient.flows.flow import Problem
from pfclient.flows.recovery import Step
from ui.text.translate import tr
from ui.viewmodels.recovery import RecoveryViewModel
from ui.widgets.day_field import DayField
from ui.widgets.fields import TextField
from ui.widgets.link_label import LinkLabel
from ui.wizards.help_card import help_card
from ui.wizards.recovery.recovery_page import RecoveryPage
from ui.wizards.step_page import FormField


class QuestionPage(RecoveryPage):
    """Asks both; which of the two was wrong is never told."""

    def __init__(self, vm: RecoveryViewModel) -> None:
        super().__init__(vm)
        self.heading = tr("Prove it’s you")
        ways = self.state.ways
        given = ways.given if ways else ""
        question = ways.question if ways else ""
        self.answer = TextField(question or tr("Your answer"), hint=tr("Capital letters do not matter."))
        self.answer.set_text(self.state.answer)
        label = tr("Date of birth of {name}", name=given) if given else tr("Date of birth")
        self.birth = DayField(label, hint=tr("For example, 03 27 1980."))
        self.birth.set_value(*self.state.birth.parts().values())
        self.fields = {"answer": self.answer, "month": self.birth, "day": self.birth, "year": self.birth}
        for part in (self.answer, self.birth):
            self.body.addWidget(part)
        if len(self.state.methods) > 1:
            other = LinkLabel(tr("Use another way"))
            other.activated.connect(lambda: vm.go(Step.METHOD, **self.typed()))
            self.body.addWidget(other)

    def typed(self) -> dict[str, Any]:
        return {"answer": self.answer.text, "birth": BirthDate(*self.birth.value)}

    def show_problems(self, problems: Mapping[str, Problem]) -> list[tuple[str, FormField | None]]:
        """Where the two do not match, both are marked."""
        wrong = problems.get("answer")
        if wrong is not None and wrong.code == "answer-wrong":
            problems = {**problems, **dict.fromkeys(PARTS, wrong)}
        return super().show_problems(problems)

    def help_card(self) -> QWidget:
        return help_card(
            tr("Your answer"),
            tr("It is the one you gave when you made your account."),
            tr("After five wrong tries you need a new link."),
        )
