"""The window on the demo clinic, and the page for copies in it."""

import pytest

from tests.support.copy_desk import Desk
from tests.support.family_window import charts, clinic
from tests.support.paper import Answers

__all__ = ["charts", "clinic", "desk_of"]


@pytest.fixture
def desk_of():
    def made(app, path=None, **answers):
        return Desk(app, Answers(path, **answers))

    return made
