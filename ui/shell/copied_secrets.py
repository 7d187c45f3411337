"""Takes the secrets of two-step verification off the clipboard once their page is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.widgets.clipboard import take_back

if TYPE_CHECKING:
    from ui.viewmodels.two_step import TwoStepViewModel


class CopiedSecrets:
    """One session's.

    Args:
        model: Holds the setup key and the backup codes while they are shown.
    """

    def __init__(self, model: TwoStepViewModel) -> None:
        self._model, self._shown = model, frozenset[str]()
        model.changed.connect(self._look)

    def _look(self) -> None:
        state = self._model.state
        now = frozenset(filter(None, (state.key, *state.backup_codes)))
        gone, self._shown = self._shown - now, now
        if gone:
            take_back(gone)
