"""What `dev.py test` starts: pytest over every room, with a private PostgreSQL beside it where one is installed."""

import argparse
import contextlib
import os
import subprocess
import sys

from tests.support import postgres

# Rooms with Qt run in processes of their own: a page left to the garbage collector by a screen test must not be
# collected in a thread that a portal test started, where freeing it takes the process down.
WITHOUT_QT = ("tests/house", "tests/unit", "tests/contract", "tests/faults", "tests/portal")
WITH_QT = ("tests/gui",)
JOURNEYS = ("tests/journeys",)


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
        codes = [_pytest(rest)] if rest else [_pytest(room) for room in rooms]
    return max(codes)


def _pytest(arguments):
    command = [sys.executable, "-m", "pytest", "-n", "2", "-q", *arguments]
    return subprocess.run(command, check=False).returncode


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
