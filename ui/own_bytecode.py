"""Our own bytecode from one file: a start imports 250 of our modules, and each is looked for, asked its age and read.

What Python keeps beside each module is gathered in one file beside that of this one, and taken from there as long as
the source is the one it was made of: same place, size and time, which is what Python asks too (docs/decisions/0022).
A packaged program comes with the file, its places told from the program's folder: there is no source there to ask, nor
a second copy of what is in the file.
"""

from __future__ import annotations

import importlib.util
import marshal
import os
import sys
from contextlib import suppress
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from importlib.abc import Loader
    from types import ModuleType
else:
    Loader = object  # importing it costs more than being called so is worth

NAME = f"own_bytecode.{sys.implementation.cache_tag}.bin"
_ROOMS = ("pfclient", "ui")
_MARK = 8
_PYC_HEAD = 16
Known = dict[str, tuple[str, bool, int, int, bytes]]
"""Module to file, whether it is a package, time and size of the source, and what Python made of it."""


class OwnBytecode(Loader):
    """Finds and loads what the file has; whatever it has not, or of another source, Python finds as ever.

    Args:
        place: The file; from source one that is missing, damaged or cannot be written costs time only.
        rooms: The packages that are ours.
        folder: Of a packaged program, whose modules came with the file; "" where they have sources.
    """

    def __init__(self, place: Path, rooms: Collection[str] = _ROOMS, folder: str = "") -> None:
        self._place, self._rooms, self._folder = place, rooms, folder
        self._known = _read(place)

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        """Tell where a module comes from."""
        file, is_package, *stamp, _ = self._known.get(name, ("", False, 0, 0, b""))
        if not file or (not self._folder and _stamp(file) != stamp):
            return None
        file = os.path.join(self._folder, file)  # noqa: PTH118 - a path would be made for it
        spec = ModuleSpec(name, self, origin=file, is_package=is_package)
        spec.has_location = True
        if is_package:
            spec.submodule_search_locations = [os.path.dirname(file)]  # noqa: PTH120 - as above
        return spec

    def create_module(self, _spec: ModuleSpec) -> None:
        """Have Python make it."""

    def exec_module(self, module: ModuleType) -> None:
        """Fill it."""
        exec(marshal.loads(self._known[module.__name__][-1]), vars(module))  # noqa: S102, S302 - as an import does

    def keep(self) -> None:
        """Write down what was imported otherwise, beside what is known."""
        others = {
            name: made
            for name, module in sys.modules.copy().items()
            if name.partition(".")[0] in self._rooms and getattr(module, "__loader__", self) is not self
            if (made := _made(module)) not in {None, self._known.get(name)}
        }
        if not others or sys.dont_write_bytecode or self._folder:
            return
        self._known = {name: one for name, one in self._known.items() if _stamp(one[0]) == list(one[2:4])} | others
        with suppress(OSError):
            written = self._place.with_name(f"{self._place.name}.{os.getpid()}")
            written.write_bytes(_whole(self._known))
            written.replace(self._place)


def begin() -> None:
    """Import our own modules so from now on; a second time changes nothing."""
    if any(isinstance(finder, OwnBytecode) for finder in sys.meta_path):
        return
    beside = Path(importlib.util.cache_from_source(__file__))
    folder = str(Path(__file__).parents[1]) if getattr(sys, "frozen", False) else ""
    sys.meta_path.insert(0, OwnBytecode(beside.with_name(NAME), folder=folder))


def packaged(compiled: Iterable[tuple[str, Path]], rooms: Collection[str] = _ROOMS) -> tuple[bytes, set[str]]:
    """Give the content of the file a packaged program comes with, and the places that need not lie in its folder then.

    Args:
        compiled: What lies in its folder: place from there, and the bytecode file it is a copy of.
        rooms: The packages that are ours; whatever else is in there is left out.
    """
    known: Known = {}
    for place, made in compiled:
        *above, last = place.removesuffix(".pyc").replace("\\", "/").split("/")
        is_package = last == "__init__"
        if place.endswith(".pyc") and above and above[0] in rooms:
            name = ".".join(above if is_package else [*above, last])
            known[name] = place, is_package, 0, 0, made.read_bytes()[_PYC_HEAD:]
    return _whole(known), {one[0] for one in known.values()}


def keep() -> None:
    """Have the next start import so what this one imported otherwise."""
    for finder in sys.meta_path:
        if isinstance(finder, OwnBytecode):
            finder.keep()


def _stamp(file: str) -> list[int]:
    try:
        state = os.stat(file)  # noqa: PTH116 - as above
    except OSError:
        return []
    return [state.st_mtime_ns, state.st_size]


def _made(module: ModuleType) -> tuple[str, bool, int, int, bytes] | None:
    """What Python keeps of a module, where that is of the source that lies there now."""
    file, kept = getattr(module, "__file__", None), getattr(module, "__cached__", None)
    stamp = _stamp(file or "")
    if not file or not kept or not stamp:
        return None
    with suppress(OSError):
        data = Path(kept).read_bytes()
        # Magic number, no flags, seconds and size of the source: https://peps.python.org/pep-0552/
        numbers = [0, stamp[0] // 10**9, stamp[1]]
        head = importlib.util.MAGIC_NUMBER + b"".join((one & 0xFFFFFFFF).to_bytes(4, "little") for one in numbers)
        if data[:_PYC_HEAD] == head:
            return file, hasattr(module, "__path__"), stamp[0], stamp[1], data[_PYC_HEAD:]
    return None


def _whole(known: Known) -> bytes:
    data = marshal.dumps(known)
    return importlib.util.source_hash(data) + data


def _read(place: Path) -> Known:
    with suppress(OSError, EOFError, ValueError, TypeError):
        data = memoryview(place.read_bytes())
        if importlib.util.source_hash(data[_MARK:]) == data[:_MARK]:
            kept: Any = marshal.loads(data[_MARK:])  # noqa: S302 - as trusted as the bytecode beside it
            return kept if isinstance(kept, dict) else {}
    return {}
