"""The two screens with a keypad (09b): date of birth, and the last four digits of the phone number."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLayout

from ui.kiosk.arranging import line
from ui.kiosk.big_button import BigButton
from ui.kiosk.digit_boxes import DigitBox, DigitBoxes
from ui.kiosk.keypad import Keypad
from ui.kiosk.looks import looks
from ui.kiosk.screens.visit_screen import VisitScreen, airy, low
from ui.kiosk.words import Words
from ui.text.problems import problem_words
from ui.text.translate import tr
from ui.viewmodels.kiosk_visit import KioskVisitViewModel
from ui.widgets.announcer import announce
from ui.widgets.frames import Item


class TypingScreen(VisitScreen):
    """A question, boxes, and the keypad.

    Args:
        vm: The visit.
        question: The title.
        hint: One sentence below it.
        boxes: What is typed in.
    """

    def __init__(self, vm: KioskVisitViewModel, question: str, hint: str, boxes: tuple[DigitBox, ...]) -> None:
        super().__init__(vm)
        self.boxes = DigitBoxes(boxes)
        self.boxes.chosen.connect(vm.typing.choose)
        self._said = Words("", "problem", "alert")
        self._show = self._show_button()
        self.keypad = Keypad()
        self.keypad.typed.connect(vm.typing.press)
        self.keypad.erased.connect(vm.typing.erase)
        self.keypad.cleared.connect(vm.typing.clear)
        tall = low(128, 104)
        self._next = BigButton(tr("Next"), "primary", height=tall, size=46, icon="arrow-right", icon_after=True)
        self._next.tapped.connect(vm.go_on)
        keys = line((self.back_button(tall), 2), (self._next, 3))
        asked = (self.title(question), Words(hint, "body", "ink2"))
        upper: list[Item] = [*asked, airy(18, 10), self.boxes, self._said]
        if self._show_is_below():
            self.lay_out(upper, [self.keypad, keys, self._low_foot()], top=airy(42, 24))
        else:
            self.lay_out([*upper, line(None, self._show)], [self.keypad, 12, keys, self.foot()], top=42)
        self.refresh()

    def _show_button(self) -> BigButton:
        shown = self.vm.typing.shown
        words = tr("Hide what I type") if shown else tr("Show what I type")
        button = BigButton(words, "quiet", height=96, size=32, icon="eye-slash" if shown else "eye")
        button.tapped.connect(self._turn_shown)
        policy = button.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Preferred)
        if not self._show_is_below():
            button.setSizePolicy(policy)
        return button

    @staticmethod
    def _show_is_below() -> bool:
        """Whether "Show what I type" stands at the foot: above there is no room for it, or it would be out of reach."""
        return looks().lower or looks().bigger

    def _low_foot(self) -> QLayout:
        return line((self._show, 1), (self.over_button(), 1), (self.talk_button(), 1), gap=20)

    def _turn_shown(self) -> None:
        self.vm.typing.show(shown=not self.vm.typing.shown)

    def values(self) -> tuple[str, ...]:
        """Give what stands in the boxes."""
        raise NotImplementedError

    def minimumSizeHint(self) -> QSize:
        """As high as its words are at the width there is: Qt reckons with their narrowest shape, and asks for more."""
        least, layout = super().minimumSizeHint(), self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return least
        width = max(least.width(), min(self.maximumWidth(), self.window().width()))
        return QSize(least.width(), layout.totalMinimumHeightForWidth(width))

    def refresh(self) -> None:
        typing, problems = self.vm.typing, self.vm.place.problems
        self._show.set_words(
            tr("Hide what I type") if typing.shown else tr("Show what I type"), "eye-slash" if typing.shown else "eye"
        )
        self.boxes.show_values(self.values(), typing.box, shown=typing.shown, wrong=bool(problems))
        said = " ".join(dict.fromkeys(problem_words(problem).field for problem in problems.values()))
        if self.vm.busy:
            said = ""
        if said != self._said.text():
            self._said.setText(said)
            if said:
                announce(self, said, assertive=True)
        self._next.setEnabled(not self.vm.busy)


class BirthDateScreen(TypingScreen):
    """Step 1: month, day, year."""

    def __init__(self, vm: KioskVisitViewModel) -> None:
        boxes = (DigitBox(tr("Month"), 2, 240), DigitBox(tr("Day"), 2, 240), DigitBox(tr("Year"), 4, 432))
        hint = tr("Or the date of birth of the child you are here with.")
        super().__init__(vm, tr("What is your date of birth?"), hint, boxes)

    def values(self) -> tuple[str, ...]:
        birth = self.vm.place.state.birth
        return (birth.month, birth.day, birth.year)


class PhoneScreen(TypingScreen):
    """Step 2: four digits; no name is ever typed here."""

    def __init__(self, vm: KioskVisitViewModel) -> None:
        boxes = (DigitBox(tr("Last 4 digits"), 4, 432),)
        hint = tr("The phone number your doctor’s office has for you.")
        super().__init__(vm, tr("Type the last 4 digits of your phone number"), hint, boxes)

    def values(self) -> tuple[str, ...]:
        return (self.vm.place.state.phone_last4,)
