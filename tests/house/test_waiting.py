"""A test waits for what it wants, never for a time: a pause long enough here is too short on a busy machine."""

import ast

import pytest

from tests.house import source

STANDS_FOR_SLOWNESS = {
    "tests/journeys/test_app_lock.py": "a computer that sleeps",
    "tests/support/chaos.py": "networks that delay and narrow",
    "tests/support/faults.py": "a portal that answers late, as long as its switch says",
    "tests/support/virtual_time.py": "hours that take no time",
    "tests/unit/gateway/test_hostile_servers.py": "servers that trickle, and servers that say nothing",
    "tests/unit/gateway/test_tokens.py": "a portal that never answers",
    "tests/unit/vault/test_keyring.py": "a prompt somebody took a while to close",
}
"""Files in which a pause is the very thing under test, and what it stands for."""


def pauses(tree):
    """Every pause for a time, with its line; one between two looks of a `while` loop is none: the look decides."""
    looking = {id(inner) for loop in ast.walk(tree) if isinstance(loop, ast.While) for inner in ast.walk(loop)}
    return [
        (node.lineno, ast.unparse(node))
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and id(node) not in looking and _pauses(node)
    ]


def _pauses(call):
    named = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    owner = ast.unparse(call.func.value) if isinstance(call.func, ast.Attribute) else ""
    if named in {"qWait", "qSleep"} or (owner, named) == ("qtbot", "wait"):
        return True
    gives_way = bool(call.args) and isinstance(call.args[0], ast.Constant) and call.args[0].value == 0
    return named == "sleep" and not gives_way


def test_no_test_waits_for_a_time_and_no_file_is_excused_without_need():
    found = {source.name(path): pauses(source.tree(path)) for path in source.files("tests")}
    waiting = {name: lines for name, lines in found.items() if lines}
    assert waiting.keys() == STANDS_FOR_SLOWNESS.keys(), waiting


@pytest.mark.parametrize(
    ("code", "waits"),
    [
        ("time.sleep(0.1)", True),
        ("sleep(pause)", True),
        ("await asyncio.sleep(1)", True),
        ("qtbot.wait(50)", True),
        ("QTest.qWait(50)", True),
        ("await asyncio.sleep(0)", False),
        ("process.wait(5)", False),
        ("qtbot.waitUntil(ready)", False),
        ("while not ready():\n    time.sleep(0.02)", False),
    ],
)
def test_a_pause_is_told_from_a_look(code, waits):
    assert bool(pauses(ast.parse(code))) is waits
