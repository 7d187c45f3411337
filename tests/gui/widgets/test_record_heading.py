"""A heading between the rows of a table is read to its end."""

from ui.base.cells import Column
from ui.base.group import Group
from ui.base.rows import RowsModel
from ui.theme.theme import theme
from ui.widgets.record_table import RecordTable

LONG = "17 de noviembre de 2026  ·  pedido por Dr. Samuel Okafor  ·  Bayside Heart & Kidney"


def test_a_heading_too_long_for_the_table_takes_another_line(desk):
    model = RowsModel((Column("Test", str), Column("Result", str)), key=str)
    model.set_rows([Group("March 2026"), "a", Group(LONG), "b"])
    table = desk(RecordTable(model, "Lab results"), (420, 400))
    short, long = table.rowHeight(0), table.rowHeight(2)
    assert long >= short + theme().metrics("small_strong").height() // 2
    table.resize(900, 400)
    assert table.rowHeight(2) == short
