"""What a way out of the queue looks like, and how it says that it failed."""

from typing import Protocol

from portal.store.deliveries import Delivery


class TemporaryFailure(Exception):
    """Nobody took the letter now; it stays in the queue."""


class PermanentFailure(Exception):
    """The other side will never take this letter."""


class Carrier(Protocol):
    """Hands one letter to a mail server or a telephone gateway."""

    async def carry(self, delivery: Delivery) -> None:
        """Return once the other side has taken it over.

        Raises:
            TemporaryFailure: Try again later.
            PermanentFailure: It was refused for good.
        """
        ...
