"""The security code a phone was sent, with the wait for a new one (02i, 02j)."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pfclient.flows import security_code
from pfclient.values import dataclass
from ui.text.translate import tr
from ui.theme.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.countdown import Countdown, clock_text
from ui.widgets.digits_field import CodeField
from ui.widgets.flow import Flow
from ui.widgets.frames import box, column, line, restyle
from ui.widgets.labels import IconLabel, PlainLabel
from ui.wizards.help_card import help_card


@dataclass(frozen=True, slots=True)
class Sent:
    """The newest code.

    Attributes:
        challenge: What names it, "" where none was sent.
        channel: `sms` or `voice`.
        left: How many more may be sent.
        wait: Seconds until the next one may be asked for.
        renewed: It took the place of another one on this page.
    """

    challenge: str
    channel: str
    left: int
    wait: int
    renewed: bool


def sent_words(channel: str, digits: str) -> str:
    """Say where a code is on its way to.

    Args:
        channel: `sms` or `voice`.
        digits: The last ones of the phone's number.
    """
    if channel == "voice":
        return tr("We are calling the phone ending in {digits}. Listen for a 6-digit code.", digits=digits)
    return tr("We sent a text to the phone ending in {digits}. It may take a minute.", digits=digits)


def no_text_card(channels: Collection[str], phone: str) -> Card:
    """Build the card on the right: what helps where no code comes.

    Args:
        channels: How codes can be sent: `sms`, `voice`.
        phone: The practice's, "" where it is not known.
    """
    return help_card(
        tr("No text yet?"),
        tr("Wait one minute."),
        tr("Check that the phone has signal and is not a home line."),
        tr("For a home line, choose “Call me instead”.") if "voice" in channels else "",
        tr("Did the number change? Call the office: {phone}", phone=phone) if phone else "",
    )


class CodeEntry(QWidget):
    """Asks for the code; a new one can be asked for when the wait is over.

    Args:
        channels: How codes can be sent: `sms`, `voice`.
        typed: What was typed before.
        no_more: What helps when no more codes can be sent.

    Signals:
        again_wanted: A new code, by `sms` or `voice`.
    """

    again_wanted = Signal(str)

    def __init__(self, channels: Collection[str], typed: str, no_more: str) -> None:
        super().__init__()
        self._channels, self._no_more = channels, no_more
        self._sent = Sent("", "sms", 0, 0, renewed=False)
        minutes = security_code.MINUTES
        self.field = CodeField(tr("Security code"), hint=tr("6 digits. The code works for {n} minutes.", n=minutes))
        restyle(self.field.edit, "sz", "large")
        self.field.edit.setFont(theme().font("h2", weight=400, tabular=True))
        self.field.set_text(typed)
        self._again = Button("", icon="arrows-clockwise")
        self._other = Button("")
        self._again.clicked.connect(lambda: self.again_wanted.emit(self._sent.channel))
        self._other.clicked.connect(lambda: self.again_wanted.emit(self._other_channel))
        self._wait = Countdown(lambda left: tr("You can ask for a new code in {time}", time=clock_text(left)))
        self._wait.finished.connect(self._waited)
        self._note = PlainLabel("", "muted", wrap=True)
        self._note_icon = IconLabel("clock", "ink2", 20)
        self._note_row = box(line(self._note_icon, (self._note, 1), gap=8))
        buttons = Flow(self._again, self._other, gap=10)
        self.setLayout(column(self.field, buttons, self._wait, self._note_row, gap=14))

    @property
    def _other_channel(self) -> str:
        return "voice" if self._sent.channel == "sms" else "sms"

    def show_sent(self, sent: Sent) -> None:
        """Show how the newest code was sent, and when the next may be asked for."""
        newer = sent.challenge != self._sent.challenge
        self._sent = sent
        voice = sent.channel == "voice"
        self._again.set_words(tr("Call me again") if voice else tr("Send a new code"))
        self._other.set_words(tr("Text me instead") if voice else tr("Call me instead"))
        self._other.set_icon("chat-text" if voice else "phone")
        self._again.setVisible(sent.left > 0)
        self._other.setVisible(sent.left > 0 and self._other_channel in self._channels)
        if newer:
            self._wait_for_next(sent)

    def _wait_for_next(self, sent: Sent) -> None:
        seconds = sent.wait if sent.left else 0
        for button in (self._again, self._other):
            button.setEnabled(not seconds)
        self._note.setText(tr("New code sent. The old one no longer works.") if sent.renewed else "")
        self._note.set_tone("good" if sent.renewed else "")
        self._note_icon.set_icon("check-circle" if sent.renewed else "clock", "good" if sent.renewed else "ink2")
        self._note_row.setVisible(sent.renewed)
        if seconds:
            self._wait.start(seconds)
        else:
            self._waited()

    def _waited(self) -> None:
        for button in (self._again, self._other):
            button.setEnabled(True)
        again = tr("A new code makes the old one stop working.")
        self._note.setText(again if self._sent.left else self._no_more)
        self._note.set_tone("")
        self._note_icon.set_icon("clock", "ink2")
        self._note_row.show()
