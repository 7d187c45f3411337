"""`pfclient kiosk` without its words: the key, a look at the computer, and visitors until staff close the screen."""

import asyncio
import logging
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from pfclient.errors import KioskKeyUnusable, KioskUnsafe
from pfclient.gateway.http import Gateway
from pfclient.gateway.kiosk_key import KioskDesk, KioskKey, read_key
from pfclient.gateway.origin import typed_base
from pfclient.kiosk.host import look
from pfclient.kiosk.preflight import Finding, judged, refused
from pfclient.kiosk.supervisor import Supervisor
from pfclient.kiosk.visitor_process import Start
from pfclient.log import Event, hush_libraries, note

_KEPT = (
    "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_RUNTIME_DIR", "XDG_SESSION_TYPE", "DBUS_SESSION_BUS_ADDRESS",
    "AT_SPI_BUS_ADDRESS", "PATH", "LANG", "LC_ALL", "LC_TIME", "TZ", "LD_LIBRARY_PATH", "QT_QPA_PLATFORM",
    "QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_FONT_DPI", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON",
)  # fmt: skip
VISITOR = "kiosk-visitor"
"""The word `ui.main` starts a visitor's process with."""

_NOWHERE = "/nonexistent/family-chart"
_ROOT = Path(__file__).resolve().parents[2]


def visitor_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """Give a visitor's whole environment: the display and the time zone, and no place where anything could be kept."""
    if sys.platform == "win32":
        return dict(environment) | {"PYTHONDONTWRITEBYTECODE": "1"}
    # Without a session bus the accessibility library would start a program to get one.
    kept = {"DBUS_SESSION_BUS_ADDRESS": "disabled:"}
    kept |= {name: environment[name] for name in _KEPT if name in environment}
    places = ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    # PYTHON* is for the child's start alone: it takes such variables out of its own environment at once.
    python = {"PYTHONPATH": str(_ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    return kept | dict.fromkeys(places, _NOWHERE) | python


def visitor_command(portal: str, *more: str) -> Sequence[str]:
    """Give the command line of a visitor's process; the same program, also where it is packaged."""
    frozen = getattr(sys, "frozen", False)
    program = [sys.executable] if frozen else [sys.executable, "-m", "ui.main"]
    return [*program, VISITOR, "--portal", portal, *more]


def key_for(portal: str, key_file: Path) -> KioskKey:
    """Read the key file of a portal's kiosk.

    Args:
        portal: Address of the portal as told; "" for whichever the key names.
        key_file: What `portal kiosk add` printed.

    Raises:
        KioskKeyUnusable: It is not a kiosk's key, or another portal's.
        UnsafeAddress: Not an address a portal may have.
    """
    key = read_key(key_file)
    if portal and typed_base(portal) != key.portal:
        raise KioskKeyUnusable("another-portal")
    return key


def examine(key: Path) -> tuple[Finding, ...]:
    """Look at this computer; the warnings.

    Raises:
        KioskUnsafe: Visitors may not use it.
    """
    findings = judged(look(key=key))
    if refusals := refused(findings):
        raise KioskUnsafe(tuple(finding.value for finding in refusals))
    return findings


def supervise(key: KioskKey) -> None:
    """Show the welcome and what follows, visitor after visitor, until staff close the screen.

    Raises:
        UnsafeAddress: The key names an address no portal may have.
        OSError: A visitor's process cannot be started.
    """
    hush_libraries()
    log_to_stderr()
    with suppress(KeyboardInterrupt):
        asyncio.run(_supervise(key))
    note(Event.KIOSK_CLOSED)


async def _supervise(key: KioskKey) -> None:
    desk = KioskDesk(Gateway(key.portal), key)
    start = Start(visitor_command(key.portal), visitor_environment(os.environ))
    try:
        await Supervisor(start, desk).run()
    finally:
        await desk.aclose()


def log_to_stderr() -> None:
    """Let this program's own events be seen: ids and numbers, never anything of a visitor (`pfclient.log`)."""
    logger = logging.getLogger("pfclient")
    logger.setLevel(logging.INFO)
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(message)s"))
    logger.addHandler(handler)
