"""Start-up: process made to first painted, usable page, held against a bare window; modules imported by then."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.row import Row, in_turns
from bench.start.child import first_frame, started
from bench.start.clinic import clinic, register
from bench.start.screen import Screen, screen
from bench.start.session import has_keyring, keyring

NAMES = ("cold-start-sign-in", "modules-at-first-frame", "memory-family-open", "cold-start-home")

_ROUNDS = 12
_VISITS = 2
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
        if has_keyring():
            with keyring(where.environment) as inside:
                yield from _family(Screen(where.name, inside))


def _cold(name: str, words: list[str], where: Screen, bar: float) -> Row:
    worked: dict[str, float] = {}

    def start(*asked: str) -> float:
        frame = first_frame(asked, where.environment)
        worked[asked[0]] = min(worked.get(asked[0], frame.worked), frame.worked)
        return frame.seconds * 1000

    pair = in_turns(lambda: start(*words), lambda: start("bare"), _ROUNDS)
    work = worked[words[0]] / worked["bare"]
    note = f"{where.name}; best of {_ROUNDS} starts each, in turns; floor: a bare window; processor time {work:.2f}"
    return Row(name, pair.value, "ms", pair.base, pair.ratio, bar, note=note)


def _family(where: Screen) -> Iterator[Row]:
    """The demo family: everybody open with the portal in use, then a start without one."""
    with tempfile.TemporaryDirectory(prefix="bench-family-") as home:
        profile = ["--profile", str(Path(home) / "profile")]
        with clinic(Path(home) / "portal") as portal:
            register(portal, Path(profile[1]), where.environment)
            yield _memory(["family", *profile], where)
        yield _cold("cold-start-home", ["home", *profile], where, 2.2)


def _memory(words: list[str], where: Screen) -> Row:
    """Proportional set size: what is shared with the portal or another program counts by its share."""
    pair = in_turns(lambda: _held(words, where), lambda: _held(["bare"], where), _VISITS)
    note = f"{where.name}; PSS, the demo family of four registered, read and opened, keyring and portal in use"
    return Row("memory-family-open", pair.value, "MiB", pair.base, pair.ratio, 2.8, note=note)


def _held(words: list[str], where: Screen) -> float:
    with started(words, where.environment) as frame:
        rolled = Path(f"/proc/{frame.pid}/smaps_rollup").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in rolled.splitlines() if line.startswith("Pss:")) / 1024


def _modules(words: list[str], where: Screen) -> Row:
    frame = first_frame(words, where.environment)
    count = _REFUSED if frame.early else float(frame.modules)
    note = f"sign-in, {where.name}" + (f"; too early: {', '.join(frame.early[:5])}" if frame.early else "")
    return Row("modules-at-first-frame", count, "modules", None, count, _MODULES, note=note)
