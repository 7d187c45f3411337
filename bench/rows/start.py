"""Start-up: process made to first painted, usable page, held against a bare window; modules imported by then."""

from collections.abc import Iterator

from bench.row import Row, in_turns
from bench.start.child import first_frame
from bench.start.screen import Screen, screen

NAMES = ("cold-start-sign-in", "modules-at-first-frame")

_ROUNDS = 12
_MODULES = 270
_REFUSED = 999.0
# Nothing listens there: a start that asked the network for its first page would be seen.
_PORTAL = "http://127.0.0.1:9"


def measure() -> Iterator[Row]:
    """Every row on one screen."""
    with screen() as where:
        words = ["sign-in", "--portal", _PORTAL]
        first_frame(words, where.environment)  # compiles what was never imported before
        yield _cold("cold-start-sign-in", words, where, 1.7)
        yield _modules(words, where)


def _cold(name: str, words: list[str], where: Screen, bar: float) -> Row:
    pair = in_turns(
        lambda: first_frame(words, where.environment).seconds * 1000,
        lambda: first_frame(["bare"], where.environment).seconds * 1000,
        _ROUNDS,
    )
    note = f"{where.name}; best of {_ROUNDS} starts each, in turns; floor: a bare window"
    return Row(name, pair.value, "ms", pair.base, pair.ratio, bar, note=note)


def _modules(words: list[str], where: Screen) -> Row:
    frame = first_frame(words, where.environment)
    count = _REFUSED if frame.early else float(frame.modules)
    note = f"sign-in, {where.name}" + (f"; too early: {', '.join(frame.early[:5])}" if frame.early else "")
    return Row("modules-at-first-frame", count, "modules", None, count, _MODULES, note=note)
