"""Enumerations made by `ui.qt_enums` are those that `enum` makes: every one PySide asks for, and those nobody does."""

import enum
import json
import os
import pickle
import subprocess
import sys
from enum import Enum, Flag, FlagBoundary, IntEnum, IntFlag
from pathlib import Path

import pytest

from ui import qt_enums

# In a program of its own: here Qt has been imported long before.
ASKED_BY_PYSIDE = """
import enum, json
asked, plain = [], enum.EnumType._create_
def create(kind, name, names, **more):
    asked.append((kind.__name__, name, names))
    return plain(kind, name, names, **more)
enum.EnumType._create_ = create
from PySide6 import QtCore, QtGui, QtNetwork, QtPrintSupport, QtSvg, QtWidgets
for module in (QtCore, QtGui, QtNetwork, QtPrintSupport, QtSvg, QtWidgets):
    for name in dir(module):
        getattr(module, name)
print(json.dumps(asked))
"""
KINDS = {kind.__name__: kind for kind in (Enum, IntEnum, Flag, IntFlag)}


def made(create, kind, name, names):
    # As `EnumType.__call__` calls it, from where the enumeration is wanted.
    def call():
        return create(
            kind, name, list(names), module=None, qualname=None, type=None, start=1, boundary=FlagBoundary.KEEP
        )

    return call()


def told(one):
    """All there is to know of an enumeration."""
    inside = ("_member_names_", "_flag_mask_", "_singles_mask_", "_all_bits_", "_boundary_", "_member_type_")
    members = list(one.__members__.items())
    return {
        "members": [(name, each.name, each.value, repr(each), str(each), f"{each}") for name, each in members],
        "same": [
            each is one(each.value) and each is one[name] and each is getattr(one, name) for name, each in members
        ],
        "order": [(each.name, each._sort_order_) for each in one],
        "inside": [getattr(one, name, None) for name in inside],
        "class": (one.__name__, one.__qualname__, one.__module__, one.__mro__[1:], repr(one), len(one), dir(one)),
        "own": sorted(vars(one).keys() - {"__dict__", "__weakref__"}),
        "iterated": getattr(one, "_iter_member_", None) and one._iter_member_.__func__.__qualname__,
        "hashes": [hash(each) == hash(each.value) for _, each in members if isinstance(each, int)],
    }


def combined(one):
    """What becomes of the members of a flag together."""
    pairs = [(a, b) for a in list(one)[:6] for b in list(one)[:6]]
    found = [(str(a | b), str(a & b), str(a ^ b), a in (a | b), [str(each) for each in a | b]) for a, b in pairs]
    return found, [str(~each) for each in list(one)[:6]]


IS_KNOWN = sys.version_info[:2] == qt_enums._KNOWN_PYTHON
of_a_known_python = pytest.mark.skipif(
    not IS_KNOWN, reason="the program leaves this Python's enumerations to `enum`: run with Python 3.11"
)


@pytest.fixture(scope="module")
def asked():
    kept = {key: os.environ[key] for key in ("PATH", "LD_LIBRARY_PATH") if key in os.environ}
    command = [sys.executable, "-c", ASKED_BY_PYSIDE]
    done = subprocess.run(command, env=kept, capture_output=True, check=True)
    return [(KINDS[kind], name, [tuple(one) for one in names]) for kind, name, names in json.loads(done.stdout)]


@of_a_known_python
def test_every_enumeration_of_pyside_is_what_it_was(asked):
    assert {kind for kind, _, _ in asked} == set(KINDS.values())
    quick = [one for one in asked if qt_enums._is_plain(one[0], one[2])]
    assert len(quick) > 0.98 * len(asked)
    for kind, name, names in asked:
        ours, plain = made(qt_enums._create, kind, name, names), made(qt_enums._PLAIN, kind, name, names)
        assert told(ours) == told(plain)
        if issubclass(kind, Flag):
            assert combined(ours) == combined(plain)


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (Enum, [("One", 1), ("Two", "2")]),
        (Enum, [("One", 1), ("_two_", 2)]),
        (IntEnum, [("name", 1), ("real", 2)]),
        (IntEnum, [("One", 1), ("Two", True)]),
        (IntFlag, [("One", 1), ("All", -1)]),
        (Enum, [("One", 1), ("One", 2)]),
        (Enum, [("mro", 1)]),
        (Enum, ["One", "Two"]),
        (Enum, "One Two"),
        (Enum, {"One": 1}),
    ],
)
def test_what_is_not_as_plain_is_left_to_enum(kind, names):
    def outcome(create):
        try:
            return told(create(kind, "Odd", names, module=__name__, boundary=FlagBoundary.KEEP))
        except (ValueError, TypeError) as error:
            return str(error)

    assert outcome(qt_enums._create) == outcome(qt_enums._PLAIN)


Made = qt_enums._create(IntFlag, "Made", [("One", 1), ("Two", 2)], module=__name__)


def test_its_members_are_pickled_kept_from_change_and_found_by_value():
    assert pickle.loads(pickle.dumps(Made.Two)) is Made.Two
    assert Made(3) == Made.One | Made.Two
    with pytest.raises(AttributeError, match="cannot reassign member"):
        Made.One = 3
    with pytest.raises(ValueError, match="is not a valid"):
        qt_enums._create(Enum, "Few", [("One", 1)], module=__name__)(2)
    with pytest.raises(TypeError, match="cannot extend"):

        class More(Made):
            """There is no such thing."""


def test_the_program_makes_them_so_under_a_python_whose_enumerations_are_known():
    program = (
        "from ui.main import import_qt; import_qt(); import enum; from ui import qt_enums;"
        "from PySide6.QtCore import Qt;"
        f"assert (enum.EnumType._create_ is qt_enums._create) is {IS_KNOWN};"
        "assert Qt.AlignmentFlag.AlignTop.value == 32"
    )
    kept = {key: os.environ[key] for key in ("PATH", "LD_LIBRARY_PATH") if key in os.environ}
    environment = {**kept, "PYTHONPATH": str(Path.cwd())}
    subprocess.run([sys.executable, "-c", program], env=environment, check=True)
    assert enum.EnumType._create_ is qt_enums._PLAIN
