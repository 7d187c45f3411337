"""What the tour takes pictures with."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

Showing = Callable[[], Awaitable[object]]
_TURNS, _TURN_SECONDS = 3, 0.03
_QUALITY = 80


class Camera(Protocol):
    """Takes pictures of what a window shows.

    Attributes:
        names: The pictures taken so far.
    """

    names: list[str]

    async def take(self, window: QWidget, name: str, showing: Showing | None, *, settles: bool = True) -> None:
        """Take the picture of one screen.

        Args:
            window: What shows it.
            name: What the screen is called.
            showing: Opens a menu or puts the focus somewhere, where that does not outlast a change of theme.
            settles: Whether the records have all come once the screen stands; False for the screens of a reading.
        """

    def keep(self, shot: QPixmap, name: str) -> None:
        """Keep a picture somebody else took."""


class Snapshots:
    """Takes one picture of every screen, as it looks just now.

    Args:
        folder: Where pictures go.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.names: list[str] = []

    async def take(self, window: QWidget, name: str, showing: Showing | None, *, settles: bool = True) -> None:  # noqa: ARG002 - it waits for no records
        """Take a picture, once the window has been painted."""
        if showing is not None:
            await showing()
        await calm()
        self.keep(still(window), name)

    def keep(self, shot: QPixmap, name: str) -> None:
        """Save a picture.

        Raises:
            OSError: It could not be written.
        """
        write(shot, self._folder / f"{name}.png")
        self.names.append(name)


async def calm() -> None:
    """Let everything that is about to be painted be painted."""
    for _ in range(_TURNS):
        await asyncio.sleep(_TURN_SECONDS)


def still(window: QWidget) -> QPixmap:
    """What a window shows, with the menu that is open over it."""
    shot = window.grab()
    popup = QApplication.activePopupWidget()
    if popup is not None:
        place = window.mapFromGlobal(popup.mapToGlobal(QPoint()))
        with QPainter(shot) as painter:
            painter.drawPixmap(place, popup.grab())
    return shot


def write(shot: QPixmap, file: Path) -> None:
    """Save a picture, and make the folders it lies in.

    Raises:
        OSError: It could not be written.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    # Packed less tightly than by itself: a sixteenth larger, in two thirds of the time.
    if not shot.save(str(file), "PNG", _QUALITY):
        raise OSError(f"{file} could not be written")
