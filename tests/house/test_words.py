"""Names and docstrings: what a reader meets first."""

import ast

import pytest

from tests.house import source

VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "controller"}


@pytest.mark.parametrize("path", source.files("pfclient", "ui", "portal", "resources", "tests"), ids=source.name)
def test_every_module_says_what_lives_there(path):
    docstring = ast.get_docstring(source.tree(path))
    assert docstring, f"{source.name(path)} opens without a docstring"


@pytest.mark.parametrize("path", source.files(), ids=source.name)
def test_no_module_has_a_name_that_explains_nothing(path):
    assert path.stem not in VAGUE


@pytest.mark.parametrize("path", [p for p in source.files() if p.name == "__init__.py"], ids=source.name)
def test_init_files_hold_a_docstring_and_nothing_else(path):
    assert len(source.tree(path).body) == 1
