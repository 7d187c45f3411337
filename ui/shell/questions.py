"""What is asked before something that cannot be taken back."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from pfclient.people import Person
from ui.base.tasks import Reporter, TaskScope
from ui.shell.main_view import MainView
from ui.text.names import first_name
from ui.text.translate import tr
from ui.viewmodels.family import FamilyViewModel
from ui.widgets.sheet import Sheet


async def really_remove(host: QWidget, person: Person) -> bool:
    """Ask whether a chart is to be taken off this account."""
    name = first_name(person)
    text = tr(
        "You will no longer see {full}’s records here. They stay with the doctor’s office. "
        "To see them again you need a new invitation.",
        full=person.display,
    )
    buttons = [
        ("keep", tr("Keep {name}’s chart", name=name), "default"),
        ("remove", tr("Remove from this account"), "danger"),
    ]
    title = tr("Remove {name} from this account?", name=name)
    return await Sheet(host, title, text, buttons, safe="keep").ask() == "remove"


async def really_sign_out(host: QWidget) -> bool:
    """Ask whether to sign out."""
    text = tr(
        "Everything we keep on this computer is removed. Your records stay with the doctor’s office. "
        "You need your username and password to come back."
    )
    buttons = [("stay", tr("Stay signed in"), "default"), ("leave", tr("Sign out"), "primary")]
    return await Sheet(host, tr("Sign out of Family Chart?"), text, buttons, safe="stay").ask() == "leave"


class Questions(QObject):
    """Asks before something is given up, and does it where that is meant.

    Args:
        view: The charts, over which the questions stand.
        family: What is done with them.
        reporter: Told of what nobody expected.
    """

    def __init__(self, view: MainView, family: FamilyViewModel, reporter: Reporter) -> None:
        super().__init__(view)
        self._view, self._family = view, family
        self._tasks = TaskScope(self, reporter)
        view.sign_out_wanted.connect(self.sign_out)
        view.remove_wanted.connect(self.remove)

    def sign_out(self) -> None:
        """Sign out, if that is meant."""
        self._tasks.start("ask", self._sign_out(), "drop")

    def remove(self, person: Person) -> None:
        """Take a chart off the account, if that is meant."""
        self._tasks.start("ask", self._remove(person), "drop")

    async def _sign_out(self) -> None:
        if await really_sign_out(self._view.window()):
            self._family.sign_out()

    async def _remove(self, person: Person) -> None:
        if await really_remove(self._view.window(), person):
            self._family.unlink(person.id)
