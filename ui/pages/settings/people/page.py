"""Settings, People and access: the lists, or whichever page of inviting and changing the person has come to."""

from collections.abc import Callable, Mapping

from pfclient.flows.sharing import Step
from pfclient.people import Person
from pfclient.proxies import Pending, Proxy
from ui.pages.settings.pages import Pages
from ui.pages.settings.part import Part
from ui.pages.settings.people.listing import Listing
from ui.pages.settings.section import SectionLayout
from ui.text.access import proxy_words
from ui.viewmodels.proxies import ProxiesViewModel
from ui.viewmodels.sharing import SharingViewModel
from ui.widgets.frames import column

_UNKNOWN = "family"


def people(
    model: ProxiesViewModel,
    sharing: SharingViewModel,
    colors: Mapping[str, str],
    *,
    add: Callable[[], object],
    end: Callable[[Proxy | Pending], object],
) -> SectionLayout:
    """Give the section; the portal is asked again each time it is opened.

    Args:
        model: Its view-model.
        sharing: That of the pages that invite and change; it outlives them.
        colors: The folder colour of each person on the account's list.
        add: Adds a person.
        end: Asks whether somebody's access is to be ended, or an invitation to be withdrawn, and does it.
    """
    page = PeopleSection(model, sharing, colors, add=add, end=end)
    model.load()
    return SectionLayout(column(page, gap=0), page.controls)


class PeopleSection(Pages):
    """Shows one page at a time; arguments as above."""

    def __init__(
        self,
        model: ProxiesViewModel,
        sharing: SharingViewModel,
        colors: Mapping[str, str],
        *,
        add: Callable[[], object],
        end: Callable[[Proxy | Pending], object],
    ) -> None:
        super().__init__()
        self._model, self._sharing, self._colors = model, sharing, colors
        self._add, self._end = add, end
        model.changed.connect(self.refresh)
        sharing.changed.connect(self.refresh)
        self.refresh()

    def which(self) -> object:
        return self._sharing.step

    def make(self) -> Part:
        sharing, state = self._sharing, self._sharing.state
        whose = self._model.whose(state.patient)
        color = self._color(whose)
        proxy = state.proxy
        name = state.email.strip() if proxy is None else proxy.display or proxy.email
        match sharing.step:
            case Step.WHO:
                from ui.pages.settings.people.who import Who  # noqa: PLC0415 - most never come here

                return Who(sharing, whose, color)
            case Step.WHAT:
                from ui.pages.settings.people.what import What  # noqa: PLC0415 - as above

                return What(sharing, whose, color, name)
            case Step.CHECK:
                from ui.pages.settings.people.check import Check  # noqa: PLC0415 - as above

                return Check(sharing, whose, color, name or (proxy_words(proxy) if proxy is not None else ""))
            case Step.PIN if state.invited is not None:
                from ui.pages.settings.people.pin import Pin  # noqa: PLC0415 - as above

                return Pin(sharing, whose, color, state.invited)
            case _:
                return self._listing()

    def _listing(self) -> Listing:
        listing = Listing(self._model, self._sharing, self._colors)
        listing.add_wanted.connect(self._add)
        listing.end_wanted.connect(self._end)
        listing.invite_wanted.connect(lambda: self._sharing.invite(self._model.charts))
        listing.change_wanted.connect(self._sharing.change)
        return listing

    def _color(self, whose: Person | None) -> str:
        return self._colors.get(str(whose.id), _UNKNOWN) if whose is not None else _UNKNOWN
