"""The packaged folder: how large it is, and how its start compares with the start from source."""

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bench.row import Row, in_turns
from bench.start.child import ROOT
from bench.start.screen import Screen, screen

NAMES = ("package-size", "package-start")

_ROUNDS = 12
_BUILD_SECONDS = 900
_SEEN = str(ROOT / "bench" / "start" / "seen.py")
# Nothing listens there: a start that asked the network for its first page would be seen.
_PORTAL = ("--portal", "http://127.0.0.1:9")


def measure() -> Iterator[Row]:
    """Build it, weigh it, start it."""
    with tempfile.TemporaryDirectory(prefix="bench-package-") as made:
        words = [sys.executable, str(ROOT / "dev.py"), "build", "--into", made]
        subprocess.run(words, cwd=ROOT, check=True, timeout=_BUILD_SECONDS, stdout=subprocess.DEVNULL)
        folder = Path(made) / "pfclient"
        yield _size(folder)
        with screen() as where:
            yield _start(folder, where)


def _size(folder: Path) -> Row:
    files = [path for path in folder.rglob("*") if path.is_file()]
    size = sum(path.lstat().st_size for path in files) / 1e6
    return Row("package-size", size, "MB", None, size, 160, note=f"{len(files)} files, the portal's program included")


def _start(folder: Path, where: Screen) -> Row:
    packaged, source = [str(folder / "pfclient")], [sys.executable, "-m", "ui.main"]
    worked: dict[str, float] = {}

    def start(program: Sequence[str]) -> float:
        painted, work = _painted(program, where)
        worked[program[0]] = min(worked.get(program[0], work), work)
        return painted

    pair = in_turns(lambda: start(packaged), lambda: start(source), _ROUNDS)
    work = worked[packaged[0]] / worked[source[0]]
    seen = f"first writing on the screen, best of {_ROUNDS} starts each, in turns"
    note = f"{where.name}; {seen}; floor: from source; processor time {work:.2f}"
    return Row("package-start", pair.value, "ms", pair.base, pair.ratio, 1.1, note=note)


def _painted(program: Sequence[str], where: Screen) -> tuple[float, float]:
    """Milliseconds from the making of the process to writing on the screen, seen from outside; processor seconds."""
    with tempfile.TemporaryDirectory(prefix="bench-start-") as profile:
        here: Mapping[str, str] = {**os.environ, **where.environment, "PYTHONPATH": str(ROOT)}
        eye = subprocess.Popen([sys.executable, _SEEN], env=here, stdout=subprocess.PIPE, text=True)
        with eye:
            if eye.stdout is None or eye.stdout.readline() != "ready\n":
                raise RuntimeError("the screen cannot be looked at")
            before, began = _worked(), time.monotonic()
            words = [*program, *_PORTAL, "--profile", str(Path(profile) / "profile")]
            with subprocess.Popen(words, cwd=ROOT, env=here) as started:
                try:
                    seen = eye.stdout.readline()
                finally:
                    started.kill()
            work = _worked() - before
        if not seen:
            raise RuntimeError(f"nothing was painted: {program[0]}")
        return (float(seen) - began) * 1000, work


def _worked() -> float:
    """Processor seconds of the processes that have ended: what a busy machine blurs least."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
