"""Puts the locked screen together, and leads on from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ui.base.tasks import TaskScope
from ui.pages.start.locked import LockedPage
from ui.viewmodels.lock import LockViewModel

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from pfclient.build import Core
    from ui.base.tasks import Reporter
    from ui.viewmodels.start import StartViewModel


class WayIn(Protocol):
    """Where the page stands, and where it leads (`ui.shell.entrance`)."""

    start: StartViewModel

    @property
    def entered(self) -> SignalInstance:
        """Told of the session the PIN opened."""
        ...

    def sign_in(self) -> None:
        """Ask for user name and password instead."""
        ...

    def begin_anew(self) -> None:
        """Begin with nothing kept."""
        ...


def lock_page(core: Core, way_in: WayIn, reporter: Reporter) -> LockedPage:
    """Give the page.

    Args:
        core: Opens what is kept.
        way_in: Where it leads.
        reporter: Told of what nobody expected.
    """
    model = LockViewModel(core, way_in.start, reporter=reporter)
    page = LockedPage(model)
    model.setParent(page)
    tasks = TaskScope(page, reporter)

    def with_password() -> None:
        way_in.start.left_locked()
        way_in.sign_in()

    async def really() -> None:
        from ui.shell.questions import really_sign_out  # noqa: PLC0415 - not before somebody is asked

        if await really_sign_out(page.window(), trusted=False) is not None:
            model.forget()

    model.opened.connect(way_in.entered)
    model.over.connect(way_in.start.spent)
    model.signed_out.connect(way_in.begin_anew)
    page.password_wanted.connect(with_password)
    page.sign_out_wanted.connect(lambda: tasks.start("ask", really(), "drop"))
    return page
