"""What is imported while the first page is looked at: there is such a thing, and it comes in parts."""

import importlib

from PySide6.QtCore import QObject

from ui.shell import warm_up


def test_every_part_of_the_charts_is_imported_in_turn_and_then_it_is_over(qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(warm_up.importlib, "import_module", asked.append)
    parent = QObject()
    parts = warm_up.ChartParts(parent)
    qtbot.waitUntil(lambda: not parts._timer.isActive(), timeout=10_000)
    assert asked == list(warm_up._CHARTS)
    parent.deleteLater()


def test_every_part_named_is_there():
    for name in (*warm_up._CHARTS, *warm_up._NEXT):
        assert importlib.import_module(name).__name__ == name
