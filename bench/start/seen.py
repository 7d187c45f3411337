"""Looks at a screen from outside, for programs nothing can be put into: tells when something was painted on it.

`python seen.py` connects to the X screen of its environment, prints `ready`, then one line with the monotonic time at
which the middle of the screen first held writing, and ends.
"""

import sys
import time

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QImage

_PATIENCE = 30.0
_STEP = 0.002
_COLORS = 24
"""An empty window has one or two colours; writing, smoothed at its edges, has dozens."""


def main() -> int:
    """Watch until there is writing; 1 where it never came."""
    app = QGuiApplication(["seen"])
    screen = app.primaryScreen()
    print("ready", flush=True)
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        looked = time.monotonic()
        if _colors(screen.grabWindow(0).toImage()) >= _COLORS:
            print(looked, flush=True)
            return 0
        time.sleep(_STEP)
    return 1


def _colors(image: QImage) -> int:
    """How many colours there are in the middle of the screen."""
    size = image.size()
    middle = image.copy(QRect(size.width() // 4, size.height() // 4, size.width() // 2, size.height() // 2))
    pixels = middle.convertToFormat(QImage.Format.Format_RGB32).constBits()
    return len(set(memoryview(pixels).cast("B").cast("I")))


if __name__ == "__main__":
    sys.exit(main())
