"""Names and docstrings: what a reader meets first."""

import ast

from tests.house import source

VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "controller"}


def test_every_module_says_what_lives_there():
    files = source.files("pfclient", "ui", "portal", "resources", "tests")
    assert not [source.name(path) for path in files if not ast.get_docstring(source.tree(path))]


def test_no_module_has_a_name_that_explains_nothing():
    assert not [source.name(path) for path in source.files() if path.stem in VAGUE]


def test_init_files_hold_a_docstring_and_nothing_else():
    opening = [path for path in source.files() if path.name == "__init__.py"]
    assert opening
    assert not [source.name(path) for path in opening if len(source.tree(path).body) != 1]
