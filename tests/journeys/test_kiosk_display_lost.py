"""The display goes dark under a visitor, power and all: when it is back, a clean welcome is on it by itself."""

import asyncio
import os
import shutil
import subprocess

import pytest

from pfclient.errors import Offline
from pfclient.flows.kiosk_visit import Ending
from pfclient.kiosk.command import visitor_command, visitor_environment
from pfclient.kiosk.line import Say
from pfclient.kiosk.supervisor import Supervisor
from pfclient.kiosk.visitor_process import Start

pytestmark = [
    pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs a display in memory: apt-get install -y xvfb"),
    pytest.mark.timeout(180),
]


class Away:
    """A portal nobody reaches: the welcome stands all the same."""

    async def ticket(self):
        raise Offline

    async def staff(self, pin):
        raise Offline


class Display:
    """Xvfb on a number of its own, that can be lost and found again."""

    def __init__(self):
        self.number = ""
        self.server = None

    def on(self):
        named = [f":{self.number}"] if self.number else []
        command = ["Xvfb", *named, "-displayfd", "1", "-screen", "0", "1080x1920x24", "-nolisten", "tcp", "-ac"]
        self.server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.number = self.server.stdout.readline().strip()

    def lost(self):
        self.server.kill()
        self.server.wait()
        self.server.stdout.close()


async def test_a_display_that_was_lost_shows_the_welcome_again():
    display, shown, ended = Display(), asyncio.Queue(), asyncio.Queue()
    display.on()

    async def heard(visitor, kind, _message):
        if kind is Say.SHOWN:
            shown.put_nowait(visitor.pid)

    environment = visitor_environment(os.environ | {"DISPLAY": f":{display.number}", "QT_QPA_PLATFORM": "xcb"})
    start = Start(visitor_command("http://127.0.0.1:9"), environment)
    supervisor = Supervisor(start, Away(), journal=ended.put, heard=heard)
    running = asyncio.ensure_future(supervisor.run())
    try:
        first = await asyncio.wait_for(shown.get(), 60)
        display.lost()
        display.on()
        second = await asyncio.wait_for(shown.get(), 60)
        assert second != first
        over = await asyncio.wait_for(ended.get(), 10)
        assert (over.pid, over.ending in {Ending.CRASHED, Ending.DISPLAY_LOST}) == (first, True)
    finally:
        running.cancel()
        await asyncio.wait({running})
        display.lost()
