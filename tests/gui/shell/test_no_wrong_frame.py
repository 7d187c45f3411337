"""Going from chart to chart: every frame that reaches the screen is of one person, by all five signs and every word."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication

from tests.support.family_window import CONTROL
from tests.support.painted import words_of

KEYS = {"Maria": Qt.Key.Key_1, "Leo": Qt.Key.Key_2, "Sofia": Qt.Key.Key_3, "Ernesto": Qt.Key.Key_4}
ROUND = ("Ernesto", "Leo", "Maria", "Sofia", "Ernesto", "Maria", "Leo")


class Frames(QObject):
    """Looks at a window whenever it is about to be painted anew.

    Attributes:
        seen: Of every frame, whose chart it is by each of the five signs, and every word in it.
    """

    def __init__(self, app):
        super().__init__()
        self._app, self._looking = app, False
        self.seen = []
        QApplication.instance().installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802 - Qt's name
        if watched is self._app.window and event.type() == QEvent.Type.UpdateRequest and not self._looking:
            self._looking = True
            self.seen.append((signs(self._app), words(self._app.window)))
            self._looking = False
        return False

    def stop(self):
        QApplication.instance().removeEventFilter(self)


def signs(app):
    """First names by tab, band, spine, colour of the section tabs, and title of the window."""
    view = app.view
    colors = {color: tab.name for tab in view.top.tabs._tabs if (color := tab.color) != "family"}
    tab = next(tab.name for tab in view.top.tabs._tabs if tab.key == view.top.tabs.current)
    band = view.band.accessibleName().split()[0]
    title = app.window.windowTitle().split()[0]
    return tab, band, colors[view.spine.color], colors[view.side.tabs.color], title


def words(window):
    return frozenset(word.text for word in words_of(window))


@pytest.mark.parametrize("section", ["medications", "lab_results", "overview"])
async def test_no_frame_is_of_two_people_and_the_section_stays(qt_loop, charts, section):
    async with charts() as app:
        own = {}
        for number, name in enumerate(KEYS):
            await app.open(number, section)
            own[name] = words(app.window)
        only = {name: said - frozenset().union(*(own[o] for o in own if o != name)) for name, said in own.items()}
        assert all(len(said) > 3 for said in only.values()), "what is compared has something of everybody"
        await app.key(KEYS["Sofia"], CONTROL)
        frames = Frames(app)
        for name in ROUND:
            await app.key(KEYS[name], CONTROL)
            app.window.repaint()
            QApplication.processEvents()
            assert app.family.section == section
        frames.stop()
        torn = [said for said, _ in frames.seen if len(set(said)) != 1]
        assert not torn
        passed = [said[0] for said, _ in frames.seen]
        assert [a for a, b in pairwise([*passed, ""]) if a != b][-len(ROUND) :] == list(ROUND)
        foreign = [
            (said[0], sorted(shown & only[name]))
            for said, shown in frames.seen
            for name in only
            if name != said[0] and shown & only[name]
        ]
        assert not foreign
