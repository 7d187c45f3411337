"""One page of a section of Settings; a form says what is wrong, that the portal is asked, and how to go back."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.text import dates
from ui.text.errors import words
from ui.text.problems import Wrong, problem_words
from ui.text.translate import tr
from ui.widgets.announcer import announce
from ui.widgets.aside_frame import title
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.day_field import PARTS, DayField
from ui.widgets.focus_in_sight import look_back, show_instead
from ui.widgets.frames import clear_layout, column, line, make_room
from ui.widgets.labels import PlainLabel
from ui.widgets.problems import ErrorSummary
from ui.widgets.tab_order import follow

_BUSY_AFTER_MS = 400


class Typed(Protocol):
    """A field of a form."""

    def set_error(self, text: str) -> None:
        """Shows an error, "" for none."""
        ...

    def focus_control(self) -> None:
        """Takes the focus."""
        ...


class Standing(Protocol):
    """Where the person is in some forms."""

    @property
    def problems(self) -> Mapping[str, Wrong]:
        """What is wrong with which field."""
        ...

    @property
    def trouble(self) -> Exception | None:
        """Why the portal could not be asked."""
        ...


class Model(Protocol):
    """The view-model of some forms."""

    busy: bool
    held: bool
    wait_until: datetime | None

    @property
    def place(self) -> Standing | None:
        """Where the person is, None where no form is open."""
        ...

    def keep(self, **typed: Any) -> None:
        """Remember what is typed."""
        ...

    def submit(self, **typed: Any) -> None:
        """Go on."""
        ...

    def leave(self) -> None:
        """Close the forms."""
        ...


class Part(QWidget):
    """One page.

    Args:
        vm: The view-model of all of them.
        heading: The page's title.

    Attributes:
        controls: What can have the focus, by names that outlive another look of the window.
        body: Its layout.
    """

    vm: Model

    def __init__(self, vm: Model, heading: str) -> None:
        super().__init__()
        self.vm, self.heading = vm, heading
        self.controls: dict[str, QWidget] = {}
        self.body: QVBoxLayout = column(gap=12)
        self.setLayout(self.body)

    def refresh(self) -> None:
        """Show what the view-model holds now."""

    def first(self) -> QWidget | None:
        """Where the focus begins."""
        return next(iter(self.controls.values()), None)


class FormPart(Part):
    """A page where something is typed.

    Args:
        vm: As above.
        heading: As above.
        section: The words of the way back to the section, "" where there is none.
    """

    submitted = Signal()

    def __init__(self, vm: Model, heading: str, *, section: str) -> None:
        super().__init__(vm, heading)
        self.fields: dict[str, Typed] = {}
        self.summary = ErrorSummary()
        self._trouble, self._why_held = column(gap=0), column(gap=0)
        self._told: object = None
        self._busy = PlainLabel(tr("Asking the doctor’s office…"), "muted", wrap=True)
        self._busy.hide()
        self._busy_above = column(gap=0)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_BUSY_AFTER_MS)
        self._slow.timeout.connect(self._show_busy)
        self._told_held = False
        self._again: Button | None = None
        self._above: QWidget = self
        if section:
            back = Button(section, "link", icon="arrow-left")
            back.clicked.connect(vm.leave)
            self.controls["leave"] = self._above = back
            self.body.addLayout(line(back, None, gap=0))
        self.body.addWidget(title(heading))
        self.body.addLayout(self._trouble)
        self.body.addLayout(self._busy_above)
        self.body.addWidget(self.summary)
        self.submitted.connect(self._submit)

    def typed(self) -> dict[str, Any]:
        """Give what is typed, by the names of the flow's state."""
        return {}

    def try_again(self) -> None:
        """Ask the portal once more what it did not answer."""
        self._submit()

    def remember(self) -> None:
        """What is typed outlives another look of the window."""
        self.vm.keep(**self.typed())

    def first(self) -> QWidget | None:
        """The first field."""
        return next((one for name, one in self.controls.items() if name != "leave"), super().first())

    def refresh(self) -> None:
        """Say what is wrong, once aloud."""
        if self.vm.busy and self.vm.held:
            self._show_held()
            return
        if self.vm.busy:
            self._slow.start()
            return
        self._rest()
        self._told_held = False
        clear_layout(self._why_held)
        place = self.vm.place
        if place is None or place is self._told:
            return
        aloud, self._told = self._told is not None, place
        self._show_problems(aloud=aloud)
        self._show_trouble(aloud=aloud)

    def held_words(self) -> str:
        """Tell why the page is not left while the portal is asked."""
        return tr("This was sent already and cannot be stopped now. You will see here in a moment how it went.")

    def finish(self, *parts: QWidget) -> None:
        """Put these last, the way on and out at the very end, and that the portal is asked."""
        for each in parts[:-1]:
            self.body.addWidget(each)
        self.body.addLayout(self._why_held)
        for each in (*parts[-1:], self._busy):
            self.body.addWidget(each)

    def _rest(self) -> None:
        self._slow.stop()
        if self._busy.isVisible():
            self._busy.hide()
            look_back(self)

    def _show_busy(self) -> None:
        """In sight, and beside what was pressed: it may be below the edge of a long page in large text."""
        again = self._again is not None and self._again.hasFocus()
        (self._busy_above if again else self.body).addWidget(self._busy)
        self._busy.show()
        show_instead(self._busy)
        announce(self, self._busy.text())

    def _show_held(self) -> None:
        """Beside what was pressed: on a long page in large text the other end is out of sight."""
        if self._told_held:
            return
        self._told_held = True
        self._rest()
        clear_layout(self._trouble)
        self._again = None
        said = Banner("info", self.held_words())
        (self._trouble if self._above.hasFocus() else self._why_held).addWidget(said)
        said.show()
        make_room(said)
        announce(self, self.held_words(), assertive=True)

    def _show_problems(self, *, aloud: bool) -> None:
        problems = self.vm.place.problems if self.vm.place is not None else {}
        said = {name: problem_words(problems[name]) for name in self.fields if name in problems}
        at_field = {name: each.field for name, each in said.items()}
        for name, field in self.fields.items():
            if not isinstance(field, DayField):
                field.set_error(at_field.get(name, ""))
            elif name == PARTS[0]:
                field.set_errors(at_field)
        lines: dict[str, Typed] = {}
        for name, each in said.items():
            lines.setdefault(each.summary, self.fields[name])
        self.summary.show_problems(list(lines.items()), aloud=aloud)
        if lines and aloud:
            next(iter(lines.values())).focus_control()

    def _show_trouble(self, *, aloud: bool) -> None:
        place = self.vm.place
        # A banner that goes takes its button along: the focus goes back to what was filled in.
        focus = QApplication.focusWidget()
        held = focus is not None and self.isAncestorOf(focus)
        clear_layout(self._trouble)
        self._again = None
        if place is None or place.trouble is None:
            return
        said, until = words(place.trouble), self.vm.wait_until
        text = tr("You can try again at {time}.", time=dates.time_words(until)) if until is not None else said.text
        self._again = again = Button(tr("Try again"), size="small", icon="arrows-clockwise")
        again.clicked.connect(self.try_again)
        self._trouble.addWidget(Banner("warn", said.title, text, button=again, icon="clock" if until else "warning"))
        follow(self._above, again)
        if aloud:
            announce(self, f"{said.title}. {text}", assertive=True)
        if held and QApplication.focusWidget() is None:
            again.setFocus()

    def _submit(self) -> None:
        self.vm.submit(**self.typed())
