"""What `dev.py test` starts: pytest over every room, with a private PostgreSQL beside it where one is installed."""

import argparse
import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.support import postgres
from tests.support.left_behind import left_behind

# Rooms with Qt run in processes of their own: a page left to the garbage collector by a screen test must not be
# collected in a thread that a portal test started, where freeing it takes the process down.
WITHOUT_QT = ("tests/house", "tests/unit", "tests/contract", "tests/faults", "tests/portal")
WITH_QT = ("tests/gui",)
JOURNEYS = ("tests/journeys",)
MORE = {WITHOUT_QT: 2, WITH_QT: 1, JOURNEYS: 3}
"""Workers besides one for each processor: everywhere something waits, for programs, a key, silence or the clock."""

# Each takes half a gigabyte, and beyond four the longest tests are what everybody waits for.
MOST_WORKERS = 4

# Each test has its own limit (`timeout` in pyproject.toml); this one is for what even that does not end.
ROOM_SECONDS = 1200

# Databases and vaults wait for the disk at every write; in memory nothing waits. What a power cut leaves is worked out
# from the calls (tests/support/power.py), not from a disk. Not for journeys: at their kiosk /dev/shm is looked through.
IN_MEMORY = Path("/dev/shm")
ROOM_IN_MEMORY = 3e9


def main():
    parser = argparse.ArgumentParser(prog="dev.py test")
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--fast", action="store_true")
    options, rest = parser.parse_known_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Hundreds of programs are started; each would compile everything it imports.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    if options.long:
        os.environ["PFCLIENT_LONG"] = "1"
    rooms = [WITHOUT_QT, WITH_QT] if options.fast else [WITHOUT_QT, WITH_QT, JOURNEYS]
    limit = None if options.long or rest else ROOM_SECONDS
    with contextlib.ExitStack() as stack:
        url = stack.enter_context(_postgres())
        if url:
            os.environ[postgres.VARIABLE] = url
        codes = [_room(room, limit) for room in ([rest] if rest else rooms)]
    return max(codes)


def _room(room, limit):
    """Run one room's tests, then look through what they left; temporary files of a good run go with it."""
    in_memory = room in (WITHOUT_QT, WITH_QT) and _is_roomy(IN_MEMORY)
    place = Path(tempfile.mkdtemp(prefix="fc-", dir=IN_MEMORY if in_memory else None))
    code = _pytest(room, limit, place / "0")
    return max(code, _left_behind(place, code))


def _is_roomy(directory):
    usable = directory.is_dir() and os.access(directory, os.W_OK | os.X_OK)
    return usable and shutil.disk_usage(directory).free >= ROOM_IN_MEMORY


def _left_behind(place, code):
    """Look through everything the app has written in the tests; what a failed run left stays to be looked at."""
    profiles, found = left_behind(place)
    print(f"Looked through {profiles} profiles the tests left for names and records: {len(found)} found.")
    for said in found[:20]:
        print(f"  {said}", file=sys.stderr)
    if found or code:
        print(f"What the tests left lies in {place}.", file=sys.stderr)
    else:
        shutil.rmtree(place, ignore_errors=True)
    return int(bool(found))


def _pytest(arguments, limit, place):
    """One room in a session of its own, so that nothing it started outlives it; `place` is for temporary files."""
    workers = ["-n", str(workers_for(arguments)), "--dist", "worksteal"]
    # A journey may well take longer than what pyproject.toml has told of; its own limit tells the same at its end.
    workers += ["-o", "faulthandler_timeout=0"] if arguments == JOURNEYS else []
    # Short, or the first of several failures fills what a log keeps.
    workers += ["--tb=short"]
    command = [sys.executable, "-m", "pytest", *workers, "-q", f"--basetemp={place}", *arguments]
    running = subprocess.Popen(command, start_new_session=True)
    try:
        return running.wait(limit)
    except subprocess.TimeoutExpired:
        print(f"{' '.join(arguments)}: not ended after {limit} s; stopped.", file=sys.stderr)
        return 1
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(running.pid, signal.SIGKILL)
        running.wait()


def workers_for(arguments):
    """How many pytest gets for a room, or for whatever else was named."""
    return _processors() + MORE.get(tuple(arguments), 0)


def _processors():
    """How many of them this process may use, within what more workers are good for; never fewer than two at once."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(max(allowed, 2), MOST_WORKERS)


@contextlib.contextmanager
def _postgres():
    if os.environ.get(postgres.VARIABLE):
        yield ""
    elif postgres.binaries() is None:
        print("PostgreSQL is not installed; its tests are left out. To add it: apt-get install -y postgresql")
        yield ""
    else:
        with postgres.running() as url:
            yield url


if __name__ == "__main__":
    sys.exit(main())
