"""What every request handler can reach: settings, clock, database, views and deliveries of one portal."""

from portal.clock import Clock
from portal.delivery.queue import DeliveryQueue, carriers
from portal.settings import Settings
from portal.site import sqlite_url
from portal.store.database import Database
from portal.views import Views


class Portal:
    """What every route can reach, at `request.app.state.portal`."""

    def __init__(self, settings: Settings, clock: Clock) -> None:
        self.settings = settings
        self.clock = clock
        self.database = Database(settings.database_url or sqlite_url(settings.data))
        self.views = Views(self.database)
        self.deliveries = DeliveryQueue(self.database, clock, carriers(settings))

    def mail_waits(self) -> None:
        """Something was put into the delivery queue; called from any thread."""
        self.deliveries.wake()

    def close(self) -> None:
        """Answer nobody any more and close the database; blocks until what is read has been broken off."""
        self.views.close()
        self.database.dispose()
