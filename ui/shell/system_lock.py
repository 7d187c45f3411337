"""What the operating system tells of sleep, of its own lock, and of another user: on Linux, over D-Bus.

Elsewhere, and where nobody answers on the bus, the clock of `ui.shell.lock_watch` notices a sleep by itself.
"""

from __future__ import annotations

import sys
from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant

from ui.text.translate import tr

_LOGIN, _PROPERTIES = "org.freedesktop.login1", "org.freedesktop.DBus.Properties"
_HOME = "/org/freedesktop/login1"
_OWN = f"{_HOME}/session/auto"
_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")
_HEARD = (
    # Another user's session is locked now and then, too: ours then asks once more than it had to.
    (f"{_LOGIN}.Manager", "PrepareForSleep", "_sleeping(bool)"),
    (f"{_LOGIN}.Session", "Lock", "_locked()"),
    (_PROPERTIES, "PropertiesChanged", "_changed(QDBusMessage)"),
)


class SystemLock(QObject):
    """Listens on the system's and the session's bus.

    Signals:
        told: `sleep` or `system`: hide everything now.
    """

    told = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._holding: object = None
        self._system, self._session = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
        if self._system.isConnected():
            for interface, name, slot in _HEARD:
                self._system.connect("", "", interface, name, self, _slot(slot))
            self._hold()
        if self._session.isConnected():
            for interface in _SAVERS:
                self._session.connect("", "", interface, "ActiveChanged", self, _slot("_saver(bool)"))

    def stop(self) -> None:
        """Listen no more, and let the computer sleep without waiting for this program."""
        self._holding = None
        self.blockSignals(True)  # the bus lets go of a receiver that is deleted

    def _hold(self) -> None:
        """Have a sleep wait until this program has hidden everything; at most five seconds, which logind sees to."""
        wanted = ("sleep", tr("Family Chart"), tr("Your records are hidden first"), "delay")
        self._ask(_HOME, f"{_LOGIN}.Manager", "Inhibit", wanted, "_held")

    def _ask(self, path: str, interface: str, method: str, arguments: tuple[str, ...], then: str) -> None:
        call = QDBusMessage.createMethodCall(_LOGIN, path, interface, method)
        call.setArguments(list(arguments))
        self._system.callWithCallback(call, self, _slot(f"{then}(QDBusMessage)"), _slot("_refused()"))

    @Slot(QDBusMessage)
    def _held(self, answer: QDBusMessage) -> None:
        self._holding = next(iter(answer.arguments()), None)

    @Slot()
    def _refused(self) -> None:
        """Nobody of that name is there, or it says no: the clock has to do."""

    @Slot(bool)
    def _sleeping(self, begins: bool) -> None:
        if begins:
            self.told.emit("sleep")
            self._holding = None  # what is on screen now may be seen again
        else:
            self._hold()

    @Slot()
    def _locked(self) -> None:
        self.told.emit("system")

    @Slot(bool)
    def _saver(self, active: bool) -> None:
        if active:
            self.told.emit("system")

    @Slot(QDBusMessage)
    def _changed(self, message: QDBusMessage) -> None:
        """Some session of this computer came to the foreground, or left it: is ours still there?"""
        if next(iter(message.arguments()), "") == f"{_LOGIN}.Session":
            self._ask(_OWN, _PROPERTIES, "Get", (f"{_LOGIN}.Session", "Active"), "_active")

    @Slot(QDBusMessage)
    def _active(self, answer: QDBusMessage) -> None:
        value: Any = next(iter(answer.arguments()), None)
        if (value.variant() if isinstance(value, QDBusVariant) else value) is False:
            self.told.emit("system")


def _slot(signature: str) -> Any:
    return SLOT(signature)  # a text, which is what the bus takes; PySide's declarations say bytes


def is_there() -> bool:
    """Whether this platform tells over D-Bus."""
    return sys.platform == "linux"
