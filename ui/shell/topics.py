"""Which page belongs to which category, and how the side tabs name it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.pages.allergies import page as allergies
from ui.pages.appointments import page as appointments
from ui.pages.care_plans import page as care_plans
from ui.pages.diagnoses import page as diagnoses
from ui.pages.immunizations import page as immunizations
from ui.pages.lab_results import page as lab_results
from ui.pages.medications import page as medications
from ui.pages.procedures import page as procedures
from ui.pages.visits import page as visits
from ui.pages.vitals import page as vitals
from ui.text.translate import tr
from ui.viewmodels.whereabouts import OVERVIEW

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.pages.section.page import SectionPage
    from ui.pages.section.topic import Topic

_TOPICS: dict[str, Callable[[], Topic]] = {
    "diagnoses": diagnoses.topic,
    "medications": medications.topic,
    "immunizations": immunizations.topic,
    "allergies": allergies.topic,
    "procedures": procedures.topic,
    "care_plans": care_plans.topic,
    "lab_results": lab_results.topic,
    "appointments": appointments.topic,
    "vitals": vitals.topic,
    "visits": visits.topic,
}
GAP_BEFORE = frozenset({"diagnoses", "appointments"})


def page_class(category: str) -> type[SectionPage]:
    """Give what makes a category's page: results and measurements show more than a list and its records."""
    from ui.pages.lab_results.results_page import LabResultsPage  # noqa: PLC0415 - not before a list is opened
    from ui.pages.section.page import SectionPage  # noqa: PLC0415 - as above
    from ui.pages.vitals.vitals_page import VitalsPage  # noqa: PLC0415 - as above

    own: dict[str, type[SectionPage]] = {"lab_results": LabResultsPage, "vitals": VitalsPage}
    return own.get(category, SectionPage)


def topic(category: str) -> Topic:
    """Give a category's page in the language of the moment."""
    return _TOPICS[category]()


def face(section: str) -> tuple[str, str]:
    """Give what a side tab is called, and its icon."""
    if section == OVERVIEW:
        return tr("Overview"), "house"
    found = topic(section)
    return found.title, found.icon
