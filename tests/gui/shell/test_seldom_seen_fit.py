"""Screens no tour comes by: an empty section, a page that waits for its answer, the locked screen, in every theme."""

import asyncio
from itertools import product

import pytest
from PySide6.QtCore import Qt

from portal.demo import ernesto
from portal.store import resources as stored
from tests.gui.shell.test_answers_shown_once import to_new_password
from tests.support.editing import held
from tests.support.family_window import ERNESTO, MARIA
from tests.support.fitting import misfits
from tests.support.locking import kept
from ui.text.language import language
from ui.text.translate import tr
from ui.theme import tokens
from ui.theme.theme import Theme

__all__ = ["kept"]

SIZE, SECONDS, TURNS = (1280, 800), 2.0, 20
LOOKS = pytest.mark.parametrize(("name", "code"), list(product(tokens.theme_names(), ("en", "es"))))
EMPTY = "No procedures in the records this clinic shares"


@pytest.fixture
def no_procedures(clinic):
    """The clinic has no procedure of Ernesto's any more."""
    gone = held(clinic, "Procedure", ernesto.KEY)
    assert gone
    with clinic.database.write() as connection:
        writer = stored.ResourceWriter(connection, clinic.clock.now())
        for one in gone:
            writer.delete(stored.by_id(connection, "Procedure", one))
        writer.flush()


def put_on(qapp, name, code):
    language().switch(code)
    Theme(name, 1.0).apply(qapp)


@LOOKS
@pytest.mark.usefixtures("no_procedures")
async def test_an_empty_section(qt_loop, charts, qapp, name, code):
    put_on(qapp, name, code)
    async with charts(SIZE, alone=ERNESTO) as app:
        await app.open(ERNESTO, "procedures")
        assert tr(EMPTY) in app.said()
        assert not misfits(app.window, SIZE)


@pytest.mark.parametrize("name", tokens.theme_names())
async def test_a_page_that_waits_for_its_answer(qt_loop, charts, qapp, name):
    put_on(qapp, name, "en")
    async with charts(SIZE, alone=MARIA) as app:
        await to_new_password(app)
        app.portal.slow(SECONDS)
        app.keys.press(Qt.Key.Key_Return)
        app.keys.reach("Keep the one I have").press(Qt.Key.Key_Return)
        for _ in range(TURNS):  # the layout of a page comes down in turns
            await asyncio.sleep(0)
        assert any(said.startswith("This is on its way") for said in app.said())
        assert not misfits(app.window, SIZE)
        await app.keys.rest()


@LOOKS
async def test_the_locked_screen(qt_loop, kept, qapp, name, code):
    put_on(qapp, name, code)
    async with kept() as it:
        it.window.resize(*SIZE)
        it.guard.fall("idle")
        await it.keys.rest()
        assert not misfits(it.window, SIZE)
