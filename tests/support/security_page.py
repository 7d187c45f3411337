"""Settings, Sign-in and security, and the person in front of it with their phone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.support.family_window import CONTROL
from tests.support.sign_in import PASSWORD
from tests.support.two_step import Authenticator
from ui.shell.account_sections import AccountSections
from ui.theme.theme import theme

CODE = "Type the 6-digit code the app shows"
KEY = "Setup key: "


class Security:
    """The page in a window; `phone` has the secret once it was shown."""

    def __init__(self, app):
        self.app, self.keys, self.phone = app, app.keys, None

    async def open(self):
        """From the list of Settings, as its keys do."""
        await self.app.key(Qt.Key.Key_Comma, CONTROL)
        while self.page.section != "security":
            await self.app.key(Qt.Key.Key_Down)
        return self

    @property
    def page(self):
        return self.app.view.aside.page

    @property
    def copies(self):
        [sections] = self.app.window.findChildren(AccountSections)
        return sections.codes

    @property
    def code(self):
        """What the phone shows now."""
        return self.phone.code(self.app.portal.clock.now())

    def labelled(self, beginning):
        """The texts of labels whose names begin so."""
        labels = self.app.window.findChildren(QLabel)
        return [one.text() for one in labels if one.isVisible() and one.accessibleName().startswith(beginning)]

    async def leave(self):
        """Back to the charts."""
        self.app.view.aside.close_page()
        await self.keys.rest()

    async def press(self, name):
        await self.keys.reach(name).enter()

    async def copied(self):
        """Wait until the codes are where they were to go."""
        await self.copies.drained()
        await self.keys.rest()

    async def begin(self):
        """Open the page that sets it up, with the password once more; the phone reads the key that is shown."""
        await self.press("Set up two-step verification")
        self.keys.reach("Password").type(PASSWORD)
        await self.keys.enter()
        [key] = self.labelled(KEY)
        self.phone = Authenticator(key.replace(" ", ""))
        return key

    async def give(self, code):
        self.keys.reach(CODE).type(code)
        await self.keys.enter()

    async def another_size(self):
        """Larger text."""
        theme().switch(scale=1.25)
        await self.keys.rest()

    async def switch_on(self):
        """To the backup codes."""
        await self.begin()
        await self.give(self.code)
        self.app.portal.clock.advance(seconds=60)
        return self.labelled("Backup code ")

    async def keep(self):
        """Say that they are kept, and go on."""
        self.keys.reach("I have kept these codes").space()
        await self.press("Done")

    async def prove(self, code, password=PASSWORD):
        self.keys.reach("Password").type(password)
        self.keys.reach("Code").type(code)
        await self.keys.enter()
