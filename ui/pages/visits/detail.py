"""Everything about one visit; what was written down during it is a chart note, and stays with the clinic."""

from pfclient.records.visits import Visit
from ui.pages.section.labels import marks
from ui.pages.section.topic import Find
from ui.pages.visits.columns import when
from ui.text import dates
from ui.text.telling import name_of, told
from ui.text.translate import tr
from ui.widgets.detail_pane import DetailPane


def describe(pane: DetailPane, row: Visit, _find: Find) -> None:
    """Fill the detail."""
    setting = told(row.setting)
    pane.set_title(name_of(row), when(row))
    pane.set_chips(marks(row))
    pane.add_fact(tr("Kind of visit"), setting if setting != name_of(row) else "")
    pane.add_fact(tr("Began"), dates.words_with_time(dates.local(row.when)))
    pane.add_fact(tr("Ended"), dates.words_with_time(dates.local(row.until)))
    pane.add_list(tr("With"), row.with_whom)
    pane.add_fact(tr("Where"), row.where)
    pane.add_fact(tr("What it was for"), row.why)
    pane.add_source(row.clinic or tr("The clinic"), when(row))
