"""`pfclient kiosk --tour DIR`: a picture of every screen of the kiosk, walked with real taps against a real portal."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from pfclient.flows.kiosk_ports import Purpose
from ui.base import loop
from ui.base.tasks import Reporter
from ui.demo.camera import Snapshots
from ui.demo.kiosk_tour_homes import email, reads, registers
from ui.demo.portal_process import PortalFailed, PortalProcess
from ui.demo.robot import Lost, Robot
from ui.demo.waiting_room import AREA, OPEN, PIN, PRACTICE, SHUT, Guest, clinic
from ui.text.language import language
from ui.text.translate import tr

_LOOKS: tuple[tuple[str, dict[str, bool]], ...] = (
    ("en", {}),
    ("es", {}),
    ("en", {"contrast": True}),
    ("es", {"bigger": True}),
    ("en", {"lower": True}),
)


@dataclass(frozen=True)
class Screen:
    """The real kiosk, handed in: the tour does not know how it is put together.

    Attributes:
        application: Makes the QApplication.
        choose: Speaks a language and takes looks, as at the foot of the screen.
        booth: Makes one visit, for a key file; it has `open`, `close`, `skip`, `takes`, `model` and `window`.
        reporter: Told of what nobody expected.
    """

    application: Callable[[], QApplication]
    choose: Callable[..., None]
    booth: Callable[[Path], Any]
    reporter: Reporter


def run(folder: Path, screen: Screen) -> int:
    """Walk through every screen.

    Args:
        folder: Where the pictures go.
        screen: The real kiosk.

    Returns:
        Exit status; 1 where the portal did not start, the tour did not find its way, or a picture could not be written.
    """
    # The tour needs nobody's display.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    qInstallMessageHandler(lambda *_: None)
    app = screen.application()

    async def live(_stop: asyncio.Event) -> int:
        home = Path(await asyncio.to_thread(tempfile.mkdtemp))
        portal = PortalProcess(home / "portal")
        try:
            pictures = await KioskTour(screen, portal, home, folder).walk()
        except (PortalFailed, Lost, OSError) as error:
            sys.stderr.write(f"The tour stopped: {error}.\n")
            return 1
        finally:
            await portal.stop()
            await asyncio.to_thread(shutil.rmtree, home, ignore_errors=True)
        sys.stderr.write(f"{pictures} pictures in {folder}\n")
        return 0

    return loop.run(app, live, screen.reporter, at_once=True)


class KioskTour:
    """Comes to the screen as one guest after the other.

    Args:
        screen: The real kiosk.
        portal: Of the clinic.
        home: Where keys lie meanwhile.
        folder: Where the pictures go.
    """

    def __init__(self, screen: Screen, portal: PortalProcess, home: Path, folder: Path) -> None:
        self._screen, self._portal, self._home = screen, portal, home
        self._camera = Snapshots(folder)
        self._look = ""

    async def walk(self) -> int:
        """Walk; how many pictures there are."""
        await self._portal.start()
        guests = [Guest(number, "open") for number in range(len(_LOOKS))]
        early, late, asked = Guest(101, "early"), Guest(102, "late"), Guest(103, "open", asks_form=True)
        day = self._home / "day.json"
        bundle = clinic([*guests, early, late, asked], datetime.now().astimezone())
        await asyncio.to_thread(day.write_text, bundle, "utf-8")
        await self._portal.command("load", "--practice", PRACTICE, str(day))
        for (code, chosen), guest in zip(_LOOKS, guests, strict=True):
            self._look = "_".join([code, *chosen])
            self._screen.choose(code, **chosen)
            key = await self._key(OPEN)
            async with _Visit(self, key) as one:
                await one.checks_in(guest)
            async with _Visit(self, key) as one:
                await one.is_told(guest, "already", tr("You are already checked in."))
            async with _Visit(self, key) as one:
                await one.is_told(asked, "form", tr("Please answer a few questions"))
            # So that an evening's visit can be early, and a morning's late.
            key = await self._key(OPEN, "--opens-before", "0", "--closes-after", "0")
            async with _Visit(self, key) as one:
                await one.is_told(early, "early", tr("You can wait here, or come back then."))
            async with _Visit(self, key) as one:
                await one.is_told(late, "late", tr("They will tell you if you can still be seen today."))
            async with _Visit(self, key) as one:
                await one.goes_to_the_desk()
            await self._register_and_read(guest, key)
            async with _Visit(self, await self._key(SHUT)) as one:
                await one.sees("closed", tr("We are closed now"))
        await self._portal.pause()
        for code, chosen in _LOOKS:
            self._look = "_".join([code, *chosen])
            self._screen.choose(code, **chosen)
            async with _Visit(self, key) as one:
                await one.sees("offline", tr("This screen is not working now."))
        return len(set(self._camera.names))

    async def _register_and_read(self, guest: Guest, key: Path) -> None:
        account = email(guest, self._look)
        invited = await self._portal.command("invite", guest.id, "--email", account, "--relationship", "self")
        async with _Visit(self, key) as one:
            await one.comes_for(tr("Use my invitation"), tr("Access your records"))
            await registers(one.robot, one.picture, invited, guest)
        async with _Visit(self, key) as one:
            await one.comes_for(tr("Look at my records"), tr("Username"))
            await reads(one.robot, one.picture, one.tap, account)

    async def _key(self, location: str, *more: str) -> Path:
        """Register a screen; each may be tried only so often."""
        told = ("--name", "Tour", "--location", location, "--admin-pin", PIN, "--area", AREA)
        key = await self._portal.command("kiosk", "add", *told, *more, "--offer", "check-in,register,record")
        file = self._home / f"{key['kiosk_id']}.json"
        await asyncio.to_thread(_write, file, json.dumps(key))
        return file

    def picture_name(self, name: str) -> str:
        """Give what a picture is called."""
        return f"09_{name}_{self._look}"

    def comes(self, key: Path) -> tuple[Any, Robot]:
        """Open the screen for the next guest; the visit, and eyes and hands for it."""
        booth = self._screen.booth(key)
        return booth, Robot(booth.window, self._camera)


def _write(file: Path, text: str) -> None:
    file.touch(0o600)
    file.write_text(text, encoding="utf-8")


class _Visit:
    """One visit, in a window of its own."""

    def __init__(self, tour: KioskTour, key: Path) -> None:
        self._tour = tour
        self._booth, self._robot = tour.comes(key)

    async def __aenter__(self) -> _Visit:
        self._booth.open()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._booth.close()

    @property
    def robot(self) -> Robot:
        """Eyes and hands in front of the screen."""
        return self._robot

    # ---- what the guest does

    async def tap(self, name: str) -> None:
        """Put a finger on a button and take it off."""
        await self._robot.until(lambda: self._booth.takes(name), "the moment to tap again")
        button = await self._robot.find(QAbstractButton, name)
        where = button.mapTo(self._booth.window, QPoint(button.width() // 2, button.height() // 2))
        none = Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(self._booth.window.windowHandle(), Qt.MouseButton.LeftButton, none, where)
        self._booth.model.time.touched()
        await asyncio.sleep(0)

    async def picture(self, name: str) -> None:
        """Take a picture."""
        await self._robot.picture(self._tour.picture_name(name))

    async def sees(self, name: str, words: str) -> None:
        """Wait for words, and take a picture of them."""
        await self._robot.see(words)
        await self.picture(name)

    async def starts(self) -> None:
        """Begin to check in, in the language that is spoken."""
        await self._robot.until(lambda: self._booth.model.practice, "the name of the practice")
        await self._begins()
        await self._robot.see(tr("What is your date of birth?"))

    async def _begins(self) -> None:
        await self.tap("Start in English" if language().code == "en" else "Empezar en español")
        if self._booth.model.offers - {Purpose.CHECK_IN}:
            await self.sees("a_purpose", tr("Check in for my visit"))
            await self.tap(tr("Check in for my visit"))

    async def types(self, guest: Guest) -> None:
        """Type who one is."""
        await self.starts()
        for digit in "".join(guest.born):
            await self.tap(digit)
        await self.tap(tr("Next"))
        await self._robot.see(tr("Type the last 4 digits of your phone number"))
        for digit in guest.last4:
            await self.tap(digit)

    async def checks_in(self, guest: Guest) -> None:
        """Walk from the welcome to where to sit, and look at everything on the way."""
        await self._robot.until(lambda: self._booth.model.practice, "the name of the practice")
        await self.picture("a_start")
        await self._begins()
        await self._robot.see(tr("What is your date of birth?"))
        for digit in "".join(guest.born)[:-1]:
            await self.tap(digit)
        await self.picture("b_birth_date")
        await self.tap(guest.born[2][-1])
        await self.tap(tr("Next"))
        await self._robot.see(tr("Type the last 4 digits of your phone number"))
        for digit in guest.last4[:2]:
            await self.tap(digit)
        await self.picture("b_phone")
        for digit in guest.last4[2:]:
            await self.tap(digit)
        await self.tap(tr("Next"))
        await self.sees("d_review", tr("Is this still right?"))
        await self.tap(tr("Fix: {what}", what=tr("Phone")))
        await self.sees("d_correction", tr("Is your phone number not right?"))
        await self.tap(tr("Yes, tell the front desk"))
        await self.sees("d_told", tr("The front desk will ask you"))
        await self._waits_and_staff_look()
        await self.tap(tr("Yes, everything is right"))
        await self._robot.see(tr("You are checked in"))
        self._booth.skip(3)
        await self.picture("f_done")

    async def _waits_and_staff_look(self) -> None:
        self._booth.skip(45)
        self._booth.skip(8)
        await self.sees("e_still_there", tr("Are you still there?"))
        await self.tap(tr("Yes, I need more time"))
        await self._robot.see(tr("Is this still right?"))
        self._booth.window.ask_staff()
        await self._robot.see(tr("Staff only"))
        for digit in "1234":
            await self.tap(digit)
        await self.sees("g_staff", tr("Staff only"))
        await self.tap(tr("Back"))

    async def is_told(self, guest: Guest, name: str, words: str) -> None:
        """Type who one is, and be told something."""
        await self.types(guest)
        await self.tap(tr("Next"))
        await self.sees(f"c_{name}", words)

    async def comes_for(self, name: str, words: str) -> None:
        """Come for something else than to check in, until these words are there."""
        await self._robot.until(lambda: self._booth.model.practice, "the name of the practice")
        await self.tap("Start in English" if language().code == "en" else "Empezar en español")
        await self.tap(name)
        await self._robot.see(words)

    async def goes_to_the_desk(self) -> None:
        """Be found nowhere, once; then rather talk to a person."""
        await self.types(Guest(27, "open"))
        await self.tap(tr("Next"))
        await self.sees("c_not_found", tr("Please see the front desk"))
        await self.tap(tr("Try again"))
        await self.tap(tr("Talk to a person"))
        await self.sees("c_desk", tr("The staff will help you. You will not lose your place."))
