"""What wants a loop before the program has one waits for it, in order; what nobody uses of a module is not imported."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from ui.base import first_turns
from ui.base.loop import run
from ui.base.tasks import TaskScope


@pytest.fixture
def early():
    first_turns.begin()
    yield
    first_turns.end()


def unexpected(error):
    raise error


def test_tasks_of_the_first_page_run_with_the_loop_in_the_order_they_were_started(qapp, early):
    owner, heard = QObject(), []
    scope = TaskScope(owner, unexpected)

    async def work(name):
        heard.append(name)

    assert scope.start("read", work("read"))
    assert scope.start("write", work("written"), "drop")
    assert scope.start("write", work("dropped"), "drop")
    first_turns.with_the_loop(lambda: heard.append("begun"))
    assert heard == []

    async def live(_stop):
        await scope.drained()
        first_turns.with_the_loop(lambda: heard.append("at once"))
        return len(heard)

    assert run(qapp, live, unexpected) == 4
    assert heard == ["begun", "read", "written", "at once"]


def test_what_a_page_started_that_is_gone_before_the_loop_is_never_run(qapp, early):
    owner = QObject()
    scope = TaskScope(owner, unexpected)

    async def work():
        unexpected(AssertionError("run"))

    scope.start("read", work())
    scope.close()

    async def live(_stop):
        await asyncio.sleep(0)
        return 0

    assert run(qapp, live, unexpected) == 0


LATER = """
import sys
from ui import later
later.put_off("asyncio")
import asyncio
import asyncio as again
assert again is asyncio and "asyncio.events" not in sys.modules, "imported at once"
async def one():
    await asyncio.sleep(0)
    return 1
assert asyncio.run(one()) == 1 and type(asyncio).__name__ == "module"
later.put_off("asyncio")
assert sys.modules["asyncio"] is asyncio
later.put_off("there_is_no_such_module")
"""
KNOWN = """
import sys, threading
from ui import later
later.put_off_what_records_bring()
import msgspec, uuid
assert uuid.uuid4().version == 4 and msgspec.json.decode(b"[1]", type=list[int]) == [1]
import platform, typing_extensions
assert {type(each).__name__ for each in (platform, typing_extensions)} == {"_Later"}, "imported at once"
stand = threading.Barrier(8)
def ask(found):
    stand.wait()
    found.append((platform.machine(), platform.system(), typing_extensions.TypedDict.__name__))
found = []
threads = [threading.Thread(target=ask, args=(found,)) for _ in range(8)]
for each in threads: each.start()
for each in threads: each.join()
assert len(found) == 8 and len(set(found)) == 1, found
assert type(platform).__name__ == "module" and platform.system.__module__ == "platform"
try:
    platform.no_such_name
except AttributeError as missing:
    assert "no_such_name" in str(missing)
else:
    raise AssertionError
"""


@pytest.mark.parametrize("program", [LATER, KNOWN], ids=["used", "known and by several threads"])
def test_a_module_that_is_put_off_is_imported_when_something_of_it_is_used(program):
    kept = {key: os.environ[key] for key in ("PATH", "LD_LIBRARY_PATH") if key in os.environ}
    command = [sys.executable, "-W", "error", "-c", program]
    done = subprocess.run(
        command, env={**kept, "PYTHONPATH": str(Path.cwd())}, check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
