"""Everything about one diagnosis."""

from pfclient.records.diagnoses import Diagnosis
from ui.pages.section.labels import add_notes, add_reason, add_source, mark, marks, status_mark
from ui.pages.section.topic import Find
from ui.text import dates, records
from ui.text.telling import name_of
from ui.text.translate import tr
from ui.widgets.detail_pane import DetailPane


def describe(pane: DetailPane, row: Diagnosis, _find: Find) -> None:
    """Fill the detail."""
    term = tr("Doctors write this as: {term}", term=row.term) if row.term else ""
    pane.set_title(name_of(row), term)
    severe = records.severity(row.severity)
    pane.set_chips(marks(row, status_mark(row), *((mark(severe),) if severe else ())))
    since = dates.words(row.since) or row.since_text
    until = dates.words(row.until) or row.until_text
    pane.add_facts_row([(tr("Since"), since), (tr("Until"), until)])
    pane.add_fact(tr("First recorded"), dates.words(row.recorded or (row.when if row.since is None else None)))
    pane.add_fact(tr("How certain it is"), _certainty(row.certainty))
    pane.add_fact(tr("Where on the body"), row.body_site)
    add_reason(pane, row)
    add_notes(pane, row)
    add_source(pane, row, tr("Entered by {doctor}", doctor=row.recorder))


def _certainty(code: str) -> str:
    if code == "confirmed":
        return tr("Confirmed by the clinic")
    return records.flag(code).text if code else ""
