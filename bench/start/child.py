"""Starts `watch.py` and reads what it tells."""

import json
import select
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_WATCH = str(Path(__file__).with_name("watch.py"))
_PATIENCE = 30.0


@dataclass(frozen=True, slots=True)
class Frame:
    """The first frame of one start.

    Attributes:
        seconds: From just before the process was made.
        worked: Processor seconds of the process alone: what a busy machine blurs least.
        modules: In `sys.modules`, watch and all.
        early: Modules and objects that must come later.
        pid: Of the process, as long as it lives.
    """

    seconds: float
    worked: float
    modules: int
    early: tuple[str, ...]
    pid: int


@contextmanager
def started(words: Sequence[str], environment: Mapping[str, str]) -> Iterator[Frame]:
    """One start, alive within the block.

    Raises:
        RuntimeError: The page was not painted in half a minute.
    """
    command = [sys.executable, _WATCH, *words]
    before = time.monotonic()
    # Of this checkout, whatever else is installed beside it.
    here = {**environment, "PYTHONPATH": str(ROOT)}
    child = subprocess.Popen(command, cwd=ROOT, env=here, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    with child:
        try:
            output = child.stdout
            painted = select.select([output], [], [], _PATIENCE)[0] if output else []
            line = output.readline() if output and painted else b""
            if not line:
                raise RuntimeError(f"no first frame: {' '.join(words)}")
            told = json.loads(line)
            yield Frame(told["at"] - before, told["worked"], told["modules"], tuple(told["early"]), child.pid)
        finally:
            child.kill()


def first_frame(words: Sequence[str], environment: Mapping[str, str]) -> Frame:
    """One start, ended again."""
    with started(words, environment) as frame:
        return frame
