"""The source tree as the house tests read it."""

import ast
import functools
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("pfclient", "ui", "portal", "resources", "bench")


@functools.cache
def files(*rooms):
    return tuple(sorted(path for room in rooms or ROOMS for path in (ROOT / room).rglob("*.py")))


@functools.cache
def tree(path):
    text = path.read_text(encoding="utf-8")
    try:
        return ast.parse(text)
    except SystemError:  # CPython 3.11 miscounts its depth where a thread left by another test parses meanwhile
        return ast.parse(text)


def name(path):
    return path.relative_to(ROOT).as_posix()


def imports(path):
    """Every module name a file imports, with the line, type-checking blocks included."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            yield node.module, node.lineno


def calls(path):
    """Every call as (dotted tail of what is called, line): `a.b.exec()` gives `exec`."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                yield node.func.attr, node.lineno
            elif isinstance(node.func, ast.Name):
                yield node.func.id, node.lineno
