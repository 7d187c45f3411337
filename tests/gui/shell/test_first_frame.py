"""What the first frame waits for: counted in a program of its own, so that it cannot grow unnoticed."""

import os

from bench.start.child import first_frame

MOST = 270


def test_the_first_frame_waits_for_nothing_that_only_a_later_one_needs(tmp_path):
    environment = {
        **{key: os.environ[key] for key in ("PATH", "LD_LIBRARY_PATH") if key in os.environ},
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path),
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path}/nobody",
        "QT_QPA_PLATFORM": "offscreen",
    }
    frame = first_frame(["sign-in", "--portal", "http://127.0.0.1:9"], environment)
    assert not frame.early, "imported before the first page was on screen"
    assert frame.modules <= MOST
