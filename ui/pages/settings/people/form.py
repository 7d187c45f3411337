"""What the pages share that invite somebody or change what somebody may see: whose chart it is, and the way back."""

from PySide6.QtWidgets import QWidget

from pfclient.people import Person
from ui.pages.settings.part import FormPart
from ui.text.names import person_initials
from ui.text.translate import tr
from ui.viewmodels.sharing import SharingViewModel
from ui.widgets.person_head import PersonHead


class SharingPart(FormPart):
    """One of them.

    Args:
        vm: Their view-model.
        heading: The page's title.
        whose: The account's holder, as far as known whose chart it is.
        color: Their folder colour.
        leaves: Whether there is a way back to the list without finishing.
    """

    vm: SharingViewModel

    def __init__(
        self, vm: SharingViewModel, heading: str, whose: Person | None, color: str, *, leaves: bool = True
    ) -> None:
        super().__init__(vm, heading, section=tr("People and access") if leaves else "")
        if whose is not None:
            self.body.addWidget(_strip(whose, self.practice, color))

    @property
    def practice(self) -> str:
        """The clinic whose chart it is, "" while that is not chosen."""
        state = self.vm.state
        if state.proxy is not None:
            return state.proxy.practice
        return next((each.practice for each in state.charts if each.patient == state.patient), "")

    def go_back(self) -> None:
        """To the page before, with what is typed here kept."""
        self.remember()
        self.vm.back()


def _strip(whose: Person, practice: str, color: str) -> QWidget:
    said = tr("Your own chart at {clinic}", clinic=practice) if practice else tr("Your own chart")
    strip = PersonHead(whose.display, said, person_initials(whose), color)
    strip.setAccessibleName(tr("This is about {name}’s chart. {part}", name=whose.display, part=said))
    return strip
