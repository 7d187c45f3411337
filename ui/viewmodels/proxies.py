"""Which charts the account can open, and who else can open the account holder's own."""

from dataclasses import replace

from PySide6.QtCore import QObject

from pfclient.errors import NotFound, PortalError
from pfclient.people import Person
from pfclient.proxies import OwnChart, Pending, Proxies, Proxy
from pfclient.session import Session
from ui.base.loadable import Failed, Idle, Loadable, Loading, Ready, shown
from ui.base.tasks import Reporter
from ui.base.viewmodel import ViewModel


class ProxiesViewModel(ViewModel):
    """State of the page.

    Args:
        session: The signed-in session.

    Attributes:
        proxies: What the portal says of others.
        error: Why the last ending did not happen, None where it did.
        ended: Whose access was ended, or which invitation was withdrawn, just now.
        too_late: The invitation that was to be withdrawn and had been used, or was over.
    """

    def __init__(self, session: Session, *, reporter: Reporter, parent: QObject | None = None) -> None:
        super().__init__(reporter, parent)
        self._session = session
        self.proxies: Loadable[Proxies] = Idle()
        self.error: PortalError | None = None
        self.ended: Proxy | Pending | None = None
        self.too_late: Pending | None = None

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody on the account's list, charts that were closed included."""
        return self._session.people

    def is_private(self, person: Person) -> bool:
        """Whether something of the chart may be kept from the account's holder."""
        return self._session.chart(person.id).may_be_private

    @property
    def charts(self) -> tuple[OwnChart, ...]:
        """The account holder's own charts somebody may be invited to."""
        known = shown(self.proxies) or Proxies()
        return tuple(each for each in known.charts if each.may_invite)

    def whose(self, patient: str) -> Person | None:
        """Whose chart `Patient/…` is; while none is chosen, the account's holder where only one of them can be."""
        own = [each for each in self.people if any(self._is(one, patient) for one in each.linked)]
        return own[0] if len(own) == 1 or (own and patient) else None

    def load(self) -> None:
        """Ask the portal; what is known stays on screen meanwhile."""
        self._forget_outcome()
        self.proxies = Loading(shown(self.proxies))
        self.tasks.start("load", self._load())
        self.changed.emit()

    def end(self, whose: Proxy | Pending) -> None:
        """End somebody's access, or take an invitation back; the caller has asked whether that is meant."""
        self.tasks.start("end", self._end(whose), "drop")

    def _is(self, chart: Person, patient: str) -> bool:
        wanted = {patient} if patient else {each.patient for each in self.charts}
        return chart.connection.patient in wanted

    async def _load(self) -> None:
        try:
            self.proxies = Ready(await self._session.desk.proxies.listed())
        except PortalError as exc:
            self.proxies = Failed(exc, shown(self.proxies))
        self.changed.emit()

    async def _end(self, whose: Proxy | Pending) -> None:
        self._forget_outcome()
        desk = self._session.desk.proxies
        try:
            await (desk.end(whose.id) if isinstance(whose, Proxy) else desk.withdraw(whose.id))
            self.ended = whose
        except NotFound:
            # Access had ended by itself. An invitation may have been used: who has access now is listed anew.
            self.ended, self.too_late = (whose, None) if isinstance(whose, Proxy) else (None, whose)
        except PortalError as exc:
            self.error = exc
            self.changed.emit()
            return
        # What was ended is listed no more: not by an answer on its way, nor where the portal is away now.
        self.tasks.cancel("load")
        before = shown(self.proxies) or Proxies()
        others = tuple(each for each in before.others if each != whose)
        invitations = tuple(each for each in before.invitations if each != whose)
        self.proxies = Loading(replace(before, others=others, invitations=invitations))
        await self._load()

    def _forget_outcome(self) -> None:
        self.error, self.ended, self.too_late = None, None, None
