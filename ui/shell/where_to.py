"""Asks where something is to go, a file or a printer, and puts it there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from pfclient.errors import CopyExists, NoPrinter
from ui.text.translate import tr
from ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from pfclient.errors import FamilyChartError


class Dialogs(Protocol):
    """Asks where a copy is to go."""

    async def path(self, host: QWidget, name: str, ending: str) -> Path | None:
        """A file, None for none."""
        ...

    async def printer(self, host: QWidget) -> object | None:
        """A printer, None for none."""
        ...


def system_dialogs() -> Dialogs:
    """The system's own."""
    from ui.shell.file_dialogs import SystemDialogs  # noqa: PLC0415 - printing is imported on first use

    return SystemDialogs()


async def into_file(
    host: QWidget,
    dialogs: Dialogs,
    name: str,
    ending: str,
    write: Callable[[Path, bool], Awaitable[FamilyChartError | None]],
) -> None:
    """Ask for a file, write it, and ask again where there is one of that name.

    Args:
        host: Where it is asked.
        dialogs: The system's, unless others are put in their place.
        name: Proposed; it says nothing about anybody.
        ending: Of the name, without the dot.
        write: Writes it, told whether another may be replaced; gives why it was not done.
    """
    path = await dialogs.path(host.window(), name, ending)
    if path is None:
        return
    if isinstance(await write(path, False), CopyExists) and await _may_replace(host, path):
        await write(path, True)


async def onto_paper(
    host: QWidget,
    dialogs: Dialogs,
    put: Callable[[object], Awaitable[None]],
    fail: Callable[[FamilyChartError], object],
) -> None:
    """Ask for a printer, and print.

    Args:
        host: Where it is asked.
        dialogs: As above.
        put: Prints on a printer.
        fail: Told why none could be asked for.
    """
    try:
        printer = await dialogs.printer(host.window())
    except NoPrinter as error:
        fail(error)
        return
    if printer is not None:
        await put(printer)


async def _may_replace(host: QWidget, path: Path) -> bool:
    title = tr("Replace “{name}”?", name=path.name)
    text = tr("There is a file of this name in that folder already. What is in it now will be lost.")
    buttons = [("keep", tr("Keep the old file"), "default"), ("replace", tr("Replace it"), "danger")]
    return await Sheet(host, title, text, buttons, safe="keep").ask() == "replace"
