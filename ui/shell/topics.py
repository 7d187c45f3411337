"""Which page belongs to which category, and how the side tabs name it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

from ui.text.translate import tr
from ui.viewmodels.whereabouts import OVERVIEW, SECTIONS

if TYPE_CHECKING:
    from ui.pages.section.page import SectionPage
    from ui.pages.section.topic import Topic

PAGES = {category: f"ui.pages.{category}.page" for category in SECTIONS}
"""The module that tells of each; imported when it is first asked, for everybody's page names two of them."""
GAP_BEFORE = frozenset({"diagnoses", "appointments"})


def page_class(category: str) -> type[SectionPage]:
    """Give what makes a category's page: results and measurements show more than a list and its records."""
    from ui.pages.lab_results.results_page import LabResultsPage  # noqa: PLC0415 - not before a list is opened
    from ui.pages.section.page import SectionPage  # noqa: PLC0415 - as above
    from ui.pages.vitals.vitals_page import VitalsPage  # noqa: PLC0415 - as above

    own: dict[str, type[SectionPage]] = {"lab_results": LabResultsPage, "vitals": VitalsPage}
    return own.get(category, SectionPage)


def topic(category: str) -> Topic:
    """Give a category's page in the language of the moment.

    Raises:
        KeyError: There is no such category.
    """
    return cast("Topic", import_module(PAGES[category]).topic())


def face(section: str) -> tuple[str, str]:
    """Give what a side tab is called, and its icon."""
    if section == OVERVIEW:
        return tr("Overview"), "house"
    found = topic(section)
    return found.title, found.icon
