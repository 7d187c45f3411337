"""Why no window can be opened here, in one sentence that says what to install; never Qt's abort.

Imports nothing of Qt: what is missing may be what Qt itself stands on.
"""

import ctypes
import os
import re
import sys
from pathlib import Path

STATUS = 2
"""Exit status of a start that found no library or no display."""

_LIBRARY = re.compile(r"lib[\w.+-]+\.so(\.\d+)*")
# The library a loader asks for, and the package it is in: Debian and Ubuntu, Fedora.
_PACKAGES = {
    "libEGL.so": ("libegl1", "libglvnd-egl"),
    "libGL.so": ("libgl1", "libglvnd-glx"),
    "libX11.so": ("libx11-6", "libX11"),
    "libX11-xcb.so": ("libx11-xcb1", "libX11-xcb"),
    "libdbus-1.so": ("libdbus-1-3", "dbus-libs"),
    "libfontconfig.so": ("libfontconfig1", "fontconfig"),
    "libfreetype.so": ("libfreetype6", "freetype"),
    "libglib-2.0.so": ("libglib2.0-0", "glib2"),
    "libgthread-2.0.so": ("libglib2.0-0", "glib2"),
    "libxcb-cursor.so": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-render-util.so": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-shape.so": ("libxcb-shape0", "libxcb"),
    "libxkbcommon-x11.so": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libxkbcommon.so": ("libxkbcommon0", "libxkbcommon"),
    "libwayland-client.so": ("libwayland-client0", "libwayland-client"),
}
_PLUGINS = {"xcb": "libqxcb.so", "wayland": "libqwayland.so", "offscreen": "libqoffscreen.so"}


def for_library(error: ImportError | OSError) -> str:
    """Say which system library a loader did not find.

    Args:
        error: What importing a module, or loading a plugin, ended with.
    """
    found = _LIBRARY.search(str(error))
    if found is None:
        return f"Family Chart cannot start: {error}. Install it anew, or tell whoever keeps this computer."
    library = found.group()
    debian, fedora = _PACKAGES.get(library[: library.index(".so") + 3], ("", ""))
    if not debian:
        return f"Family Chart cannot open a window: the system library {library} is missing. Install it, and try again."
    return (
        f"Family Chart cannot open a window: the system library {library} is missing. To install it: "
        f"sudo apt install {debian} (Debian, Ubuntu) or sudo dnf install {fedora} (Fedora)."
    )


def for_platform(plugins: str) -> str:
    """Say why Qt could not begin on this display: a library its plugin needs is missing, or the display is.

    Args:
        plugins: Qt's directory of plugins.
    """
    wanted = _wanted()
    try:
        ctypes.CDLL(str(Path(plugins) / "platforms" / _PLUGINS.get(wanted, _PLUGINS["xcb"])))
    except OSError as error:
        return for_library(error)
    display = os.environ.get("DISPLAY", "") or os.environ.get("WAYLAND_DISPLAY", "")
    where = f"the display {display} does not answer" if display else "there is no display"
    return f"Family Chart cannot open a window: {where}. Start it in a desktop session of this computer."


def leave(sentence: str) -> None:
    """End the process with the sentence: Qt would abort it in the next moment, and leave a report of a crash."""
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()
    os._exit(STATUS)


def _wanted() -> str:
    named = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    return named or ("wayland" if os.environ.get("XDG_SESSION_TYPE") == "wayland" else "xcb")
