"""What was wrong with what a visitor typed, in one paragraph that is also said aloud."""

from typing import Any

from pfclient.flows.flow import Place
from ui.kiosk.words import Words
from ui.text.errors import words
from ui.text.problems import problem_words
from ui.widgets.announcer import announce


class Told(Words):
    """Empty while nothing is wrong."""

    def __init__(self) -> None:
        super().__init__("", "problem", "alert")

    def show_place(self, place: Place[Any, Any]) -> None:
        """Say what the place of a flow has to say, each sentence once, and aloud only where it is new."""
        said = [problem_words(problem).summary for problem in place.problems.values()]
        if place.trouble is not None:
            told = words(place.trouble)
            said.append(f"{told.title}. {told.text}")
        text = " ".join(dict.fromkeys(said))
        if text != self.text():
            self.setText(text)
            if text:
                announce(self, text, assertive=True)
