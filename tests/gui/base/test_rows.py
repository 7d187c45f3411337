"""The table model: raw sorting, ids over a refresh, one sentence a row."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from ui.base.cells import Cell, Column
from ui.base.group import Group
from ui.base.loadable import Failed, Idle, Loading, Ready, shown
from ui.base.rows import RowsModel

ROLE = Qt.ItemDataRole


@dataclass(frozen=True)
class Pill:
    key: str
    name: str
    year: int


A, B, C = Pill("a", "Zinc", 2009), Pill("b", "Iron", 2024), Pill("c", "Aspirin", 1999)
COLUMNS = (
    Column("Name", lambda p: p.name, sort=lambda p: p.name, cell=lambda p: Cell(p.name, "daily", strong=True)),
    Column("Since", lambda p: f"May {p.year}", sort=lambda p: p.year, accessible=lambda p: f"Since May {p.year}"),
    Column("Note", lambda p: ""),
)


@pytest.fixture
def model(qapp, qtmodeltester):
    made = RowsModel(COLUMNS, key=lambda p: p.key)
    made.set_rows([A, B, C])
    qtmodeltester.check(made)
    return made


def keys(model):
    return [model.key(i) for i in range(model.rowCount())]


def test_rows_keep_the_order_they_came_in(model):
    assert keys(model) == ["a", "b", "c"]
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Since"


def test_sorting_uses_raw_values_not_words(model):
    model.sort(1, Qt.SortOrder.AscendingOrder)
    assert keys(model) == ["c", "a", "b"]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert keys(model) == ["b", "a", "c"]


def test_a_column_without_sort_values_does_not_sort(model):
    model.sort(2)
    assert keys(model) == ["a", "b", "c"]


def test_the_order_chosen_stays_over_a_refresh(model):
    model.sort(0)
    model.set_rows([B, A])
    assert keys(model) == ["b", "a"]


def test_a_kept_index_follows_its_row_when_sorting(model):
    kept = QPersistentModelIndex(model.index(0, 1))
    model.sort(1)
    assert model.key(kept.row()) == "a"
    assert kept.column() == 1


def test_rows_are_found_by_id(model):
    assert (model.place("c"), model.place("x")) == (2, -1)
    assert model.row(2) == C
    assert model.row(9) is None


def test_column_zero_is_heard_as_the_whole_row(model):
    first = model.index(0, 0).data(ROLE.AccessibleTextRole)
    assert first == "Zinc. Since May 2009."
    assert model.index(0, 1).data(ROLE.AccessibleTextRole) == "Since May 2009"


def test_a_sentence_of_its_own_wins(qapp):
    model = RowsModel(COLUMNS, key=lambda p: p.key, sentence=lambda p: f"{p.name}, a pill")
    model.set_rows([A])
    assert model.index(0, 0).data(ROLE.AccessibleTextRole) == "Zinc, a pill"


def test_cells_say_how_they_are_painted(model):
    assert model.cell(0, 0) == Cell("Zinc", "daily", strong=True)
    assert model.cell(0, 1) == Cell("May 2009")
    assert model.row(0) == A


def test_headings_between_rows_cannot_be_chosen_and_stop_sorting(qapp, qtmodeltester):
    model = RowsModel(COLUMNS, key=lambda p: p.key)
    model.set_rows([Group("2024"), B, Group("1999"), C])
    qtmodeltester.check(model)
    assert model.group(0) == "2024"
    assert model.first() == 1
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.index(0, 0).data() == "2024"
    assert model.cell(0, 0) is None
    model.sort(0)
    assert model.group(2) == "1999"


def test_there_is_nothing_below_a_row(model):
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None


@pytest.mark.parametrize(
    ("state", "value"),
    [
        (Idle(), None),
        (Loading(), None),
        (Loading(1), 1),
        (Ready(2), 2),
        (Failed(ValueError()), None),
        (Failed(ValueError(), 3), 3),
    ],
)
def test_old_values_are_shown_while_new_ones_load_or_fail(state, value):
    assert shown(state) == value


def test_cells_are_made_once_for_as_long_as_rows_are_chosen_from_the_same(qapp):
    made, sheet = [], object()

    def name(pill):
        made.append(pill.key)
        return Cell(pill.name)

    model = RowsModel((Column("Name", lambda p: p.name, cell=name),), key=lambda p: p.key)

    def shown(*pills, chosen_from=None):
        model.set_rows(pills, [one.key for one in pills].index, chosen_from)
        return [model.cell(place, 0) for place in range(len(pills))]

    assert shown(A, B, C, chosen_from=sheet) == [Cell("Zinc"), Cell("Iron"), Cell("Aspirin")]
    assert shown(C, B, chosen_from=sheet) == [Cell("Aspirin"), Cell("Iron")]
    assert made == ["a", "b", "c"]
    model.set_badges({"b": "New"})
    assert shown(B, chosen_from=sheet) == [Cell("Iron", badge="New")]
    told_otherwise = Pill("b", "Iron, 5 mg", 2024)
    assert shown(told_otherwise, chosen_from=object()) == [Cell("Iron, 5 mg", badge="New")]
    assert shown(B) == [Cell("Iron", badge="New")], "nothing says what these were chosen from"
