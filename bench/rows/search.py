"""What a keystroke of a search over a whole family's records costs."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.row import Row, percentile
from bench.vault_files import OpenVault
from bench.vault_words import words
from pfclient.people import PersonId

NAMES = ("search-keystroke",)
_COUNT = 100_000
_ROUNDS = 3
_FAMILY = 4
_FRAME = 1000 / 60
_TYPED = (
    "diabetes",
    "glucose",
    "hemoglobin a1c",
    "blood pressure",
    "metformin 500",
    "asthma",
    "tylenol",
    "sugar",
    "heart attack",
    "azúcar",
    "visit follow",
    "in serum",
    "x",
    "zzz",
)


def measure() -> Iterator[Row]:
    """Words typed letter by letter, over everybody at once."""
    family = [PersonId(f"p#{number}") for number in range(_FAMILY)]
    typed = [text[:end] for text in _TYPED for end in range(1, len(text) + 1)]
    with tempfile.TemporaryDirectory() as place, OpenVault(Path(place) / "searched") as vault:
        for number, person in enumerate(family):
            vault.index(person, words(_COUNT // _FAMILY, seed=number))
        rounds = [[vault.search(text, family) * 1000 for text in typed] for _ in range(_ROUNDS)]
    took = [min(each) for each in zip(*rounds, strict=True)]
    note = (
        f"{_COUNT} records of {_FAMILY} people, {len(typed)} keystrokes, best of {_ROUNDS}; slowest {max(took):.1f} ms"
    )
    yield Row("search-keystroke", percentile(took, 0.95), "ms", None, percentile(took, 0.95), _FRAME, note=note)
