"""Our own bytecode from one file: a start imports 250 of our modules, and each is looked for, asked its age and read.

What Python keeps beside each module is gathered in one file beside that of this one, and taken from there as long as
the source is the one it was made of: same place, size and time, which is what Python asks too (docs/decisions/0022).
A packaged program comes with the file, its places told from the program's folder: there is no source there to ask, nor
a second copy of what is in the file.
"""

from __future__ import annotations

import importlib.util
import io
import marshal
import os
import sys
from _thread import allocate_lock
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
Made = tuple[str, bool, int, int, str, bytes]
"""File, whether it is a package, time and size of the source, where Python keeps what it made of it, and that."""
Known = dict[str, tuple[str, bool, int, int, str, int, int, bytes]]
"""Module to the same, but for where in our file it begins, how long it is and its mark."""


class OwnBytecode(Loader):
    """Finds and loads what the file has; whatever it has not, or of another source, Python finds as ever.

    Args:
        place: The file; from source one that is missing, damaged or cannot be written costs time only.
        rooms: The packages that are ours.
        folder: Of a packaged program, whose modules came with the file; "" where they have sources.
    """

    def __init__(self, place: Path, rooms: Collection[str] = _ROOMS, folder: str = "") -> None:
        self._place, self._rooms, self._folder = place, rooms, folder
        self._turn = allocate_lock()
        self._file, self._known = _opened(place)

    def __del__(self) -> None:
        """Let go of the file, which otherwise stays open: what is not imported is not read."""
        self._file.close()

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        """Tell where a module comes from."""
        told = self._known.get(name)
        if told is None:
            return None
        file, is_package, *stamp, kept, _, _, _ = told
        if not self._folder and _stamp(file) != stamp:
            return None
        made = self._read(name)
        if not made:
            return None
        file = os.path.join(self._folder, file)  # noqa: PTH118 - a path would be made for it
        spec = ModuleSpec(name, self, origin=file, loader_state=made, is_package=is_package)
        spec.has_location = True
        if kept:
            spec.cached = kept  # else it is worked out anew, for every module
        if is_package:
            spec.submodule_search_locations = [os.path.dirname(file)]  # noqa: PTH120 - as above
        return spec

    def create_module(self, _spec: ModuleSpec) -> None:
        """Have Python make it."""

    def exec_module(self, module: ModuleType) -> None:
        """Fill it."""
        spec: Any = module.__spec__
        made, spec.loader_state = spec.loader_state, None
        exec(marshal.loads(made), vars(module))  # noqa: S102, S302 - as an import does

    def keep(self) -> None:
        """Write down what was imported otherwise, beside what is known."""
        others = {
            name: made
            for name, module in sys.modules.copy().items()
            if name.partition(".")[0] in self._rooms and getattr(module, "__loader__", self) is not self
            if (made := _made(module)) is not None and made != self._whole(name)
        }
        if not others or sys.dont_write_bytecode or self._folder:
            return
        known = {name: whole for name in self._known if (whole := self._whole(name)) and _is_of_source(whole)}
        with suppress(OSError):
            written = self._place.with_name(f"{self._place.name}.{os.getpid()}")
            written.write_bytes(_whole(known | others))
            with self._turn:
                self._file.close()  # where a file that is open cannot be replaced, this one is
                written.replace(self._place)
        with self._turn:
            self._file.close()
            self._file, self._known = _opened(self._place)

    def _read(self, name: str) -> bytes:
        """What was made of a module; nothing where the file is damaged there."""
        with suppress(KeyError, OSError, ValueError), self._turn:
            begins, length, mark = self._known[name][-3:]
            self._file.seek(begins, os.SEEK_END)
            made = self._file.read(length)
            if importlib.util.source_hash(made) == mark:
                return made
        return b""

    def _whole(self, name: str) -> Made | None:
        made = self._read(name)
        return (*self._known[name][:5], made) if made else None


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
    known: dict[str, Made] = {}
    for place, made in compiled:
        *above, last = place.removesuffix(".pyc").replace("\\", "/").split("/")
        is_package = last == "__init__"
        if place.endswith(".pyc") and above and above[0] in rooms:
            name = ".".join(above if is_package else [*above, last])
            known[name] = place, is_package, 0, 0, "", made.read_bytes()[_PYC_HEAD:]
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


def _is_of_source(made: Made) -> bool:
    return _stamp(made[0]) == list(made[2:4])


def _made(module: ModuleType) -> Made | None:
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
            return file, hasattr(module, "__path__"), stamp[0], stamp[1], kept, data[_PYC_HEAD:]
    return None


def _whole(modules: dict[str, Made]) -> bytes:
    """The file: mark of the index, its length, the index, and what was made of each module."""
    known, ends, made = {}, 0, b"".join(one[-1] for one in modules.values())
    for name, (*told, own) in modules.items():
        # Counted back from the end: how long the index is shows when it is written.
        known[name] = *told, ends - len(made), len(own), importlib.util.source_hash(own)
        ends += len(own)
    index = marshal.dumps(known)
    return importlib.util.source_hash(index) + len(index).to_bytes(_MARK, "little") + index + made


def _opened(place: Path) -> tuple[io.FileIO | io.BytesIO, Known]:
    """The file, open, and its index; an empty one where there is none that is whole."""
    with suppress(OSError):
        file = io.FileIO(place)
        with suppress(EOFError, ValueError, TypeError):
            mark, length = file.read(_MARK), int.from_bytes(file.read(_MARK), "little")
            index = file.read(min(length, os.fstat(file.fileno()).st_size))
            kept: Any = marshal.loads(index) if importlib.util.source_hash(index) == mark else None  # noqa: S302 - as above
            if isinstance(kept, dict):
                return file, kept
        file.close()
    return io.BytesIO(), {}
