"""The demo's mail and phone: what the clinic sends is in the language one reads the app in, and so is the window."""

import asyncio

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextLayout
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.support.screen_faults import faults
from tests.support.uncaught import raise_told
from ui.demo.demo import Demo
from ui.demo.family import MARIA
from ui.demo.mail_window import MailWindow
from ui.demo.mailbox import Item
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
        QGuiApplication.processEvents()  # the letter that came last has its place
        assert not faults(window)
    finally:
        await demo.stop()
    raise_told(errors)


async def test_the_window_has_room_beside_the_app_on_a_usual_screen(qt_loop, desk, tmp_path):
    app, screen = 1280, 1920
    for code in ("en", "es"):
        language().switch(code)
        window = desk(MailWindow(Demo(tmp_path / "portal", [].append)))
        assert window.minimumSizeHint().width() <= screen - app, code
        window.resize(screen - app, 800)
        assert not faults(window)


def narrowest(text):
    """The lines of a text where there is room for nothing."""
    layout, lines = QTextLayout(text), []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(1)
        lines.append(text[line.textStart() :][: line.textLength()].strip())
    layout.endLayout()
    return lines


def test_no_line_of_a_mail_ends_within_a_number_and_it_is_copied_as_it_was_written(qapp, desk, tmp_path):
    written = "Call (555) 010-0142 or give 1234 5678."
    demo = Demo(tmp_path / "portal", [].append)
    demo.items.append(Item("email", "Lakeview", lambda: ("Hello", written)))
    window = desk(MailWindow(demo))
    demo.arrived.emit(demo.items[0])
    (label,) = [each for each in window.findChildren(QLabel) if each.text().startswith("Call")]
    assert len(narrowest(label.text())) == len(["Call", "(555) 010-0142", "or", "give", "1234 5678."])
    label.setTextInteractionFlags(label.textInteractionFlags() | Qt.TextInteractionFlag.TextSelectableByKeyboard)
    label.setFocus()
    label.setSelection(0, len(written))
    QTest.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == written
