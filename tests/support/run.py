"""What `dev.py test` starts: one pytest over every room, with a private PostgreSQL beside it where one is installed."""

import argparse
import contextlib
import os
import sys

import pytest

from tests.support import postgres


def main():
    parser = argparse.ArgumentParser(prog="dev.py test")
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--fast", action="store_true")
    options, rest = parser.parse_known_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if options.long:
        os.environ["PFCLIENT_LONG"] = "1"
    arguments = ["-n", "2", "--dist", "worksteal", "-q"]
    arguments += ["--ignore=tests/journeys"] if options.fast else []
    with contextlib.ExitStack() as stack:
        url = stack.enter_context(_postgres())
        if url:
            os.environ[postgres.VARIABLE] = url
        return pytest.main([*arguments, *rest])


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
