"""The checks of every screen find what they are for, in words painted by delegates and tabs as well."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QTextOption
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStyledItemDelegate,
    QTabBar,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tests.support.painted import words_of
from tests.support.screen_faults import faults
from ui.base.cells import Cell, Column
from ui.base.rows import RowsModel
from ui.widgets.labels import PlainLabel
from ui.widgets.overlay import Overlay
from ui.widgets.person_tabs import PersonTab, PersonTabs
from ui.widgets.record_table import RecordTable
from ui.widgets.wrapping_combo import WrappingCombo

LONG = "Take one tablet in the morning and one in the evening, with food and a full glass of water"


@pytest.fixture
def page(desk):
    """Shows widgets one below the other."""

    def show(*widgets, size=(600, 400)):
        window = QWidget()
        window.setLayout(QVBoxLayout())
        for widget in widgets:
            window.layout().addWidget(widget)
        window.layout().addStretch(1)
        desk(window, size)
        QApplication.processEvents()
        return window

    return show


def table(text):
    model = RowsModel([Column("Medicine", text=lambda row: row, cell=lambda row: Cell(text=row))], key=str)
    shown = RecordTable(model, "Medicines")
    model.set_rows([text])
    return shown


def told(window, word):
    return [fault for fault in faults(window) if word in fault]


def test_a_page_in_order_has_none(page):
    shown = PlainLabel(LONG, wrap=True)
    assert faults(page(shown, QPushButton("Continue"), table("Lisinopril 10 mg tablet"), size=(700, 500))) == []


def test_every_kind_of_word_is_heard(page):
    tabs = PersonTabs()
    tabs.set_people([PersonTab("e", "Ernesto", "Your father", "EA", "clay", "Ernesto")])
    edit = QLineEdit()
    edit.setPlaceholderText("Type a name")
    window = page(PlainLabel("A label"), QPushButton("A button"), edit, tabs, table("A cell"))
    said = {word.text for word in words_of(window)}
    assert {"A label", "A button", "Type a name", "Ernesto", "Your father", "EA", "A cell", "Medicine"} <= said


def test_a_label_that_is_cut(page):
    label = PlainLabel(LONG, wrap=True)
    label.setFixedSize(120, 30)
    assert told(page(label), "down")


def test_a_label_that_stands_out_of_what_holds_it(page):
    box = QWidget()
    box.setFixedSize(200, 60)
    label = PlainLabel("Hemoglobin A1c", parent=box)
    label.setGeometry(150, 10, 150, 30)
    assert told(page(box), "stands out")


def test_a_cell_that_is_wider_than_its_column(page):
    class Careless(QStyledItemDelegate):
        def paint(self, painter, option, index):
            painter.drawText(option.rect.adjusted(0, 0, 400, 0), Qt.AlignmentFlag.AlignVCenter, index.data())

    shown = QTableWidget(1, 2)
    shown.setAccessibleName("Medicines")
    shown.setItem(0, 0, QTableWidgetItem(LONG))
    shown.setItemDelegate(Careless(shown))
    assert told(page(shown), LONG)


def test_a_tab_that_does_not_fit(page):
    tabs = PersonTabs()
    tabs.set_people([PersonTab("e", LONG, "", "EA", "clay", "Ernesto")])
    tabs.setFixedWidth(200)
    assert told(page(tabs), "PersonTabs")


def test_words_that_qt_shortens(page):
    edit = QLineEdit()
    edit.setAccessibleName("Search")
    edit.setPlaceholderText(LONG)
    edit.setFixedWidth(120)
    assert told(page(edit), "shortened") or told(page(edit), "across")


def test_a_choice_that_is_too_long_goes_on_in_another_line(page):
    combo = WrappingCombo()
    combo.setAccessibleName("How")
    combo.addItems([LONG, "Short"])
    combo.setFixedWidth(220)
    window = page(combo)
    assert faults(window) == []
    combo.setMaximumHeight(40)
    QApplication.processEvents()
    assert told(window, "WrappingCombo")


@pytest.mark.parametrize(("ink", "found"), [("#767676", False), ("#7b7b7b", True)])
def test_words_too_faint_to_read(page, ink, found):
    class Faint(QWidget):
        def paintEvent(self, _event):  # noqa: N802 - Qt's name
            painter = QPainter(self)
            painter.fillRect(self.rect(), QColor("white"))
            painter.setPen(QColor(ink))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "Do NOT take")
            painter.end()

    widget = Faint()
    widget.setMinimumHeight(60)
    assert bool(told(page(widget), "contrast")) is found


def test_words_over_each_other(page):
    box = QWidget()
    box.setMinimumHeight(60)
    for left in (10, 30):
        PlainLabel("Allergies", parent=box).move(left, 10)
    assert told(page(box), "over each other")


def test_a_label_that_would_read_markup(page):
    assert told(page(QLabel("<b>Penicillin</b>")), "plain text")


def test_a_target_too_small(page):
    button = QToolButton()
    button.setAccessibleName("Close")
    button.setFixedSize(30, 23)
    assert told(page(button), "target")


def test_a_control_without_a_name(page):
    assert told(page(QToolButton()), "no name")


def test_a_row_too_small(page):
    shown = QTableWidget(1, 1)
    shown.setAccessibleName("Medicines")
    shown.setItem(0, 0, QTableWidgetItem("Lisinopril"))
    window = page(shown)
    shown.verticalHeader().setMinimumSectionSize(10)
    shown.setRowHeight(0, 25)  # its line takes a pixel
    assert not told(window, "target row")
    shown.setRowHeight(0, 24)
    assert told(window, "target row")


@pytest.mark.parametrize(("height", "found"), [(24, False), (23, True)])
def test_a_tab_too_small(page, height, found):
    class Bar(QTabBar):
        def tabSizeHint(self, _place):  # noqa: N802 - Qt's name
            return QSize(90, height)

        minimumTabSizeHint = tabSizeHint  # noqa: N815 - Qt's name

    tabs = Bar()
    tabs.setAccessibleName("Sections")
    tabs.addTab("Visits")
    assert bool(told(page(tabs), "target tab")) is found


def test_a_tab_without_a_name(page):
    tabs = QTabBar()
    tabs.setAccessibleName("Sections")
    tabs.addTab("Visits")
    window = page(tabs)
    assert not told(window, "no name")
    tabs.addTab("")
    assert told(window, "a tab of 'Sections' has no name")


def test_a_tooltip_that_would_be_read_as_markup(page):
    button = QPushButton("Continue")
    window = page(button)
    button.setToolTip("Ctrl+>")
    assert not told(window, "tooltip")
    button.setToolTip("<b>Penicillin</b>")
    assert told(window, "tooltip")


def test_a_page_that_has_to_be_scrolled_sideways(page):
    area = QScrollArea()
    area.setAccessibleName("Results")
    area.setWidget(QWidget())
    window = page(area)
    area.widget().resize(area.viewport().width(), 90)
    assert not told(window, "px wide in")
    area.widget().resize(area.viewport().width() + 1, 90)
    assert told(window, "px wide in")


def test_what_a_panel_hides_a_part_of_does_not_stand_over_it(page):
    label = QLabel("Getting the records of everybody")
    window = page(label)
    panel = Overlay(window)
    told_there = QLabel("Sofia Alvarez", panel)
    panel.setGeometry(label.geometry().translated(60, 2))
    panel.show()
    told_there.show()
    assert not told(window, "over each other")
    plain = QLabel("Sofia Alvarez", window)
    panel.hide()
    plain.setGeometry(label.geometry().translated(60, 2))
    plain.show()
    assert told(window, "over each other")


def test_a_word_that_goes_on_in_the_next_line(page):
    class Careless(QLabel):
        def paintEvent(self, _event):  # noqa: N802 - Qt's name
            painter = QPainter(self)
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            painter.drawText(self.rect(), self.text(), option)
            painter.end()

    label = Careless("Hydrochlorothiazide by mouth")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFixedSize(90, 90)
    assert told(page(label), "'Hydrochlorothiazide'")
    label.setFixedSize(160, 90)
    assert faults(page(label)) == []


def test_a_cell_whose_word_goes_on_in_the_next_line(page):
    cells = table("Hydrochlorothiazide")
    window = page(cells)
    assert faults(window) == []
    cells.setFixedWidth(120)
    QApplication.processEvents()
    assert told(window, "'Hydrochlorothiazide'")


@pytest.mark.parametrize("scrolled", [0, 20])
def test_what_has_the_focus_is_cut_by_the_edge_of_its_page(page, scrolled):
    edit = QLineEdit()
    edit.setAccessibleName("Search")
    inner = QWidget()
    inner.setLayout(QVBoxLayout())
    inner.layout().addWidget(edit)
    inner.layout().addSpacing(600)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    window = page(area)
    window.activateWindow()
    edit.setFocus()
    area.verticalScrollBar().setValue(scrolled)
    assert bool(told(window, "in part")) is bool(scrolled)
