"""Size is a smell detector: a file, class or function that grows past its bound holds two things."""

import ast

from tests.house import source

FILE, CLASS, FUNCTION = 300, 200, 40


def test_no_file_class_or_function_outgrows_its_bound():
    long = {source.name(path): too_long(path) for path in (*source.files(), source.ROOT / "dev.py")}
    assert not {name: parts for name, parts in long.items() if parts}


def too_long(path):
    long = []
    lines = len(path.read_text(encoding="utf-8").splitlines())
    if lines > FILE:
        long.append(f"file of {lines} lines")
    for node in ast.walk(source.tree(path)):
        length = getattr(node, "end_lineno", 0) - getattr(node, "lineno", 0) + 1
        if isinstance(node, ast.ClassDef) and length > CLASS:
            long.append(f"class {node.name} of {length} lines")
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and length > FUNCTION:
            long.append(f"{node.name}() of {length} lines")
    return long


def test_no_test_file_outgrows_its_bound():
    long = [source.name(path) for path in source.files("tests") if len(path.read_text().splitlines()) > FILE]
    assert not long
