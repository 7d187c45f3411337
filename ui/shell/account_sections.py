"""The sections of Settings about the account that is signed in; what they know outlives another look of the window."""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from pfclient.flows.flow import Place
from pfclient.flows.ports import PasswordPolicy
from pfclient.flows.sharing import Sharing, Step
from pfclient.proxies import Pending, Proxy
from ui.base.tasks import Reporter, TaskScope
from ui.pages.settings.activity import activity
from ui.pages.settings.devices import devices
from ui.pages.settings.people.page import people
from ui.pages.settings.section import MoreSection, SectionLayout
from ui.pages.settings.security.new_password import Entry
from ui.shell.activity_print import ActivityPrint
from ui.shell.backup_codes import BackupCodesCopies
from ui.shell.copied_secrets import CopiedSecrets
from ui.shell.ending_access import really_end_access, really_withdraw
from ui.shell.standing import ACCOUNT_SECTIONS
from ui.text.translate import tr
from ui.theme.people import assign
from ui.viewmodels.activity import ActivityViewModel
from ui.viewmodels.changing_password import ChangingPasswordViewModel
from ui.viewmodels.family import FamilyViewModel
from ui.viewmodels.proxies import ProxiesViewModel
from ui.viewmodels.sharing import SharingViewModel
from ui.viewmodels.sign_ins import SignInsViewModel
from ui.viewmodels.two_step import TwoStepViewModel


class AccountSections(QObject):
    """Makes each of them when it is opened.

    Args:
        family: Whose account.
        reporter: Told of what nobody expected.
        now: The clock.
    """

    def __init__(self, family: FamilyViewModel, reporter: Reporter, now: Callable[[], datetime]) -> None:
        super().__init__(family)
        self.setObjectName(ACCOUNT_SECTIONS)
        self._family, self._reporter, self._now = family, reporter, now
        # What waits for the person, beside what waits for the portal.
        self._tasks = TaskScope(self, reporter)

    def sections(self, add: Callable[[], object], go_to: Callable[[str, str], object]) -> tuple[MoreSection, ...]:
        """Give them in the order of the list, in the language of now.

        Args:
            add: Adds a person.
            go_to: Opens a section, and puts the focus on a control of it.
        """
        watched = tr("Who has seen what")

        def change_password() -> None:
            self._password.begin()
            go_to("security", "present")

        def signed_in() -> SectionLayout:
            return devices(self._sign_ins, self._now, change_password)

        return (
            MoreSection("security", tr("Sign-in and security"), "shield-check", self._security),
            MoreSection("people", tr("People and access"), "users-three", lambda: self._people(add)),
            MoreSection("devices", tr("Signed-in devices"), "sign-in", signed_in),
            MoreSection("activity", watched, "eye", lambda: activity(self._activity, self._now, self.printing.start)),
        )

    @property
    def draft(self) -> Place[Sharing, Step] | None:
        """An invitation, or a change of access, that is being written."""
        return self._sharing.draft if "_sharing" in vars(self) else None

    def go_on(self, draft: Place[Sharing, Step]) -> None:
        """Go on with one that was being written before a lock."""
        self._sharing.go_on(draft)

    def forget(self) -> None:
        """Settings are left: whoever opens them next finds nothing that was typed or shown there."""
        for made in {"_two_step", "_password", "_sharing"} & vars(self).keys():
            getattr(self, made).forget()

    def _security(self) -> SectionLayout:
        from ui.pages.settings.security.page import security  # noqa: PLC0415 - not before it is opened

        return security(self._two_step, self._password, _new_password, self.codes.print, self.codes.save)

    def _people(self, add: Callable[[], object]) -> SectionLayout:
        colors = assign(str(one.id) for one in self._family.people)
        return people(self._proxies, self._sharing, colors, add=add, end=self._ask)

    def _ask(self, whose: Proxy | Pending) -> None:
        self._tasks.start("ask", self._end(whose), "drop")

    async def _end(self, whose: Proxy | Pending) -> None:
        host = QApplication.activeWindow()
        if host is None:
            return
        asked = really_end_access(host, whose) if isinstance(whose, Proxy) else really_withdraw(host, whose)
        if await asked:
            self._proxies.end(whose)

    @cached_property
    def _proxies(self) -> ProxiesViewModel:
        return ProxiesViewModel(self._family.session, reporter=self._reporter, parent=self)

    @cached_property
    def _sharing(self) -> SharingViewModel:
        desk = self._family.session.desk.proxies
        model = SharingViewModel(desk, self._now, reporter=self._reporter, parent=self)
        model.done.connect(self._proxies.load)
        self._copied_pin = CopiedSecrets(model, lambda: [each.pin for each in (model.state.invited,) if each])
        return model

    @cached_property
    def _sign_ins(self) -> SignInsViewModel:
        return SignInsViewModel(self._family.session, reporter=self._reporter, parent=self)

    @cached_property
    def _two_step(self) -> TwoStepViewModel:
        desk = self._family.session.desk.two_step()
        model = TwoStepViewModel(desk, self._now, reporter=self._reporter, parent=self)
        self._copied_codes = CopiedSecrets(model, lambda: (model.state.key, *model.state.backup_codes))
        return model

    @cached_property
    def _password(self) -> ChangingPasswordViewModel:
        session = self._family.session
        desk, name = session.desk.password(), session.account.username
        model = ChangingPasswordViewModel(desk, name, self._now, reporter=self._reporter, parent=self)
        model.changed_password.connect(self._password_changed)
        return model

    def _password_changed(self) -> None:
        """No computer is trusted any more, and nobody else is signed in."""
        self._family.session.desk.is_trusted = False
        self._two_step.load()

    @cached_property
    def codes(self) -> BackupCodesCopies:
        """The way of backup codes to paper and into a file."""
        return BackupCodesCopies(self._two_step, self._family.session, self._reporter, self._now)

    @cached_property
    def printing(self) -> ActivityPrint:
        """Who has seen what, on paper."""
        return ActivityPrint(self._activity, self._now)

    @cached_property
    def _activity(self) -> ActivityViewModel:
        return ActivityViewModel(self._family.session, self._now, reporter=self._reporter, parent=self)


def _new_password(label: str, policy: PasswordPolicy, model: ChangingPasswordViewModel) -> Entry:
    """What asks for one in the wizards, for a page that may not know them."""
    from ui.wizards.new_password import NewPassword  # noqa: PLC0415 - not before somebody changes it

    state = model.state
    entry = NewPassword(label, policy, model.strength, state.username, typed=state.new)
    return Entry(entry, entry.field, entry.mended)


def account_sections(family: FamilyViewModel, reporter: Reporter, now: Callable[[], datetime]) -> AccountSections:
    """Give those of the family; made once, they outlive the window's views."""
    return family.findChild(AccountSections) or AccountSections(family, reporter, now)
