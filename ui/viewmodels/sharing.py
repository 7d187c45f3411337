"""Inviting somebody to one's own chart, and changing what somebody may see of it."""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from pfclient.flows.sharing import Desk, Sharing, SharingFlow, Step, begin_changing, begin_inviting, submit
from ui.viewmodels.form import FormViewModel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from PySide6.QtCore import QObject

    from pfclient.flows.flow import Outcome, Place
    from pfclient.proxies import OwnChart, Proxy
    from ui.base.tasks import Reporter

_ACT_BYTES = 16


class SharingViewModel(FormViewModel[Sharing, Step]):
    """State of the pages that do it.

    Args:
        desk: The account's.
        now: The clock.

    Attributes:
        changed_to: Whose access was changed just now, and to what; None for nobody's.
        perhaps_invited: Who was, maybe, invited: the pages were left after the portal's answer was lost; "" for nobody.
        about: The id of the access or the invitation the pages were about the last time, "" for none.

    Signals:
        done: The portal did what was asked: its list is another.
    """

    done = Signal()

    def __init__(
        self, desk: Desk, now: Callable[[], datetime], *, reporter: Reporter, parent: QObject | None = None
    ) -> None:
        super().__init__(SharingFlow(), now, reporter=reporter, parent=parent)
        self._desk = desk
        self.changed_to: Proxy | None = None
        self.about = self.perhaps_invited = ""

    @property
    def state(self) -> Sharing:
        """What was shown and typed; empty while none of the pages is open."""
        return self.place.state if self.place is not None else Sharing()

    # ---- verbs

    def invite(self, charts: Sequence[OwnChart]) -> None:
        """Open the first page for one of these charts."""
        self.changed_to, self.about, self.perhaps_invited = None, "", ""
        act = secrets.token_urlsafe(_ACT_BYTES)
        self.open(Step.WHO, begin_inviting(tuple(charts), self._now().astimezone().date(), act))

    def change(self, proxy: Proxy) -> None:
        """Open the page for somebody's access."""
        self.changed_to, self.about, self.perhaps_invited = None, proxy.id, ""
        self.open(Step.WHAT, begin_changing(proxy, self._now().astimezone().date()))

    @property
    def draft(self) -> Place[Sharing, Step] | None:
        """What is being written, for the same account's next session; of what is sent the PIN is not kept."""
        place = self.place
        is_sent = self.step is Step.PIN or (self.step is Step.CHECK and self.busy and self.state.proxy is None)
        if place is None or not is_sent:
            return place
        return self._flow.moved(replace(place, state=replace(place.state, invited=None)), Step.PIN)

    def go_on(self, draft: Place[Sharing, Step]) -> None:
        """Go on with what was being written before a lock; what was sent is asked for again, and brings its PIN."""
        self.open(draft.step, draft.state)
        self._place = self._flow.moved(draft, Step.CHECK) if draft.step is Step.PIN else draft
        self.changed.emit()
        if draft.step is Step.PIN:
            self.submit()

    def leave(self) -> None:
        """Close the pages; the list tells what came of an answer that was lost."""
        super().leave()
        if self.unheard:
            self.done.emit()

    def forget(self) -> None:
        """Let go what is shown once, and what was done: the person looks at something else. A draft stays."""
        self.changed_to = None
        if self.step is Step.PIN:
            self.leave()

    # ---- inside

    def must_be_heard(self) -> bool:
        return self.step is Step.CHECK

    def shut(self) -> None:
        state = self.state
        super().shut()
        self.perhaps_invited = state.email.strip() if self.unheard and state.proxy is None else ""

    async def send(self, step: Step, state: Sharing) -> Outcome[Sharing, Step]:
        """Ask the portal where the page is the last."""
        if step is Step.WHAT:
            state = replace(state, today=self._now().astimezone().date())
        return await submit(step, state, self._desk)

    def settled(self) -> None:
        """Once it is done, the list is shown, or the PIN before it."""
        if self.step is Step.DONE:
            self.changed_to, self._place = self.state.changed, None
            if self.changed_to is not None:
                self.done.emit()
        elif self.step is Step.PIN and self.state.invited is not None:
            self.about = self.state.invited.invitation.id
            self.done.emit()
