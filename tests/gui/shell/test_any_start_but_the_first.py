"""A start that opens what is kept shows what the first reading showed: most tests of the window begin with one."""

import functools

import pytest

from portal.demo.clinic import FAMILY
from tests.support.family_window import ERNESTO, open_charts
from ui.viewmodels.whereabouts import OVERVIEW, SECTIONS


@pytest.fixture
def elsewhere(clinic, desk, tmp_path):
    """Opens the window on another computer, where nothing is kept."""
    return functools.partial(open_charts, clinic, tmp_path / "elsewhere", desk)


def seen(app):
    """Everything on screen; of a list every row, with what is heard of it and what is new."""
    model = app.page.list.model if hasattr(app.page, "list") else None
    rows = [] if model is None else [model.row(place) for place in range(model.rowCount())]
    return app.window.windowTitle(), app.said(), rows


async def pages(app):
    """Everyone and each one's overview; of one chart alone every section."""
    places = [(ERNESTO, section) for section in (OVERVIEW, *SECTIONS)]
    if len(app.family.people) > 1:
        app.family.open_everyone()
        await app.keys.rest()
        yield seen(app)
        places = [(person, OVERVIEW) for person in range(len(FAMILY))]
    for place in places:
        await app.open(*place)
        yield seen(app)


@pytest.mark.parametrize("alone", [None, ERNESTO])
async def test_it_shows_what_the_first_showed(qt_loop, charts, elsewhere, alone):
    async with charts(alone=alone) as app:
        assert app.family.session.keeps
        again = [each async for each in pages(app)]
    async with elsewhere(alone=alone) as app:
        assert not app.family.session.keeps
        first = [each async for each in pages(app)]
    assert len(again) == (1 + len(FAMILY) if alone is None else 1 + len(SECTIONS))
    assert again == first


async def test_who_asks_for_the_first_reading_gets_it(qt_loop, charts):
    async with charts(for_the_first_time=True) as app:
        assert not app.family.session.keeps


async def test_what_has_changed_at_the_clinic_is_read_for_the_first_time(qt_loop, charts, clinic, earlier_run):
    assert not earlier_run.is_news_to(clinic)
    clinic.unshare("leo-alvarez")
    assert earlier_run.is_news_to(clinic)
    async with charts() as app:
        assert not app.family.session.keeps


def test_a_clock_that_was_put_on_is_news(clinic, earlier_run):
    clinic.clock.advance(seconds=1)
    assert earlier_run.is_news_to(clinic)
