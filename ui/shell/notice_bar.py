"""What stands between the band and the page until it is settled; it never covers anything."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.text import dates
from ui.text.errors import words
from ui.text.translate import tr
from ui.viewmodels.freshness import Freshness
from ui.viewmodels.notices import Notice, NoticeKind
from ui.widgets.announcer import announce
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.frames import box, clear_layout, column, ground
from ui.widgets.tab_order import follow

_MARGINS = (20, 10, 20, 10)
_MINUTE_MS = 60_000


class NoticeBar(QWidget):
    """The offline bar, a failed update, and what the keyring cannot do.

    Args:
        now: The clock.
    """

    retry = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._shown: tuple[object, ...] = ()
        self._away: set[NoticeKind] = set()
        self._given: tuple[tuple[Notice, ...], Freshness] | None = None
        self._dark: Banner | None = None
        self._minutes = QTimer(self)
        self._minutes.setInterval(_MINUTE_MS)
        self._minutes.timeout.connect(self._look_at_the_clock)
        self._list = column(gap=0)
        self._buttons: list[Button] = []
        self.setLayout(self._list)
        ground(self, "page")
        self.hide()

    @property
    def put_away(self) -> frozenset[NoticeKind]:
        """What the person closed."""
        return frozenset(self._away)

    def leave_out(self, kinds: frozenset[NoticeKind]) -> None:
        """Take over what was closed in an earlier bar: another text size brings no notice back."""
        self._away |= kinds

    def show_notices(self, notices: tuple[Notice, ...], fresh: Freshness) -> None:
        """Show these notices; one the person put away stays away."""
        self._given = (notices, fresh)
        wanted = tuple(notice for notice in notices if notice.kind not in self._away)
        if (wanted, fresh.as_of) == self._shown:
            return
        said_before = self._shown[0] if self._shown else ()
        self._shown = (wanted, fresh.as_of)
        clear_layout(self._list)
        self._buttons = []
        self._dark = None
        for notice in wanted:
            banner = self._banner(notice, fresh)
            offline = notice.kind is NoticeKind.OFFLINE
            self._list.addWidget(banner if offline else box(column(banner, gap=0, margins=_MARGINS)))
        follow(self, *self._buttons)
        self.setVisible(bool(wanted))
        if any(notice.kind is NoticeKind.OFFLINE for notice in wanted):
            self._minutes.start()
        else:
            self._minutes.stop()
        if wanted and wanted != said_before:
            said = words(wanted[0].error)
            announce(self, f"{said.title}. {said.text}")

    def _banner(self, notice: Notice, fresh: Freshness) -> Banner:
        said = words(notice.error)
        match notice.kind:
            case NoticeKind.OFFLINE:
                self._dark = Banner("offline", *self._offline(fresh), button=self._again("offline"))
                return self._dark
            case NoticeKind.UPDATE_FAILED:
                title = tr("We could not update {clinic}.", clinic=notice.clinic)
                return Banner("warn", title, said.text, button=self._again("default"))
            case NoticeKind.NOT_STORED:
                return Banner("warn", said.title, said.text, button=self._again("default") if said.action else None)
            case NoticeKind.NOT_REMOVED:
                return Banner("alert", tr("The chart was not removed"), said.text, button=self._close(notice.kind))
            case NoticeKind.NOT_KEPT:
                return Banner("warn", said.title, said.text, button=self._close(notice.kind), icon="key")

    def _offline(self, fresh: Freshness) -> tuple[str, str]:
        if fresh.as_of is None:
            return tr("You are offline."), tr("Your records will come when this computer is back on the internet.")
        ago, when = dates.ago_words(fresh.as_of, self._now()), dates.moment_words(fresh.as_of, self._now())
        return tr("You are offline. Showing records saved {ago} ({when}).", ago=ago, when=when), ""

    def _look_at_the_clock(self) -> None:
        """The bar stays for as long as it takes; how long ago that was goes on."""
        if self._dark is not None and self._given is not None:
            self._dark.set_words(*self._offline(self._given[1]))

    def _again(self, variant: str) -> Button:
        button = Button(tr("Try again"), variant, size="small")
        button.clicked.connect(self.retry)
        self._buttons.append(button)
        return button

    def _close(self, kind: NoticeKind) -> Button:
        button = Button(tr("Close"), size="small", name=tr("Close this message"))
        button.clicked.connect(lambda: self._put_away(kind))
        self._buttons.append(button)
        return button

    def _put_away(self, kind: NoticeKind) -> None:
        self._away.add(kind)
        if self._given is not None:
            self.show_notices(*self._given)
