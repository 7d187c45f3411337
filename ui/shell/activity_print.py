"""Puts the list of who has seen what on paper."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from pfclient.activity import ActorKind
from pfclient.errors import FamilyChartError
from pfclient.export.layout import Columns, Heading, Layout, Note, PageHead, Pair, Row, Tone
from pfclient.export.progress import Progress
from ui.base.loadable import shown
from ui.printing.press import PaperPress
from ui.shell.where_to import Dialogs, onto_paper, system_dialogs
from ui.text.activity import act_words, actor_words, only_own_words, paper_words
from ui.text.dates import day_words
from ui.text.devices import device_words
from ui.text.translate import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from pfclient.export.layout import Block
    from ui.viewmodels.activity import ActivityViewModel


class ActivityPrint(QObject):
    """Asks for a printer and prints on it.

    Args:
        model: What is on the list.
        now: The clock.

    Attributes:
        dialogs: The system's own, unless others are put here.
    """

    def __init__(self, model: ActivityViewModel, now: Callable[[], datetime]) -> None:
        super().__init__(model)
        self._model, self._now = model, now
        self.dialogs: Dialogs | None = None

    def start(self) -> None:
        """Print the list as it is filtered now."""
        self._model.tasks.start("print", self._print(), "drop")

    async def _print(self) -> None:
        host = QApplication.activeWindow()
        if host is not None:
            self.dialogs = self.dialogs or system_dialogs()
            put = partial(self._put, activity_layout(self._model, self._now()))
            await onto_paper(host, self.dialogs, put, self._model.fail)

    async def _put(self, layout: Layout, printer: Any) -> None:
        try:
            self._model.printed(await asyncio.to_thread(PaperPress().print_on, printer, layout, Progress()))
        except FamilyChartError as error:
            self._model.fail(error)


def activity_layout(model: ActivityViewModel, now: datetime) -> Layout:
    """Give the list for paper, as it is filtered now."""
    foot = tr("From Family Chart. Keep this paper safe: anyone can read it.")
    return Layout(tuple(_blocks(model, now)), foot)


def _blocks(model: ActivityViewModel, now: datetime) -> Iterator[Block]:
    person = model.person
    name = person.display if person is not None else ""
    yield PageHead(name, tr("Who has seen what"))
    yield Heading(tr("Who has seen what"), 1)
    yield Pair(tr("Whose chart"), name)
    yield Pair(tr("Printed"), day_words(now.astimezone().date(), long=True))
    begin, end = (day_words(each.astimezone().date()) for each in (model.since, model.asked))
    yield Pair(tr("How far back"), tr("{begin} to {end}", begin=begin, end=end))
    if model.who:
        yield Pair(tr("By whom"), actor_words(model.actors[model.who]))
    yield from _acts(model)
    yield Heading(tr("On this computer"))
    if not model.noted:
        yield Note(tr("Nothing was opened here in these days."), Tone.QUIET)
        return
    yield Columns((tr("When"), tr("What")), (1, 2))
    for noted in model.noted:
        yield Row((paper_words(noted.first, noted.last), act_words(noted.kind, noted.what)))


def _acts(model: ActivityViewModel) -> Iterator[Block]:
    told = shown(model.acts)
    if told is not None and not told.everybody:
        yield Note(only_own_words())
    if model.found:
        yield Columns((tr("When"), tr("Who"), tr("What"), tr("Device")), (3, 3, 5, 2))
    else:
        yield Note(tr("Nothing was done in these days."), Tone.QUIET)
    for act in model.found:
        device = device_words(act.device) if act.device or act.by.kind is not ActorKind.CLINIC else ""
        cells = paper_words(act.first, act.last), actor_words(act.by), act_words(act.kind, act.what), device
        yield Row(cells, details=tuple(filter(None, (act.practice,))))
    if told is not None and told.cut:
        yield Note(tr("The list does not go all the way back: there was more in these days than it can hold."))
