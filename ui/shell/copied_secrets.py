"""Takes secrets off the clipboard once the page that showed them is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.widgets.clipboard import take_back

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from ui.base.viewmodel import ViewModel


class CopiedSecrets:
    """Those of one view-model, for as long as it lives.

    Args:
        model: Tells when they may be others.
        shown: Gives those that are shown now; "" counts for none.
    """

    def __init__(self, model: ViewModel, shown: Callable[[], Collection[str]]) -> None:
        self._secrets, self._shown = shown, frozenset[str]()
        model.changed.connect(self._look)

    def _look(self) -> None:
        now = frozenset(filter(None, self._secrets()))
        gone, self._shown = self._shown - now, now
        if gone:
            take_back(gone)
