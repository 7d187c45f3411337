"""What a file keeps to itself it uses: a name nobody reads is a leftover, and says what is not so."""

import ast

import pytest

from tests.house import source


def kept(tree):
    """The names at the top of a file that are nobody else's, with their lines."""
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", node)]
        for target in targets:
            name = getattr(target, "id", getattr(target, "name", ""))
            if len(name) > 1 and name.startswith("_") and not name.startswith("__"):
                yield name, node.lineno


def read(tree):
    """Every name a file reads itself; a type that is told before it is there is a word."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield node.id
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def taken(tree):
    """Every name a file takes from another one."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.ImportFrom):
            yield from (alias.name for alias in node.names)


def unread(trees):
    """Names that are read neither in their own file nor from another."""
    elsewhere = {name for tree in trees.values() for name in taken(tree)}
    found = []
    for file, tree in trees.items():
        known = elsewhere | set(read(tree))
        found += [f"{file}:{line} {name}" for name, line in kept(tree) if name not in known]
    return found


def test_every_name_a_file_keeps_to_itself_is_read():
    assert unread({source.name(path): source.tree(path) for path in source.files()}) == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("_A = 1", ["x:1 _A"]),
        ("_A: int = 1", ["x:1 _A"]),
        ("def _a(): ...", ["x:1 _a"]),
        ("class _A: ...", ["x:1 _A"]),
        ("_A = 1\nprint(_A)", []),
        ("_A = 1\ndef f(): return _A", []),
        ("__all__ = []", []),
        ("_, _b = 1, 2\nprint(_b)", []),
        ("A = 1", []),
    ],
)
def test_a_leftover_is_told_from_what_is_used(code, found):
    assert unread({"x": ast.parse(code)}) == found
