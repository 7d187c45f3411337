"""What a search may find of generated records: every text a person would read in them."""

from collections.abc import Iterator
from typing import Any

import msgspec

from bench.charts import chart
from pfclient.vault.vault import Words

_READ = frozenset({"text", "display", "title", "description"})


def words(count: int, seed: int) -> list[Words]:
    """The words of as many records."""
    return [Words(key, " ".join(_texts(msgspec.json.decode(body)))) for key, body in chart(count, seed=seed)]


def _texts(value: Any, name: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, name)
    elif isinstance(value, str) and name in _READ:
        yield value
