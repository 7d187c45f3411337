"""What a visitor may do at the kiosk besides checking in, with the screens of home: register, and read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from shiboken6 import isValid

from pfclient.flows.kiosk_visit import Step
from pfclient.flows.sign_in import Step as SignInStep
from ui.kiosk.screens.home import HomeScreen
from ui.text.translate import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from pfclient.errors import PortalError
    from pfclient.session import Session
    from pfclient.visitor import Visitor
    from ui.base.tasks import Reporter
    from ui.kiosk.visitor_window import Home
    from ui.shell.kiosk_records import Records
    from ui.viewmodels.kiosk_visit import KioskVisitViewModel
    from ui.viewmodels.registration import RegistrationViewModel
    from ui.viewmodels.sign_in import SignInViewModel


class Homes:
    """Makes those screens; what they hold stays while the language or the size of the text changes.

    Args:
        core: The visit's core.
        model: The visit.
        reporter: Told of what nobody expected.
    """

    def __init__(self, core: Visitor, model: KioskVisitViewModel, reporter: Reporter) -> None:
        self._core, self._model, self._reporter = core, model, reporter
        self._registering: RegistrationViewModel | None = None
        self._signing_in: SignInViewModel | None = None
        self._records: Records | None = None
        self._asked: SignInStep | None = None
        self._screen: HomeScreen | None = None

    @property
    def by_step(self) -> Mapping[Step, Home]:
        """The screens, by the step they belong to."""
        return {Step.REGISTER: self._register, Step.RECORD: self._read}

    @staticmethod
    def warm_up() -> None:
        """Import what these screens need while nobody waits: the first touch that asks for one is answered sooner."""
        import ui.kiosk.screens.code  # noqa: PLC0415 - once the process is ready, not before
        import ui.kiosk.screens.sign_in  # noqa: PLC0415 - as above
        import ui.shell.kiosk_records  # noqa: PLC0415 - as above
        import ui.viewmodels.registration  # noqa: PLC0415 - as above
        import ui.viewmodels.sign_in  # noqa: PLC0415 - as above
        import ui.wizards.registration.wizard  # noqa: PLC0415, F401 - as above

    def _register(self, model: KioskVisitViewModel) -> QWidget:
        from ui.viewmodels.registration import RegistrationViewModel  # noqa: PLC0415 - most visitors check in
        from ui.wizards.registration.wizard import RegistrationWizard  # noqa: PLC0415 - as above

        if self._registering is None:
            made = RegistrationViewModel(
                self._core, known_portal=self._core.remembered.portal, reporter=self._reporter, parent=model
            )
            made.public = True
            made.keep(shared=True)
            made.finished.connect(lambda _session: model.leave())
            made.closed.connect(model.start_over)
            self._registering = made
        screen = HomeScreen(model, tr("Use my invitation"))
        wizard = RegistrationWizard(self._registering)
        screen.show_content(wizard, focus=wizard.page.focus_first)
        return screen

    def _read(self, model: KioskVisitViewModel) -> QWidget:
        self._screen = screen = HomeScreen(model, tr("Look at my records"))
        if self._records is None:
            self._sign_in(screen)
        else:
            self._records.show_on(screen)
        return screen

    def _sign_in(self, screen: HomeScreen) -> None:
        from ui.viewmodels.sign_in import SignInViewModel  # noqa: PLC0415 - as above

        if self._signing_in is None:
            portal = self._core.remembered.portal
            self._signing_in = SignInViewModel(self._core, portal, reporter=self._reporter, parent=self._model)
            self._signing_in.finished.connect(self._opened)
            self._signing_in.changed.connect(self._follow)
        self._screen, self._asked = screen, None
        self._follow()

    def _follow(self) -> None:
        """Show the form of the step the sign-in stands at: user name and password, then a code where one is asked."""
        from ui.kiosk.screens.code import CodeForm  # noqa: PLC0415 - most visitors check in
        from ui.kiosk.screens.sign_in import SignInForm  # noqa: PLC0415 - as above

        model, screen = self._signing_in, self._screen
        if model is None or model.place.step in {self._asked, SignInStep.DONE}:
            return
        if screen is None or not isValid(screen):
            return
        self._asked = model.place.step
        if self._asked is SignInStep.CODE:
            code = CodeForm(model)
            screen.show_content(code, model.back, code.code.focus_control)
        else:
            form = SignInForm(model)
            screen.show_content(form, self._model.start_over, form.username.focus_control)

    def _opened(self, session: Session) -> None:
        from ui.shell.kiosk_records import Records  # noqa: PLC0415 - most visitors check in

        self._signing_in = None
        self._records = Records(session, self._model, self._reporter)
        self._records.ended.connect(self._ended)
        if self._screen is not None:
            self._records.show_on(self._screen)

    def _ended(self, error: PortalError) -> None:
        """The portal ended the sign-in: nothing of the records stays on screen, and it is asked for once more."""
        records, self._records = self._records, None
        if records is not None:
            records.deleteLater()
        if self._screen is not None and isValid(self._screen):
            self._sign_in(self._screen)
            if self._signing_in is not None:
                self._signing_in.say(error)
