"""Modules that are imported when something of them is first used (docs/decisions/0021)."""

import importlib.util
import sys
from types import ModuleType
from typing import Any


class _Later(ModuleType):
    """A module that is not there yet.

    `importlib.util.LazyLoader` would do, but for Python 3.11: there the second `import` of such a module uses it.
    """

    def __getattr__(self, name: str) -> Any:
        """Import it: whatever is asked of it is missing."""
        self.__class__ = ModuleType  # type: ignore[assignment] # from now on it is a plain one
        spec = self.__spec__
        if spec is not None and spec.loader is not None:
            spec.loader.exec_module(self)
        return getattr(self, name)


def put_off(name: str) -> None:
    """Have `import name` cost nothing until something of the module is used; one that is there already is as it is.

    What is put off must be used first on the program's own thread: two threads at once would have half of it.
    """
    spec = None if name in sys.modules else importlib.util.find_spec(name)
    if spec is not None:
        module = importlib.util.module_from_spec(spec)
        module.__class__ = _Later
        sys.modules[name] = module
