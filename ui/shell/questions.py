"""What is asked before something that cannot be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pfclient.values import dataclass
from ui.base.tasks import Reporter, TaskScope
from ui.shell.person_words import namesake
from ui.text.names import first_name
from ui.text.translate import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from pfclient.people import Person
    from ui.shell.main_view import MainView
    from ui.viewmodels.family import FamilyViewModel


async def really_apart(host: QWidget, person: Person) -> bool:
    """Ask whether each clinic's chart of somebody is to be shown by itself."""
    from ui.widgets.sheet import Sheet  # noqa: PLC0415 - not before somebody is asked

    name = first_name(person)
    text = tr(
        "Each clinic’s records get a tab of their own. Nothing is lost: this menu can show them as one chart again."
    )
    buttons = [("keep", tr("Keep as one chart"), "default"), ("apart", tr("Show each by itself"), "primary")]
    title = tr("Show {name}’s clinics as charts of their own?", name=name)
    return await Sheet(host, title, text, buttons, safe="keep").ask() == "apart"


async def really_remove(host: QWidget, person: Person, clinic: str = "") -> bool:
    """Ask whether a chart is to be taken off this account.

    Args:
        host: Where it is asked.
        person: Whose.
        clinic: Which of several clinics it is of, "" where there is one.
    """
    from ui.widgets.sheet import Sheet  # noqa: PLC0415 - as above

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
    if clinic:
        title = tr("Remove {name}’s chart at {clinic}?", name=name, clinic=clinic)
        text = tr(
            "You will no longer see what {clinic} has of {full} here. It stays with the clinic. "
            "The records of other clinics stay as they are. To see it again you need a new invitation.",
            clinic=clinic,
            full=person.display,
        )
    return await Sheet(host, title, text, buttons, safe="keep").ask() == "remove"


@dataclass(frozen=True, slots=True)
class SignOut:
    """What is wanted.

    Attributes:
        everything: Trust in this computer goes too.
    """

    everything: bool = False


async def really_sign_out(host: QWidget, *, trusted: bool) -> SignOut | None:
    """Ask whether to sign out, None for no.

    Args:
        host: Where it is asked.
        trusted: Whether this computer is not asked for a code.
    """
    from ui.widgets.check_field import CheckField  # noqa: PLC0415 - as above
    from ui.widgets.sheet import Sheet  # noqa: PLC0415 - as above

    text = tr(
        "Everything we keep on this computer is removed. Your records stay with the doctor’s office. "
        "You need your username and password to come back."
    )
    again, wanted = None, SignOut()
    if trusted:
        text = tr(
            "Your records and your sign-in are removed from this computer. They stay with the doctor’s office. You "
            "need your password to come back, and no code, since you said not to ask again here for 30 days."
        )
        again = CheckField(tr("Ask for a code here again"), hint=tr("Nothing at all is kept on this computer then."))
    buttons = [("stay", tr("Stay signed in"), "default"), ("leave", tr("Sign out"), "primary")]

    def take() -> None:
        nonlocal wanted
        wanted = SignOut(everything=again is not None and again.checked)

    if again is not None:
        again.changed.connect(take)  # the sheet is gone when it has been answered
    sheet = Sheet(host, tr("Sign out of Family Chart?"), text, buttons, safe="stay", content=again)
    return wanted if await sheet.ask() == "leave" else None


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
        view.menu.remove_wanted.connect(self._remove_at)
        view.menu.apart_wanted.connect(self.take_apart)
        view.menu.join_wanted.connect(self.put_together)

    def sign_out(self) -> None:
        """Sign out, if that is meant."""
        self._tasks.start("ask", self._sign_out(), "drop")

    def remove(self, person: Person) -> None:
        """Take a chart off the account, if that is meant."""
        self._tasks.start("ask", self._remove(person), "drop")

    def _remove_at(self, clinic: int) -> None:
        """The open person's chart at one of their clinics."""
        current = self._family.current
        if current is not None and clinic < len(current.linked):
            self.remove(current.linked[clinic])

    def take_apart(self) -> None:
        """Show each clinic's chart of the open person by itself, if that is meant."""
        current = self._family.current
        if current is not None:
            self._tasks.start("ask", self._take_apart(current), "drop")

    def put_together(self) -> None:
        """Show the open chart as one with its namesake's; that can be taken back, so it is not asked twice."""
        current, other = self._family.current, namesake(self._family)
        if current is not None and other is not None:
            self._tasks.start("ask", self._family.session.joining.one_person(current.id, other.id), "drop")

    async def _take_apart(self, person: Person) -> None:
        if await really_apart(self._view.window(), person):
            await self._family.session.joining.take_apart(person.id)

    async def _sign_out(self) -> None:
        trusted = self._family.session.desk.is_trusted
        wanted = await really_sign_out(self._view.window(), trusted=trusted)
        if wanted is not None:
            self._family.sign_out(everything=wanted.everything)

    async def _remove(self, person: Person) -> None:
        several = any(person in one.parts for one in self._family.people)
        clinic = person.connection.practice if several else ""
        if await really_remove(self._view.window(), person, clinic):
            self._family.unlink(person.id)
