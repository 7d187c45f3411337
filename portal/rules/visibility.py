"""What one caller may see of one patient's record: sharing, withheld sections, a caregiver's categories."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from portal.rules.record_types import CHART_NOTES, CLINIC, LABS, PATIENT, SECTIONS
from portal.store.charts import OpenChart

_ALWAYS = frozenset({PATIENT, CLINIC, "provenance"})
_LAB_CODES = frozenset({"laboratory", "lab"})
_MIXED = {"Observation": (LABS, "vitals"), "DiagnosticReport": (LABS, "reports")}


@dataclass(frozen=True, slots=True)
class Visibility:
    """The sections of a patient's record that are open to a caller.

    Attributes:
        only: The sections that are open, None when all but the withheld are.
        withheld: Sections closed in any case.
    """

    patient_id: str
    only: frozenset[str] | None
    withheld: frozenset[str]

    def is_open(self, section: str) -> bool:
        """Whether entries of the section may be seen, as far as they are shared."""
        if section == CHART_NOTES or section in self.withheld:
            return False
        return self.only is None or section in self.only

    def withholds(self, types: Iterable[str], categories: Collection[tuple[str, ...]]) -> bool:
        """Whether a search of the types, narrowed to these categories, touches a closed section."""
        return any(not self.is_open(section) for name in types for section in sections_searched(name, categories))

    @property
    def fingerprint(self) -> tuple[list[str] | None, list[str]]:
        """The same for the same sight, whatever order its sections came in."""
        return None if self.only is None else sorted(self.only), sorted(self.withheld)


def visibility(chart: OpenChart) -> Visibility:
    """What the chart opens."""
    closed = frozenset() if chart.own else frozenset(chart.withheld)
    only = frozenset(chart.categories) | _ALWAYS if chart.categories else None
    return Visibility(chart.patient_id, only, closed)


def sections_searched(resource_type: str, categories: Collection[tuple[str, ...]]) -> tuple[str, ...]:
    """The sections a search can touch; Observations and reports are told apart by the category asked for."""
    sections = _MIXED.get(resource_type)
    if sections is None:
        return (SECTIONS.get(resource_type, "other"),)
    codes = {token.rpartition("|")[2].lower() for alternatives in categories for token in alternatives}
    if not codes:
        return sections
    return sections[:1] if codes <= _LAB_CODES else sections if codes & _LAB_CODES else sections[1:]
