"""Opening what is kept before there is a loop: a thread asks the keyring, the writing thread opens the files.

Only what goes the plain way is opened so. Whatever else there may be (a keyring that has to be asked again, a file that
is damaged or of another version, another program that has it open) leaves everything as it was, and is found again,
told and dealt with by `Cabinet.open`.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from pfclient.vault.cabinet import Cabinet
    from pfclient.vault.kept import Kept


class Opening:
    """Opens a cabinet, from the moment this is made.

    Args:
        cabinet: What is opened.
        ask: Asks the keyring for what lies open; None wherever that is not so plain. Called in a thread of its own.
    """

    def __init__(self, cabinet: Cabinet, ask: Callable[[], str | None]) -> None:
        self._cabinet, self._writer, self._ask = cabinet, cabinet.writer, ask
        self._ended = threading.Event()
        self._given_up = False
        self._kept: Kept | None = None
        threading.Thread(target=self._begin, name="keyring", daemon=True).start()

    def opened(self, seconds: float) -> Kept | None:
        """What is kept, where it is open within so long; what comes later opens nothing."""
        self._ended.wait(seconds)
        self._given_up = True
        return self._kept

    async def over(self) -> None:
        """Nothing is opened by this any more."""
        self._given_up = True
        await self._writer.run(_nothing)

    def _begin(self) -> None:
        secret = None
        with suppress(Exception):  # whatever it is, it is found again where it can be told
            secret = self._ask()
        if secret:
            self._writer.post(lambda: self._open(secret))
        else:
            self._ended.set()

    def _open(self, secret: str) -> None:
        if not self._given_up:
            with suppress(Exception):  # as above
                self._kept = self._cabinet.open_plainly(secret)
        self._ended.set()


def _nothing() -> None:
    """What is asked for to know that all before it is done."""
