"""Everything about one vaccine."""

from pfclient.records.immunizations import Immunization
from pfclient.records.record import Standing
from ui.base.rows import Mark
from ui.pages.immunizations.columns import dose
from ui.pages.section.labels import add_notes, add_source, flag_marks, unique, when_words
from ui.pages.section.topic import Find
from ui.text.translate import tr
from ui.widgets.detail_pane import DetailPane


def describe(pane: DetailPane, row: Immunization, _find: Find) -> None:
    """Fill the detail; a vaccine that was not given says so, and why."""
    given = row.standing is Standing.CURRENT
    first = Mark(tr("Given"), "good", "check") if given else Mark(tr("Not given"), "warn", "prohibit")
    others = [each for each in flag_marks(row) if given or each.text != tr("Not done")]
    pane.set_title(row.title, dose(row))
    pane.set_chips(unique([first, *others]))
    if not given:
        pane.add_fact(tr("Why it was not given"), row.reason or tr("The clinic did not say"))
    pane.add_fact(tr("Date given") if given else tr("Written down on"), when_words(row))
    pane.add_fact(tr("Maker"), row.maker)
    pane.add_fact(tr("Where on the body"), row.site)
    pane.add_fact(tr("Lot number"), row.lot)
    pane.add_fact(tr("Place"), row.place)
    if given:
        pane.add_fact(tr("Reason"), row.reason)
    add_notes(pane, row)
    by = tr("Given by {doctor}") if given else tr("Entered by {doctor}")
    add_source(pane, row, by.format(doctor=row.recorder))
