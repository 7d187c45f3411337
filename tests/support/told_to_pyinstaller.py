"""What build.spec tells PyInstaller on another system than this one, as JSON: told the system's name and a folder."""

import json
import os
import shutil
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

from PyInstaller import compat
from PyInstaller.utils import hooks

import ui.widgets.mark  # noqa: F401 - Qt, before another system is spoken of

SPEC = Path(__file__).parents[2] / "build.spec"


def told(system, folder):
    """The calls of EXE, COLLECT and BUNDLE by their names, with what a call was given by name."""
    calls = []

    def recording(name):
        def call(*_, **given):
            calls.append((name, given))
            return SimpleNamespace(scripts=[], binaries=[], datas=[], pure=[])

        return call

    usual, sys.platform = hooks.copy_metadata, system
    # What only that system has is not here; these two write a version into a program, of which there is none yet.
    sys.modules.setdefault("pefile", ModuleType("pefile"))
    vars(compat).setdefault("win32api", None)
    # From Python 3.12 on a program is looked for as Windows says it would.
    vars(shutil)["_winapi"] = SimpleNamespace(NeedCurrentDirectoryForExePath=lambda _name: False)
    hooks.copy_metadata = lambda name, **_: usual(name)
    names = {name: recording(name) for name in ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")}
    text = SPEC.read_text(encoding="utf-8").replace("DATA += [pyside_modules()]", "")  # a start of the program
    exec(compile(text, str(SPEC), "exec"), {**names, "SPECPATH": str(SPEC.parent), "workpath": str(folder)})
    return [call for call in calls if call[0] in {"EXE", "COLLECT", "BUNDLE"}]


def written(version):
    """Windows' version of a program in words, once it can be written as bytes."""
    assert version.toRaw()
    return str(version)


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    print(json.dumps(told(sys.argv[1], sys.argv[2]), default=written))
