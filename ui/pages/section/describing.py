"""One record in a detail pane: what its category tells of it, and what it said before."""

from pfclient.records.record import Record
from ui.pages.section.changes import changed_lines, changed_mark
from ui.pages.section.sources import tell_sources
from ui.pages.section.topic import Topic
from ui.viewmodels.section import SectionViewModel
from ui.widgets.detail_pane import DetailPane


def describe(pane: DetailPane, record: Record, topic: Topic, model: SectionViewModel) -> None:
    """Fill an empty pane."""
    tell_change(pane, record, model)
    topic.describe(pane, record, model.record)
    tell_sources(pane, record, model)


def tell_change(pane: DetailPane, record: Record, model: SectionViewModel) -> None:
    """Have the pane say what the record said before, where that was something else."""
    change = model.section.news.change(record.key)
    if change is not None:
        pane.tell_change(changed_mark(change), changed_lines(change, record))
