"""Settings and Help in every theme, text size and language: nothing is clipped, every target is large."""

import os
from itertools import product

import pytest

from tests.support.family_window import ERNESTO
from tests.support.fitting import misfits
from ui.text.language import language
from ui.theme import tokens
from ui.theme.theme import Theme

PAGES = ("display", "language", "computer", "about")
ARTICLES = ("first_steps", "section_lab_results", "keyboard")
EVERY_LOOK = list(product(tokens.theme_names(), (1.0, 1.5, 2.0), ("en", "es")))
SAMPLE = [("light", 1.0, "es"), ("dark", 1.5, "en"), ("contrast", 2.0, "es")]
LOOKS = EVERY_LOOK if os.environ.get("PFCLIENT_LONG") else SAMPLE


@pytest.mark.parametrize("look", LOOKS)
async def test_settings_and_help_fit(qt_loop, charts, qapp, look):
    size, (name, scale, code) = (1024, 680), look
    language().switch(code)
    Theme(name, scale).apply(qapp)
    found = {}
    async with charts(size) as app:
        await app.open(ERNESTO, "medications")
        app.view.aside.open_settings()
        for page in PAGES:
            app.view.aside.page.open_section(page)
            app.view.aside.page.read_on()
            await app.keys.rest()
            if wrong := misfits(app.window, size):
                found[page] = wrong
        for article in ARTICLES:
            app.view.aside.open_help(article)
            app.view.aside.page.read_on()
            await app.keys.rest()
            if wrong := misfits(app.window, size):
                found[article] = wrong
    assert not found
