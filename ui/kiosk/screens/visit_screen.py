"""The frame of every screen of a visit: what is read above, what is pressed below, within reach."""

from PySide6.QtWidgets import QLayout, QWidget

from ui.kiosk.arranging import column, line
from ui.kiosk.big_button import BigButton
from ui.kiosk.looks import looks
from ui.kiosk.words import Words
from ui.text.translate import tr
from ui.theme import tokens
from ui.viewmodels.kiosk_visit import KioskVisitViewModel
from ui.widgets.frames import Item, ground
from ui.widgets.labels import IconLabel

_TALK_SIZE = 34


class VisitScreen(QWidget):
    """One screen. Subclasses call `lay_out` and may follow the view-model in `refresh`.

    Attributes:
        heading: What a screen reader says when it comes.
    """

    heading = ""

    def __init__(self, vm: KioskVisitViewModel) -> None:
        super().__init__()
        self.vm = vm
        ground(self, "page")

    def refresh(self) -> None:
        """Show what has changed while this screen stays."""

    def lay_out(self, upper: list[Item], lower: list[Item], *, gap: int = 20, top: int = 24) -> None:
        """Put what is read at the top and what is pressed at the foot.

        Args:
            upper: From the top down.
            lower: The last ones stand just above the foot of the screen.
            gap: Between the ones below, px of the design.
            top: Above the first.
        """
        margin = tokens.kiosk("margin")
        above = column(*upper, gap=airy(20, 14))
        below = column(*lower, gap=gap)
        self.setLayout(column(above, None, below, gap=gap, margins=(margin, top, margin, 8)))

    def title(self, text: str, kind: str = "title") -> Words:
        """Give the title, which is also said aloud."""
        self.heading = text
        return Words(text, kind)

    def talk_button(self) -> BigButton:
        """Give the way to a person that is on every step."""
        talk = BigButton(tr("Talk to a person"), "quiet", height=96, size=_TALK_SIZE, icon="speech")
        talk.tapped.connect(self.vm.talk)
        return talk

    def over_button(self, kind: str = "quiet", height: int = 96, size: int = _TALK_SIZE) -> BigButton:
        """Give the way to end the visit that is on every step."""
        over = BigButton(tr("Start over"), kind, height=height, size=size, icon="start-over")
        over.tapped.connect(self.vm.start_over)
        return over

    def back_button(self, height: int = 128, size: int = 42) -> BigButton:
        """Give the way to the step before."""
        back = BigButton(tr("Back"), height=height, size=size, icon="arrow-left")
        back.tapped.connect(self.vm.back)
        return back

    def foot(self) -> QLayout:
        """Give the last line of a step: start over, or rather talk to a person."""
        return line(self.over_button(), self.talk_button())


def airy(usual: int, tight: int) -> int:
    """Returns a distance of the design: another one where words are larger and need the room."""
    return tight if looks().bigger else usual


def low(usual: int, lowered: int) -> int:
    """Returns a height of the design: another one where everything that is pressed lies in the lower half."""
    return lowered if looks().lower else usual


def picture(icon: str, color: str, size: int, weight: str = "regular") -> IconLabel:
    """Returns an icon of that many px of the design; it does not grow with the words."""
    body = tokens.kiosk("body_px") / tokens.type_role("body").px
    grown = tokens.kiosk_bigger() if looks().bigger else 1.0
    return IconLabel(icon, color, round(size / body / grown), weight)
