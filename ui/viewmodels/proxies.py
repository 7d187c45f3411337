"""Which charts the account can open, and who else can open the account holder's own."""

from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import QObject

from pfclient.errors import NotFound, PortalError
from pfclient.people import Person, Proxies, Proxy
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
        ended: Whose access was ended just now.
    """

    def __init__(self, session: Session, *, reporter: Reporter, parent: QObject | None = None) -> None:
        super().__init__(reporter, parent)
        self._session = session
        self.proxies: Loadable[Proxies] = Idle()
        self.error: PortalError | None = None
        self.ended: Proxy | None = None

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody on the account's list, charts that were closed included."""
        return self._session.people

    def is_private(self, person: Person) -> bool:
        """Whether something of the chart may be kept from the account's holder."""
        return self._session.chart(person.id).may_be_private

    def load(self) -> None:
        """Ask the portal; what is known stays on screen meanwhile."""
        self.error, self.ended = None, None
        self.proxies = Loading(shown(self.proxies))
        self.tasks.start("load", self._load())
        self.changed.emit()

    def end(self, proxy: Proxy) -> None:
        """End somebody's access; the caller has asked whether that is meant."""
        self.tasks.start("end", self._end(proxy), "drop")

    async def _load(self) -> None:
        try:
            self.proxies = Ready(await self._session.desk.proxies())
        except PortalError as exc:
            self.proxies = Failed(exc, shown(self.proxies))
        self.changed.emit()

    async def _end(self, proxy: Proxy) -> None:
        self.error, self.ended = None, None
        try:
            with suppress(NotFound):  # it had ended by itself, or the clinic took it back
                await self._session.desk.end_proxy(proxy.id)
        except PortalError as exc:
            self.error = exc
            self.changed.emit()
            return
        self.ended = proxy
        # Whose access was ended is listed no more: not by an answer on its way, nor where the portal is away now.
        self.tasks.cancel("load")
        before = shown(self.proxies) or Proxies()
        left = tuple(each for each in before.others if each.id != proxy.id)
        self.proxies = Loading(replace(before, others=left))
        await self._load()
