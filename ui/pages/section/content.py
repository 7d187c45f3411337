"""What stands in the list of a category page: banners, rows, or the state there is instead."""

from pfclient.chart.section import Availability, Section
from pfclient.people import Person
from ui.base.loadable import Loading
from ui.pages.section.availability import blank, is_first_half
from ui.pages.section.banners import Said, said_above
from ui.pages.section.list_pane import ListPane
from ui.pages.section.topic import Statement, Topic
from ui.text.limits import given_part_words, not_given_words
from ui.text.translate import tr, trn
from ui.viewmodels.listing import Listing
from ui.viewmodels.section import SectionViewModel

_NOTHING_STATED: tuple[int, Statement | None] = (-1, None)


class ListContent:
    """Fills a list pane with what its view-model holds; parts that are the same stay as they stand.

    Args:
        pane: What is filled.
        model: The page's state.
        topic: What this category says.
        name: The person's first name.
    """

    def __init__(self, pane: ListPane, model: SectionViewModel, topic: Topic, name: str) -> None:
        self._pane, self._model, self._topic, self._name = pane, model, topic, name
        self._listing: Listing | None = None
        self._stated = _NOTHING_STATED
        self._said: tuple[Said, ...] = ()

    def show(self, *, private: bool) -> bool:
        """Show everything; says whether there are rows.

        Args:
            private: Whether the portal keeps something of this chart back.
        """
        model, pane = self._model, self._pane
        statement = self._statement(model.section)
        self._show_notices(statement, private=private)
        pane.copies.offer(offered=model.person.allows(model.section.category))
        pane.not_shown.show_counts(model.not_shown(), lambda: model.section.not_shown)
        pane.tools.show_choice(model.counts(), model.choice)
        if statement is not None:
            self._listing = None
            pane.show_only_notices()
            return False
        if model.has_rows:
            self._show_rows()
            return True
        self._show_blank(private=private)
        return False

    def _show_notices(self, statement: Statement | None, *, private: bool) -> None:
        """Banners stay, and who is at one of them, for as long as they say the same."""
        model = self._model
        # What stands in place of a list that one may not see says it all.
        told = model.person.allowed and model.person.allows(model.section.category)
        part = given_part_words(model.person) if told else None
        name = self._name if private else ""
        said = said_above(model.section, statement, name, loading=model.loading, part=part)
        if said != self._said:
            self._said = said
            self._pane.show_notices([each.banner(model.retry, model.acts.let_go) for each in said])

    def _statement(self, section: Section) -> Statement | None:
        """What the clinic states about the whole category; found out once for the same rows."""
        if self._stated[0] != section.revision:
            stated = self._topic.statement(section.rows) if self._model.has_rows else None
            self._stated = (section.revision, stated)
        return self._stated[1]

    def _show_rows(self) -> None:
        listing = self._model.listing
        if listing is not self._listing:
            self._listing = listing
            self._pane.show_rows(listing, filtered=bool(self._model.text), choice=self._model.choice)
        self._pane.show_news(self._model.section.news)

    def _show_blank(self, *, private: bool) -> None:
        self._listing = None
        self._pane.show_state()
        state, model = self._pane.state, self._model
        if _is_on_its_way(model):
            self._show_download()
            return
        if not model.person.allows(model.section.category):
            state.show_empty(*not_given_words(model.person, self._topic.things), "lock")
            return
        said = blank(model.section, self._topic, self._name, may_be_private=private)
        if said.failed:
            state.show_failed(said.title, said.text, said.action)
            return
        state.show_empty(said.title, said.text, said.icon)
        if said.action:
            state.button.set_words(said.action)
            state.button.show()

    def _show_download(self) -> None:
        """How far the reading is; what has come is on its own page already."""
        title = _getting(self._model.person, self._name)
        done, total = self._model.parts
        parts = tr("{a} of {b} parts", a=done, b=total) if total else ""
        text = tr("Medicines and allergies come first. You can start reading as soon as they show up.")
        self._pane.state.show_download(title, parts, done * 100 // total if total else None, text)


def _is_on_its_way(model: SectionViewModel) -> bool:
    """Whether there may be rows in a moment; what the portal has answered stays said while it is being asked again."""
    known = model.section
    awaited = known.availability is Availability.ERROR or is_first_half(known)
    return isinstance(model.state, Loading) or (model.loading and awaited)


def _getting(person: Person, name: str) -> str:
    """Which clinics the records come from, by name where it is one."""
    clinics = len(person.readable)
    if clinics > 1:
        return trn(
            "Getting {name}’s records from {n} clinic", "Getting {name}’s records from {n} clinics", clinics, name=name
        )
    return tr("Getting {name}’s records from {clinic}", name=name, clinic=person.connection.practice)
