"""Text message or voice call: two radio buttons side by side."""

from collections.abc import Collection

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from ui.text.translate import tr
from ui.widgets.flow import Flow
from ui.widgets.frames import column
from ui.widgets.labels import PlainLabel


class ChannelChoice(QWidget):
    """How the code is to be sent; only what the invitation allows is offered.

    Args:
        allowed: `sms`, `voice` or both.
        chosen: The choice to begin with.
    """

    def __init__(self, allowed: Collection[str], chosen: str) -> None:
        super().__init__()
        question = tr("How should we send the code?")
        self.setAccessibleName(question)
        self._group = QButtonGroup(self)
        self._radios: dict[str, QRadioButton] = {}
        for key, words in (("sms", tr("Text message")), ("voice", tr("Voice call"))):
            if key in allowed:
                radio = QRadioButton(words)
                radio.setAccessibleName(words)
                self._radios[key] = radio
                self._group.addButton(radio)
        row = Flow(*self._radios.values(), gap=28)
        self.setLayout(column(PlainLabel(question, "strong", wrap=True), row, gap=4))
        first = self._radios.get(chosen) or next(iter(self._radios.values()), None)
        if first is not None:
            first.setChecked(True)

    @property
    def choice(self) -> str:
        """`sms` or `voice`."""
        return next((key for key, radio in self._radios.items() if radio.isChecked()), "sms")
