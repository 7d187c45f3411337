"""Steps with numbers: words that go on in a next line stand below words."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.support.painted import words_of
from ui.text.language import language
from ui.theme.theme import theme
from ui.widgets.frames import column
from ui.widgets.numbered_line import NumberedLine

HAIR = 2
STEPS = ("1. Call Lakeview Family Medicine and tell them who you are.", "2. Ask for a new PIN. You get an e-mail, too.")


@pytest.mark.parametrize("code", ["en", "pseudo"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_line_of_every_step_begins_at_the_same_place(desk, code, scale):
    language().switch(code)
    holder = QWidget()
    holder.setLayout(column(*map(NumberedLine, STEPS), None, gap=4))
    # The text grows while they are shown.
    desk(holder, (round(260 * scale), 600))
    theme().switch(scale=scale)
    for _ in range(3):
        QApplication.processEvents()
    words = [word for word in words_of(holder) if word.text.strip()]
    numbers = [word for word in words if word.text in {"1.", "2."}]
    lines = [word for word in words if word not in numbers]
    assert len(numbers) == 2
    assert len(lines) > 3
    if code == "pseudo":
        assert min(word.place.left() for word in numbers) >= max(word.place.right() for word in lines)
    else:
        assert max(word.place.left() for word in lines) - min(word.place.left() for word in lines) < HAIR
        assert max(word.place.right() for word in numbers) <= min(word.place.left() for word in lines)


def test_number_and_words_are_heard_together(desk):
    assert desk(NumberedLine(STEPS[0]), (300, 100)).accessibleName() == STEPS[0]
