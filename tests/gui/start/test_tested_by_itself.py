"""What the self-test stands on: the journey at a given portal, what is said where it stops, and the list of files."""

from pathlib import Path

import pytest

from portal.demo.clinic import FAMILY
from portal.store import patients
from tests.support.family_window import ERNESTO
from ui.base import program_files
from ui.demo.camera import Snapshots
from ui.demo.journey import Invited, register_and_read
from ui.demo.robot import Lost, Robot


async def walk(app, folder, pin=""):
    """Walk it with an invitation for Ernesto; what was learned of him."""
    patient = FAMILY[ERNESTO].patient_id
    with app.portal.database.read() as connection:
        year, month, day = patients.find(connection, patient).birth_date.split("-")
    invited = app.portal.invite(patient, email="somebody@example.org", relationship="self")
    learned = []
    robot = Robot(app.window, Snapshots(folder))
    app.window.begin()
    proof = Invited(invited.deep_link, pin or invited.pin, (month, day, year))
    await register_and_read(robot, app.window.take_link, proof, learned.append)
    return learned


async def test_the_journey_learns_whose_name_may_lie_nowhere(qt_loop, charts, tmp_path):
    async with charts(signed_in=False) as app:
        assert await walk(app, tmp_path / "pictures") == ["Ernesto Alvarez"]


async def test_where_it_stops_the_screen_says_why(qt_loop, charts, tmp_path, monkeypatch):
    monkeypatch.setattr("ui.demo.robot.PATIENCE_SECONDS", 1)
    async with charts(signed_in=False) as app:
        app.portal.offline()
        with pytest.raises(Lost) as stopped:
            await walk(app, tmp_path / "pictures")
    assert str(stopped.value).startswith("“Invitation found” never came; the screen said: “You are offline")
    assert "Access your records" not in str(stopped.value)  # not all that stands there


@pytest.fixture
def folder(tmp_path):
    """A folder with a file, a library and the list of both."""
    made = tmp_path / "folder"
    (made / "icons").mkdir(parents=True)
    entries = []
    for name, kind in (("icons/pill.svg", "DATA"), ("libQt6Svg.so.6", "BINARY")):
        (made / name).write_bytes(b"as it was packaged")
        entries.append((name.replace("/", "\\"), str(made / name), kind))  # as on Windows
    (made / program_files.NAME).write_text(program_files.listed(entries))
    return made


def stripped(path):
    path.write_bytes(b"stripped")


@pytest.mark.parametrize(
    ("name", "act", "lacking"),
    [
        ("icons/pill.svg", Path.touch, []),
        ("icons/pill.svg", Path.unlink, ["icons/pill.svg"]),
        ("icons/pill.svg", stripped, ["icons/pill.svg"]),
        ("libQt6Svg.so.6", stripped, []),  # strip and codesign change a library after it was listed
        ("libQt6Svg.so.6", Path.unlink, ["libQt6Svg.so.6"]),
        (program_files.NAME, Path.unlink, [program_files.NAME]),
    ],
)
def test_a_file_that_is_missing_or_changed_is_named(folder, name, act, lacking):
    act(folder / name)
    assert program_files.lacking(folder) == lacking


def test_from_source_nothing_is_listed_and_nothing_lacks():
    assert (program_files.complaint(), program_files.count()) == ("", 0)
