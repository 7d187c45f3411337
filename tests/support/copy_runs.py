"""A program that saves one copy, for watching and ending it: `python -m tests.support.copy_runs PATH new|over`."""

import sys
from pathlib import Path

from pfclient.errors import CopyError
from pfclient.export.saving import save

CHUNK, CHUNKS = b"n" * 40_000, 5
WHOLE = CHUNK * CHUNKS


def main():
    path, how = sys.argv[1:]
    try:
        save(Path(path), (CHUNK for _ in range(CHUNKS)), replace=how == "over")
    except CopyError as error:
        print(type(error).__name__)


if __name__ == "__main__":
    main()
