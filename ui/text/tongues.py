"""How the core has words of ours told: what a search finds is what people read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pfclient.records.phrases import Telling


class Spoken:
    """The languages of the screens (`pfclient.records.phrases.Tongues`); in whichever thread."""

    def here(self, told: Telling) -> str:
        """Returns it in the language in use."""
        from ui.text import telling  # noqa: PLC0415 - it brings the records, and the first page does without

        return telling.told(told)

    def each(self, told: Telling) -> Sequence[str]:
        """Returns it in every language there is."""
        from ui.text import telling  # noqa: PLC0415 - as above

        return telling.in_each_language(told)
