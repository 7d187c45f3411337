"""The pictures of a tour: those that are told were written."""

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel

from ui.demo.camera import Snapshots


def test_a_picture_that_cannot_be_written_is_an_error_and_is_not_counted(qapp, tmp_path):
    camera, shot = Snapshots(tmp_path), QPixmap(1, 1)
    (tmp_path / "one.png").mkdir()
    with pytest.raises(OSError, match="could not be written"):
        camera.keep(shot, "one")
    camera.keep(shot, "two")
    assert camera.names == ["two"]
    assert (tmp_path / "two.png").stat().st_size


async def test_a_screen_is_pictured_as_it_is_shown_at_that_moment(qt_loop, desk, tmp_path):
    window, camera = desk(QLabel("Before"), (200, 80)), Snapshots(tmp_path)

    async def showing():
        window.setStyleSheet("background: #123456")
        window.setText("")

    await camera.take(window, "first", None)
    await camera.take(window, "second", showing)
    first, second = (QPixmap(str(tmp_path / f"{name}.png")).toImage() for name in camera.names)
    assert (second.width(), second.height()) == (200, 80)
    assert second.pixelColor(100, 40).name() == "#123456" != first.pixelColor(100, 40).name()
