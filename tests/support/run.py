"""What `dev.py test` starts: pytest over every room, with a private PostgreSQL beside it where one is installed."""

import argparse
import contextlib
import os
import signal
import subprocess
import sys

from tests.support import postgres

# Rooms with Qt run in processes of their own: a page left to the garbage collector by a screen test must not be
# collected in a thread that a portal test started, where freeing it takes the process down.
WITHOUT_QT = ("tests/house", "tests/unit", "tests/contract", "tests/faults", "tests/portal")
WITH_QT = ("tests/gui",)
JOURNEYS = ("tests/journeys",)

# Each test has its own limit (`timeout` in pyproject.toml); this one is for what even that does not end.
ROOM_SECONDS = 1200


def main():
    parser = argparse.ArgumentParser(prog="dev.py test")
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--fast", action="store_true")
    options, rest = parser.parse_known_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if options.long:
        os.environ["PFCLIENT_LONG"] = "1"
    rooms = [WITHOUT_QT, WITH_QT] if options.fast else [WITHOUT_QT, WITH_QT, JOURNEYS]
    with contextlib.ExitStack() as stack:
        url = stack.enter_context(_postgres())
        if url:
            os.environ[postgres.VARIABLE] = url
        limit = None if options.long or rest else ROOM_SECONDS
        codes = [_pytest(room, limit) for room in ([rest] if rest else rooms)]
    return max(codes)


def _pytest(arguments, limit):
    """One room in a session of its own, so that nothing it started outlives it."""
    command = [sys.executable, "-m", "pytest", "-n", "2", "-q", *arguments]
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
