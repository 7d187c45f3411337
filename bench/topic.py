"""`python -m bench.topic TOPIC NAME`: the rows of one topic whose name starts so, a line of JSON each.

Every topic has a process of its own: how much an earlier one has left in memory changes what collecting garbage costs
the next, and would tell as much of the order of the topics as of what they measure. For the same reason what an earlier
one wrote is on the disk first: it would else be in the way of every commit.
"""

import contextlib
import importlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from bench.row import Row

_ROOT = Path(__file__).resolve().parent.parent


def measured(topic: str, only: str) -> Iterator[Row]:
    """Those rows, as they come.

    Raises:
        CalledProcessError: One of them could not be measured; why was printed.
    """
    command = [sys.executable, "-m", "bench.topic", topic, only]
    with subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        yield from (Row(**json.loads(line)) for line in running.stdout)
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, command)


def main() -> None:
    """Measure, and print rows on standard output and nothing else."""
    name, only = sys.argv[1:]
    told = sys.stdout
    if hasattr(os, "sync"):
        os.sync()
    with contextlib.redirect_stdout(sys.stderr):
        for row in importlib.import_module(f"bench.rows.{name}").measure():
            if row.name.startswith(only):
                print(json.dumps(asdict(row)), file=told, flush=True)


if __name__ == "__main__":
    main()
