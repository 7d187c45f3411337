"""Where a copy goes: asked by the system's dialogs, never over another unasked, and trouble is said in words."""

import errno
import re
from pathlib import Path
from unittest import mock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from pfclient.errors import CopyFull, NoPrinter
from pfclient.export import saving
from tests.support.copy_desk import Desk
from tests.support.family_window import CONTROL, ERNESTO, MARIA
from ui.shell.file_dialogs import SystemDialogs
from ui.widgets.sheet import Sheet


async def test_an_old_file_is_kept_unless_the_person_says_otherwise(qt_loop, charts, desk_of, tmp_path):
    path = tmp_path / "copy.pdf"
    path.write_bytes(b"mine")
    async with charts(alone=MARIA) as app:
        desk = await desk_of(app, path).open()
        for answer, kept in (("keep", True), ("replace", False)):
            app.keys.reach("Save a copy").space()
            sheet = await _asked(app, desk)
            assert app.keys.heard == "Keep the old file"
            sheet.settle(answer)
            await desk.rest()
            assert (path.read_bytes() == b"mine") is kept
            assert ("There is a file of this name already" in app.said()) is kept


async def _asked(app, desk):
    while not app.window.findChildren(Sheet):
        await desk.model.tasks.drained()
        await app.keys.rest()
    return app.window.findChildren(Sheet)[0]


@pytest.mark.parametrize("raised", [OSError(errno.ENOSPC, "full"), OSError(errno.EROFS, "read-only")])
async def test_what_goes_wrong_is_said_and_nothing_is_left(qt_loop, charts, desk_of, tmp_path, raised):
    async with charts(alone=MARIA) as app:
        desk = await desk_of(app, tmp_path / "copies" / "copy.pdf").open()
        (tmp_path / "copies").mkdir()
        with mock.patch.object(saving.os, "fsync", side_effect=raised):
            await desk.press("Save a copy")
        full = raised.errno == errno.ENOSPC
        said = "There is no room for this file" if full else "We cannot save in that place"
        assert said in app.said()
        assert isinstance(desk.model.error, CopyFull) is full
        assert not list((tmp_path / "copies").iterdir())
        await desk.press("Save a copy")
        assert "Your copy is saved" in app.said()


async def test_thinking_better_of_it_leaves_everything_as_it_was(qt_loop, charts, desk_of):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "medications")
        desk = await desk_of(app, None).open(Qt.Key.Key_P)
        assert app.keys.heard == "Print"
        await desk.press("Save a copy")
        assert "A copy is not protected" in app.said()
        await app.key(Qt.Key.Key_Escape)
        assert desk.page is None
        assert app.window.centralWidget().currentWidget() is app.view


async def test_a_computer_without_a_printer_says_so(qt_loop, charts, desk_of):
    def none():
        raise NoPrinter

    async with charts(alone=MARIA) as app:
        desk = await desk_of(app, printer=none).open(Qt.Key.Key_P)
        await desk.press("Print")
        assert "No printer is set up on this computer" in app.said()


async def test_printing_says_how_many_pages_went(qt_loop, charts, desk_of, tmp_path):
    def printer():
        found = QPrinter(QPrinter.PrinterMode.HighResolution)
        found.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        found.setOutputFileName(str(tmp_path / "printed.pdf"))
        return found

    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "allergies")
        desk = await desk_of(app, printer=printer).open(Qt.Key.Key_P)
        await app.key(Qt.Key.Key_P, CONTROL)
        await desk.rest()
        assert "1 page was sent to the printer." in app.said()
    assert (tmp_path / "printed.pdf").stat().st_size > 1000


async def test_the_systems_own_dialog_is_asked_and_awaited(qt_loop, charts, tmp_path):
    async with charts(alone=MARIA) as app:
        desk = await Desk(app, SystemDialogs()).open()
        for name, accepts in (("mine", True), ("other", False)):
            app.keys.reach("Save a copy").space()
            while not (found := app.window.findChildren(QFileDialog)):
                await app.keys.turn()
            [dialog] = found
            assert dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
            assert re.fullmatch(r"Family Chart \d{4}-\d\d-\d\d\.pdf", Path(dialog.selectedFiles()[0]).name)
            dialog.setDirectory(str(tmp_path))
            dialog.selectFile(name)
            dialog.done(QFileDialog.DialogCode.Accepted if accepts else QFileDialog.DialogCode.Rejected)
            await desk.rest()
            await until_gone(app, dialog)
    assert [path.name for path in tmp_path.glob("*.pdf")] == ["mine.pdf"]


async def until_gone(app, dialog):
    while isValid(dialog):
        await app.keys.turn()
