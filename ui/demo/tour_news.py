"""The tour's look at news: a clinic raises a dose and orders another medicine, and what the person finds of it."""

import json
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView

from ui.demo.demo import Demo
from ui.demo.family import ERNESTO
from ui.demo.robot import Robot
from ui.demo.tour_reading import back_to_the_list, go_to, open_person, open_switch_menu, read_record, settled
from ui.text.translate import tr

_RAISED, _ORDERED = "Amlodipine 10 mg tablet", "Zolpidem 5 mg tablet"


async def see_news(robot: Robot, demo: Demo) -> None:
    """Update, look at the list, at what changed, and at the switch menu."""
    await open_person(robot, 3)
    await go_to(robot, tr("Medications"))
    await settled(robot)
    await _work_at_the_clinic(demo)
    await robot.key(Qt.Key.Key_F5)
    table = await robot.find(QAbstractItemView, tr("Medications"))
    await robot.until(lambda: _place(table, _RAISED) >= 0, "the raised dose")
    await robot.pick(tr("Current", "several"))
    await robot.until(lambda: _place(table, _ORDERED) >= 0, "the new order")
    table.setFocus(Qt.FocusReason.TabFocusReason)
    await robot.key(Qt.Key.Key_Home)
    await settled(robot)
    await robot.picture("03_new_and_changed")
    table = await robot.find(QAbstractItemView, tr("Medications"))
    table.setFocus(Qt.FocusReason.TabFocusReason)
    table.setCurrentIndex(table.model().index(_place(table, _RAISED), 0))
    await read_record(robot)
    await robot.see(tr("What changed"))
    await robot.picture("03_what_changed")
    await back_to_the_list(robot)
    await open_person(robot, 0)
    await robot.picture("03i_switch_menu_with_news", lambda: open_switch_menu(robot))
    await robot.key(Qt.Key.Key_Escape)


def _place(table: QAbstractItemView, name: str) -> int:
    model = table.model()
    return next((row for row in range(model.rowCount()) if model.index(row, 0).data() == name), -1)


async def _work_at_the_clinic(demo: Demo) -> None:
    patient = demo.patient_id(ERNESTO)
    orders = [_order(patient, "amlodipine", _RAISED), _order(patient, "zolpidem", _ORDERED)]
    bundle = {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": one} for one in orders]}
    with TemporaryDirectory() as folder:
        file = Path(folder) / "orders.json"
        file.write_text(json.dumps(bundle), encoding="utf-8")
        await demo.portal.command("load", str(file), "--practice", ERNESTO.practice)


def _order(patient: str, name: str, medicine: str) -> dict[str, Any]:
    return {
        "resourceType": "MedicationRequest",
        "id": f"{patient}-{name}",
        "status": "active",
        "intent": "order",
        "subject": {"reference": f"Patient/{patient}"},
        "authoredOn": datetime.now().astimezone().date().isoformat(),
        "requester": {"display": "Dr. Samuel Okafor"},
        "reasonCode": [{"text": "High blood pressure" if name == "amlodipine" else "Trouble sleeping"}],
        "dosageInstruction": [{"text": "Take 1 tablet once a day"}],
        "dispenseRequest": {"numberOfRepeatsAllowed": 5},
        "medicationCodeableConcept": {"text": medicine},
    }
