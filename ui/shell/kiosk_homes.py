"""What a visitor may do at the kiosk besides checking in, with the screens of home: register, and read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pfclient.flows.kiosk_visit import Step

if TYPE_CHECKING:
    from pfclient.visitor import Visitor
    from ui.base.tasks import Reporter
    from ui.kiosk.visitor_window import Home
    from ui.viewmodels.kiosk_visit import KioskVisitViewModel


class Homes:
    """Makes those screens; what they hold stays while the language or the size of the text changes.

    Args:
        core: The visit's core.
        model: The visit.
        reporter: Told of what nobody expected.
    """

    def __init__(self, core: Visitor, model: KioskVisitViewModel, reporter: Reporter) -> None:
        self._core, self._model, self._reporter = core, model, reporter

    @property
    def by_step(self) -> Mapping[Step, Home]:
        """The screens, by the step they belong to."""
        return {}
