"""Help, as a page of the window: a search box, the list of articles, and one of them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from ui.pages.help.article import laid_out
from ui.text import articles
from ui.text.translate import tr, trn
from ui.theme.theme import theme
from ui.widgets.announcer import announce, announce_change
from ui.widgets.aside_frame import AsideFrame
from ui.widgets.filter_box import FilterBox
from ui.widgets.labels import PlainLabel
from ui.widgets.side_tabs import SideTab

_ICONS = {"start": "house", "set_up": "id-card", "read": "clipboard", "use": "heart", "app": "gear"}


class HelpPage(AsideFrame):
    """A list of articles, and one of them.

    Args:
        back: Words of the button that goes back.
        article: Which article is shown first; the first of all where there is none of that name.
        typed: What stands in the search box.
    """

    settings_wanted = Signal()

    def __init__(self, back: str, article: str = "", typed: str = "", parent: QWidget | None = None) -> None:
        super().__init__(tr("Help"), tr("Short answers, with no connection needed"), back, parent)
        self.search = FilterBox(tr("Search help"), icon="magnifier")
        self.search.put(typed)
        self.search.filtered.connect(self._search)
        self.search.settled.connect(self._tell_found)
        self.search.returnPressed.connect(self._open_first)
        self._none = PlainLabel(tr("No article has these words."), "muted", wrap=True)
        self._none.setContentsMargins(0, theme().px(12), 0, 0)
        self._none.hide()
        self.set_above(self.search, self._none)
        self.place = article if article in articles.names() else articles.FIRST
        self.chosen.connect(self.open_article)
        self._found = articles.search(typed)
        self._show_list()
        self.open_article(self.place)

    @property
    def typed(self) -> str:
        """What stands in the search box."""
        return self.search.text()

    @property
    def article(self) -> str:
        """The article about what is shown: the one that is shown."""
        return self.place

    def open_article(self, name: str) -> None:
        """Show an article."""
        self.place = name
        shown = articles.read(name)
        self.show_page(laid_out(shown, self._follow))
        if self.isVisible():
            announce_change(self, shown.title)

    def held(self) -> str:
        """Give the name of what has the focus, "" for the list."""
        return "search" if QApplication.focusWidget() is self.search else ""

    def hold(self, name: str) -> None:
        """Put the focus on the search box, or on the list."""
        target: QWidget = self.search if name == "search" else self.to_list if self._is_alone() else self.tabs
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_alone(self) -> bool:
        return self.compact and self.reading

    def _follow(self, name: str) -> None:
        """A link leads to another article; in the list it is the one that is chosen."""
        if name not in self._found:
            self.search.put("")
            self._found = articles.names()
            self._show_list()
        self.tabs.choose(name)
        self.open_article(name)
        self.hold("")

    def _search(self, text: str) -> None:
        self._found = articles.search(text)
        self._show_list()

    def _show_list(self) -> None:
        groups = articles.contents()
        lines, before = [], ""
        for name in self._found:
            group = next(key for key, listed in groups.items() if name in listed)
            gap = bool(before) and group != before and len(self._found) == len(articles.names())
            lines.append(SideTab(name, articles.read(name).title, _ICONS[group], gap_before=gap))
            before = group
        self.set_list(lines, self.place)
        self._none.setVisible(not lines)

    def _tell_found(self) -> None:
        if self.isVisible() and self.typed:
            announce(self.search, trn("{n} article", "{n} articles", len(self._found)))

    def _open_first(self) -> None:
        if self._found:
            self.tabs.choose(self._found[0])
            self.open_article(self._found[0])
            self.read_on()
