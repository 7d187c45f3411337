"""How much, how long and how slowly a portal may answer (NET-05)."""

import zlib
from collections.abc import Sequence

from pfclient.errors import Incompatible, Offline, TimedOut
from pfclient.values import dataclass


class CutShort(Incompatible):
    """A reply that ended before its end: worth asking again; outside the gateway it is plain Incompatible."""


class OddRefusal(Incompatible):
    """A 401 in plain words, in no form of a portal's: the token may be over. Outside the gateway plain Incompatible."""


class Unanswered(Offline):
    """The connection went before the answer came: the portal may have acted. Outside the gateway plain Offline."""


@dataclass(frozen=True, slots=True)
class Budgets:
    """The bounds of one call.

    Attributes:
        decoded: Most bytes of a body after decoding.
        ratio: Most decoded bytes for each byte on the wire.
        headers: Most bytes of all header lines together.
        deadline: Most seconds from the first byte sent to the last received, repeats included.
        floor: Fewest bytes a second over each `window`.
        window: Seconds over which the floor is measured; no byte at all for as long ends the call too.
    """

    decoded: int = 8 * 2**20
    ratio: int = 100
    headers: int = 64 * 2**10
    deadline: float = 30.0
    floor: int = 1024
    window: float = 10.0


def encoding_of(header: str) -> str:
    """The one content encoding we undo: "" or "gzip".

    Raises:
        Incompatible: Another one, or more than one layer.
    """
    layers = [layer.strip().lower() for layer in header.split(",") if layer.strip()]
    layers = [layer for layer in layers if layer != "identity"]
    if not layers:
        return ""
    if layers in (["gzip"], ["x-gzip"]):
        return "gzip"
    raise Incompatible("content encoding")


class BoundedBody:
    """Collects and decodes a body without ever holding more than the budget allows."""

    def __init__(self, budgets: Budgets, encoding: str) -> None:
        self._budgets = budgets
        self._inflate = zlib.decompressobj(wbits=31) if encoding == "gzip" else None
        self._parts: list[bytes] = []
        self._wire = 0
        self._decoded = 0

    def feed(self, chunk: bytes) -> None:
        """Take the next bytes from the wire.

        Raises:
            Incompatible: Too much, too tightly packed, or not gzip at all.
        """
        self._wire += len(chunk)
        if self._inflate is None:
            self._keep(chunk)
            return
        room = min(self._budgets.decoded, self._wire * self._budgets.ratio) - self._decoded
        try:
            plain = self._inflate.decompress(chunk, room + 1)
        except zlib.error as exc:
            raise Incompatible("not gzip") from exc
        if len(plain) > room or self._inflate.unused_data:
            raise Incompatible("packed too tightly")
        self._keep(plain)

    def _keep(self, plain: bytes) -> None:
        self._decoded += len(plain)
        if self._decoded > self._budgets.decoded:
            raise Incompatible("too big")
        self._parts.append(plain)

    def whole(self) -> bytes:
        """The body, now that the wire has said it is complete.

        Raises:
            CutShort: The gzip stream ends before its end.
        """
        if self._inflate is not None and self._wire and not self._inflate.eof:
            raise CutShort("cut short")
        return b"".join(self._parts)


class Pace:
    """Ends a reply that drips."""

    def __init__(self, budgets: Budgets, now: float) -> None:
        self._budgets = budgets
        self._since = now
        self._bytes = 0

    def tick(self, size: int, now: float) -> None:
        """Count bytes that arrived.

        Raises:
            TimedOut: Fewer than the floor over a whole window.
        """
        self._bytes += size
        elapsed = now - self._since
        if elapsed < self._budgets.window:
            return
        if self._bytes < self._budgets.floor * elapsed:
            raise TimedOut("too slow")
        self._since, self._bytes = now, 0


def check_headers(headers: Sequence[tuple[bytes, bytes]], budgets: Budgets) -> None:
    """Refuse a flood of header lines.

    Raises:
        Incompatible: More bytes than the budget.
    """
    if sum(len(name) + len(value) + 4 for name, value in headers) > budgets.headers:
        raise Incompatible("too many headers")
