"""Our modules from one file: the same modules, of the source that lies there, whatever becomes of the file."""

import importlib
import py_compile
import sys
from pathlib import Path

import pytest

from tests.support import fresh_program
from ui import own_bytecode
from ui.own_bytecode import OwnBytecode, packaged

PROGRAM = """
import json, sys, traceback
from ui.main import import_qt
import_qt()
import pfclient.people, ui.theme.tokens
from ui import own_bytecode
ours = [name for name, one in sys.modules.items() if name.partition(".")[0] in ("pfclient", "ui")]
mine = [name for name in ours if type(sys.modules[name].__loader__).__name__ == "OwnBytecode"]
own_bytecode.keep()
try:
    ui.theme.tokens.colors("nobody")
except KeyError as error:
    line = traceback.extract_tb(error.__traceback__)[-1]
module = sys.modules["pfclient.people"]
print(json.dumps({
    "mine": sorted(mine),
    "module": [module.__name__, module.__package__, module.__file__, module.__cached__, module.__spec__.parent],
    "package": [*sys.modules["ui.theme"].__path__, sys.modules["ui.theme"].__package__],
    "line": [line.filename, line.line],
}))
"""


@pytest.fixture
def start(tmp_path):
    return lambda: fresh_program.told(PROGRAM, tmp_path)


def told_by(file):
    """What the file says of every module; the same may be written in other bytes."""
    opened, known = own_bytecode._opened(file)
    opened.close()
    assert known
    return known


def test_a_later_start_has_its_modules_from_the_file_and_they_are_what_they_were(start, tmp_path):
    first = start()
    assert first["mine"] == []
    [file] = tmp_path.rglob("own_bytecode.*.bin")
    before = file.read_bytes()
    later = start()
    assert {"pfclient.people", "ui.theme", "ui.theme.tokens"} <= set(later["mine"])
    assert later | {"mine": []} == first
    # A report of an error names file and line of the source.
    file_of_error, line = later["line"]
    assert (Path(file_of_error).name, "[theme]" in line) == ("tokens.py", True)
    assert file.read_bytes() == before


@pytest.mark.parametrize("damage", [b"", b"nonsense", b"\0" * 4096])
def test_a_damaged_file_costs_no_start_and_is_written_anew(start, tmp_path, damage):
    start()
    [file] = tmp_path.rglob("own_bytecode.*.bin")
    whole, known = file.read_bytes(), told_by(file)
    file.write_bytes(damage or whole[:-1])
    assert start()["mine"] == []
    assert start()["mine"]
    assert told_by(file) == known


def test_a_module_that_is_damaged_in_the_file_is_imported_as_ever_and_kept_anew(start, tmp_path):
    start()
    [file] = tmp_path.rglob("own_bytecode.*.bin")
    whole = file.read_bytes()
    file.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    told = [start()["mine"] for _ in range(2)]
    assert len(told[1]) == len(told[0]) + 1
    assert len(file.read_bytes()) == len(whole)


def test_a_file_that_says_it_is_longer_than_it_is_costs_no_start(start, tmp_path):
    start()
    [file] = tmp_path.rglob("own_bytecode.*.bin")
    file.write_bytes(file.read_bytes()[:8] + b"\xff" * 8 + file.read_bytes()[16:])
    assert start()["mine"] == []
    assert start()["mine"]


@pytest.fixture
def room(tmp_path, monkeypatch):
    """A package with one module, and what finds it; what of it is imported is forgotten afterwards."""
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    package = tmp_path / "a_room_of_ours"
    package.mkdir()
    (package / "__init__.py").write_text("", encoding="utf-8")
    found = []

    def imported():
        for name in [name for name in sys.modules if name.startswith(package.name)]:
            del sys.modules[name]
        finder = OwnBytecode(tmp_path / "kept.bin", [package.name])
        found.append(finder)
        sys.meta_path.insert(0, finder)
        importlib.invalidate_caches()
        module = importlib.import_module(f"{package.name}.one")
        finder.keep()
        return module.VALUE, module.__loader__ is finder

    yield package / "one.py", imported
    sys.meta_path[:] = [one for one in sys.meta_path if one not in found]
    for name in [name for name in sys.modules if name.startswith(package.name)]:
        del sys.modules[name]


def test_another_source_is_imported_as_ever_and_kept_anew(room):
    source, imported = room
    source.write_text("VALUE = 1", encoding="utf-8")
    assert [imported(), imported()] == [(1, False), (1, True)]
    source.write_text("VALUE = 22", encoding="utf-8")
    assert [imported(), imported()] == [(22, False), (22, True)]


def test_a_packaged_program_has_its_modules_from_the_file_it_came_with(tmp_path, monkeypatch):
    compiled = {}
    for name, text in {"__init__": "", "one": "VALUE = 1", "inner/__init__": "", "inner/two": "VALUE = 2"}.items():
        source = tmp_path / "source" / f"{name.replace('/', '_')}.py"
        source.parent.mkdir(exist_ok=True)
        source.write_text(text, encoding="utf-8")
        compiled[f"a_packaged_room/{name}.pyc"] = Path(py_compile.compile(str(source), doraise=True))
    others = {"somebody_else/one.pyc": compiled["a_packaged_room/one.pyc"], "a_packaged_room/words.json": tmp_path}
    file, folder = tmp_path / "came.bin", tmp_path / "program"
    whole, taken = packaged([*compiled.items(), *others.items()], ["a_packaged_room"])
    file.write_bytes(whole)
    assert taken == set(compiled)
    finder = OwnBytecode(file, ["a_packaged_room"], str(folder))
    monkeypatch.setattr(sys, "meta_path", [finder, *sys.meta_path])
    try:
        one = importlib.import_module("a_packaged_room.one")
        two = importlib.import_module("a_packaged_room.inner.two")
        assert (one.VALUE, two.VALUE, two.__package__) == (1, 2, "a_packaged_room.inner")
        assert one.__file__ == str(folder / "a_packaged_room" / "one.pyc")
        assert [*sys.modules["a_packaged_room.inner"].__path__] == [str(folder / "a_packaged_room" / "inner")]
        assert finder.find_spec("somebody_else.one") is None
        before = file.read_bytes()
        finder.keep()
        assert file.read_bytes() == before
    finally:
        for name in [name for name in sys.modules if name.startswith("a_packaged_room")]:
            del sys.modules[name]


def test_a_module_that_became_a_package_is_found_where_it_lies(room):
    source, imported = room
    source.write_text("VALUE = 1", encoding="utf-8")
    assert [imported(), imported()] == [(1, False), (1, True)]
    source.unlink()
    source.with_suffix("").mkdir()
    (source.with_suffix("") / "__init__.py").write_text("VALUE = 333", encoding="utf-8")
    assert [imported(), imported()] == [(333, False), (333, True)]


def test_bytecode_of_another_source_is_not_kept(room):
    source, imported = room
    source.write_text("VALUE = 1", encoding="utf-8")
    assert imported() == (1, False)
    kept = source.parent.parent / "kept.bin"
    kept.unlink()
    [made] = source.parent.rglob("one.*.pyc")
    for other in (made.read_bytes()[:8] + b"\0" * 8 + b"code", b"short", b"x" * 16 + made.read_bytes()[16:]):
        made.write_bytes(other)
        sys.meta_path[0].keep()
        assert not kept.exists() or "a_room_of_ours.one" not in OwnBytecode(kept)._known
