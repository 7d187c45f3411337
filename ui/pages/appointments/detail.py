"""Everything about one visit."""

from pfclient.records.appointments import Appointment
from ui.pages.section.labels import add_notes, add_reason, visit_marks
from ui.pages.section.topic import Find
from ui.text import dates
from ui.text.telling import name_of
from ui.text.translate import tr, trn
from ui.text.visits import when
from ui.widgets.detail_pane import DetailPane


def describe(pane: DetailPane, row: Appointment, _find: Find) -> None:
    """Fill the detail."""
    pane.set_title(name_of(row), when(row))
    pane.set_chips(visit_marks(row))
    add_reason(pane, row, tr("Why it was cancelled") if row.status == "cancelled" else "")
    length = trn("{n} minute", "{n} minutes", row.minutes) if row.minutes else ""
    pane.add_fact(tr("How long"), length)
    pane.add_list(tr("With"), row.with_whom)
    pane.add_fact(tr("Where"), row.where)
    if row.what_for != name_of(row):
        pane.add_fact(tr("What it is for", "a visit"), row.what_for)
    pane.add_fact(tr("What to do before"), row.instructions)
    add_notes(pane, row)
    pane.add_source(
        row.clinic or tr("The clinic"),
        tr("Written down {date}").format(date=dates.words(row.recorded)) if row.recorded else "",
    )
