"""create_app: the portal as one Starlette application."""

from contextlib import asynccontextmanager
from collections.abc import AsyncIterator

from starlette.applications import Starlette

from portal.clock import Clock, SystemClock
from portal.settings import Settings
from portal.store.database import Database


class Portal:
    """What every route can reach, at `request.app.state.portal`."""

    def __init__(self, settings: Settings, clock: Clock) -> None:
        self.settings = settings
        self.clock = clock
        self.database = Database(settings.database_url or f"sqlite:///{settings.data / 'portal.sqlite3'}")


def create_app(settings: Settings, clock: Clock | None = None) -> Starlette:
    """Build the application; entering its lifespan prepares the database and starts the delivery queue."""
    portal = Portal(settings, clock or SystemClock())

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        portal.database.prepare()
        yield
        portal.database.dispose()

    app = Starlette(routes=[], lifespan=lifespan)
    app.state.portal = portal
    return app
