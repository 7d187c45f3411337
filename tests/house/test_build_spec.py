"""The parts of build.spec that no build on Linux runs: run here, with what they tell PyInstaller written down."""

import json
import subprocess
import sys

from tests.house import source


def told(system, folder):
    """The programs by name, and everything else by what makes it."""
    words = [sys.executable, "-m", "tests.support.told_to_pyinstaller", system, str(folder)]
    done = subprocess.run(words, cwd=source.ROOT, capture_output=True, text=True, timeout=100, check=False)
    assert done.returncode == 0, done.stderr
    return {given["name"] if kind == "EXE" else kind: given for kind, given in json.loads(done.stdout)}


def test_on_macos_the_app_has_windows_an_icon_and_takes_links(tmp_path):
    made = told("darwin", tmp_path)
    # A program with a console is one in the background there, and PyInstaller goes by the last of the two.
    assert (made["pfclient"]["console"], made["BUNDLE"]["info_plist"]["LSBackgroundOnly"]) == (False, False)
    assert made["BUNDLE"]["info_plist"]["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == ["pfclient"]
    assert (tmp_path / "pfclient.icns").read_bytes().startswith(b"icns")


def test_on_windows_both_programs_print_have_a_version_and_open_no_console_of_their_own(tmp_path):
    made = told("win32", tmp_path)
    assert (made["pfclient"]["console"], made["pfclient"]["hide_console"]) == (True, "hide-early")
    assert "OriginalFilename', 'pfclient.exe'" in made["pfclient"]["version"]
    assert "OriginalFilename', 'pfclient-portal.exe'" in made["pfclient-portal"]["version"]
    assert (tmp_path / "pfclient.ico").read_bytes().startswith(b"\0\0\1\0")
