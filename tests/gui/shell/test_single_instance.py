"""A second start hands its link over and ends; nobody else can listen or speak there."""

import os
import stat
import subprocess
import sys

import pytest
from PySide6.QtNetwork import QLocalSocket

from ui.shell.single_instance import MAX_BYTES, SingleInstance, hand_over, socket_path

LINK = "pfclient://register?portal=https%3A%2F%2Fchart.example.org&handle=" + "A" * 43
SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ui.shell.single_instance import hand_over
app = QCoreApplication([])
print(hand_over(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])))
"""


@pytest.fixture
def runtime(tmp_path):
    # A socket's path may hold 107 bytes.
    return tmp_path / "run"


@pytest.fixture
def first(qapp, tmp_path, runtime):
    instance = SingleInstance(tmp_path / "profile", runtime)
    assert instance.listen()
    yield instance
    instance.close()


def start_second(tmp_path, runtime, link):
    command = [sys.executable, "-c", SECOND_START, str(tmp_path / "profile"), link, str(runtime)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_a_second_process_hands_its_link_over(qtbot, first, tmp_path, runtime):
    links = []
    first.link_received.connect(links.append)
    with qtbot.waitSignals([first.link_received, first.raised], timeout=20_000):
        second = start_second(tmp_path, runtime, LINK)
    assert second.communicate(timeout=20)[0].strip() == "True"
    assert links == [LINK]


def test_a_second_process_without_a_link_only_raises_the_window(qtbot, first, tmp_path, runtime):
    links = []
    first.link_received.connect(links.append)
    with qtbot.waitSignal(first.raised, timeout=20_000):
        second = start_second(tmp_path, runtime, "")
    assert second.communicate(timeout=20)[0].strip() == "True"
    assert links == []


def test_with_nobody_there_this_start_is_the_first(qapp, tmp_path, runtime):
    assert hand_over(tmp_path / "profile", LINK, runtime) is False


def test_another_profile_is_another_program(qapp, first, tmp_path, runtime):
    assert hand_over(tmp_path / "another", LINK, runtime) is False


def test_what_a_crash_left_behind_does_not_stop_the_next_start(qapp, tmp_path, runtime):
    path = socket_path(tmp_path / "profile", runtime)
    with open(path, "w"):  # noqa: PTH123 - the name as Qt gets it
        pass
    instance = SingleInstance(tmp_path / "profile", runtime)
    assert instance.listen()
    instance.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows has named pipes instead; run this on Linux or macOS")
def test_the_directory_of_the_socket_belongs_to_this_user_alone(qapp, tmp_path, runtime):
    runtime.mkdir(mode=0o755)
    socket_path(tmp_path / "profile", runtime)
    assert stat.S_IMODE(runtime.stat().st_mode) == 0o700


@pytest.mark.skipif(os.name == "nt", reason="Windows has named pipes instead; run this on Linux or macOS")
def test_a_directory_that_is_a_link_elsewhere_is_refused(qapp, tmp_path, runtime):
    (tmp_path / "elsewhere").mkdir()
    runtime.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(PermissionError):
        socket_path(tmp_path / "profile", runtime)


@pytest.mark.parametrize(
    "message", [b"x" * (MAX_BYTES + 1), b"erase everything\n", b"link \xff\xfe\n", b"link " + b"a" * MAX_BYTES + b"\n"]
)
def test_what_is_no_message_of_ours_is_hung_up_on(qtbot, first, tmp_path, runtime, message):
    heard = []
    first.raised.connect(lambda: heard.append("raised"))
    first.link_received.connect(heard.append)
    caller = QLocalSocket()
    caller.connectToServer(socket_path(tmp_path / "profile", runtime))
    assert caller.waitForConnected(5000)
    with qtbot.waitSignal(caller.disconnected, timeout=10_000):
        caller.write(message)
        caller.flush()
    assert heard == []
    caller.abort()


def test_a_link_longer_than_the_limit_is_not_handed_over(qtbot, first, tmp_path, runtime):
    links = []
    first.link_received.connect(links.append)
    with qtbot.waitSignal(first.raised, timeout=20_000):
        second = start_second(tmp_path, runtime, LINK + "A" * MAX_BYTES)
    second.communicate(timeout=20)
    assert links == []
