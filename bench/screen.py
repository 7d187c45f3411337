"""The signed-in window on generated charts, for rows that time what a person waits for: from an act to the frame."""

import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QMessageLogContext, QObject, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from bench.charts import NOW, Resources
from pfclient.gateway.authorized import Authorized
from pfclient.gateway.http import Gateway
from pfclient.gateway.oauth import OAuth, Tokens
from pfclient.gateway.tokens import TokenKeeper
from pfclient.people import Account, Connection, Person, PersonId, Relationship
from pfclient.session import Place, Session
from pfclient.settings import Settings
from pfclient.vault.folder import Folder
from pfclient.vault.index_file import IndexFile
from pfclient.vault.keeping import Keeping
from pfclient.vault.store import FileVault
from pfclient.vault.vault import Answer, CategoryState, Settlement, StoredResource
from pfclient.vault.writer import Writer
from ui.base.loop import runner
from ui.pages.section.page import SectionPage
from ui.shell.main_view import MainView
from ui.theme.theme import Theme
from ui.viewmodels.family import FamilyViewModel
from ui.viewmodels.notices import Notices

SIZE = (1280, 800)
_KEY = bytes(range(32))
_PORTAL = "http://127.0.0.1:9"
_QUIET_TURNS = 5
_PAUSE = 0.001
"""Seconds between two looks at whether a worker is done: what comes after it is told so much later at most."""


def on_screen(work: Callable[[], Awaitable[None]]) -> None:
    """Run `work` on Qt's loop, as the program does."""
    qInstallMessageHandler(_without_limits_of_the_platform)
    app = _application()
    Theme().apply(app)
    with runner(app) as active:
        active.run(_awaited(work))


def _application() -> QApplication:
    there = QApplication.instance()
    return there if isinstance(there, QApplication) else QApplication(["bench"])


def _without_limits_of_the_platform(_kind: QtMsgType, _where: QMessageLogContext, said: str) -> None:
    """The offscreen platform says of every window what it does not support."""
    if "This plugin does not support" not in said:
        print(said, file=sys.stderr)


async def _awaited(work: Callable[[], Awaitable[None]]) -> None:
    await work()


class Screen:
    """The charts' window and the people in it; nothing is asked of a portal.

    Args:
        charts: Records of each person, all of one category.
        category: Its name; the section that is open.
    """

    def __init__(self, charts: Mapping[str, Resources], category: str) -> None:
        self.category, self._charts = category, charts
        self.session: Session
        self.view: MainView
        self.family: FamilyViewModel
        self._eye = _Eye()
        self._place = tempfile.TemporaryDirectory()
        self._writer = Writer()
        self._index: IndexFile

    async def open(self) -> None:
        """Fill the vault, read what is large as the program does in the background, and show the window."""
        vault = await self._vault()
        people = tuple(_person(name, place) for place, name in enumerate(self._charts))
        for one, resources in zip(people, self._charts.values(), strict=True):
            await vault.put(one.id, self.category, [StoredResource(key, body) for key, body in resources])
            state = CategoryState(Answer.LOADED, NOW)
            await vault.settle(one.id, self.category, Settlement(state))
        gateway = Gateway(_PORTAL)
        tokens = TokenKeeper(OAuth(gateway), Tokens("", "", 3600), rotated=_nobody, ticks=time.monotonic)
        self.session = Session(
            _PORTAL,
            lambda: Authorized(gateway, tokens),
            Account(""),
            people,
            vault=vault,
            keeping=Keeping(None),
            settings=Settings(Path(), now=lambda: NOW),
        )
        for one in people:
            await asyncio.to_thread(self.session.chart(one.id).read, self.category)
        self.family = FamilyViewModel(self.session, reporter=_raise, place=Place(people[0].id, self.category))
        self.view = MainView(self.family, Notices(self.family), _raise, lambda: NOW)
        self.view.resize(*SIZE)
        self.view.show()
        self.view.installEventFilter(self._eye)
        await self.until_painted()

    async def _vault(self) -> FileVault:
        """An encrypted one, as the program has it."""
        folder = Folder(Path(self._place.name))
        folder.prepare()
        self._index = IndexFile.make(folder.path("index"), _KEY, {})
        vault = FileVault(folder, self._index, self._writer, _unheard)
        await vault.open()
        return vault

    @property
    def page(self) -> SectionPage:
        """The page in sight."""
        page = self.view.page
        if not isinstance(page, SectionPage):
            raise TypeError("no section is open")
        return page

    async def close(self) -> None:
        """Take the window down."""
        self.view.forget()
        self.family.close()
        self.view.hide()
        self.view.deleteLater()
        await self.session.close()
        await self._writer.close()
        self._index.close()
        self._place.cleanup()

    async def timed(self, act: Callable[[], object]) -> float:
        """Milliseconds from an act to the end of the last frame it causes."""
        await self.until_painted()
        began = time.perf_counter()
        act()
        return (await self.until_painted() - began) * 1000

    async def until_painted(self) -> float:
        """Give turns to the loop until nothing is painted any more; when the last frame was done."""
        done, quiet = time.perf_counter(), 0
        while quiet < _QUIET_TURNS:
            # The program's loop sleeps while a worker puts rows in order: one that asks on and on holds it up.
            works = self.page.model.tasks.running("index")
            await asyncio.sleep(_PAUSE if works else 0)
            if self._eye.saw_paint() or works:
                done, quiet = time.perf_counter(), 0
            else:
                quiet += 1
        return done


class _Eye(QObject):
    """Sees when anything of a window is painted: Qt asks the window for it."""

    def __init__(self) -> None:
        super().__init__()
        self._painted = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.UpdateRequest:
            self._painted = True
        return False

    def saw_paint(self) -> bool:
        painted, self._painted = self._painted, False
        return painted


def _person(name: str, place: int) -> Person:
    connection = Connection(_PORTAL, f"chart-{place}", f"p{place}", "Lakeview Family Medicine")
    who = Relationship.CHILD if place else Relationship.SELF
    key = PersonId(f"person-{place}")
    return Person(key, f"{name} Alvarez", name, "Alvarez", "1980-05-17", who, connection)


async def _unheard() -> None:
    """Nobody's key is erased here."""


async def _nobody(_refresh: str) -> None:
    """Nothing is kept."""


def _raise(error: BaseException) -> None:
    raise error
