"""Everything about one procedure."""

from pfclient.records.meaning import meaning
from pfclient.records.procedures import Procedure
from ui.pages.procedures.columns import said_by, when
from ui.pages.section.labels import add_notes, add_reason, add_source, marks
from ui.pages.section.topic import Find
from ui.text.paper_labels import label
from ui.text.telling import name_of
from ui.text.translate import tr
from ui.widgets.detail_pane import DetailPane


def describe(pane: DetailPane, row: Procedure, _find: Find) -> None:
    """Fill the detail."""
    pane.set_title(name_of(row), tr("Doctors write this as: {term}", term=row.term) if row.term else "")
    pane.set_chips(marks(row))
    pane.add_fact(tr("Date"), when(row))
    pane.add_fact(label("procedures", meaning(row, "why")), row.why)
    add_reason(pane, row, tr("Why it was not done") if row.status == "not-done" else "")
    pane.add_fact(tr("Where on the body"), row.body_site)
    pane.add_fact(tr("Place"), row.place)
    pane.add_fact(tr("How it went"), row.outcome)
    add_notes(pane, row)
    add_source(pane, row, said_by(row, row.recorder))
