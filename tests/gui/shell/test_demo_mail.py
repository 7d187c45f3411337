"""The demo's mail and phone: what the clinic sends is in the language one reads the app in, and so is the window."""

import asyncio

from PySide6.QtWidgets import QLabel

from tests.support.screen_faults import faults
from ui.demo.demo import Demo
from ui.demo.family import MARIA
from ui.demo.mail_window import MailWindow
from ui.text.language import language


async def test_letter_e_mail_and_window_are_spanish(qt_loop, desk, tmp_path):
    language().switch("es")
    errors = []
    demo = Demo(tmp_path / "portal", errors.append)
    await demo.start()
    try:
        window = desk(MailWindow(demo))
        both = asyncio.Event()
        demo.arrived.connect(lambda _item: both.set() if len(demo.items) == 2 else None)
        await demo.invite(MARIA)
        await asyncio.wait_for(both.wait(), 20)
        said = {item.kind: item.text for item in demo.items}
        assert "invitación" in said["email"]
        assert "Su PIN:" in said["letter"]
        shown = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
        assert "Correo y teléfono de demostración" in shown
        assert not faults(window)
    finally:
        await demo.stop()
    assert not errors


async def test_the_window_has_room_beside_the_app_on_a_usual_screen(qt_loop, desk, tmp_path):
    app, screen = 1280, 1920
    for code in ("en", "es"):
        language().switch(code)
        window = desk(MailWindow(Demo(tmp_path / "portal", [].append)))
        assert window.minimumSizeHint().width() <= screen - app, code
        window.resize(screen - app, 800)
        assert not faults(window)
