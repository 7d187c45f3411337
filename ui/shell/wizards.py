"""The wizards that lead in: registering, adding a person, and a forgotten user name or password."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from pfclient.flows.arriving_link import Arrival
from pfclient.flows.recovery import Aim
from ui.base.tasks import TaskScope
from ui.text.message import Message
from ui.text.translate import tr
from ui.viewmodels.invitation import names_recovery
from ui.viewmodels.recovery import Recovered, RecoveryViewModel
from ui.viewmodels.registration import RegistrationViewModel

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtCore import SignalInstance

    from pfclient.build import Core
    from pfclient.flows.flow import Place
    from pfclient.flows.registration import Registration, Step
    from pfclient.session import Session
    from ui.base.tasks import Reporter
    from ui.pages.start.sign_in import SignInPage
    from ui.viewmodels.sign_in import SignInViewModel
    from ui.viewmodels.start import StartViewModel
    from ui.wizards.flow_wizard import FlowWizard
    from ui.wizards.registration.wizard import RegistrationWizard


class WayIn(Protocol):
    """Where the wizards stand, and where they lead (`ui.shell.entrance`)."""

    start: StartViewModel
    wizard: FlowWizard | None
    typed_in: SignInPage | FlowWizard | None
    link: str
    portal: str
    username: str
    said: Message | None

    @property
    def ready(self) -> bool:
        """Whether a page stands there that another may replace."""
        ...

    @property
    def entered(self) -> SignalInstance:
        """Told of a session that is open now."""
        ...

    @property
    def added(self) -> SignalInstance:
        """Told of the person who was added, or None, where charts are open behind the wizard."""
        ...

    @property
    def adding_left(self) -> SignalInstance:
        """Told that such a wizard was left."""
        ...

    def show_wizard(self, wizard: FlowWizard) -> None:
        """Put a wizard on screen."""
        ...

    def wizard_left(self) -> None:
        """Show what stands where no wizard does."""
        ...

    def clear(self) -> None:
        """Take whatever page is shown away."""
        ...

    def sign_in(self) -> None:
        """Ask for user name and password."""
        ...


class Wizards(QObject):
    """Makes the wizards and follows them to their end.

    Args:
        way: Where they stand.
        core: What a patient can do.
        reporter: Told of what nobody expected.
        now: The clock.
    """

    def __init__(self, way: WayIn, core: Core, reporter: Reporter, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._way, self._core, self._reporter, self._now = way, core, reporter, now
        self.tasks = TaskScope(self, reporter)

    def follow(self, session: Session | None) -> None:
        """Show the wizard the link that waits belongs to; the charts of an open session stay behind it."""
        if self.recovers(session):
            return
        if session is not None:
            self.add_person(session)
        else:
            self.register()

    def recovers(self, session: Session | None = None) -> bool:
        """Show the wizard of the link that waits, if it is one to a new password; tells whether it was."""
        if not names_recovery(self._way.link):
            return False
        self.recover(Aim.PASSWORD.value, session)
        return True

    def take(self, link: str, session: Session | None) -> None:
        """Follow a link that arrived, as soon as its page may take the place of the one on screen.

        Args:
            link: The link; the one before it, if it still waits, is forgotten for it.
            session: The charts that stay behind.
        """
        way, page = self._way, self._way.typed_in
        way.link = link
        # A question about the link before it would be answered about this one.
        self.tasks.cancel("ask")
        if page is not None:
            self._take_beside(page, session)
        elif session is not None or way.ready:
            self.follow(session)

    def _take_beside(self, page: SignInPage | FlowWizard, session: Session | None, *, wanted: bool = False) -> None:
        """Follow the link that waits from a page that can be typed in, asking first where something would be lost.

        Args:
            page: What is on screen.
            session: The charts that stay behind.
            wanted: The person was asked, and wants it.
        """
        match page.arriving(self._way.link):
            case Arrival.ASKED if not wanted:
                self.tasks.start("ask", self._ask(page, session))
            case Arrival.ASKED | Arrival.FOLLOWED:
                self._fill_in(page, session)
            case Arrival.KNOWN:
                self._way.link = ""
            case Arrival.LATER:
                pass

    async def _ask(self, page: SignInPage | FlowWizard, session: Session | None) -> None:
        from ui.shell.arriving import really_follow  # noqa: PLC0415 - most links arrive where nothing is typed

        if await really_follow(page, self._way.link) and self._way.typed_in is page:
            # The portal may have answered meanwhile, and the page have come to its end.
            self._take_beside(page, session, wanted=True)

    def _fill_in(self, page: SignInPage | FlowWizard, session: Session | None) -> None:
        """Into the wizard that is open, or into another one that takes the page's place."""
        link, model = self._way.link, getattr(page, "vm", None)
        if isinstance(model, RecoveryViewModel if names_recovery(link) else RegistrationViewModel):
            self._way.link = ""
            model.take_link(link)
        else:
            self.follow(session)

    def go_on(self, draft: Place[Registration, Step], session: Session) -> None:
        """Show the wizard as whoever adds a person left it at a lock; a link that came meanwhile comes after it."""
        newer = self._way.wizard.link if self._way.wizard is not None else ""
        self.add_person(session).vm.go_on(draft)
        if newer:
            self.take(newer, session)

    def register(self) -> None:
        """Show the wizard that makes an account, with the link that came, if any."""
        wizard = self._registration(None)
        wizard.finished.connect(self._way.entered)
        wizard.closed.connect(self._way.wizard_left)
        self._way.show_wizard(wizard)

    def add_person(self, session: Session) -> RegistrationWizard:
        """Show the wizard that adds a person, and give it; the charts stay behind it."""
        wizard = self._registration(session)
        wizard.finished.connect(lambda _session: self._added(wizard, session))
        wizard.closed.connect(lambda: self._back_to_charts(session))
        self._way.show_wizard(wizard)
        return wizard

    def recover(self, forgotten: str, session: Session | None = None, page: SignInViewModel | None = None) -> None:
        """Show the wizard that leads to a forgotten user name, or to a new password.

        Args:
            forgotten: `username` or `password`.
            session: The charts that stay behind it.
            page: The sign-in page it was asked for on, whose words are filled in.
        """
        from ui.wizards.recovery.wizard import RecoveryWizard  # noqa: PLC0415 - one wizard at a time

        way = self._way
        if page is not None:
            way.portal, way.username = page.state.portal, page.state.username.strip()
        model = RecoveryViewModel(
            self._core,
            Aim(forgotten),
            self._link(names_recovery),
            portal=way.portal or way.start.portal,
            username=way.username or way.start.username,
            info=page.state.info if page is not None else None,
            beside=(session.portal, session.account.username) if session is not None else None,
            reporter=self._reporter,
            today=lambda: self._now().date(),
        )
        wizard = RecoveryWizard(model)
        model.setParent(wizard)
        wizard.finished.connect(lambda recovered: self._recovered(recovered, session))
        back = partial(self._back_to_charts, session) if session is not None else None
        wizard.closed.connect(back or way.wizard_left)
        wizard.invitation_wanted.connect(back or self.register)
        way.show_wizard(wizard)

    def _recovered(self, recovered: Recovered, session: Session | None) -> None:
        way = self._way
        way.portal, way.username = recovered.portal, recovered.username
        way.said = Message(
            tr("Your password is changed"),
            tr("Every computer and phone was signed out. Sign in here with your new password."),
        )
        way.clear()
        if session is None:
            way.sign_in()
        else:
            # The portal has ended the session that is open behind: asked once, it says so, and sign-in follows.
            way.added.emit(None)

    def _registration(self, session: Session | None) -> RegistrationWizard:
        from ui.shell.registering import registration_wizard  # noqa: PLC0415 - one wizard at a time

        way = self._way
        link = self._link(lambda waits: not names_recovery(waits))
        portal = way.portal or way.start.portal
        return registration_wizard(self._core, link, session, portal, reporter=self._reporter, now=self._now)

    def _link(self, belongs: Callable[[str], bool]) -> str:
        """The link that waits, if it belongs to the wizard that is made; else it waits on."""
        link = self._way.link
        if not belongs(link):
            return ""
        self._way.link = ""
        return link

    def _added(self, wizard: RegistrationWizard, session: Session) -> None:
        person = wizard.vm.added.person
        self._way.clear()
        self._way.added.emit(person)
        self._follow_waiting(session)

    def _back_to_charts(self, session: Session) -> None:
        self._way.clear()
        self._way.adding_left.emit()
        self._follow_waiting(session)

    def _follow_waiting(self, session: Session) -> None:
        """A link that came while the wizard was open had to wait for its end."""
        if self._way.link:
            self.follow(session)
