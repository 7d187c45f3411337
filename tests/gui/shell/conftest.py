"""The window on the demo clinic."""

import pytest
from PySide6.QtGui import QAccessible

from tests.support.family_window import charts, clinic

__all__ = ["charts", "clinic"]


@pytest.fixture
def announcements(monkeypatch):
    """What a screen reader is told without the focus moving, heard where it is handed to Qt."""
    heard = []

    class Heard:
        """Qt's door to the screen reader, with somebody listening."""

        AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

        @staticmethod
        def updateAccessibility(event):  # noqa: N802 - Qt's name
            heard.append(event.message())
            QAccessible.updateAccessibility(event)

    monkeypatch.setattr("ui.widgets.announcer.QAccessible", Heard)
    return heard
