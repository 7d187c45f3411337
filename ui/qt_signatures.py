"""PySide's modules that tell signatures run when one is first asked for.

A start asks for none. These modules build patterns and bring `inspect` along, which PySide has every program
wait for (docs/decisions/0012).
"""

from __future__ import annotations

from _thread import RLock
from collections.abc import Callable
from types import CodeType
from typing import Any

from ui import later

_FOLDER = "shibokensupport/signature/"
_LOADER = f"{_FOLDER}loader.py"
_OF_THEM = frozenset(f"{_FOLDER}{name}.py" for name in ("layout", "parser", "lib/enum_sig", "lib/tool"))
"""Not `mapping` and `errorhandler`: PySide looks into the names of the one past `__getattr__`, and calls the other with
an error standing that any import would trip over."""
_BROUGHT_ALONG = ("bz2", "inspect", "lzma", "shutil", "tempfile", "traceback")
"""What they, and what PySide unpacks them with, import and do not use before."""
_ASKED, _LOADED = (f"__import__('{__name__}').qt_signatures.{one}(globals(),__name__)" for one in ("ask", "load"))
_CALLED = ("create_signature", "pyside_type_init")
"""What PySide calls of the loader, which asks these modules."""
_waiting: dict[str, CodeType] = {}
_spaces: dict[str, dict[str, Any]] = {}
_turn = RLock()
"""One for all: they import from each other."""


def put_off_what_they_bring() -> None:
    """Before Qt is imported: have what they import cost nothing until it is used."""
    for name in _BROUGHT_ALONG:
        later.put_off(name)


def stand_in(filename: str, code: CodeType) -> CodeType:
    """What runs in the place of a module's code: that same code, unless it is one of these modules or their loader.

    Args:
        filename: As PySide has it.
        code: What the module would run when it is imported.
    """
    if filename not in _OF_THEM and filename != _LOADER:
        return code
    _waiting[filename.removesuffix(".py").replace("/", ".")] = code
    return compile(_LOADED if filename == _LOADER else _ASKED, __name__, "exec")


def load(space: dict[str, Any], module: str) -> None:
    """Be the loader, but for its last act, which is to put PySide's wrapper on `import`.

    Args:
        space: Its names.
        module: Its name.
    """
    exec(_waiting.pop(module), space)  # noqa: S102 - as PySide's own importer does
    space["post_init"] = lambda: None
    space |= {name: _once_all_ran(space[name]) for name in _CALLED}


def ask(space: dict[str, Any], module: str) -> None:
    """Be a module that has not run yet, and runs when it is asked for what it has not.

    Args:
        space: Its names.
        module: Its name.
    """
    _spaces[module] = space

    def asked(name: str) -> Any:
        if name != "__path__":  # what `import` asks of every module
            with _turn:
                _run(module)
            if name in space:
                return space[name]
        raise AttributeError(name)

    space["__getattr__"] = asked


def _once_all_ran(function: Callable[..., Any]) -> Callable[..., Any]:
    """The same, after all of them have run: no thread has half a module."""

    def called(*given: Any) -> Any:
        with _turn:
            for module in tuple(_waiting):
                _run(module)
        return function(*given)

    return called


def _run(module: str) -> None:
    code = _waiting.pop(module, None)
    if code is not None:
        exec(code, _spaces.pop(module))  # noqa: S102 - as PySide's own importer does
