"""Settings, People and access (10d): the charts one can open, and who else can open one's own."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from pfclient.people import ChartStatus, Person, Proxy, Relationship
from ui.base.loadable import Failed, shown
from ui.pages.settings.section import SectionLayout
from ui.text.access import closed_words, end_words, part_words, proxy_words
from ui.text.dates import day_words
from ui.text.errors import words
from ui.text.names import initials, person_initials, relation
from ui.text.translate import tr, trn
from ui.viewmodels.proxies import ProxiesViewModel
from ui.widgets.aside_frame import title
from ui.widgets.avatar import Avatar
from ui.widgets.banner import Banner
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.frames import box, clear_layout, column, line
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.skeleton import Skeleton

_AVATAR = 44


def people(
    model: ProxiesViewModel,
    colors: Mapping[str, str],
    *,
    add: Callable[[], object],
    end: Callable[[Proxy], object],
) -> SectionLayout:
    """Give the section; the portal is asked again each time it is opened.

    Args:
        model: Its view-model.
        colors: The folder colour of each person on the account's list.
        add: Adds a person.
        end: Asks whether somebody's access is to be ended, and ends it.
    """
    page = PeoplePage(model, colors)
    page.add_wanted.connect(add)
    page.end_wanted.connect(end)
    model.load()
    return SectionLayout(column(page, gap=0), page.controls)


class PeoplePage(QWidget):
    """Both lists; the second fills itself anew when the portal has answered.

    Args:
        model: Its view-model.
        colors: The folder colour of each person.

    Attributes:
        controls: What can have the focus, by names that outlive another look of the window.

    Signals:
        add_wanted: The person wants to add somebody.
        end_wanted: The person wants to end somebody's access; brings the `Proxy`. Not confirmed yet.
    """

    add_wanted = Signal()
    end_wanted = Signal(object)

    def __init__(self, model: ProxiesViewModel, colors: Mapping[str, str]) -> None:
        super().__init__()
        self._model, self._colors = model, colors
        add = Button(tr("Add a person"), "primary", icon="user-plus", name=tr("Add a person to this account"))
        add.clicked.connect(self.add_wanted)
        self.controls: dict[str, QWidget] = {"add": add}
        said = tr("Charts you can open, and who else can open yours")
        head = box(column(title(tr("People and access")), PlainLabel(said, "muted", wrap=True), gap=3))
        self._body = column(gap=12)
        self.setLayout(column(Beside(head, add, gap=14), self._body, gap=14))
        model.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is so now."""
        held = self._held()
        for name in set(self.controls) - {"add"}:
            del self.controls[name]
        clear_layout(self._body)
        for part in self._parts():
            self._body.addWidget(part)
            part.show()
        if held:
            control = self.controls.get(held, self.controls["add"])
            control.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- what is shown

    def _parts(self) -> list[QWidget]:
        model = self._model
        parts: list[QWidget] = [PlainLabel(tr("Charts you can open"), "h2", wrap=True)]
        parts += [self._chart(each) for each in model.people]
        parts.append(PlainLabel(tr("Who can open your chart"), "h2", wrap=True))
        if model.error is not None:
            said = words(model.error)
            parts.append(Banner("alert", said.title, said.text))
        if model.ended is not None:
            ended = tr("{name} can no longer open your chart", name=proxy_words(model.ended))
            parts.append(Banner("good", ended))
        return [*parts, *self._others()]

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
        return parts + ([self._proxy(each) for each in found.others] or [_only_you()])

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
        return _card(avatar, person.display, lines, None)

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
        button = Button(tr("End access"), size="small", icon="prohibit", name=tr("End access. {name}", name=name))
        button.clicked.connect(lambda: self.end_wanted.emit(proxy))
        self.controls[f"end {proxy.id}"] = button
        part = tr("Can see: {part}", part=part_words(proxy.access.categories))
        since, until = proxy.since, proxy.access.until
        small = [
            proxy.practice,
            tr("since {date}", date=day_words(since)) if since is not None else "",
            tr("until {date}", date=day_words(until)) if until is not None else "",
        ]
        avatar = Avatar(initials(proxy.display), "slate", _AVATAR, icon="" if proxy.display else "user")
        return _card(avatar, name, [part, _dots(*small)], button)

    def _held(self) -> str:
        focus = QApplication.focusWidget()
        return next((name for name, control in self.controls.items() if control is focus), "")


def _dots(*said: str) -> str:
    return "  ·  ".join(filter(None, said))


def _only_you() -> QWidget:
    return _told("lock", tr("Only you"), tr("Your doctor’s office can give someone access if you ask them."))


def _no_own() -> QWidget:
    text = tr("No clinic says that one of these charts is yours. If one is, ask your doctor’s office to note it.")
    return _told("info", tr("You have no chart of your own here"), text)


def _told(icon_name: str, first: str, second: str) -> QWidget:
    said = column(PlainLabel(first, "strong", wrap=True), PlainLabel(second, "muted", wrap=True), gap=3)
    icon = IconLabel(icon_name, "ink2", 24)
    row = line(icon, (said, 1), gap=14)
    row.setAlignment(icon, Qt.AlignmentFlag.AlignVCenter)
    return Card(row, "panel")


def _card(avatar: Avatar, name: str, lines: Sequence[str], act: Button | None) -> Card:
    text, *small = lines
    said = column(PlainLabel(name, "h3", wrap=True), PlainLabel(text, wrap=True), gap=2)
    for each in filter(None, small):
        said.addWidget(PlainLabel(each, "small", wrap=True))
    words_ = box(said)
    row = line(avatar, (Beside(words_, act, gap=14) if act is not None else words_, 1), gap=14)
    row.setAlignment(avatar, Qt.AlignmentFlag.AlignVCenter)
    return Card(row, "plain", (18, 14, 16, 14))
