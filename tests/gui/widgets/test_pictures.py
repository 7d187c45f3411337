"""Cells that are painted again and again: they look as the first time, and as what they say now."""

from collections import namedtuple

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from tests.support.painted import words_of
from ui.base.cells import Cell, Column, Mark
from ui.base.group import Group
from ui.base.rows import RowsModel
from ui.theme.theme import theme
from ui.widgets.pictures import Pictures
from ui.widgets.record_cells import RecordCells
from ui.widgets.record_table import RecordTable

Result = namedtuple("Result", "key name value")
COLUMNS = (
    Column(
        "Test",
        lambda r: r.name,
        sort=lambda r: r.name,
        cell=lambda r: Cell(r.name, "Lakeview", strong=True, icon="info"),
    ),
    Column("Value", lambda r: r.value, cell=lambda r: Cell(r.value, unit="mg/dL", big=True, mark=FLAG), width=150),
    Column("Status", lambda _r: "Final", cell=lambda _r: Cell(mark=Mark("Final", "good", "check")), width=120),
)
FLAG = Mark("High", "warn", "warning")
LINES = [
    Group("Wednesday, March 4, 2026, and what else was found out on that very day, the day before and the day after"),
    Result("a", "Glucose", "98"),
    Result("b", "Hemoglobin A1c/Hemoglobin.total in Blood", "5.7"),
    Group("March 2025"),
    Result("c", "Iron", "61"),
]


def made(qtbot, lines=LINES, size=(560, 420)):
    model = RowsModel(COLUMNS, key=lambda row: row.key)
    model.set_rows(lines)
    table = RecordTable(model, "Lab results")
    qtbot.addWidget(table)
    table.rows = model
    table.resize(*size)
    table.select_key("a")
    return table


def seen(table):
    table.grab()
    QApplication.processEvents()  # rows are measured, and the chosen one is in sight
    return table.grab().toImage()


def painted_anew(table):
    """Without any picture kept."""
    table._painter._pictures, table._heads._pictures = Pictures("page"), Pictures("page")
    return table.grab().toImage()


CHANGES = {
    "another is chosen": lambda table: table.select_key("c"),
    "one is under the mouse": lambda table: table._hover(2),
    "a word in a pill": lambda table: table.rows.set_badges({"a": "New"}),
    "fewer rows": lambda table: table.rows.set_rows(LINES[3:]),
    "other rows under the same keys": lambda table: table.rows.set_rows([Result("a", "Iron", "12"), LINES[0]]),
    "a narrow table": lambda table: table.resize(440, 420),
    "a column goes": lambda table: table.setColumnHidden(2, True),
    "sorted by a heading": lambda table: table._heads._sort(0),
    "sorted the other way round": lambda table: (table._heads._sort(0), table._heads._sort(0)),
    "high contrast": lambda _table: theme().switch(name="contrast"),
    "large text": lambda _table: theme().switch(scale=1.5),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_cell_painted_often_looks_as_one_painted_once(qtbot, change):
    table = made(qtbot)
    first = seen(table)
    for _ in range(5):
        assert seen(table) == first
    CHANGES[change](table)
    for _ in range(5):
        again = seen(table)
    assert again == painted_anew(table)
    assert again != first


@pytest.mark.parametrize("strip", [(0, 0, 500, 40), (0, 30, 90, 200), (300, 60, 250, 61), (0, 250, 500, 160)])
def test_a_part_that_is_painted_anew_looks_as_it_did_with_the_rest(qtbot, strip):
    table = made(qtbot)
    seen(table)
    view = table.viewport()
    whole = view.grab()
    patched = QPixmap(whole)
    view.render(patched, QRect(*strip).topLeft(), QRegion(QRect(*strip)))
    assert patched.toImage() == whole.toImage()


def rest(qtbot, table):
    """Nobody scrolls or types any more: pictures are made of what is in sight."""
    qtbot.waitUntil(lambda: not table._painter.at_rest.isActive())


def words_painted(table, monkeypatch):
    """How many cells are painted without a picture with the next frame."""
    painted, paint = [], RecordCells._paint_words
    monkeypatch.setattr(RecordCells, "_paint_words", lambda *told: (painted.append(told), paint(*told)))
    table.viewport().grab()
    monkeypatch.undo()
    return len(painted)


def test_a_list_at_rest_is_all_pictures_by_the_time_it_is_painted_again(desk, qtbot, monkeypatch):
    table = desk(made(qtbot))
    QApplication.processEvents()
    assert words_painted(table, monkeypatch) > 0
    rest(qtbot, table)
    assert words_painted(table, monkeypatch) == 0
    assert table.grab().toImage() == painted_anew(table)


def test_a_list_that_was_left_before_it_rested_is_all_pictures_for_who_comes_back(desk, qtbot, monkeypatch):
    table = desk(made(qtbot))
    QApplication.processEvents()
    table.hide()
    table.rows.set_rows(LINES[1:])  # meanwhile
    rest(qtbot, table)
    table.show()
    QApplication.processEvents()
    assert words_painted(table, monkeypatch) == 0
    assert table.grab().toImage() == painted_anew(table)


@pytest.mark.parametrize("change", CHANGES)
def test_what_changes_after_a_rest_looks_as_painted_once(desk, qtbot, change):
    table = desk(made(qtbot))
    first = seen(table)
    rest(qtbot, table)
    CHANGES[change](table)
    again = seen(table)
    rest(qtbot, table)
    assert seen(table) == again == painted_anew(table)
    assert again != first


def test_from_right_to_left_nothing_of_the_other_way_stays(qapp, qtbot):
    table = made(qtbot)
    for _ in range(5):
        before = seen(table)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        for _ in range(5):
            again = seen(table)
        assert again == painted_anew(table)
        assert again != before
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_words_are_heard_where_they_are_listened_to(qtbot, desk):
    table = desk(made(qtbot))
    for _ in range(5):
        seen(table)
    said = {word.text for word in words_of(table)}
    assert {"Glucose", "98", "mg/dL", "High", "Final", "March 2025"} <= said


def test_pictures_never_take_more_room_than_they_may(qtbot):
    widget, painted = QWidget(), []
    qtbot.addWidget(widget)
    kept = Pictures("page")
    picture = widget.grab()
    painter = QPainter(picture)
    for number in range(400):
        for _ in range(4):
            kept.paint(painter, [(QRectF(0, 0, 300, 84), number, lambda *_: painted.append(1))])
    painter.end()
    held = list(kept._pictures.values())
    assert 0 < sum(each.width() * each.height() for each in held) <= 1_000_000
    assert len(painted) < 4 * 400


def test_pictures_made_at_rest_take_no_more_room_either(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    kept = Pictures("page")
    parts = [(QRectF(0, 0, 300, 84), number, lambda *_: None) for number in range(400)]
    turns = [kept.keep(widget, parts, 3) for _ in range(100)]
    held = list(kept._pictures.values())
    assert 0 < sum(each.width() * each.height() for each in held) <= 1_000_000
    # A few in each turn, and where there is no room for more, nothing is left to do.
    assert turns == [True] * (len(held) // 3) + [False] * (100 - len(held) // 3)
