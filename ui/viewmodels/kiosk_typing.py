"""Digits on their way into boxes: which box is typed in, and whether the others show more than dots."""

from collections.abc import Callable, Sequence

_LENGTHS = {3: (2, 2, 4), 1: (4,)}
"""Digits of a full box: of the three of a birth date, and of the one of a telephone number."""

_PARTS = ("month", "day", "year")

Values = tuple[str, ...]


class Typing:
    """What the keypad does; the digits themselves stand in the state of the visit and nowhere else.

    Args:
        values: Gives what stands in the boxes.
        put: Takes what stands in them now; called after everything else that changes here, too.

    Attributes:
        box: Number of the box that is typed in.
        shown: Whether the visitor asked to see what they type.
    """

    def __init__(self, values: Callable[[], Values], put: Callable[[Values], None]) -> None:
        self._values, self._put = values, put
        self.box, self.shown = 0, False

    def begin(self) -> None:
        """Another step: its first box, in dots again."""
        self.box, self.shown = 0, False

    def press(self, digit: str) -> None:
        """Type a digit; a full box hands over to the next one."""
        values = self._values()
        length, held = _LENGTHS[len(values)][self.box], values[self.box]
        if len(held) >= length:
            return
        place = self.box
        if len(held) + 1 == length and place + 1 < len(values):
            self.box += 1
        self._put(_with(values, place, held + digit))

    def erase(self) -> None:
        """Take the last digit back; an empty box hands back to the one before."""
        values = self._values()
        if not values[self.box] and self.box:
            self.box -= 1
        self._put(_with(values, self.box, values[self.box][:-1]))

    def clear(self) -> None:
        """Empty the box that is typed in."""
        self._put(_with(self._values(), self.box, ""))

    def choose(self, number: int) -> None:
        """Type in another box."""
        self.box = number
        self._put(self._values())

    def show(self, *, shown: bool) -> None:
        """Show what is typed, or dots."""
        self.shown = shown
        self._put(self._values())

    def go_on(self) -> bool:
        """Go on to the next empty box; False where this one is empty, or none is: then the step is to go on."""
        values = self._values()
        empty = [number for number in range(len(values)) if not values[number]]
        if not values[self.box] or not empty:
            return False
        self.choose(next((number for number in empty if number > self.box), empty[0]))
        return True

    def find(self, wrong: Sequence[str]) -> None:
        """Type in the first box that is wrong."""
        self.box = min((_PARTS.index(name) for name in wrong if name in _PARTS), default=self.box)


def _with(values: Values, place: int, text: str) -> Values:
    return (*values[:place], text, *values[place + 1 :])
