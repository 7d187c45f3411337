"""Modules that are imported when something of them is first used (docs/decisions/0021)."""

import importlib.util
import os
import sys
import typing
from _thread import RLock
from types import ModuleType
from typing import Any

_turns: dict[str, Any] = {}
"""A lock for each, held while it is imported."""
_under_way: set[str] = set()


class _Later(ModuleType):
    """A module that is not there yet.

    `importlib.util.LazyLoader` would do, but for Python 3.11: there the second `import` of such a module uses it, and
    two threads at once have half of it.
    """

    def __getattr__(self, name: str) -> Any:
        """Import it: whatever is asked of it is missing."""
        spec = self.__spec__
        # What `from … import` asks of every module first; a package was given its path beforehand.
        if spec is None or spec.loader is None or name == "__path__":
            raise AttributeError(name)
        with _turns[spec.name]:
            if spec.name in _under_way:  # asked for by what it imports itself
                raise AttributeError(name)
            if isinstance(self, _Later):
                _under_way.add(spec.name)
                try:
                    spec.loader.exec_module(self)
                finally:
                    _under_way.discard(spec.name)
                self.__class__ = ModuleType  # type: ignore[assignment] # from now on it is a plain one
        return getattr(self, name)


def put_off(name: str, **known: Any) -> None:
    """Have `import name` cost nothing until something of the module is used; one that is there already is as it is.

    Args:
        name: The module.
        known: What of it can be used without importing it, by name.
    """
    spec = None if name in sys.modules else importlib.util.find_spec(name)
    if spec is not None:
        module = importlib.util.module_from_spec(spec)
        vars(module).update(known)
        module.__class__ = _Later
        _turns[name] = RLock()
        sys.modules[name] = module


def put_off_what_records_bring() -> None:
    """Put off what is imported with the records, and nothing of it used, where they are on the first page.

    `uuid` asks `platform` for the system's name alone, and msgspec takes from `typing_extensions` what it takes from
    Python's own `typing` where there is no such package: a home start would spend eight milliseconds on them. Whoever
    asks for anything else imports them, and has no less than before.
    """
    if hasattr(os, "uname"):
        put_off("platform", system=lambda: os.uname().sysname)
    hints, required, not_required = typing.get_type_hints, typing.Required, typing.NotRequired
    put_off("typing_extensions", get_type_hints=hints, Required=required, NotRequired=not_required)
