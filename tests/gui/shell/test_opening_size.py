"""How large the window opens, and that it stays on the screen: the buttons at its foot never lie below it."""

import pytest
from PySide6.QtCore import QMargins, QRect, QSize
from PySide6.QtWidgets import QApplication, QWidget

from ui.shell.on_screen import OnScreen, inside, least_size, opening_size


@pytest.mark.parametrize(
    ("room", "size", "least"),
    [
        (QSize(1920, 1040), QSize(1280, 800), QSize(1024, 680)),
        (QSize(1280, 800), QSize(1280, 800), QSize(1024, 680)),
        (QSize(1366, 768), QSize(1280, 728), QSize(1024, 680)),
        (QSize(1280, 720), QSize(1280, 680), QSize(1024, 680)),
        (QSize(1280, 680), QSize(1280, 640), QSize(1024, 640)),
        (QSize(1024, 728), QSize(1024, 688), QSize(1024, 680)),
        (QSize(1024, 1200), QSize(1024, 800), QSize(1024, 680)),
    ],
)
def test_on_a_small_screen_the_window_opens_smaller_with_room_for_its_title_bar(room, size, least):
    assert opening_size(room) == size
    assert least_size(room) == least


@pytest.mark.parametrize(
    ("frame", "place"),
    [
        (QRect(100, 100, 800, 500), QRect(100, 100, 800, 500)),  # inside
        (QRect(600, 300, 800, 500), QRect(480, 220, 800, 500)),  # out at the right and below
        (QRect(-300, -40, 800, 500), QRect(0, 0, 800, 500)),  # its title bar above the screen
        (QRect(2000, 200, 1600, 1000), QRect(0, 0, 1280, 720)),  # from a large screen that is no longer there
    ],
)
def test_a_frame_is_moved_no_farther_than_onto_its_screen(frame, place):
    assert inside(frame, QRect(0, 0, 1280, 720)) == place


@pytest.fixture
def window(desk):
    """A window that is looked after."""
    shown = desk(QWidget(), (700, 700))
    OnScreen(shown)
    return shown


def screen_changed(window):
    screen = window.screen()
    screen.availableGeometryChanged.emit(screen.availableGeometry())
    QApplication.processEvents()


def is_inside(window):
    """But for the lines round a window that is as wide as its screen."""
    room = window.screen().availableGeometry() + QMargins(4, 4, 4, 4)
    return room.contains(window.frameGeometry())


def test_the_window_comes_back_when_its_screen_becomes_smaller_than_it_is(window):
    window.setGeometry(300, 200, 3000, 2000)
    QApplication.processEvents()
    assert not is_inside(window)  # somebody put it there
    screen_changed(window)
    assert is_inside(window)


def test_the_window_comes_back_when_another_screen_goes(qapp, window):
    window.setGeometry(5000, 200, 700, 700)
    qapp.screenRemoved.emit(window.screen())
    QApplication.processEvents()
    assert is_inside(window)


def test_a_minimised_window_comes_back_when_it_is_restored(window):
    window.showMinimized()
    window.setGeometry(5000, 200, 700, 700)
    screen_changed(window)
    assert not is_inside(window)  # nobody sees it
    window.showNormal()
    QApplication.processEvents()
    assert is_inside(window)


def test_the_edges_nobody_sees_may_reach_over(window):
    window.setGeometry(-6, 10, window.minimumWidth(), 700)
    QApplication.processEvents()
    before = window.geometry()
    screen_changed(window)
    assert window.geometry() == before


def test_the_window_may_be_made_no_smaller_than_its_pages_can_be_and_no_larger_than_there_is_room(window):
    assert window.minimumSize() == least_size(window.screen().availableSize())
