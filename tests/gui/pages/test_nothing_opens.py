"""No address that a record brings is opened, whatever is pressed: the program has no opener at all."""

import ast
from itertools import cycle

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.house import source
from tests.support import hostile
from tests.support.payload_screens import detail_panes


class Opened(QObject):
    """Takes every address somebody asks the desktop to open."""

    def __init__(self):
        super().__init__()
        self.addresses = []

    @Slot(QUrl)
    def take(self, url):
        self.addresses.append(url.toString())


@pytest.fixture
def opened(qapp):
    spy = Opened()
    schemes = {QUrl(url).scheme() for url in hostile.URLS} - {""}
    for scheme in schemes:
        QDesktopServices.setUrlHandler(scheme, spy, "take")
    yield spy
    for scheme in schemes:
        QDesktopServices.unsetUrlHandler(scheme)


def test_the_spy_sees_what_is_opened(opened):
    QDesktopServices.openUrl(QUrl("https://evil.example/x"))
    assert opened.addresses == ["https://evil.example/x"]


def test_pressing_everything_a_record_shows_opens_nothing(opened, desk):
    window = desk(QWidget(), (520, 900))
    pressed = 0
    for url, number in zip(hostile.URLS, cycle(range(1000)), strict=False):
        pane = detail_panes(url, number)
        pane.setParent(window)
        pane.resize(500, 880)
        pane.show()
        QApplication.processEvents()
        for part in pane.findChildren(QWidget):
            if part.isVisible():
                QTest.mouseClick(part, Qt.MouseButton.LeftButton, pos=QPoint(part.width() // 2, part.height() // 2))
                pressed += 1
        pane.setParent(None)
        pane.deleteLater()
    assert pressed > len(hostile.URLS)
    assert opened.addresses == []


def test_no_screen_knows_a_way_to_open_an_address():
    names = {"QDesktopServices", "openUrl", "webbrowser", "setOpenExternalLinks", "xdg-open", "startfile"}
    found = [
        (source.name(path), node.lineno)
        for path in source.files("ui")
        for node in ast.walk(source.tree(path))
        if {getattr(node, "attr", None), getattr(node, "id", None), getattr(node, "value", None)} & names
    ]
    assert found == []
