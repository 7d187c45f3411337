"""How the program imports Qt: PySide's own modules are compiled once, and nothing it does is missing afterwards."""

import pytest

from tests.support import fresh_program

PROGRAM = """
import builtins, json, sys
compiled, plain = [], builtins.compile
def compile(source, filename, *rest, **options):
    compiled.append(str(filename))
    return plain(source, filename, *rest, **options)
builtins.compile = compile
from ui.main import import_qt
before = builtins.__import__
import_qt()
import inspect
from PySide6.QtCore import QPoint, QTimer
from PySide6.support.signature import get_signature, layout, parser
waiting = [type(inspect).__name__, hasattr(parser, "__path__"), "create_signature" in vars(layout)]
try:
    QPoint("a", 1)
except TypeError as error:
    said = str(error)
print(json.dumps({
    "compiled": [name for name in compiled if name.startswith(("shibokensupport", "signature_bootstrap"))],
    "said": said,
    "signature": str(get_signature(QTimer.setInterval)),
    "waiting": waiting,
    "asked": [hasattr(parser, "nobody"), inspect.isfunction(layout.create_signature)],
    "plain": [builtins.compile is compile, builtins.__import__ is before],
}))
"""


@pytest.fixture
def start(tmp_path):
    return lambda: fresh_program.told(PROGRAM, tmp_path)


@pytest.fixture
def kept(start, tmp_path):
    """The file a first start leaves."""
    assert start()["compiled"]
    (found,) = tmp_path.rglob("pyside_support.*")
    return found


def test_the_second_start_compiles_nothing_of_pysides_own(start, kept):
    first = kept.read_bytes()
    told = start()
    assert told["compiled"] == []
    assert told["plain"] == [True, True]
    assert kept.read_bytes() == first


def test_what_tells_signatures_runs_when_one_is_asked_for_and_not_before(start, kept):
    told = start()
    assert told["waiting"] == ["_Later", False, False]
    assert told["asked"] == [False, True]


THREADS = """
import json, threading
from ui.main import import_qt
import_qt()
from PySide6.QtCore import QPoint
gate, said = threading.Barrier(8), []
def ask():
    gate.wait()
    try:
        QPoint("a", 1)
    except (NameError, TypeError) as error:  # PySide's own table of names is filled by whoever comes first
        said.append(str(error))
asking = [threading.Thread(target=ask) for _ in range(8)]
for one in asking:
    one.start()
for one in asking:
    one.join()
print(json.dumps(said))
"""


def test_wrong_arguments_in_several_threads_at_once_are_told_and_end_no_program(tmp_path):
    said = fresh_program.told(THREADS, tmp_path)
    assert len(said) == 8
    assert any("xpos: int, ypos: int" in one for one in said)


def test_what_pyside_says_of_wrong_arguments_and_of_its_signatures_is_what_it_was(start, kept):
    told = start()
    assert "called with wrong argument types" in told["said"]
    assert "xpos: int, ypos: int" in told["said"]
    assert told["signature"].startswith("(self, msec: int")


@pytest.mark.parametrize("damage", [b"", b"nonsense", b"\xe9\x01\x00\x00\x00"])
def test_a_damaged_file_costs_no_start_and_is_written_anew(start, kept, damage):
    kept.write_bytes(damage)
    assert start()["compiled"]
    assert start()["compiled"] == []


def test_another_version_of_a_module_is_compiled(tmp_path):
    from ui.qt_import import CompiledOnce

    place = tmp_path / "kept"
    for text, value in ((b"one = 1", 1), (b"one = 1", 1), (b"one = 2", 2)):
        once = CompiledOnce(place)
        space = {}
        exec(once(text, "shibokensupport/one.py", "exec"), space)
        assert space["one"] == value
        once.keep()
