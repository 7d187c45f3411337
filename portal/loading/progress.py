"""A progress bar for a person at a terminal; nothing for anybody else."""

from pathlib import Path
from typing import TextIO

_WIDTH = 30


class ProgressBar:
    """Redraws one line on `stream` while it is a terminal."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream if stream.isatty() else None

    def show(self, file: Path, done: int, everything: int) -> None:
        """Draw how many of all bytes are done."""
        if self._stream is None:
            return
        part = done / everything if everything else 1.0
        filled = int(part * _WIDTH)
        bar = "#" * filled + "-" * (_WIDTH - filled)
        self._stream.write(f"\r[{bar}] {part:4.0%} {file.name[:40]:<40}")
        self._stream.flush()

    def finish(self) -> None:
        """Clear the line."""
        if self._stream is not None:
            self._stream.write("\r" + " " * (_WIDTH + 50) + "\r")
            self._stream.flush()
