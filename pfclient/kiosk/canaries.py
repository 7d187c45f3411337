"""Words planted during a rehearsal and looked for afterwards: in memory, files, clipboards and window properties.

Whoever looks must not hold what is looked for: the words begin with a mark that is handed on only under a mask, and
what is searched is masked before it is compared. So every hit in a process's own memory is somebody else's word.
"""

import os
import re
import secrets
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from io import RawIOBase
from pathlib import Path
from typing import BinaryIO

_MASK = 0x55
_TABLE = bytes(byte ^ _MASK for byte in range(256))
_LETTERS = "bcdfghjklmnpqrstvwxz"
_MARKED, _RANDOM = 8, 12
_LONGEST = 4 * (_MARKED + _RANDOM)
_CHUNK = 1 << 20


@dataclass(slots=True)
class Found:
    """What a search came to.

    Attributes:
        looked_through: Bytes.
        kinds: The canaries, each as a digest: the words themselves are not kept.
    """

    looked_through: int = 0
    kinds: set[bytes] = field(default_factory=set)

    def __len__(self) -> int:
        return len(self.kinds)


class Canaries:
    """The words of one rehearsal, which no other one's search takes for its own.

    Args:
        argument: Their mark under its mask, in hex: how it is told to another process.

    Raises:
        ValueError: It is no mark.
    """

    def __init__(self, argument: str = "") -> None:
        drawn = "".join(secrets.choice(_LETTERS) for _ in range(_MARKED)).encode().translate(_TABLE)
        self._mark = bytes.fromhex(argument) if argument else drawn
        if len(self._mark) != _MARKED:
            raise ValueError("not a mark")
        self._patterns = tuple(self._pattern(zeros) for zeros in (0, 1, 3))

    @property
    def argument(self) -> str:
        """The mark under its mask, in hex."""
        return self._mark.hex()

    def fresh(self) -> str:
        """A new canary: one word of letters, as a name could be."""
        return self._mark.translate(_TABLE).decode("ascii") + "".join(secrets.choice(_LETTERS) for _ in range(_RANDOM))

    def look(self, found: Found, data: bytes, *, again: int = 0) -> None:
        """Search bytes; the first `again` of them were counted before."""
        found.looked_through += len(data) - again
        masked = data.translate(_TABLE)
        for pattern in self._patterns:
            for match in pattern.finditer(masked):
                found.kinds.add(blake2b(match[0].replace(bytes([_MASK]), b""), digest_size=8).digest())

    def in_text(self, text: str) -> Found:
        """Search a text."""
        found = Found()
        self.look(found, text.encode("utf-8", "surrogatepass"))
        return found

    def in_own_memory(self, breath: Callable[[], None] = lambda: None) -> Found:
        """Search all memory this process can write to.

        Args:
            breath: Called now and then meanwhile: it takes a second or two.

        Raises:
            OSError: The system does not let a process look at itself this way.
        """
        found = Found()
        with Path("/proc/self/mem").open("rb", buffering=0) as memory:
            for start, end in list(_writable()):
                tail = b""
                for at in range(start, end, _CHUNK):
                    breath()
                    data = _piece(memory, at, min(_CHUNK, end - at))
                    # A word may lie across two pieces.
                    self.look(found, tail + data, again=len(tail))
                    tail = data[-_LONGEST:]
        return found

    def in_files(self, places: Iterable[Path], since: float) -> tuple[Found, list[Path]]:
        """Search every file in some places that was changed after a moment; also which files those are."""
        found, changed = Found(), []
        for path in (path for place in places for path in _files(place)):
            try:
                if path.is_symlink() or not path.is_file() or path.stat().st_mtime < since:
                    continue
                self.look(found, path.read_bytes() + path.name.encode("utf-8", "surrogateescape"))
            except OSError:
                continue
            changed.append(path)
        return found, changed

    def _pattern(self, zeros: int) -> re.Pattern[bytes]:
        """The masked mark and what follows it, with one byte a letter, two (Qt) or four."""
        letter = b"[" + re.escape(bytes(range(0x61, 0x7B)).translate(_TABLE)) + b"]"
        gap = re.escape(bytes([_MASK])) * zeros
        mark = b"".join(re.escape(self._mark[at : at + 1]) + gap for at in range(_MARKED))
        return re.compile(mark + (letter + gap) * (_RANDOM - 1) + letter, re.DOTALL)


def _files(place: Path) -> Iterator[Path]:
    """Every file in a place; directories that other programs take away meanwhile are passed over."""
    if place.is_file():
        yield place
    for directory, _, names in os.walk(place):
        yield from (Path(directory, name) for name in sorted(names))


def _piece(memory: BinaryIO | RawIOBase, at: int, size: int) -> bytes:
    try:
        memory.seek(at)
        return memory.read(size) or b""
    except (OSError, OverflowError, ValueError):  # a page that went, or that belongs to a device
        return b""


def _writable() -> Iterator[tuple[int, int]]:
    for line in Path("/proc/self/maps").read_text().splitlines():
        extent, permissions, *rest = line.split(None, 5)
        if permissions.startswith("rw") and not (len(rest) == 4 and rest[3].startswith(("[v", "/dev/"))):
            start, _, end = extent.partition("-")
            yield int(start, 16), int(end, 16)
