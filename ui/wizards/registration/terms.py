"""Step 4: the portal's terms of use, with a tick."""

from typing import Any

from PySide6.QtCore import Qt

from ui.text.translate import tr
from ui.theme.theme import theme
from ui.viewmodels.registration import RegistrationViewModel
from ui.widgets.card import Card
from ui.widgets.check_field import CheckField
from ui.widgets.frames import box, column, scrolled
from ui.widgets.labels import PlainLabel
from ui.wizards.registration.registration_page import RegistrationPage

_HEIGHT = 340


class TermsPage(RegistrationPage):
    """Shows the terms whole, in the portal's own words, and asks for consent."""

    def __init__(self, vm: RegistrationViewModel) -> None:
        super().__init__(vm)
        self.heading = tr("Terms of use")
        info = self.state.info
        self.lead = (
            tr("{portal} asks you to agree to these terms.", portal=info.name)
            if info and info.name
            else tr("Read these terms before you agree.")
        )
        paragraphs = [part.strip() for part in (info.terms.text if info else "").split("\n\n")]
        words = [PlainLabel(part, wrap=True) for part in paragraphs if part]
        text = box(column(*words, None, gap=12, margins=(2, 0, 10, 0)))
        self._area = scrolled(text)
        self._area.setAccessibleName(self.heading)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setFixedHeight(theme().px(_HEIGHT))
        self.agreed = CheckField(tr("I have read the terms of use and I agree to them."))
        self.agreed.set_checked(self.state.agreed)
        self.fields = {"agreed": self.agreed}
        self.body.addWidget(Card(column(self._area), "panel", (18, 14, 8, 14)))
        self.body.addWidget(self.agreed)

    def focus_first(self) -> bool:
        """Begin where reading begins: the arrow keys scroll, Tab goes on to the tick."""
        self._area.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def typed(self) -> dict[str, Any]:
        return {"agreed": self.agreed.checked}
