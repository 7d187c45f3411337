"""Imports Qt as this program needs it: nothing of PySide is compiled anew, and the `import` statement stays plain."""

# PySide's modules are compiled under the same switches as by their own caller.
from __future__ import annotations

import builtins
import gc
import importlib.util
import marshal
import os
import sys
from contextlib import suppress
from pathlib import Path
from types import CodeType
from typing import Any

from ui import qt_enums, qt_signatures

_PLAIN_IMPORT = builtins.__import__
_PLAIN_COMPILE = builtins.compile

_THEIRS = ("shibokensupport/", "signature_bootstrap.py")
_STUBS = "shibokensupport/signature/lib/pyi_generator.py"
"""Writes PySide's type stubs; a running program has no use for it."""


def import_qt() -> None:
    """Import Qt, and take what PySide puts on `import` and what we put on `compile` off again.

    PySide's wrapper of `import` serves `from __feature__ import …`, which nothing here uses. For that it reads the
    source of every module imported later, standard library and all, and keeps the text in memory.

    PySide carries a dozen Python modules within a shared library, as text, and compiles them at every start: a sixth of
    what a bare window takes. What was compiled is kept beside our own bytecode, which is trusted no more and no less.
    """
    # Next to nothing of what a start makes is garbage; the loop collects once it runs (ui/base/garbage.py).
    gc.disable()
    if "PySide6.QtCore" in sys.modules:
        return
    once = CompiledOnce(_place())
    qt_signatures.put_off_what_they_bring()
    qt_enums.make_quickly()
    builtins.compile = once
    try:
        import PySide6.QtCore  # noqa: F401, PLC0415 - after the environment is clean
    finally:
        builtins.compile = _PLAIN_COMPILE
    builtins.__import__ = _PLAIN_IMPORT
    once.keep()


def _place() -> Path:
    ours = Path(importlib.util.cache_from_source(__file__))
    return ours.with_name(f"pyside_support.{sys.implementation.cache_tag}.bin")


class CompiledOnce:
    """Stands in for `compile`: of PySide's own modules it remembers what came of the same text before.

    Args:
        place: The file it is kept in; one that is missing, damaged or cannot be written costs time only.
    """

    def __init__(self, place: Path) -> None:
        self._place = place
        self._known = _read(place)
        self._used: dict[tuple[str, bytes], CodeType] = {}

    def __call__(self, source: Any, filename: Any, mode: str, *rest: Any, **options: Any) -> Any:
        """Compile, or remember."""
        theirs = isinstance(source, bytes) and isinstance(filename, str) and filename.startswith(_THEIRS)
        if not theirs or mode != "exec" or rest or options:
            return _PLAIN_COMPILE(source, filename, mode, *rest, **options)
        text = b"" if filename == _STUBS else source
        key = (filename, importlib.util.source_hash(text))
        code = self._known.get(key) or _PLAIN_COMPILE(text, filename, mode)
        self._used[key] = code
        return qt_signatures.stand_in(filename, code)

    def keep(self) -> None:
        """Write down what was used, where that is not what is there."""
        if self._used.keys() == self._known.keys() or sys.dont_write_bytecode:
            return
        with suppress(OSError):
            written = self._place.with_name(f"{self._place.name}.{os.getpid()}")
            written.write_bytes(marshal.dumps(self._used))
            written.replace(self._place)


def _read(place: Path) -> dict[tuple[str, bytes], CodeType]:
    with suppress(OSError, EOFError, ValueError, TypeError):
        kept = marshal.loads(place.read_bytes())  # noqa: S302 - as trusted as the bytecode beside it
        if isinstance(kept, dict):
            return kept
    return {}
