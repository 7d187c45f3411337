"""How a visitor's process is started: the same program, and an environment in which nothing can be kept."""

import sys

import pytest

from pfclient.kiosk.command import visitor_command, visitor_environment


@pytest.mark.skipif(sys.platform == "win32", reason="Windows programs need all of theirs; run it on Linux")
def test_a_visitor_gets_the_display_and_no_place_of_its_own():
    here = {
        "DISPLAY": ":0", "TZ": "America/New_York", "HOME": "/home/kiosk", "TMPDIR": "/tmp", "SSH_AUTH_SOCK": "/x",
        "LD_PRELOAD": "/x.so", "QT_PLUGIN_PATH": "/x", "SSLKEYLOGFILE": "/x", "http_proxy": "http://x",
    }  # fmt: skip
    given = visitor_environment(here)
    assert (given["DISPLAY"], given["TZ"]) == (":0", "America/New_York")
    nowhere = {given[name] for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    assert nowhere == {"/nonexistent/family-chart"}
    assert not {"SSH_AUTH_SOCK", "LD_PRELOAD", "QT_PLUGIN_PATH", "SSLKEYLOGFILE", "http_proxy"} & set(given)
    assert given["PYTHONDONTWRITEBYTECODE"] == "1"
    assert given["DBUS_SESSION_BUS_ADDRESS"] == "disabled:"


def test_a_session_bus_that_is_there_is_kept_for_screen_readers():
    assert visitor_environment({"DBUS_SESSION_BUS_ADDRESS": "unix:x"})["DBUS_SESSION_BUS_ADDRESS"] == "unix:x"


def test_the_packaged_program_starts_itself(monkeypatch):
    assert visitor_command("https://p.example")[1:] == [
        "-m",
        "ui.main",
        "kiosk-visitor",
        "--portal",
        "https://p.example",
    ]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert visitor_command("https://p.example") == [sys.executable, "kiosk-visitor", "--portal", "https://p.example"]
