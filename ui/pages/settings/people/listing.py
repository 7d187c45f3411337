"""Settings, People and access (10d): the charts one can open, and who else can open one's own."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from pfclient.people import Access, ChartStatus, Person, Relationship
from pfclient.proxies import InvitationState, Pending, Proxy
from ui.base.loadable import Failed, shown
from ui.pages.settings.part import Part
from ui.text.access import closed_words, part_words, proxy_words
from ui.text.dates import day_words, in_one_line
from ui.text.errors import words
from ui.text.limits import end_words
from ui.text.names import initials, person_initials, relation
from ui.text.translate import tr, trn
from ui.viewmodels.proxies import ProxiesViewModel
from ui.viewmodels.sharing import SharingViewModel
from ui.widgets.aside_frame import title
from ui.widgets.avatar import Avatar
from ui.widgets.banner import Banner
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.frames import box, clear_layout, column, line
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.skeleton import Skeleton

_AVATAR = 44


class Listing(Part):
    """Both lists; the second fills itself anew when the portal has answered.

    Args:
        model: Its view-model.
        sharing: That of inviting and changing: what was done just now is said here.
        colors: The folder colour of each person.

    Signals:
        add_wanted: The person wants to add somebody to the account.
        invite_wanted: The person wants to invite somebody to their own chart.
        change_wanted: The person wants to change somebody's access; brings the `Proxy`.
        end_wanted: The person wants to end it, or to withdraw an invitation; brings either. Not confirmed yet.
    """

    add_wanted = Signal()
    invite_wanted = Signal()
    change_wanted = Signal(object)
    end_wanted = Signal(object)

    def __init__(self, model: ProxiesViewModel, sharing: SharingViewModel, colors: Mapping[str, str]) -> None:
        super().__init__(sharing, tr("People and access"))
        self._model, self._sharing, self._colors = model, sharing, colors
        add = Button(tr("Add a person"), "primary", icon="user-plus", name=tr("Add a person to this account"))
        add.clicked.connect(self.add_wanted)
        self.controls["add"] = add
        said = tr("Charts you can open, and who else can open yours")
        head = box(column(title(self.heading), PlainLabel(said, "muted", wrap=True), gap=3))
        self._lists = column(gap=12)
        self.body.addWidget(Beside(head, add, gap=14))
        self.body.addLayout(self._lists)

    def refresh(self) -> None:
        """Show what is so now."""
        held = self._held()
        for name in set(self.controls) - {"add"}:
            del self.controls[name]
        clear_layout(self._lists)
        for part in self._parts():
            self._lists.addWidget(part)
            part.show()
        if held:
            control = self.controls.get(held, self.controls["add"])
            control.setFocus(Qt.FocusReason.OtherFocusReason)

    def first(self) -> QWidget | None:
        """Where one comes back to from inviting and changing: what that was about."""
        about = self._sharing.about
        names = (f"change {about}", f"withdraw {about}", "invite", "add")
        return next((self.controls[name] for name in names if name in self.controls), None)

    # ---- what is shown

    def _parts(self) -> list[QWidget]:
        model = self._model
        parts: list[QWidget] = [PlainLabel(tr("Charts you can open"), "h2", wrap=True)]
        parts += [self._chart(each) for each in model.people]
        parts.append(self._second_head())
        said = self._outcome()
        return [*parts, *([said] if said is not None else []), *self._others()]

    def _second_head(self) -> QWidget:
        head = PlainLabel(tr("Who can open your chart"), "h2", wrap=True)
        if not self._model.charts:
            return head
        invite = Button(tr("Invite someone"), icon="envelope", name=tr("Invite someone to your chart"))
        invite.clicked.connect(self.invite_wanted)
        self.controls["invite"] = invite
        return Beside(head, invite, gap=14)

    def _outcome(self) -> Banner | None:
        model, changed = self._model, self._sharing.changed_to
        if model.error is not None:
            said = words(model.error)
            return Banner("alert", said.title, said.text)
        if model.too_late is not None:
            text = tr("It was used, or is over. Below you see who can open your chart now.")
            return Banner("warn", tr("This invitation could not be withdrawn"), text)
        if isinstance(model.ended, Pending):
            text = tr("The link and the PIN no longer work.")
            return Banner("good", tr("The invitation to {email} is withdrawn", email=model.ended.email), text)
        if model.ended is not None:
            return Banner("good", tr("{name} can no longer open your chart", name=proxy_words(model.ended)))
        if self._sharing.perhaps_invited:
            text = tr("If it stands below, withdraw it and send another one: you were not shown its PIN.")
            title_ = tr("The invitation to {email} may have been sent", email=self._sharing.perhaps_invited)
            return Banner("warn", title_, text)
        if changed is not None:
            part = tr("Can see: {part}", part=part_words(changed.access.categories))
            return Banner("good", tr("Access is changed"), _dots(proxy_words(changed), part, _until(changed.access)))
        return None

    def _others(self) -> list[QWidget]:
        found, parts = shown(self._model.proxies), list[QWidget]()
        if isinstance(self._model.proxies, Failed):
            said = words(self._model.proxies.error)
            again = Button(tr("Try again"), size="small", icon="arrows-clockwise")
            again.clicked.connect(self._model.load)
            self.controls["again"] = again
            parts.append(Banner("alert", said.title, said.text, button=again))
        if found is None:
            return parts or [Skeleton()]
        if not found.own:
            return [*parts, _no_own()]
        parts += [self._proxy(each) for each in found.others] or [_only_you(may_invite=bool(self._model.charts))]
        return parts + [self._pending(each) for each in found.invitations]

    def _chart(self, person: Person) -> QWidget:
        who, several = relation(person.relationship, person.gender), person.linked
        if len(several) > 1:
            lines = [_dots(who, trn("{n} clinic", "{n} clinics", len(several)))]
            lines += [_dots(one.connection.practice, *self._access(person, one)) for one in several]
        else:
            said, *rest = self._access(person, person)
            practice = person.connection.practice if person.readable else ""
            lines = [_dots(who, said), _dots(practice, *rest)]
        avatar = Avatar(person_initials(person), self._colors.get(str(person.id), "family"), _AVATAR)
        return _card(avatar, person.display, lines, [])

    def _access(self, person: Person, chart: Person) -> tuple[str, ...]:
        """What may be seen of one of somebody's charts, and until when."""
        if chart.connection.status is not ChartStatus.ACTIVE:
            return closed_words(chart)
        if person.relationship is Relationship.SELF:
            return tr("Your own chart"), end_words(chart)
        if self._model.is_private(person):
            return tr("Some records may be private"), end_words(chart)
        return tr("You can see: {part}", part=part_words(chart.connection.access.categories)), end_words(chart)

    def _proxy(self, proxy: Proxy) -> QWidget:
        name = proxy_words(proxy)
        acts = []
        if proxy.limits is not None:
            change = Button(tr("Change"), size="small", icon="pencil", name=tr("Change access. {name}", name=name))
            change.clicked.connect(lambda: self.change_wanted.emit(proxy))
            self.controls[f"change {proxy.id}"] = change
            acts.append(change)
        end = Button(tr("End access"), size="small", icon="prohibit", name=tr("End access. {name}", name=name))
        end.clicked.connect(lambda: self.end_wanted.emit(proxy))
        self.controls[f"end {proxy.id}"] = end
        part = tr("Can see: {part}", part=part_words(proxy.access.categories))
        since = tr("since {date}", date=in_one_line(day_words(proxy.since))) if proxy.since is not None else ""
        small = _dots(proxy.practice, since, _until(proxy.access))
        avatar = Avatar(initials(proxy.display), "slate", _AVATAR, icon="" if proxy.display else "user")
        return _card(avatar, name, [part, small], [*acts, end])

    def _pending(self, invitation: Pending) -> QWidget:
        name = tr("Withdraw the invitation. {name}", name=invitation.email)
        withdraw = Button(tr("Withdraw"), size="small", icon="x", name=name)
        withdraw.clicked.connect(lambda: self.end_wanted.emit(invitation))
        self.controls[f"withdraw {invitation.id}"] = withdraw
        part = tr("May see: {part}", part=part_words(invitation.access.categories))
        small = _dots(invitation.practice, part, _until(invitation.access))
        avatar = Avatar("", "slate", _AVATAR, icon="envelope")
        return _card(avatar, invitation.email, [_state(invitation), small], [withdraw])

    def _held(self) -> str:
        focus = QApplication.focusWidget()
        return next((name for name, control in self.controls.items() if control is focus), "")


