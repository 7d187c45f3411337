"""What lies around the visitors of a kiosk's rehearsal: a display, a portal of its own, and whom they run as."""

import asyncio
import contextlib
import os
import shutil
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pfclient.kiosk.command import visitor_environment
from ui.base import programs
from ui.demo.portal_process import PortalProcess

_DISPLAY_SECONDS = 20.0
_SIZE = "1080x1920x24"


@dataclass(frozen=True, slots=True)
class Display:
    """Where visitors' windows go.

    Attributes:
        name: What the certificate says of it.
        environment: How a program reaches it.
        is_real: Whether windows of other programs could be there too.
    """

    name: str
    environment: Mapping[str, str]
    is_real: bool


@contextlib.asynccontextmanager
async def display() -> AsyncIterator[Display]:
    """The display this was started on; else one of our own in memory; else none, and Qt paints for nobody."""
    here = {name: os.environ[name] for name in ("DISPLAY", "WAYLAND_DISPLAY") if os.environ.get(name)}
    if here or sys.platform in {"win32", "darwin"}:
        yield Display(" ".join(here.values()) or "the desktop's", {}, is_real=True)
        return
    program = shutil.which("Xvfb")
    if program is None:
        yield Display("none", {"QT_QPA_PLATFORM": "offscreen"}, is_real=False)
        return
    server = await asyncio.create_subprocess_exec(
        program, "-displayfd", "1", "-screen", "0", _SIZE, "-nolisten", "tcp", "-ac", stdout=PIPE, stderr=DEVNULL
    )
    try:
        number = await asyncio.wait_for(_line(server), _DISPLAY_SECONDS)
        yield Display(f"in memory (:{number})", {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}, is_real=True)
    finally:
        server.terminate()
        await server.wait()


async def _line(process: Process) -> str:
    return (await process.stdout.readline()).decode().strip() if process.stdout else ""


@dataclass(frozen=True, slots=True)
class RunAs:
    """Whom visitors run as; `user` None: whoever started this."""

    name: str
    user: int | None = None
    group: int | None = None


async def unprivileged(environment: Mapping[str, str]) -> RunAs | None:
    """An ordinary user for visitors, where this was started as root; None where none can run this program."""
    if sys.platform == "win32" or os.geteuid() != 0:
        import getpass  # noqa: PLC0415 - not there everywhere

        return RunAs(getpass.getuser())
    import pwd  # noqa: PLC0415 - not there on Windows

    try:
        nobody = pwd.getpwnam("nobody")
    except KeyError:
        return None
    try:
        process = await asyncio.create_subprocess_exec(
            *programs.client(), "kiosk-visitor", "--help", stdout=DEVNULL, stderr=DEVNULL, env=dict(environment),
            user=nobody.pw_uid, group=nobody.pw_gid, extra_groups=[],
        )  # fmt: skip
    except OSError:
        return None
    return RunAs("nobody", nobody.pw_uid, nobody.pw_gid) if await process.wait() == 0 else None


class OwnWorld:
    """A portal that can be taken away, and a display that can be looked at (`pfclient.kiosk.rehearsal.World`).

    Args:
        portal: Serving.
        work: The rehearsal's own directory, in which the portal's records lie: no visitor's.
        shown: The display.
    """

    def __init__(self, portal: PortalProcess, work: Path, shown: Display) -> None:
        self._portal, self._work, self._shown = portal, work, shown

    async def take_portal_away(self) -> None:
        """End the portal's server."""
        await self._portal.pause()

    async def bring_portal_back(self) -> None:
        """Serve again at the same address."""
        await self._portal.resume()

    def places(self, since: float) -> list[Path]:
        """Every directory a program writes to without being told to."""
        home, runtime = Path.home(), os.environ.get("XDG_RUNTIME_DIR", "")
        usual = [home / ".cache", home / ".config", home / ".local", Path("/dev/shm"), Path("/var/tmp")]  # noqa: S108
        usual += [Path(runtime)] if runtime else []
        return [place for place in usual if place.is_dir()] + self._fresh_in_tmp(since)

    def _fresh_in_tmp(self, since: float) -> list[Path]:
        found = []
        with contextlib.suppress(OSError):
            for entry in os.scandir("/tmp"):  # noqa: S108 - it is searched, not written to
                with contextlib.suppress(OSError):
                    if Path(entry.path) != self._work and entry.stat(follow_symlinks=False).st_mtime >= since:
                        found.append(Path(entry.path))
        return found

    async def window_properties(self) -> str:
        """All properties of the root window and of those on it, where `xprop` can tell them."""
        program = shutil.which("xprop")
        if program is None or "DISPLAY" not in {**os.environ, **self._shown.environment}:
            return ""
        said = [await self._run(program, "-root"), await self._run(program, "-root", "-notype", "CUT_BUFFER0")]
        lister = shutil.which("xwininfo")
        if lister is not None:
            # Names of every window there is; each is one of its properties.
            said.append(await self._run(lister, "-root", "-tree"))
        return "\n".join(said)

    async def _run(self, *command: str) -> str:
        environment = {**os.environ, **self._shown.environment}
        process = await asyncio.create_subprocess_exec(*command, stdout=PIPE, stderr=DEVNULL, env=environment)
        printed, _ = await process.communicate()
        return printed.decode("utf-8", "replace")


def environment_for(shown: Display) -> dict[str, str]:
    """A visitor's environment on that display."""
    return visitor_environment({**os.environ, **shown.environment})
