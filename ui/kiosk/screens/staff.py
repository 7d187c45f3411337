"""The staff's way out: a PIN on the keypad, shown as dots, judged by the portal alone."""

from collections.abc import Awaitable, Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pfclient.errors import PortalError, Refused
from ui.base.tasks import Reporter, TaskScope
from ui.kiosk.arranging import column, line
from ui.kiosk.big_button import BigButton
from ui.kiosk.digit_boxes import DigitBox, DigitBoxes
from ui.kiosk.keypad import Keypad
from ui.kiosk.screens.visit_screen import low
from ui.kiosk.words import Words
from ui.text.errors import words
from ui.text.message import Message, in_one
from ui.text.translate import tr
from ui.theme import tokens
from ui.widgets.frames import ground

_LONGEST = 12

Unlock = Callable[[str], Awaitable[Message | None]]
"""Asks the portal whether the PIN is right; says what went wrong, or nothing when it was."""


def not_unlocked(error: PortalError) -> Message:
    """Returns what staff are told of a PIN that did not unlock the screen.

    Only the portal can check it. Where it does not answer nobody is told to look after this computer's network: whoever
    stands here may not be able to, and must know the one other way to stop the screen.
    """
    if isinstance(error, Refused):
        return words(error)
    return Message(
        tr("The PIN cannot be checked now."),
        tr("The clinic’s portal does not answer. Try again, or turn this computer off."),
    )


class StaffScreen(QWidget):
    """Asks for the PIN of the clinic's staff.

    Args:
        unlock: Asks the portal.
        reporter: Told of what nobody expected.

    Signals:
        unlocked: The PIN was right.
        left: It was not meant.
    """

    unlocked = Signal()
    left = Signal()

    def __init__(self, unlock: Unlock, reporter: Reporter) -> None:
        super().__init__()
        ground(self, "page")
        self._unlock, self._pin = unlock, ""
        self._tasks = TaskScope(self, reporter)
        self._boxes = DigitBoxes((DigitBox(tr("Staff PIN"), _LONGEST, 968),))
        self._said = Words("", "problem", "alert")
        pad = Keypad(secret=True)
        pad.typed.connect(lambda digit: self._put(self._pin + digit))
        pad.erased.connect(lambda: self._put(self._pin[:-1]))
        pad.cleared.connect(lambda: self._put(""))
        back = BigButton(tr("Back"), height=low(128, 104), size=42, icon="arrow-left", silent=True)
        back.tapped.connect(self.left)
        self._go = BigButton(tr("Unlock"), "primary", height=low(128, 104), size=46, silent=True)
        self._go.tapped.connect(self._ask)
        margin = tokens.kiosk("margin")
        keys = line((back, 2), (self._go, 3))
        self.setLayout(
            column(
                Words(tr("Staff only"), "title"),
                Words(tr("This ends the visit and unlocks the screen."), "body", "ink2"),
                10,
                self._boxes,
                self._said,
                None,
                pad,
                12,
                keys,
                low(116, 20),
                margins=(margin, 24, margin, 8),
            )
        )
        self._put("")

    def press(self, digit: str) -> None:
        """Type a digit, also from a keyboard."""
        self._put(self._pin + digit)

    def erase(self) -> None:
        """Take the last digit back."""
        self._put(self._pin[:-1])

    def _put(self, pin: str) -> None:
        self._pin = pin[:_LONGEST]
        # Dots in every box: of a PIN not even the digit just typed is seen.
        self._boxes.show_values(("•" * len(self._pin),), 0, shown=False)

    def _ask(self) -> None:
        pin = self._pin
        self._put("")
        self._said.setText("")
        if pin and self._tasks.start("unlock", self._asked(pin), "drop"):
            self._go.setEnabled(False)

    async def _asked(self, pin: str) -> None:
        wrong = await self._unlock(pin)
        self._go.setEnabled(True)
        if wrong is None:
            self.unlocked.emit()
        else:
            self._said.setText(in_one(wrong))
