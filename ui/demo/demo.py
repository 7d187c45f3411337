"""The demo behind its window: the portal running, invitations going out, mail coming in."""

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from ui.base.tasks import Reporter, TaskScope
from ui.demo.family import EMAIL, INVITED, PHONE, Member
from ui.demo.mailbox import Item, from_outbox, letter
from ui.demo.portal_process import PortalProcess
from ui.text.language import language
from ui.text.telephone import telephone
from ui.text.translate import tr


class Demo(QObject):
    """Runs the demo's portal and keeps what arrives from it, in memory only.

    Args:
        data: The portal's directory.
        reporter: Told of what goes wrong.
    """

    arrived = Signal(object)
    invited = Signal(str)

    def __init__(self, data: Path, reporter: Reporter) -> None:
        super().__init__()
        self.portal = PortalProcess(data)
        self.items: list[Item] = []
        self._tasks = TaskScope(self, reporter)
        self._patients: dict[tuple[str, str], Mapping[str, Any]] = {}
        self._inviting = asyncio.Lock()

    async def start(self) -> str:
        """Start the portal and follow its outbox; the portal's address.

        Raises:
            PortalFailed: The portal did not start.
        """
        address = await self.portal.start()
        for patient in await self.portal.command("patients"):
            self._patients[str(patient["name"]), str(patient["practice"])] = patient
        self._tasks.start("outbox", self._follow())
        return address

    async def stop(self) -> None:
        """End the portal."""
        self._tasks.close()
        await self.portal.stop()

    def patient_id(self, member: Member) -> str:
        """The portal's id of a family member."""
        return str(self._patients[member.name, member.practice]["id"])

    def birth_date(self, member: Member) -> tuple[str, str, str]:
        """Month, day and year, as the person would type them."""
        year, month, day = str(self._patients[member.name, member.practice]["birth_date"]).split("-")
        return month, day, year

    def ask_for(self, key: str) -> None:
        """The clinic invites a family member, as if a button at the front desk were pressed."""
        member = next(each for each in INVITED if each.key == key)
        self._tasks.start(f"invite {key}", self._invite_and_forget(member), "drop")

    async def invite(self, member: Member) -> Mapping[str, Any]:
        """Invite one member; the letter with the PIN arrives at once, the e-mail when the portal has sent it."""
        arguments = ["--email", EMAIL, "--phone", PHONE, "--relationship", member.relationship]
        # The clinic writes to Maria in the language she reads the app in.
        arguments += ["--locale", language().spoken]
        async with self._inviting:
            told: dict[str, Any] = await self.portal.command("invite", self.patient_id(member), *arguments)
        self._receive(letter(told, member.name, member.practice, lambda: self._hint(member)))
        self.invited.emit(member.key)
        return told

    def _hint(self, member: Member) -> str:
        return tr(
            "For this demo: {name} was born {date}. The phone is {phone}.",
            name=member.name,
            date=" ".join(self.birth_date(member)),
            # Kept in one line: a number that is broken is read as two.
            phone=telephone(PHONE),
        )

    async def _invite_and_forget(self, member: Member) -> None:
        await self.invite(member)

    async def _follow(self) -> None:
        stream = await self.portal.follow_outbox()
        while line := await stream.readline():
            item = from_outbox(line)
            if item is not None:
                self._receive(item)

    def _receive(self, item: Item) -> None:
        self.items.insert(0, item)
        self.arrived.emit(item)
