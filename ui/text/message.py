"""What is said about something that happened."""

from dataclasses import dataclass


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
