"""What stands between the band and the page until it is settled; it never covers anything."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from pfclient.errors import TimedOut
from pfclient.values import dataclass
from ui.text import dates
from ui.text.translate import tr
from ui.viewmodels.freshness import Freshness
from ui.viewmodels.notices import Notice, NoticeKind
from ui.widgets.announcer import announce
from ui.widgets.buttons import Button
from ui.widgets.frames import box, clear_layout, column, ground
from ui.widgets.tab_order import follow

if TYPE_CHECKING:
    from ui.widgets.banner import Banner

_MARGINS = (20, 10, 20, 10)
_MINUTE_MS = 60_000


@dataclass(frozen=True, slots=True)
class _Look:
    """What is seen of a notice: two of the same look are one and the same to the person.

    Attributes:
        again: Whether it offers a second try; else it can be closed, where it `closes`.
    """

    kind: NoticeKind
    variant: str
    title: str
    text: str
    icon: str = ""
    again: bool = False
    closes: bool = False

    def spoken(self) -> str:
        """What a screen reader hears."""
        return " ".join(part if part.endswith(".") else f"{part}." for part in (self.title, self.text) if part)


class NoticeBar(QWidget):
    """The offline bar, a failed update, and what disk and keyring cannot do.

    Args:
        now: The clock.

    Signals:
        retry: The person wants a second try.
        put_away: The person closed a notice; brings it.
    """

    retry = Signal()
    put_away = Signal(object)

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._looks: tuple[_Look, ...] = ()
        self._notices: tuple[Notice, ...] = ()
        self._fresh: Freshness | None = None
        self._dark: Banner | None = None
        self._minutes = QTimer(self)
        self._minutes.setInterval(_MINUTE_MS)
        self._minutes.timeout.connect(self._look_at_the_clock)
        self._list = column(gap=0)
        self._buttons: list[Button] = []
        self.setLayout(self._list)
        ground(self, "page")
        self.hide()

    def show_notices(self, notices: tuple[Notice, ...], fresh: Freshness) -> None:
        """Show these notices; what stands there already stays as it is, and is not said again."""
        self._notices, self._fresh = notices, fresh
        looks = tuple(map(_look, notices))
        if looks != self._looks:
            new = [look.spoken() for look in looks if look not in self._looks]
            self._looks = looks
            self._draw()
            if new:
                announce(self, " ".join(new))
        self._look_at_the_clock()

    def _draw(self) -> None:
        clear_layout(self._list)
        self._buttons, self._dark = [], None
        from ui.widgets.banner import Banner  # noqa: PLC0415 - a start that has nothing to tell does not wait for it

        for look in self._looks:
            button = self._button(look)
            banner = Banner(look.variant, look.title, look.text, button=button, icon=look.icon)
            if look.kind is NoticeKind.OFFLINE:
                self._dark = banner
                self._list.addWidget(banner)
            else:
                self._list.addWidget(box(column(banner, gap=0, margins=_MARGINS)))
        follow(self, *self._buttons)
        self.setVisible(bool(self._looks))
        if self._dark is None:
            self._minutes.stop()
        else:
            self._minutes.start()

    def _look_at_the_clock(self) -> None:
        """The bar stays for as long as it takes; how long ago that was goes on."""
        if self._dark is not None and self._fresh is not None:
            self._dark.set_words(*self._offline(self._fresh))

    def _offline(self, fresh: Freshness) -> tuple[str, str]:
        if isinstance(fresh.error, TimedOut):
            return self._unanswered(fresh)
        if fresh.as_of is None:
            return tr("You are offline."), tr("Your records will come when this computer is back on the internet.")
        if dates.is_ahead(fresh.as_of, self._now()):
            return tr("You are offline. These records were saved while this computer’s clock was wrong."), ""
        ago, when = self._saved(fresh.as_of)
        return tr("You are offline. Showing records saved {ago} ({when}).", ago=ago, when=when), ""

    def _unanswered(self, fresh: Freshness) -> tuple[str, str]:
        """The connection is there, and what is at its other end does not answer in time."""
        if fresh.as_of is None or dates.is_ahead(fresh.as_of, self._now()):
            return tr("The doctor’s office does not answer."), tr("We will ask again in a few minutes.")
        ago, when = self._saved(fresh.as_of)
        return tr("The doctor’s office does not answer. Showing records saved {ago} ({when}).", ago=ago, when=when), ""

    def _saved(self, as_of: datetime) -> tuple[str, str]:
        """How long ago, and when; no line ends within the latter: "11:06" alone could be either."""
        return dates.ago_words(as_of, self._now()), dates.in_one_line(dates.moment_words(as_of, self._now()))

    def _button(self, look: _Look) -> Button | None:
        if look.again:
            button = Button(tr("Try again"), "offline" if look.kind is NoticeKind.OFFLINE else "default", size="small")
            button.clicked.connect(self.retry)
        elif look.closes:
            button = Button(tr("Close"), size="small", name=tr("Close this message"))
            button.clicked.connect(lambda: self._put_away(look.kind))
        else:
            return None
        self._buttons.append(button)
        return button

    def _put_away(self, kind: NoticeKind) -> None:
        """The trouble as it is now, which may have been met again since the button was drawn."""
        for notice in self._notices:
            if notice.kind is kind:
                self.put_away.emit(notice)


def _look(notice: Notice) -> _Look:
    from ui.text.errors import words  # noqa: PLC0415 - as above

    kind, said = notice.kind, words(notice.error)
    match kind:
        case NoticeKind.OFFLINE:
            return _Look(kind, "offline", said.title, said.text, again=True)
        case NoticeKind.UPDATE_FAILED:
            title = tr("We could not update {clinic}.", clinic=notice.clinic)
            return _Look(kind, "warn", title, said.text, again=True)
        case NoticeKind.NOT_STORED:
            return _Look(kind, "warn", said.title, said.text, again=bool(said.action))
        case NoticeKind.SET_ASIDE | NoticeKind.SET_BACK:
            return _Look(kind, "info", said.title, said.text, closes=True)
        case NoticeKind.NOT_REMOVED:
            return _Look(kind, "alert", tr("The chart was not removed"), said.text, closes=True)
        case NoticeKind.NOT_KEPT:
            from ui.text.kept import words_not_kept  # noqa: PLC0415 - as above

            said = words_not_kept(notice.error)
            return _Look(kind, "warn", said.title, said.text, icon="key", closes=True)
