"""What the forms of sign-in share: where errors, trouble and waiting are shown."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pfclient.flows.flow import Problem
from ui.text import dates
from ui.text.message import Message
from ui.text.problems import problem_words
from ui.text.translate import tr
from ui.viewmodels.sign_in import SignInViewModel
from ui.widgets.announcer import announce
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.focus_in_sight import look_back, show_instead
from ui.widgets.frames import box, clear_layout, column, line, rule
from ui.widgets.labels import PlainLabel
from ui.widgets.link_label import LinkLabel
from ui.widgets.problems import ErrorSummary
from ui.widgets.tab_order import follow


class StartForm(QObject):
    """A form before sign-in; `body` is its layout.

    Args:
        vm: What is typed, and what the portal said.
        title: The page's title.
        primary: Words on the primary button.
        busy: What is said while the portal is asked.

    Attributes:
        below_primary: What stands between the primary button and the other ways in.
        above_trouble: What stands last above the message that the portal could not be asked.
        busy: Shown while the portal is asked.
    """

    submitted = Signal()
    back_wanted = Signal()
    invitation_wanted = Signal()
    recovery_wanted = Signal(str)
    canceled = Signal()

    def __init__(self, vm: SignInViewModel, title: str, primary: str, busy: str) -> None:
        super().__init__()
        self.vm = vm
        self.fields: dict[str, Field] = {}
        self.summary = ErrorSummary()
        self._notice = column(gap=0)
        self._trouble = column(gap=0)
        self.primary = Button(primary, "primary", size="large")
        self.primary.clicked.connect(self.submitted)
        cancel = Button(tr("Cancel"), "link")
        cancel.clicked.connect(self.canceled)
        self.busy = box(line((PlainLabel(busy, "muted", wrap=True), 1), cancel, gap=12))
        self.busy.hide()
        self._title = PlainLabel(title, "display", wrap=True)
        self.above_trouble: QWidget = self._title
        self.below_primary: QWidget | None = None
        self.body = column(self._title, self._notice, self._trouble, self.summary, gap=12)

    @property
    def portal(self) -> str:
        """What the portal calls itself; its address where it has not said so in this run."""
        state = self.vm.state
        return state.info.name if state.info else state.portal.partition("://")[2]

    def set_title(self, title: str) -> None:
        """Call the page something else."""
        self._title.setText(title)

    def typed(self) -> dict[str, Any]:
        """Give what is typed, by the names of the flow's state."""
        return {}

    def finish(self) -> None:
        """Put what every form ends with: the primary button, waiting, and the other ways."""
        new = LinkLabel(tr("Set up an account with your invitation"))
        new.activated.connect(self.invitation_wanted)
        back = LinkLabel(tr("Go back"))
        back.activated.connect(self.back_wanted)
        for part in (self.primary, self.busy, self.below_primary, rule()):
            if part is not None:
                self.body.addWidget(part)
        back.setFixedWidth(back.sizeHint().width())
        # In one line: below everything that can be wrong a second one would lie under the edge of the window.
        self.body.addLayout(line(PlainLabel(tr("New here?"), "muted"), (new, 1), back, gap=6))

    def focus_first(self) -> None:
        """Put the focus into the first empty field."""
        empty = next((field for name, field in self.fields.items() if not self.typed().get(name)), None)
        target = empty or next(iter(self.fields.values()), None)
        if target is not None:
            target.focus_control()

    def show_busy(self, *, busy: bool) -> None:
        """Say that the portal is being asked, with a way to stop; in sight, also where large text makes a long page."""
        if busy:
            self.busy.show()
            show_instead(self.busy)
        elif self.busy.isVisible():
            self.busy.hide()
            look_back(self.busy)

    def show_problems(self, problems: Mapping[str, Problem], *, aloud: bool) -> None:
        """Mark every wrong field and list what is wrong, each once; aloud unless it was said before."""
        for name, field in self.fields.items():
            field.set_error(problem_words(problems[name]).field if name in problems else "")
        wrong = [
            (problem_words(problems[name]).summary, field) for name, field in self.fields.items() if name in problems
        ]
        self.summary.show_problems(wrong, aloud=aloud)
        if wrong:
            wrong[0][1].focus_control()

    def show_trouble(self, message: Message | None, wait_until: datetime | None, *, aloud: bool) -> None:
        """Say that the portal could not be asked, or until when one has to wait; None takes it away."""
        clear_layout(self._trouble)
        if message is None:
            return
        text = message.text
        if wait_until is not None:
            text = tr("You can try again at {time}.", time=dates.time_words(wait_until))
        again = Button(tr("Try again"), size="small", icon="arrows-clockwise")
        again.clicked.connect(self.submitted)
        icon = "clock" if wait_until is not None else "cloud-slash"
        self._trouble.addWidget(Banner("warn", message.title, text, button=again, icon=icon))
        follow(self.above_trouble, again)
        if aloud:
            announce(self.primary, f"{message.title}. {text}", assertive=True)

    def show_notice(self, message: Message, kind: str = "info") -> None:
        """Say why one has to sign in although the account is kept here, or (`good`) what was done before."""
        clear_layout(self._notice)
        self._notice.addWidget(Banner(kind, message.title, message.text))
