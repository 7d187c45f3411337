"""What is said about something that happened."""

from pfclient.values import dataclass
from ui.text.translate import tr


@dataclass(frozen=True, slots=True)
class Message:
    """A message to a person.

    Attributes:
        title: What happened, in a few words.
        text: What it means and what to do next.
        action: What the button is called, "" where there is nothing to press.
    """

    title: str
    text: str
    action: str = ""


def in_one(message: Message) -> str:
    """Returns what is said in one paragraph; a text that begins with its title says it already."""
    title = message.title if message.title.endswith((".", "?", "!")) else f"{message.title}."
    return message.text if message.text.startswith(message.title) else f"{title} {message.text}".strip()


@dataclass(frozen=True, slots=True)
class LaterMessage:
    """A message as tables hold it: in English, put into the person's language when it is used."""

    title: str
    text: str
    action: str = ""

    def message(self) -> Message:
        """Returns the message in the person's language."""
        return Message(tr(self.title), tr(self.text), tr(self.action) if self.action else "")
