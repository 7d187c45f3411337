"""The system's own dialogs for a file and a printer: the only windows that are not ours, opened and awaited."""

import asyncio
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from pfclient.errors import NoPrinter
from ui.text.translate import tr


class SystemDialogs:
    """Asks where a copy is to go."""

    async def path(self, host: QWidget, name: str, ending: str) -> Path | None:
        """Ask for a file to save to; None when the person thinks better of it.

        Whether one of that name may be replaced is not asked here: the dialogs of some systems do not say whether
        they did, so that question is ours.

        Args:
            host: The window it belongs to.
            name: The name proposed; it says nothing about anybody.
            ending: Of the name, without the dot.
        """
        dialog = QFileDialog(host, tr("Save a copy"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setNameFilter(f"{ending.upper()} (*.{ending})")
        dialog.setDefaultSuffix(ending)
        dialog.setDirectory(_folder())
        dialog.selectFile(name)
        try:
            if not await _answered(dialog, host):
                return None
            chosen = Path(dialog.selectedFiles()[0])
        finally:
            dialog.deleteLater()
        return chosen if chosen.suffix else chosen.with_suffix(f".{ending}")

    async def printer(self, host: QWidget) -> QPrinter | None:
        """Ask for a printer; None when the person thinks better of it.

        Raises:
            NoPrinter: This computer has none.
        """
        if not QPrinterInfo.availablePrinterNames():
            raise NoPrinter
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, host)
        # A file is written by our own gate, readable by its owner only.
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, on=False)
        try:
            return printer if await _answered(dialog, host) else None
        finally:
            dialog.deleteLater()


def _folder() -> str:
    """Where the person keeps documents; their home where they have no such folder, never where the program lies."""
    named = QStandardPaths.StandardLocation
    documents, home = (QStandardPaths.writableLocation(each) for each in (named.DocumentsLocation, named.HomeLocation))
    return documents if Path(documents).is_dir() else home


async def _answered(dialog: QDialog, host: QWidget) -> bool:
    answer: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    def settle(code: int) -> None:
        if not answer.done():
            answer.set_result(code == QDialog.DialogCode.Accepted.value)

    dialog.finished.connect(settle)
    QDialog.open(dialog)  # QPrintDialog knows only one of its own, which wants a slot by name
    try:
        return await answer
    finally:
        dialog.close()
        # Not every window system gives the keyboard back by itself.
        host.activateWindow()
