"""The record table: walked with the keyboard, nothing cut, the choice kept."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.base.cells import Cell, Column, Mark
from ui.base.group import Group
from ui.base.rows import RowsModel
from ui.theme.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.cell_layout import CellLayout
from ui.widgets.frames import box, column
from ui.widgets.line_breaking import wrap
from ui.widgets.record_table import RecordTable

Key = Qt.Key


@dataclass(frozen=True)
class Medicine:
    key: str
    name: str
    how: str
    year: int


ROWS = [
    Medicine("a", "Metformin 500 mg tablet", "Take 1 tablet 2 times a day with meals and a full glass of water", 2009),
    Medicine("b", "Lisinopril 10 mg tablet", "Take 1 tablet", 2024),
    Medicine("c", "Amlodipine 5 mg", "", 1999),
]
COLUMNS = (
    Column("Medicine", lambda m: m.name, sort=lambda m: m.name, cell=lambda m: Cell(m.name, m.how, strong=True)),
    Column("Since", lambda m: str(m.year), sort=lambda m: m.year, width=120),
    Column("Status", lambda m: "Current", cell=lambda m: Cell(mark=Mark("Current", "good", "check")), width=150),
)


@pytest.fixture
def table(desk):
    model = RowsModel(COLUMNS, key=lambda m: m.key)
    model.set_rows(ROWS)
    made = RecordTable(model, "Medications")
    made.rows = model
    return desk(made, (620, 400))


def test_rows_are_walked_with_the_keyboard_and_opened_with_enter(table):
    chosen, opened = [], []
    table.row_chosen.connect(lambda row: chosen.append(row.key))
    table.row_opened.connect(lambda row: opened.append(row.key))
    assert table.current_key == "a"
    for key in (Key.Key_Down, Key.Key_End, Key.Key_Home, Key.Key_Return):
        QTest.keyClick(table, key)
    assert chosen == ["b", "c", "a"]
    assert opened == ["a"]


def test_typing_letters_finds_a_row(table):
    table.select_first()
    QTest.keyClicks(table, "lis")
    assert table.current_key == "b"


def test_headings_hand_the_focus_to_the_rows(table):
    table.clearFocus()
    table.horizontalHeader().setFocus()
    assert QApplication.focusWidget() is table


def test_tab_leaves_the_table(desk):
    model = RowsModel(COLUMNS, key=lambda m: m.key)
    model.set_rows(ROWS)
    table, button = RecordTable(model, "Medications"), Button("Next")
    desk(box(column(table, button)), (620, 400))
    table.setFocus()
    QTest.keyClick(table, Key.Key_Tab)
    assert QApplication.focusWidget() is button


def test_the_chosen_row_stays_chosen_over_a_refresh_and_a_sort(table):
    table.select_key("b")
    table.rows.set_rows([*ROWS[::-1]])
    assert table.current_key == "b"
    table.rows.sort(1)
    assert table.current_key == "b"
    table.rows.set_rows(ROWS[2:])
    assert table.current_key is None
    assert not table.select_key("b")


def test_rows_grow_with_their_text_and_plain_ones_stay_sixty(table):
    table._measure()
    assert table.rowHeight(2) == 60
    before = table.rowHeight(0)
    assert before > 60
    table.resize(440, 400)
    table._measure()
    assert table.rowHeight(0) > before


class Frames(QObject):
    """What was seen of a table at each frame: how tall its rows were, and how far it was scrolled."""

    def __init__(self, table):
        super().__init__()
        self.table, self.seen = table, []
        table.viewport().installEventFilter(self)

    def eventFilter(self, _watched, event):  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            self.seen.append(self.looks())
        return False

    def looks(self):
        rows = range(self.table.model().rowCount())
        return [self.table.rowHeight(row) for row in rows], self.table.verticalScrollBar().value()


def test_other_rows_are_seen_as_they_stay(table):
    many = [
        Medicine(str(n), f"Medicine {n}", "Take 1 tablet with a full glass of water. " * (n % 2 * 3), n)
        for n in range(40)
    ]
    table.rows.set_rows(many)
    QApplication.processEvents()
    frames = Frames(table)
    for rows in (many[9:], many, many[:2]):
        frames.seen.clear()
        table.rows.set_rows(rows)
        table.select_key(rows[-1].key)
        QApplication.processEvents()
        assert table.visualRect(table.currentIndex()).intersects(table.viewport().rect())
        assert frames.seen == [frames.looks()]
    assert table.rowHeight(1) > table.rowHeight(0) == 60


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_every_line_of_a_cell_fits_its_width(qapp, scale):
    theme().switch(scale=scale)
    cell = Cell(
        "Hydrochlorothiazide-triamterene-and-more 37.5 mg tablet", "Take 1 tablet", strong=True, badge="Changed"
    )
    width = 200 * scale
    lines = CellLayout().lines(cell, width)
    metrics = theme().metrics("body_strong")
    assert all(metrics.horizontalAdvance(line) <= width for line in lines.first)
    assert "".join(lines.first).replace(" ", "") == cell.text.replace(" ", "")
    assert lines.height >= len(lines.first) * metrics.height()


def test_a_word_longer_than_the_line_is_broken_not_cut(qapp):
    metrics = theme().metrics("body")
    lines = wrap("a" * 60, metrics, 100)
    assert len(lines) > 1
    assert "".join(lines) == "a" * 60
    assert wrap("", metrics, 100) == ()
    assert wrap("one\ntwo", metrics, 1000) == ("one", "two")


def test_no_line_ends_where_the_words_belong_together():
    metrics = theme().metrics("small")
    room = metrics.horizontalAdvance("jueves, 2:05 p.") + 2
    assert wrap("jueves,  2:05 p.\u00a0m.", metrics, room) == ("jueves, 2:05", "p.\u00a0m.")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Acetaminophen 500 mg tablet", ("Acetaminophen", "500 mg tablet")),
        ("Vitamin D3 1,000 units tablet", ("Vitamin D3", "1,000 units tablet")),
        ("Chickenpox, dose 2 of 2", ("Chickenpox, dose", "2 of 2")),
    ],
)
def test_no_line_ends_between_a_number_and_what_it_counts(text, lines):
    metrics = theme().metrics("body_strong")
    room = metrics.horizontalAdvance(f"{lines[0]} {lines[1].split()[0]}") + 2
    assert wrap(text, metrics, max(room, metrics.horizontalAdvance(lines[1]) + 2)) == lines


def test_a_badge_leaves_a_dose_with_its_unit():
    metrics = theme().metrics("body_strong")
    assert wrap("Zolpidem 5 mg", metrics, metrics.horizontalAdvance("Zolpidem 5 mg") + 2, 60) == ("Zolpidem", "5 mg")


def test_where_a_dose_is_wider_than_the_line_it_is_parted_at_its_blank():
    metrics = theme().metrics("body_strong")
    assert wrap("1,000 units", metrics, metrics.horizontalAdvance("1,000") + 2)[0] == "1,000"


def test_headings_between_rows_are_skipped_by_the_keyboard(desk):
    model = RowsModel(COLUMNS, key=lambda m: m.key)
    model.set_rows([Group("March 2026"), ROWS[0], Group("January 2026"), ROWS[1]])
    table = desk(RecordTable(model, "Lab results"), (620, 400))
    table.select_first()
    QTest.keyClick(table, Key.Key_Down)
    assert table.current_key == "b"
    assert not table.grab().isNull()


def test_a_click_on_a_heading_sorts_and_a_second_one_turns_it_round(table):
    head = table.horizontalHeader()
    at = QPoint(head.sectionViewportPosition(1) + 20, head.height() // 2)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert [table.rows.key(i) for i in range(3)] == ["c", "a", "b"]
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert [table.rows.key(i) for i in range(3)] == ["b", "a", "c"]


def test_a_unit_that_has_no_room_after_its_value_stands_below_it(qapp):
    cell = Cell(text="98.5", unit="mg/dL", second="Kidney panel", big=True)
    look = theme()
    beside = look.metrics("number", tabular=True).horizontalAdvance("98.5") + look.px(5)
    beside += look.metrics("small").horizontalAdvance("mg/dL")
    wide, narrow = CellLayout().lines(cell, beside), CellLayout().lines(cell, beside - 1)
    assert (wide.unit, wide.second[0]) == ("mg/dL", "Kidney panel")
    assert (narrow.unit, narrow.second[0]) == ("", "mg/dL")
    assert narrow.height > wide.height
