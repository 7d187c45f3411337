"""One visit at the kiosk in a window of this process, for the tour: a clock that can be moved on, the rest is real."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from pfclient.kiosk import clock
from pfclient.kiosk.policy import Watch
from pfclient.settings import Settings
from pfclient.visitor import Visitor, desk_of
from ui.kiosk.debounce import debounce
from ui.kiosk.looks import looks
from ui.kiosk.visitor_window import VisitorWindow
from ui.shell import program
from ui.shell.kiosk_homes import Homes
from ui.text.errors import words
from ui.text.language import language
from ui.text.message import Message
from ui.text.tongues import Spoken
from ui.viewmodels.kiosk_visit import KioskVisitViewModel
from ui.viewmodels.start import local_now, unhandled

_SCREEN = (1080, 1920)


def application() -> QApplication:
    """Make the application, with the looks of a new visitor."""
    app = program.application()
    looks().reset()
    return app


def choose(code: str, **chosen: bool) -> None:
    """Speak a language, and look as somebody chose at the foot of the screen; what is not named is as usual."""
    language().switch(code)
    looks().choose(**{"bigger": False, "contrast": False, "lower": False, **chosen})


class Booth:
    """Window, model and core of one visit.

    Args:
        key: The kiosk's key file.

    Attributes:
        model: The visit.
        window: Its window.
    """

    def __init__(self, key: Path) -> None:
        self._desk, portal = desk_of(key)
        self._core = Visitor(Settings(Path(), portal, locale=language().spoken, tongues=Spoken()), self._desk.ticket)
        self._ahead = 0.0
        self.model = KioskVisitViewModel(self._core.kiosk, Watch(), seconds=lambda: clock.seconds() + self._ahead)
        homes = Homes(self._core, self.model, unhandled)
        told: dict[str, Any] = {"now": local_now, "unlock": _never, "homes": homes.by_step, "reporter": unhandled}
        self.window = VisitorWindow(self.model, **told)

    def open(self) -> None:
        """Show it."""
        self.window.resize(*_SCREEN)
        self.window.show()
        self.model.begin()

    def skip(self, seconds: float) -> None:
        """Let time pass at once."""
        self._ahead += seconds
        self.model.time.tick()

    @staticmethod
    def takes(name: str) -> bool:
        """Whether a tap on the button of this name counts now."""
        return debounce().counts(name)

    async def close(self) -> None:
        """End the visit, and take the window away."""
        self.model.time.stop()
        self.model.tasks.cancel_all()
        await self.model.tasks.drained()
        await self._core.kiosk.end()
        await self._core.close()
        await self._desk.aclose()
        self.window.go_away()
        self.window.deleteLater()


async def _never(pin: str) -> Message | None:
    from pfclient.errors import Rejected  # noqa: PLC0415 - the tour only looks at the door

    return words(Rejected("wrong-pin", attempts_remaining=len(pin)))
