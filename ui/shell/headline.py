"""The top of the window: whose chart is open, on tabs, band and title, and as it is said aloud."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from ui.shell import person_words
from ui.shell.chart_menu import ChartMenu
from ui.shell.top_bar import TopBar
from ui.shell.topics import face
from ui.text.names import first_name, person_initials
from ui.text.translate import tr
from ui.viewmodels.family import FamilyViewModel
from ui.viewmodels.freshness import Freshness
from ui.viewmodels.news import NewsViewModel
from ui.viewmodels.whereabouts import EVERYONE
from ui.widgets.chart_band import ChartBand
from ui.widgets.person_tabs import PersonTab


class Headline:
    """Fills tabs, band and menu.

    Args:
        family: What is open.
        news: What waits in each chart.
        top: Has the people's tabs.
        band: Says whose chart it is.
        menu: Options of that chart.
    """

    def __init__(
        self, family: FamilyViewModel, news: NewsViewModel, top: TopBar, band: ChartBand, menu: ChartMenu
    ) -> None:
        self._family, self._news, self._top, self._band, self._menu = family, news, top, band, menu
        self._tabs: tuple[object, Sequence[PersonTab]] = (None, ())

    def show(self, colors: Mapping[str, str], now: datetime, fresh: Freshness) -> None:
        """Show what the view-model holds; each part looks for itself whether it has changed."""
        family, current, today = self._family, self._family.current, now.astimezone().date()
        here = EVERYONE if family.everyone else str(current.id) if current else ""
        self._top.show_people(self._tabs_of(colors, today), here)
        self._top.show_lock(locks=family.locks)
        self._top.show_freshness(fresh, now, readable=family.readable or family.everyone)
        self._band.setVisible(current is not None or family.everyone)
        if family.everyone:
            self._band.show_person(*person_words.everyone_band(family))
            self._menu.set_name("")
            self._menu.show_news(0)
        elif current is not None:
            note = person_words.band_note(current, private=family.may_be_private)
            words = person_words.band_line(current, today)
            color, initials = colors[str(current.id)], person_initials(current)
            self._band.show_person(current.display, words, initials, color, note)
            other = person_words.namesake(family)
            clinics = [one.connection.practice for one in current.linked]
            self._menu.set_name(first_name(current), clinics, other.connection.practice if other is not None else "")
            self._menu.show_news(self._news.total(current.id) if family.readable else 0)

    def _tabs_of(self, colors: Mapping[str, str], today: date) -> Sequence[PersonTab]:
        """The folder tabs; put into words once for the same people, of whom as much waits to be looked at."""
        people = self._family.people
        told = (people, [self._news.total(one.id) for one in people], dict(colors), today)
        if self._tabs[0] != told:
            self._tabs = (told, person_words.tabs(self._family, self._news, colors, today))
        return self._tabs[1]

    def said(self) -> str:
        """Give what is said aloud when another chart is opened, "" where there is none."""
        family, current = self._family, self._family.current
        if family.everyone:
            return person_words.everyone_said(family)
        if current is None:
            return ""
        return tr("Now in {name}’s chart. {section}.", name=first_name(current), section=face(family.section)[0])

    def title(self, *, searching: bool) -> str:
        """Give what the window is called; results of a search stand in place of a section."""
        family, current = self._family, self._family.current
        if family.hides:
            return tr("Family Chart")
        parts = [tr("Everyone")] if family.everyone else [current.display] if current is not None else []
        if searching:
            parts.append(tr("Search results"))
        elif current is not None and family.readable:
            parts.append(face(family.section)[0])
        return " — ".join((*parts, tr("Family Chart")))
