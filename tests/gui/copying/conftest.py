"""The page for copies in the window on the demo clinic."""

import pytest

from tests.support.copy_desk import Desk
from tests.support.paper import Answers


@pytest.fixture
def desk_of():
    def made(app, path=None, **answers):
        return Desk(app, Answers(path, **answers))

    return made
