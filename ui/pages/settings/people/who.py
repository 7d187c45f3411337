"""Who is to be invited, and what they are to the patient."""

from typing import Any

from pfclient.people import Person, Relationship
from ui.pages.settings.people.form import SharingPart
from ui.text.translate import tr
from ui.viewmodels.sharing import SharingViewModel
from ui.widgets.buttons import Button
from ui.widgets.combo_field import ComboField
from ui.widgets.fields import TextField
from ui.widgets.flow import Flow
from ui.widgets.frames import narrow
from ui.widgets.labels import PlainLabel

_WIDTH = 480


class Who(SharingPart):
    """The first page of inviting."""

    def __init__(self, vm: SharingViewModel, whose: Person | None, color: str) -> None:
        super().__init__(vm, tr("Invite someone to your chart"), whose, color)
        state = vm.state
        lead = tr("We send them an e-mail with a link. They use their own account, never your password.")
        charts = [(each.patient, each.practice) for each in state.charts]
        self.chart = ComboField(tr("Which of your charts"), charts, prompt=tr("Choose a clinic"))
        self.chart.choose(state.patient)
        self.email = TextField(tr("Their e-mail address"), placeholder=tr("name@example.com"))
        self.email.set_text(state.email)
        self.relationship = ComboField(tr("Who they are"), _answers(), prompt=tr("Choose one"))
        # What the account's holder is to them is what the portal is told.
        self.relationship.choose(state.relationship)
        go = Button(tr("Continue"), "primary", size="large")
        go.clicked.connect(self.submitted)
        self.email.submitted.connect(self.submitted)
        self.fields = {"patient": self.chart, "email": self.email, "relationship": self.relationship}
        held = narrow(self.chart, self.email, self.relationship, width=_WIDTH, gap=14)
        if len(charts) < 2:
            self.chart.hide()
        for field in (self.chart, self.email, self.relationship):
            field.changed.connect(self.remember)
        self.body.addWidget(PlainLabel(lead, "muted", wrap=True))
        self.finish(held, Flow(go))
        self.controls |= {
            "chart": self.chart.combo,
            "email": self.email.edit,
            "relationship": self.relationship.combo,
            "go": go,
        }

    def first(self) -> Any:
        return self.chart.combo if not self.chart.isHidden() else self.email.edit

    def typed(self) -> dict[str, Any]:
        return {
            "patient": self.chart.choice,
            "email": self.email.text,
            "relationship": self.relationship.choice,
        }


def _answers() -> list[tuple[str, str]]:
    return [
        (Relationship.PARENT.value, tr("My son or daughter")),
        (Relationship.CHILD.value, tr("My mother or father")),
        (Relationship.SPOUSE.value, tr("My husband, wife or partner")),
        (Relationship.GUARDIAN.value, tr("My legal guardian")),
        (Relationship.OTHER.value, tr("Someone else who helps with my care")),
    ]


def helper_relation(relationship: str) -> str:
    """Returns who somebody is to the account's holder, by what the holder is to them; "" for what nobody knows."""
    return dict(_answers()).get(relationship, "")
