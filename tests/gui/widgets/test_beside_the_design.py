"""What stands where the design has it: columns off the edge, words in one line, tabs as low as their words allow."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.base.cells import Cell, Column
from ui.base.rows import RowsModel
from ui.pages.section.list_head import ListHead
from ui.pages.section.record_page import RecordPage
from ui.theme.theme import theme
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.check_field import CheckField
from ui.widgets.flow import Flow
from ui.widgets.labels import PlainLabel
from ui.widgets.person_tabs import PersonTab, PersonTabs
from ui.widgets.plot_legend import PlotLegend
from ui.widgets.popup_list import PopupItem, PopupList
from ui.widgets.record_table import RecordTable

SHORT, LONG = "On file for Ernesto", "Blood pressure, weight and other measurements Ernesto’s clinic shares"


def _table(count):
    columns = (
        Column("Medicine", str, cell=lambda row: Cell(f"Medicine {row}")),
        Column("Prescribed by", lambda _row: "Lakeview Family Medicine", width=196),
    )
    model = RowsModel(columns, key=lambda row: row)
    model.set_rows(range(count))
    return RecordTable(model, "Medications")


def test_columns_stay_where_they_are_when_a_scroll_bar_comes(desk, qtbot):
    few, many = desk(_table(2), (600, 300)), desk(_table(40), (600, 300))
    qtbot.waitUntil(lambda: many.verticalScrollBar().isVisible())
    assert not few.verticalScrollBar().isVisible()
    assert few.columnWidth(0) == many.columnWidth(0)
    bar = many.verticalScrollBar().width()
    assert [few.horizontalHeader().edge(place) for place in (0, 1)] == [0, bar]
    assert [many.horizontalHeader().edge(place) for place in (0, 1)] == [0, 0]
    assert few.columnWidth(1) == many.columnWidth(1) + bar


@pytest.mark.parametrize(("sentence", "beside"), [(SHORT, True), (LONG, False)])
def test_a_sentence_below_a_title_has_a_line_of_its_own_where_the_buttons_leave_no_room(desk, sentence, beside):
    head = ListHead("Vital signs", sentence)
    desk(head, (620, 120))
    head.fit(head.width(), short=False)
    head.layout().activate()
    assert (head.subtitle.geometry().right() <= head.copies.geometry().left()) is beside
    assert head.subtitle.height() < 2 * head.subtitle.fontMetrics().height()
    head.fit(1200, short=False)
    head.layout().activate()
    assert head.subtitle.geometry().top() < head.copies.geometry().bottom()


@pytest.mark.parametrize(("width", "is_beside"), [(700, True), (220, False)])
def test_what_a_chart_is_told_with_stands_beside_its_signs_where_it_fits(desk, width, is_beside):
    told = "Each point is one test. The line joins them in order."
    legend = desk(PlotLegend([(None, "Usual range")], told), (width, 90))
    [label] = [each for each in legend.findChildren(PlainLabel) if each.text() == told]
    [sign] = [each for each in legend.findChildren(PlainLabel) if each.text() == "Usual range"]
    assert (label.mapTo(legend, label.rect().topLeft()).y() < sign.parentWidget().geometry().bottom()) is is_beside
    assert (label.height() < 2 * label.fontMetrics().height()) is is_beside


@pytest.mark.parametrize(("sub", "height"), [("Your father", 60), ("", 54)])
def test_tabs_with_names_only_are_lower(qtbot, sub, height):
    tabs = PersonTabs()
    qtbot.addWidget(tabs)
    tabs.set_people([PersonTab("e", "Ernesto", sub, "EA", "clay", "Ernesto Alvarez")], "e")
    assert tabs.sizeHint().height() == tabs.height_needed == theme().px(height)


def test_the_line_below_a_statement_ticks_it_too(desk):
    field = desk(CheckField("Less motion", hint="No moving ring."), (400, 80))
    [hint] = [each for each in field.findChildren(PlainLabel) if each.text() == "No moving ring."]
    QTest.mouseClick(hint, Qt.MouseButton.LeftButton)
    assert field.checked


def test_what_takes_a_least_width_has_it_in_a_row(desk):
    first, second = PlainLabel("7"), QWidget()
    first.setMinimumWidth(90)
    second.setFixedSize(20, 20)
    desk(Flow(first, second, gap=10), (300, 40))
    assert second.x() >= first.x() + 90


def test_a_line_stands_between_people_and_what_is_no_person(desk):
    host = desk(QWidget(), (900, 700))
    menu = PopupList("Switch to another chart", "Type a name", host)
    people = [PopupItem(key, name, "", name[:2], "plum") for key, name in (("m", "Maria"), ("l", "Leo"))]
    menu.set_items([*people, PopupItem("all", "Everyone", "", "", "family", icon="users-three")])
    rows = [menu._list.itemAt(place).widget() for place in range(menu._list.count())]
    assert [each.property("rule") for each in rows] == [None, None, "across", None]


@pytest.mark.parametrize(("words", "beside"), [(SHORT, True), (" ".join([LONG] * 3), False)])
def test_long_words_are_not_squeezed_into_a_high_column_beside_a_button(desk, words, beside):
    said, button = PlainLabel(words, wrap=True), Button("Sign out everywhere else", icon="sign-out")
    desk(Beside(said, button), (520, 400))
    assert (said.geometry().right() < button.x()) is beside
    assert (said.geometry().bottom() < button.y()) is not beside


@pytest.mark.parametrize("width", [820, 420])
def test_the_way_back_from_a_record_begins_at_the_left_however_narrow_it_is(desk, width):
    around = QWidget()
    page = RecordPage("Medications", around)
    page.show_place(1, 10)
    page.resize(width, 500)
    desk(around, (900, 500))
    QApplication.processEvents()
    assert page.back.x() == 14
    assert page.back.width() == page.back.sizeHint().width()
    assert (page.before.y() > page.back.geometry().bottom()) is (width == 420)
