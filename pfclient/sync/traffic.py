"""Every request of the sync to one portal: a few at a time, and none for a while once the portal stops answering."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from pfclient.errors import Incompatible, Offline, PortalError, RateLimited, ServerFault, TimedOut, UnsafeAddress
from pfclient.gateway.retry import Retry
from pfclient.log import Event, note

T = TypeVar("T")

POLITE = 4
"""Requests on their way at once, whoever they are about."""

_TOO_MANY = 3
_TROUBLE = (Offline, TimedOut, RateLimited, ServerFault, Incompatible, UnsafeAddress)


class _Closed(Exception):
    """Nothing is sent any more; `error` is why."""

    def __init__(self, error: PortalError) -> None:
        super().__init__()
        self.error = error


class Traffic:
    """The way to one portal, with a circuit breaker.

    Three failures in a row, or the portal's own "not now", open it: nothing more is sent until the next round, which
    begins with one request. What only one kind of record suffers from does not: the answers of others come between.

    Args:
        uniform: Random number between two bounds.
        sleep: Waits between repeats.
    """

    def __init__(self, *, uniform: Callable[[float, float], float], sleep: Callable[[float], Awaitable[None]]) -> None:
        self._turns = asyncio.Semaphore(POLITE)
        self._retry = Retry(uniform)
        self._sleep = sleep
        self._failures = 0
        self._open: PortalError | None = None
        self._answered = False
        self._waiting = 0
        self.told = 0.0

    @property
    def is_open(self) -> bool:
        """Whether nothing is sent any more in this round."""
        return self._open is not None

    def begin(self) -> None:
        """A round begins: its first request is the probe that shows whether the portal is back."""
        self._open = None
        self._answered = False
        self._failures = min(self._failures, _TOO_MANY - 1)
        self.told = 0.0

    @contextmanager
    def awaited(self) -> Iterator[None]:
        """Within this somebody waits at the screen: what may pass is tried again at once, a few times."""
        self._waiting += 1
        try:
            yield
        finally:
            self._waiting -= 1

    async def ask(self, question: Callable[[], Awaitable[T]]) -> T:
        """Send one request; it may be sent again where that is likely to help.

        Raises:
            PortalError: What came of it; where the portal stopped answering, the last thing it said.
        """
        made = 0
        while True:
            made += 1
            try:
                answer = await self._sent(question)
            except _Closed as closed:
                raise closed.error from None
            except _TROUBLE as error:
                self._failed(error, made)
                wait = self._wait(error, made)
                if wait is None:
                    raise
            except PortalError:
                self._succeeded()  # a refusal is an answer
                raise
            else:
                self._succeeded()
                return answer
            await self._sleep(wait)

    async def _sent(self, question: Callable[[], Awaitable[T]]) -> T:
        async with self._turns:
            if self._open is not None:
                raise _Closed(self._open)
            return await question()

    def _succeeded(self) -> None:
        self._failures = 0
        self._answered = True

    def _failed(self, error: PortalError, made: int) -> None:
        self._failures += made == 1
        told = error.retry_after if isinstance(error, RateLimited | ServerFault) else None
        if told is not None and told > self._retry.patience:
            self.told = max(self.told, told)
        if self._failures >= _TOO_MANY or (isinstance(error, RateLimited) and self.told):
            note(Event.PAUSED, error=type(error), wait=self.told)
            self._open = error

    def _wait(self, error: PortalError, made: int) -> float | None:
        """Seconds until the request is worth repeating, None for never.

        Where nobody waits, once, and only while the portal is known to answer: what nobody hears is no storm.
        """
        if not self._waiting and not (self._answered and self._failures == 1 and made == 1):
            return None
        if isinstance(error, Incompatible) and made < self._retry.attempts:
            return self._retry.jitter(made)  # cut short, or somebody else's page in its place
        return self._retry.wait(error, made)
