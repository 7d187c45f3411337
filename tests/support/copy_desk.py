"""The page for copies in the whole window, and the person in front of it."""

from PySide6.QtCore import Qt

from tests.support.family_window import CONTROL


class Desk:
    """The page for copies of a window."""

    def __init__(self, app, answers):
        self.app = app
        self.answers = answers

    @property
    def copying(self):
        return self.app.window.copies.copying

    @property
    def page(self):
        return self.copying.page

    @property
    def model(self):
        return self.page.model

    async def open(self, key=Qt.Key.Key_S):
        await self.app.key(key, CONTROL)
        self.copying.dialogs = self.answers
        await self.rest()
        return self

    async def rest(self):
        for _ in range(4):
            await self.model.tasks.drained()
            await self.copying._tasks.drained()
            await self.app.keys.rest()

    async def press(self, name):
        self.app.keys.reach(name).space()
        await self.rest()
