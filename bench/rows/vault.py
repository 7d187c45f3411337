"""The encrypted vault against plain SQLite doing the same, and how it grows."""

import itertools
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.charts import chart
from bench.row import Row, in_turns
from bench.vault_files import MARIA, OpenVault, PlainFile, stored
from pfclient.vault.vault import StoredResource

NAMES = (
    "vault-write",
    "vault-read",
    "vault-open",
    "vault-growth-time",
    "vault-growth-memory",
)
_COUNT = 10_000
_ROUNDS = 20
_SIZES = (1_000, 10_000, 100_000)
_GROWTH_ROUNDS = 3
_ACTS = ("write", "read")


def measure() -> Iterator[Row]:
    """Every row, in files of their own that are gone afterwards."""
    resources = stored(chart(_COUNT))
    with tempfile.TemporaryDirectory() as place:
        files = Path(place)
        yield _written(files, resources)
        yield from _read_and_opened(files, resources)
        yield from _grown(files)


def _written(files: Path, resources: Sequence[StoredResource]) -> Row:
    def subject() -> float:
        with OpenVault(files / "written") as vault:
            return vault.fill(MARIA, resources)

    def floor() -> float:
        with PlainFile(files / "plain.db") as plain:
            return plain.fill(resources)

    pair = in_turns(subject, floor, _ROUNDS)
    note = f"{_COUNT} resources, a transaction a page; floor: the same statements, no key, best of {_ROUNDS} in turns"
    return Row("vault-write", pair.value * 1000, "ms", pair.base * 1000, pair.ratio, 1.3, note=note)


def _read_and_opened(files: Path, resources: Sequence[StoredResource]) -> Iterator[Row]:
    with OpenVault(files / "read") as vault, PlainFile(files / "read.db") as plain:
        vault.fill(MARIA, resources)
        plain.fill(resources)
        pair = in_turns(lambda: vault.read(MARIA), plain.read, _ROUNDS)
        note = (
            f"{_COUNT} resources, to resources in memory; floor: the same statement, no key; best of {_ROUNDS} in turns"
        )
        yield Row("vault-read", pair.value * 1000, "ms", pair.base * 1000, pair.ratio, 1.5, note=note)
        pair = in_turns(lambda: vault.open(MARIA), plain.open, _ROUNDS)
        more = (pair.value - pair.base) * 1000
        note = f"file of {_COUNT} resources to its states in memory; the bar is ms more than without a key"
        yield Row("vault-open", pair.value * 1000, "ms", pair.base * 1000, more, 2, note=note)


def _grown(files: Path) -> Iterator[Row]:
    """Time and memory of whole runs in processes of their own: write, close, open, read all."""
    runs = {size: [_run(files, size) for _ in range(_GROWTH_ROUNDS)] for size in _SIZES}
    for name, unit in (("time", "s"), ("memory", "MiB")):
        own = [min(run[name] for run in runs[size]) for size in _SIZES]
        steps = [later / earlier / 10 for earlier, later in itertools.pairwise(own)]
        note = ", ".join(f"{size}: {value:.3g} {unit}" for size, value in zip(_SIZES, own, strict=True))
        yield Row(
            f"vault-growth-{name}",
            own[-1],
            unit,
            own[0] * 100,
            max(steps),
            1.1,
            note=f"{note}; each step is ten times the one before",
        )


def _run(files: Path, size: int) -> dict[str, float]:
    command = [sys.executable, "-m", "bench.vault_growth", str(files / "grown"), str(size)]
    found = [json.loads(subprocess.run([*command, act], check=True, stdout=subprocess.PIPE).stdout) for act in _ACTS]
    return {"time": sum(each["time"] for each in found), "memory": found[1]["memory"]}
