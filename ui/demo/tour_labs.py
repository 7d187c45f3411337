"""The tour's lab results: list, record and large chart (04, 04b)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel

from ui.demo.family import ERNESTO, FAMILY
from ui.demo.robot import Robot
from ui.demo.tour_reading import back_to_the_list, go_to, open_person, read_record, settled
from ui.text.translate import tr


async def read_labs(robot: Robot) -> None:
    """Ernesto's sugar, as he would look at it."""
    await open_person(robot, FAMILY.index(ERNESTO))
    await go_to(robot, tr("Lab results"))
    await _choose_a1c(robot)
    await robot.picture("04_lab_results")
    await _see_trend(robot, "04b_lab_trend_large")
    await robot.press(tr("By test"))
    await robot.picture("04_lab_results_by_test")
    await robot.pick(tr("Outside range"))
    await robot.picture("04_lab_results_outside_range")
    await robot.press(tr("Outside range"))
    await robot.press(tr("By date"))


async def _choose_a1c(robot: Robot) -> None:
    """The first result under its report."""
    await settled(robot)
    table = await robot.find(QAbstractItemView, tr("Lab results"))
    table.setFocus(Qt.FocusReason.TabFocusReason)
    await robot.key(Qt.Key.Key_Home)
    await robot.key(Qt.Key.Key_Down)


async def _see_trend(robot: Robot, picture: str) -> None:
    await read_record(robot)
    await robot.press(tr("Make bigger"))
    await robot.find(QLabel, tr("{test} over time", test="Hemoglobin A1c"))
    await robot.picture(picture)
    await robot.key(Qt.Key.Key_Escape)
    await back_to_the_list(robot)
