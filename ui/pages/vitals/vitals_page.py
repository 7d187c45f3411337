"""The page of vital signs: the list, and what each measurement was before."""

from pfclient.records.record import Record
from pfclient.records.vitals import Vital
from ui.pages.section.describing import tell_change
from ui.pages.section.page import SectionPage
from ui.pages.section.sources import tell_sources
from ui.pages.vitals.detail import describe
from ui.widgets.detail_pane import DetailPane


class VitalsPage(SectionPage):
    """A section page whose measurements know those before them; what its model derives from the rows are `Trends`."""

    def fill(self, pane: DetailPane, record: Record) -> None:
        """Describe a measurement with those before it."""
        if isinstance(record, Vital):
            tell_change(pane, record, self.model)
            describe(pane, record, self.model.record, self.model.derived)
            tell_sources(pane, record, self.model)