def _dots(*said: str) -> str:
    return "  ·  ".join(filter(None, said))


def _until(access: Access) -> str:
    last = access.until or access.of_age
    return tr("until {date}", date=in_one_line(day_words(last))) if last is not None else ""


def _state(invitation: Pending) -> str:
    match invitation.state:
        case InvitationState.OPEN:
            last = in_one_line(day_words(invitation.expires.astimezone().date()))
            return tr("Invited. Not used yet. Good until {date}", date=last)
        case InvitationState.LOCKED:
            return tr("Five wrong tries: this PIN no longer works. Invite them again.")
        case InvitationState.EXPIRED:
            return tr("Nobody used it in time. Invite them again.")


def _only_you(*, may_invite: bool) -> QWidget:
    text = tr("Your doctor’s office can give someone access if you ask them.")
    if may_invite:
        text = tr("You can let someone see all of your chart, or a part of it, for as long as you like.")
    return _told("lock", tr("Only you"), text)


def _no_own() -> QWidget:
    text = tr("No clinic says that one of these charts is yours. If one is, ask your doctor’s office to note it.")
    return _told("info", tr("You have no chart of your own here"), text)


def _told(icon_name: str, first: str, second: str) -> QWidget:
    said = column(PlainLabel(first, "strong", wrap=True), PlainLabel(second, "muted", wrap=True), gap=3)
    icon = IconLabel(icon_name, "ink2", 24)
    row = line(icon, (said, 1), gap=14)
    row.setAlignment(icon, Qt.AlignmentFlag.AlignVCenter)
    return Card(row, "panel")


def _card(avatar: Avatar, name: str, lines: Sequence[str], acts: Sequence[Button]) -> Card:
    text, *small = lines
    said = column(PlainLabel(name, "h3", wrap=True), PlainLabel(text, wrap=True), gap=2)
    for each in filter(None, small):
        said.addWidget(PlainLabel(each, "small", wrap=True))
    words_ = box(said)
    beside = Beside(words_, Flow(*acts, gap=10) if len(acts) > 1 else acts[0], gap=14) if acts else words_
    row = line(avatar, (beside, 1), gap=14)
    row.setAlignment(avatar, Qt.AlignmentFlag.AlignVCenter)
    return Card(row, "plain", (18, 14, 16, 14))
