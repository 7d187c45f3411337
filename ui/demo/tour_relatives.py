"""The tour's second part: Leo by a text code, Sofia and Ernesto by PIN, all into Maria's account."""

import re

from PySide6.QtCore import Qt

from ui.demo.demo import Demo
from ui.demo.family import ERNESTO, ERNESTO_TOO, LEO, PHONE, SOFIA, Member, first_name
from ui.demo.robot import Robot
from ui.demo.tour_registration import OpenLink, born, open_invitation, prove_by_pin
from ui.text.translate import later, tr, trn

_CODE = re.compile(r"\b(\d{3})\s?(\d{3})\b")
_MINE = {"child": later("{name} is my child"), "parent": later("{name} is my mother or father")}


async def add_relatives(robot: Robot, demo: Demo, open_link: OpenLink) -> None:
    """Link the three other charts."""
    await robot.press(tr("Add a person"))
    await robot.see(tr("Use the invitation you got for this person. Their records will be added to your account."))
    await robot.picture("02a_add_a_person")
    invited = await demo.invite(LEO)
    await open_invitation(robot, open_link, invited)
    await robot.press(tr("Continue"))
    await _prove_by_code(robot, demo, demo.birth_date(LEO))
    await _confirm(robot, LEO, picture=True)
    for member in (SOFIA, ERNESTO, ERNESTO_TOO):
        invited = await demo.invite(member)
        await open_invitation(robot, open_link, invited)
        await robot.press(tr("Continue"))
        await prove_by_pin(robot, str(invited["pin"]), demo.birth_date(member))
        await _confirm(robot, member)
    await _say_it_is_one_person(robot)


async def _say_it_is_one_person(robot: Robot) -> None:
    """Ernesto has a chart at two clinics: the app asks, and shows them as one from then on."""
    await robot.key(Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    asked = tr("Is this one person?")
    await robot.see(asked)
    await robot.picture("06_is_this_one_person")
    await robot.press(tr("Yes, {name} is one person", name=first_name(ERNESTO)))
    await robot.until(lambda: asked not in robot.words(), "one chart for Ernesto")


async def _prove_by_code(robot: Robot, demo: Demo, date: tuple[str, str, str]) -> None:
    await robot.pick(tr("Send a security code to my phone"))
    await robot.press(tr("Continue"))
    await robot.see(tr("Send a code to your phone"))
    await born(robot, date)
    await robot.write(tr("Phone number your doctor has for you"), PHONE)
    await robot.picture("02h_phone")
    await robot.write(tr("Phone number your doctor has for you"), "555 0187")
    await robot.press(tr("Send code"))
    await robot.see(tr("There is a problem"))
    await robot.picture("02h_phone_error")
    await robot.write(tr("Phone number your doctor has for you"), PHONE)
    sent = len(demo.items)
    await robot.press(tr("Send code"))
    await robot.see(tr("Enter the code"))
    await robot.picture("02i_code_countdown")
    await robot.write(tr("Security code"), "000000")
    await robot.press(tr("Continue"))
    await robot.see(_code_wrong(4))
    await robot.picture("02j_code_wrong")
    await robot.until(lambda: _code(demo, sent), "the text with the code")
    await robot.write(tr("Security code"), _code(demo, sent))
    await robot.press(tr("Continue"))


def _code_wrong(left: int) -> str:
    return trn("That code is not right. You have 1 try left.", "That code is not right. You have {n} tries left.", left)


def _code(demo: Demo, before: int) -> str:
    arrived = demo.items[: len(demo.items) - before]
    found = [_CODE.search(item.text) for item in arrived if item.kind == "sms"]
    return "".join(found[0].groups()) if found and found[0] else ""


async def _confirm(robot: Robot, member: Member, *, picture: bool = False) -> None:
    name = first_name(member)
    await robot.see(tr("Add these records"))
    card = tr(_MINE[member.relationship], name=name)
    if any(words.startswith(card) for words in robot.words()):
        await robot.pick(card)
    if picture:
        await robot.picture("02k_whose_records")
    await robot.press(tr("Add these records"))
    await robot.see(tr("{name} was added", name=member.name))
    await robot.see(tr("The records are ready."))
    await robot.picture(f"02n_added_{member.key}")
    await robot.press(tr("See the records"))
    await robot.until(lambda: any(member.name in words for words in robot.words()), f"{name}’s chart")
