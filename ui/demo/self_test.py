"""`pfclient self-test`: tries what the program stands on, then its whole journey, and reports in plain sentences."""

import asyncio
import contextlib
import os
import shutil
import tempfile
from collections.abc import Awaitable, Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import qInstallMessageHandler, qVersion
from PySide6.QtSvg import QSvgRenderer

from pfclient.values import dataclass
from resources import reader
from ui.base import loop, program_files, programs
from ui.base.tasks import TaskScope
from ui.demo.camera import Snapshots
from ui.demo.command import Shell, offscreen, only_what_matters
from ui.demo.demo import Demo
from ui.demo.family import FAMILY
from ui.demo.journey import Invited, register_and_read
from ui.demo.portal_process import PortalFailed
from ui.demo.robot import Lost, Robot
from ui.demo.tour import walk
from ui.text import about, articles
from ui.text.language import NAMES


class Found(Protocol):
    """What one check found (see `pfclient.self_test.Finding`)."""

    @property
    def name(self) -> str:
        """What was checked."""
        ...

    @property
    def verdict(self) -> str:
        """`ok`, `absent` or `failed`."""
        ...

    @property
    def told(self) -> str:
        """A sentence."""
        ...


class Watch(Protocol):
    """Looks at what is kept while the program runs (see `pfclient.self_test.Kept`)."""

    @property
    def finding(self) -> Found:
        """What was seen so far."""
        ...

    def look_for(self, name: str) -> None:
        """Take it that this name, too, may be readable nowhere."""
        ...

    async def watch(self) -> None:
        """Look until cancelled."""
        ...


@dataclass(frozen=True, slots=True)
class Checked:
    """One finding of the screens' own."""

    name: str
    verdict: str
    told: str


@dataclass(frozen=True)
class CoreChecks:
    """The core's checks, handed in: the demo knows the core as little as it knows the window.

    Attributes:
        findings: Runs those that need no screen.
        watch: Makes the watch over a profile, given whether a keyring was found.
    """

    findings: Callable[[], Awaitable[Sequence[Found]]]
    watch: Callable[[Path, bool], Watch]


def run(shell: Shell, core: CoreChecks, portal: str, invited: Invited | None) -> int:
    """Run every check.

    Args:
        shell: The real app.
        core: The core's checks.
        portal: Address of the portal the journey is walked with; "" to start one with the demo family for it.
        invited: The invitation to register with at a portal that is given.

    Returns:
        0 when nothing failed, `loop.STOPPED` when it was stopped, else 1.
    """
    _tell(f"Family Chart {about.program().version} tests itself ({_built()}, Qt {qVersion()}).")
    with _home() as home:
        if os.environ.setdefault("QT_QPA_PLATFORM", "offscreen") == "offscreen":
            os.environ["QT_QPA_PLATFORM"] = offscreen(home)
        qInstallMessageHandler(only_what_matters)
        app = shell.application()
        shell.begin(app, home / "app", "en")

        async def live(_stop: asyncio.Event) -> int:
            found = [*_program_files(), _packaged_files(), *await core.findings()]
            for each in found:
                _report(each)
            kept = core.watch(home / "app", any(f.name == "Keyring" and f.verdict == "ok" for f in found))
            for each in await _journey(home, shell, kept, portal, invited):
                _report(each)
                found.append(each)
            return _sum(found)

        return loop.run(app, live, shell.reporter, at_once=True)


async def _journey(home: Path, shell: Shell, kept: Watch, portal: str, invited: Invited | None) -> list[Found]:
    """Register, read, sign out: with the whole tour's screens at a portal of our own, else the short way."""
    demo = Demo(home / "portal", shell.reporter)
    watching = TaskScope(demo, shell.reporter)
    watching.start("watch", kept.watch())
    try:
        address = portal or await demo.start()
        async with shell.opened(home / "app", portal=address) as window:
            if invited is not None:
                robot = Robot(window, Snapshots(home / "pictures"))
                await register_and_read(robot, window.take_link, invited, kept.look_for)
                pictures = robot.camera.names
            else:
                for name in _names():
                    kept.look_for(name)
                pictures = await walk(window, window.take_link, demo, Snapshots(home / "pictures"))
    except Exception as error:  # noqa: BLE001 - whatever it is, the report goes on to its end, and says so
        return [Checked("Journey", "failed", f"It stopped: {_said(error)}{_advice(portal)}")]
    finally:
        watching.close()
        await watching.drained()
        await demo.stop()
        await shell.forget(home / "app")
    told = f"Registered, read every section and signed out at {address}; {len(pictures)} screens were drawn."
    return [Checked("Journey", "ok", told), kept.finding]


def _said(error: Exception) -> str:
    told = str(error).rstrip(".")
    return f"{told}." if isinstance(error, PortalFailed | Lost | OSError) else f"{type(error).__name__}: {told}."


def _advice(portal: str) -> str:
    return f" Does {portal} answer here, and is the invitation one nobody used, with its own PIN?" if portal else ""


def _program_files() -> list[Checked]:
    """A packaged program that is not whole gets no further than `ui.main`; from source there is no list."""
    files = program_files.count()
    return [Checked("Program files", "ok", f"{files} are there as they were packaged.")] if files else []


def _packaged_files() -> Checked:
    """Icons, help and translations as the screens read them."""
    name = "Words and pictures"
    drawings = [file for file in reader.names("icons") if file.endswith(".svg")]
    broken = [file for file in drawings if not QSvgRenderer(reader.read_bytes("icons", file)).isValid()]
    missing = [f"{code}/{each}" for code in NAMES for each in articles.names() if not _has_article(code, each)]
    missing += [code for code in NAMES if code != "en" and not reader.exists("translations", f"{code}.qm")]
    if broken or missing or not drawings:
        return Checked(name, "failed", f"Not whole: {', '.join(broken + missing) or 'no icons'}. Install it anew.")
    return Checked(
        name, "ok", f"{len(drawings)} icons, {len(articles.names())} help articles in {len(NAMES)} languages."
    )


def _has_article(code: str, name: str) -> bool:
    return reader.exists("help", code, f"{name}.txt")


def _names() -> list[str]:
    return sorted({word for member in FAMILY for word in (member.name, member.practice)})


@contextlib.contextmanager
def _home() -> Iterator[Path]:
    """A directory of its own: whatever this user keeps is left alone."""
    home = Path(tempfile.mkdtemp(prefix="pfclient-self-test-"))
    try:
        yield home
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _built() -> str:
    return "packaged" if programs.packaged() else "from source"


def _sum(found: Sequence[Found]) -> int:
    failed = [each.name for each in found if each.verdict == "failed"]
    _tell(f"Failed: {', '.join(failed)}." if failed else "Everything works.")
    return 1 if failed else 0


def _report(found: Found) -> None:
    words = {"ok": "ok", "absent": "none", "failed": "FAILED"}
    _tell(f"  {words[found.verdict]:8}{found.name}: {found.told}")


def _tell(words: str) -> None:
    print(words, flush=True)  # noqa: T201 - a report for whoever started it in a terminal
