"""A wizard over a flow: shows the page the view-model stands at, and hands every act of the person on to it."""

from collections.abc import Mapping
from typing import Any, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pfclient.errors import PortalError, RateLimited
from pfclient.flows.arriving_link import Arrival
from pfclient.flows.flow import Place, Problem
from ui.text.errors import words
from ui.text.language import language
from ui.theme.theme import theme
from ui.widgets.tab_order import is_asked, stops_in
from ui.wizards.shell import WizardShell
from ui.wizards.step_page import StepPage


class Standing(Protocol):
    """Where the person stands in a flow."""

    @property
    def step(self) -> Any:
        """The page."""
        ...

    @property
    def problems(self) -> Mapping[str, Problem]:
        """What is wrong on it, by field."""
        ...

    @property
    def trouble(self) -> PortalError | None:
        """Why the portal could not be asked."""
        ...


class Steps(Protocol):
    """What a wizard asks of its view-model; `changed` is its signal, and `typed_wanted`."""

    changed: Any
    typed_wanted: Any
    busy: bool

    @property
    def place(self) -> Standing:
        """Where the person stands."""
        ...

    @property
    def can_go_back(self) -> bool:
        """Whether there is a way back."""
        ...

    def keep(self, **typed: Any) -> None:
        """Remember what is typed."""
        ...

    def mend(self) -> None:
        """What was wrong has been changed."""
        ...

    def submit(self, **typed: Any) -> None:
        """Continue."""
        ...

    def back(self, **typed: Any) -> None:
        """Go to the page before."""
        ...

    def cancel(self) -> None:
        """Stop asking the portal."""
        ...

    def close(self) -> None:
        """Leave."""
        ...

    def arriving(self, link: str) -> Arrival:
        """Tell what becomes of a link that arrives."""
        ...

    def speak(self) -> None:
        """Have the portal's own words in the language that is spoken now."""
        ...


class FlowWizard(QWidget):
    """The shell with one page of a flow in it; subclasses know the pages and the words round them.

    Args:
        steps: Its view-model.

    Attributes:
        title: What the wizard is for.
        article: The article of Help about the page on screen.

    Signals:
        finished: What came of it.
        closed: The wizard was left.
        aside_wanted: The person wants `help` or `settings`.
    """

    finished = Signal(object)
    closed = Signal()
    aside_wanted = Signal(str)

    def __init__(self, steps: Steps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = steps
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._shell: WizardShell | None = None
        self._step: Any = None
        self._said: tuple[object, object] = ({}, None)
        steps.changed.connect(self.render_place)
        steps.typed_wanted.connect(self.keep_typed)
        theme().changed.connect(self._rebuild)
        language().changed.connect(self._speak)
        self._rebuild()

    # ---- what subclasses say

    def make_shell(self) -> WizardShell:
        """Give a shell with the wizard's title."""
        raise NotImplementedError

    def make_page(self, step: Any) -> StepPage:
        """Give the page of a step."""
        raise NotImplementedError

    def stages(self) -> list[str]:
        """Give the names in the list of steps."""
        raise NotImplementedError

    def stage(self, step: Any) -> int:
        """Tell which of them a step belongs to."""
        raise NotImplementedError

    def busy_words(self, step: Any) -> str:
        """Give what is said while the portal is asked on a page."""
        raise NotImplementedError

    def trouble(self) -> PortalError | None:
        """Tell why the portal could not be asked."""
        return self._steps.place.trouble

    @property
    def link(self) -> str:
        """The link it was opened with, or was given, for as long as it leads anywhere."""
        raise NotImplementedError

    @property
    def draft(self) -> Place[Any, Any] | None:
        """What waits for the person while the screen is locked, None for no more than the link."""
        return None

    def leave(self) -> None:
        """Stop what would go on although the wizard is taken away."""

    # ---- the wizard

    @property
    def shown(self) -> StepPage:
        """The page on screen."""
        page = self._shell.page if self._shell else None
        if page is None:
            raise TypeError("a wizard always shows a page")
        return page

    def focus_first(self) -> None:
        """Put the focus where the person begins."""
        self.shown.focus_first()

    def keep_typed(self) -> None:
        """Have the view-model know what stands on the page."""
        self._steps.keep(**self.shown.typed())

    def arriving(self, link: str) -> Arrival:
        """Tell what becomes of a link that arrives, by what stands on the page."""
        self.keep_typed()
        return self._steps.arriving(link)

    def render_place(self) -> None:
        """Show the place the view-model stands at."""
        if self._shell is None:
            return
        if self._steps.place.step is not self._step:
            self._open_page(self._shell)
        else:
            self.shown.refresh()
        self._shell.set_busy(self.busy_words(self._step) if self._steps.busy else "")
        self._shell.allow_back(allowed=self._steps.can_go_back)
        self._say(self._shell)

    def _say(self, shell: WizardShell) -> None:
        trouble = self.trouble()
        problems = {} if self._steps.busy else self._steps.place.problems
        said = (problems, None if self._steps.busy else trouble)
        if said == self._said:
            return
        self._said = said
        shell.show_problems(self.shown.show_problems(problems))
        if trouble is None or self._steps.busy:
            shell.show_trouble(None)
        else:
            shell.show_trouble(words(trouble), "clock" if isinstance(trouble, RateLimited) else "cloud-slash")

    def _open_page(self, shell: WizardShell) -> None:
        self._step = self._steps.place.step
        self._said = ({}, None)
        names = self.stages()
        shell.set_steps(names, min(self.stage(self._step), len(names) - 1))
        shell.show_page(self.make_page(self._step))
        self.shown.mended.connect(self._steps.mend)
        if is_asked(self):
            return  # the question over the page keeps the focus until it is answered
        # A page with nothing to fill in is left by its button: without it Enter would go nowhere.
        if not self.shown.focus_first():
            shell.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def _speak(self) -> None:
        self._rebuild()
        self._steps.speak()

    def show_words(self) -> None:
        """The page is built anew with what the portal says now; what is typed stays, and so does the focus."""
        if self._shell is None:
            return
        before = stops_in(self.shown)
        held = next((place for place, stop in enumerate(before) if stop.hasFocus()), -1)
        self.keep_typed()
        self._step = None
        self.render_place()
        stops = stops_in(self.shown)
        if 0 <= held < len(stops):
            stops[held].setFocus(Qt.FocusReason.OtherFocusReason)

    def _rebuild(self) -> None:
        """Build everything anew: after a change of text size or language, sizes and words are other ones."""
        if self._shell is not None:
            self.keep_typed()
            self._shell.hide()
            self._shell.deleteLater()
        self._shell = self.make_shell()
        self._shell.advanced.connect(lambda: self._steps.submit(**self.shown.typed()))
        self._shell.retried.connect(lambda: self._steps.submit(**self.shown.typed()))
        self._shell.went_back.connect(lambda: self._steps.back(**self.shown.typed()))
        self._shell.canceled.connect(self._steps.cancel)
        self._shell.closed.connect(self._steps.close)
        self._shell.aside_wanted.connect(self.aside_wanted)
        self._layout.addWidget(self._shell)
        self._step = None
        self.render_place()
