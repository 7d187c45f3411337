"""Somebody at the kiosk who came to read: signs in as Maria, in the language that is spoken."""

import contextlib

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from pfclient.errors import SessionExpired
from tests.support.sign_in import PASSWORD
from ui.text.language import language
from ui.text.translate import tr


def field(one, name):
    """The box whose name begins so."""
    [found] = [e for e in one.shown.findChildren(QLineEdit) if e.accessibleName().startswith(name) and e.isVisible()]
    return found


async def comes_to_read(one):
    """From the welcome to the sign-in."""
    await one.tap("Start in English" if language().code == "en" else "Empezar en español")
    await one.tap(tr("Look at my records"))


def types_password(one, password=PASSWORD):
    """User name and password, at once."""
    field(one, tr("Username")).setText("maria")
    field(one, tr("Password")).setText(password)


async def answers(one, button):
    """Press what sends a step of the sign-in, and wait for what the portal says."""
    signing_in = one.homes._signing_in
    await one.tap(button)
    await signing_in.tasks.drained()
    await one.settled()


async def signs_in(one):
    """All of it; the session."""
    await comes_to_read(one)
    types_password(one)
    await answers(one, tr("Sign in"))
    return one.core._session


async def reads(session):
    """Until everything has been asked for once more; what is no longer shown is gone before."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    with contextlib.suppress(SessionExpired):
        await session.refresh()
    QApplication.processEvents()
