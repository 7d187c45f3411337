"""What the two steps of signing in share on the kiosk's screen: what was wrong is one paragraph, also said aloud."""

from PySide6.QtWidgets import QWidget

from pfclient.flows.sign_in import Step
from ui.kiosk.arranging import column
from ui.kiosk.big_button import BigButton
from ui.kiosk.words import Words
from ui.text.errors import words
from ui.text.message import in_one
from ui.text.problems import problem_words
from ui.theme import tokens
from ui.viewmodels.sign_in import SignInViewModel
from ui.widgets.announcer import announce
from ui.widgets.frames import Item, ground


class SignInStep(QWidget):
    """One step. Subclasses make their boxes, call `_lay_out`, and send what was typed in `_submit`.

    It is built anew for other words and sizes: what is typed is kept in the view-model.

    Args:
        vm: Its view-model; `finished` brings the session.
        step: The step it is the screen of.
        go: The button that sends it.
    """

    def __init__(self, vm: SignInViewModel, step: Step, go: BigButton) -> None:
        super().__init__()
        ground(self, "page")
        self.vm, self._step, self._go = vm, step, go
        self._said, self._hint = Words("", "problem", "alert"), Words("", "body", "ink2")
        go.tapped.connect(self._submit)
        vm.changed.connect(self._show)

    def _lay_out(self, title: str, hint: str, boxes: tuple[Item, ...], others: tuple[Item, ...] = ()) -> None:
        """Put the boxes between the words above and the button that goes on; `others` stand below it."""
        margin = tokens.kiosk("margin")
        self._hint.setText(hint)
        above = (Words(title, "title"), self._hint, 8)
        below = (self._said, self._go, *others, None)
        self.setLayout(column(*above, *boxes, *below, gap=16, margins=(margin, 24, margin, 8)))
        self._show()

    def _submit(self) -> None:
        raise NotImplementedError

    def _show(self) -> None:
        self._go.setEnabled(not self.vm.busy)
        if self.vm.place.step is self._step and not self.vm.busy:
            self._say()

    def _say(self) -> None:
        """Say what the step has to say, each sentence once, and aloud only where it is new."""
        place = self.vm.place
        said = [problem_words(problem).summary for problem in place.problems.values()]
        if place.trouble is not None:
            said.append(in_one(words(place.trouble)))
        text = " ".join(dict.fromkeys(said))
        is_new = text != self._said.text()
        self._tell(text)
        if text and is_new:
            announce(self, text, assertive=True)

    def _tell(self, text: str) -> None:
        """Show what was wrong where the hint stood: both and the keys do not fit where all is bigger and lower."""
        self._said.setText(text)
        self._hint.setVisible(not text)
