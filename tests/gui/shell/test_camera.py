"""The pictures of a tour: those that are told were written."""

import pytest
from PySide6.QtGui import QPixmap

from ui.demo.camera import Snapshots


def test_a_picture_that_cannot_be_written_is_an_error_and_is_not_counted(qapp, tmp_path):
    camera, shot = Snapshots(tmp_path), QPixmap(1, 1)
    (tmp_path / "one.png").mkdir()
    with pytest.raises(OSError, match="could not be written"):
        camera.keep(shot, "one")
    camera.keep(shot, "two")
    assert camera.names == ["two"]
    assert (tmp_path / "two.png").stat().st_size
