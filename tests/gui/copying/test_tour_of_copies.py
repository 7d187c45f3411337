"""The tour's pictures of copies show the pages, not that they are being made."""

from PySide6.QtCore import Qt

from tests.support.family_window import CONTROL, ERNESTO
from ui.demo.camera import Snapshots
from ui.demo.robot import Robot
from ui.demo.tour_copies import pages_ready
from ui.pages.copying.preview import SheetOfPaper


async def test_the_picture_waits_for_the_pages(qt_loop, charts, tmp_path):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "medications")
        robot, pages = Robot(app.window, Snapshots(tmp_path)), []

        async def ready():
            await pages_ready(robot)
            pages.extend(app.window.findChildren(SheetOfPaper))

        await robot.key(Qt.Key.Key_P, CONTROL)
        assert "Getting the pages ready…" in robot.words()
        await robot.picture("14a", ready)
        assert pages
        assert "Getting the pages ready…" not in robot.words()
