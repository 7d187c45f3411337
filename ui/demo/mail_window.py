"""The second window of the demo: "Demo mail & phone"."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.base.cells import Cell, Column
from ui.base.rows import RowsModel
from ui.demo.demo import Demo
from ui.demo.family import INVITED, Member
from ui.demo.mailbox import Item
from ui.text.language import language
from ui.text.telephone import with_whole_numbers
from ui.text.translate import later, tr
from ui.theme.theme import theme
from ui.widgets.announcer import announce
from ui.widgets.buttons import Button
from ui.widgets.detail_pane import DetailPane
from ui.widgets.flow import Flow
from ui.widgets.focus_ring import FocusRing
from ui.widgets.frames import box, clear_layout, column, ground, line, rule, rule_down
from ui.widgets.labels import PlainLabel
from ui.widgets.record_table import RecordTable

_LEAST_WIDTH = 620
_ICONS = {"email": "envelope-open", "sms": "chat-text", "voice": "phone", "letter": "id-card"}
_KINDS = {
    "email": later("E-mail"),
    "sms": later("Text message"),
    "voice": later("Phone call"),
    "letter": later("Letter from the clinic"),
}


class MailWindow(QWidget):
    """Shows what arrived; its button hands the link of an e-mail to the app.

    Signals:
        link_opened: The link of the e-mail whose button was pressed.
        closed: The person closed the window.
    """

    link_opened = Signal(str)
    closed = Signal()

    def __init__(self, demo: Demo) -> None:
        super().__init__()
        self._demo = demo
        self._item: Item | None = None
        self._invited: set[str] = set()
        self._whole = column(gap=0)
        self.setLayout(self._whole)
        ground(self, "page")
        self._take_room()
        self._build()
        FocusRing(self)
        demo.arrived.connect(self._arrived)
        demo.invited.connect(self._mark_invited)
        theme().changed.connect(self._rebuild)
        language().changed.connect(self._rebuild)
        self._arrived(None)

    def _build(self) -> None:
        self.setWindowTitle(tr("Demo mail & phone"))
        self._model: RowsModel[Item] = RowsModel([_column()], key=id)
        self._table = RecordTable(self._model, tr("What has arrived"))
        self._table.row_chosen.connect(self._show)
        self._detail = DetailPane(0)
        self._invites = {member.key: _invite(member) for member in INVITED}
        head = column(
            PlainLabel(tr("Demo mail & phone"), "h2"),
            PlainLabel(tr("You are Maria. What the clinics send you arrives here. Begin with the e-mail."), wrap=True),
            PlainLabel(tr("Nothing leaves this computer."), "small", wrap=True),
            gap=2,
            margins=(24, 18, 24, 14),
        )
        for key, button in self._invites.items():
            button.setEnabled(key not in self._invited)
            button.clicked.connect(lambda _=False, who=key: self._demo.ask_for(who))
        clinic = Flow(*self._invites.values())
        middle = line((self._table, 4), rule_down(), (self._detail, 5), gap=0)
        play = column(PlainLabel(tr("Play the clinic"), "strong"), clinic, gap=8, margins=(24, 12, 24, 16))
        self._whole.addWidget(box(column(box(head), rule(), (middle, 1), rule(), box(play), gap=0)))

    def _take_room(self) -> None:
        """As large as its words want, as far as the screen reaches."""
        self._scale, screen = theme().scale, self.screen().availableGeometry()
        self.resize(min(theme().px(920), screen.width()), min(theme().px(640), screen.height()))

    def _rebuild(self) -> None:
        """The app speaks another language, or looks otherwise: so does this window; what is read stays open."""
        if self._scale != theme().scale:
            self._take_room()
        item = self._item
        clear_layout(self._whole)
        self._build()
        self._model.set_rows(self._demo.items)
        if item is not None:
            self._table.select_key(id(item))

    def show_beside(self, window: QWidget) -> None:
        """Show both: side by side where the screen is wide, else this one in the lower right, where it hides least."""
        screen = window.screen().availableGeometry()
        beside = screen.width() - window.width()
        wide = beside >= theme().px(_LEAST_WIDTH)
        self.resize(
            min(self.width(), beside) if wide else self.width(),
            min(window.height() if wide else self.height(), screen.height()),
        )
        if not wide and screen.width() <= window.width():
            # A screen that holds but one: the app leaves an edge free, by which this one is found again.
            window.resize(window.minimumSize())
        window.move(screen.topLeft())
        corner = screen.bottomRight() - self.rect().bottomRight()
        self.move(QPoint(screen.left() + window.width(), screen.top()) if wide else corner)
        self.show()
        self.raise_()
        self.activateWindow()

    def _mark_invited(self, key: str) -> None:
        self._invited.add(key)
        self._invites[key].setEnabled(False)

    def _arrived(self, item: Item | None) -> None:
        self._model.set_rows(self._demo.items)
        # The e-mail is where one begins, whichever of the two came first.
        reading = self._item is not None and self._item.link
        if item is not None and not (item.kind == "letter" and reading):
            self._table.select_key(id(item))

    def _show(self, item: object) -> None:
        self._item = item if isinstance(item, Item) else None
        self._detail.clear()
        if self._item is None:
            return
        self._detail.set_title(self._item.title or tr(_KINDS[self._item.kind]), self._item.sender)
        for paragraph in self._item.text.split("\n\n"):
            if not (self._item.link and _is_link(paragraph)):
                words = PlainLabel(with_whole_numbers(paragraph), "h3" if _stands_out(paragraph) else "body", wrap=True)
                words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                self._detail.add_widget(words)
        self._detail.set_footer(self._act(self._item))

    def _act(self, item: Item) -> Button | None:
        if item.link:
            return self._link_button(item)
        return self._copy_button(item) if item.secret else None

    def _copy_button(self, item: Item) -> Button:
        words = tr("Copy the PIN") if item.kind == "letter" else tr("Copy the code")
        button = Button(words, size="large", icon="copy")
        button.clicked.connect(lambda: self._copy(button, item.secret))
        return button

    def _copy(self, button: Button, secret: str) -> None:
        QGuiApplication.clipboard().setText(secret)
        button.set_words(tr("Copied"))
        button.set_icon("check")
        announce(self, tr("Copied"))

    def _link_button(self, item: Item) -> Button:
        words = tr("Choose a new password") if item.recovers else tr("Access your records")
        button = Button(words, "primary", size="large", icon="key" if item.recovers else "sign-in")
        button.clicked.connect(self._open_link)
        return button

    def _open_link(self) -> None:
        if self._item is not None and self._item.link:
            self.link_opened.emit(self._item.link)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        event.accept()


def _invite(member: Member) -> Button:
    """Who has a chart at two clinics is invited by each of them."""
    name = member.name.split()[0]
    twice = sum(one.name == member.name for one in INVITED) > 1
    words = tr("Invite {name} ({clinic})", name=name, clinic=member.practice.split()[0]) if twice else ""
    return Button(words or tr("Invite {name}", name=name), size="small")


def _is_link(paragraph: str) -> bool:
    return "://" in paragraph


def _stands_out(paragraph: str) -> bool:
    return any(character.isdigit() for character in paragraph) and len(paragraph) < 40


def _title(item: Item) -> str:
    return item.title or item.text.split("\n")[0]


def _column() -> Column[Item]:
    return Column(
        tr("What has arrived"),
        text=_title,
        cell=lambda item: Cell(_title(item), second=tr(_KINDS[item.kind]), strong=True, icon=_ICONS[item.kind]),
    )
