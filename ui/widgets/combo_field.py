"""One choice out of a list."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.widgets.fields import Field
from ui.widgets.wrapping_combo import WrappingCombo


class ComboField(Field):
    """A drop-down list with a label.

    Args:
        label: What is asked for.
        choices: Key and text of each choice.
        hint: Help that stays.
        prompt: First line that chooses nothing, "" to start with the first choice.
        width: Fixed width in px at 100 %, 0 to fill.
    """

    def __init__(
        self,
        label: str,
        choices: Sequence[tuple[str, str]] = (),
        *,
        hint: str = "",
        prompt: str = "",
        width: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        self.combo = WrappingCombo()
        self._prompt = prompt
        super().__init__(label, self.combo, hint=hint, width=width, parent=parent)
        self.set_choices(choices)
        self.combo.currentIndexChanged.connect(lambda _: self.changed.emit())

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Replaces the choices; the choice is kept where its key stays."""
        before = self.choice
        self.combo.clear()
        if self._prompt:
            self.combo.addItem(self._prompt, "")
        for key, text in choices:
            self.combo.addItem(text, key)
        self.choose(before)

    @property
    def choice(self) -> str:
        """The key of the choice, "" for none."""
        return str(self.combo.currentData() or "")

    def choose(self, key: str) -> None:
        """Chooses by key; an unknown key changes nothing."""
        place = self.combo.findData(key)
        if place >= 0:
            self.combo.setCurrentIndex(place)
