"""Everything about one vaccine."""

from pfclient.records.immunizations import Immunization
from pfclient.records.record import Standing
from ui.base.cells import Mark
from ui.pages.immunizations.columns import dose, said_by
from ui.pages.section.labels import add_notes, add_source, flag_marks, unique, when_words
from ui.pages.section.topic import Find
from ui.text.telling import name_of
from ui.text.translate import tr
from ui.widgets.detail_pane import DetailPane


def describe(pane: DetailPane, row: Immunization, _find: Find) -> None:
    """Fill the detail; a vaccine that was not given says so, and why, and only one that was is called given."""
    given, refused = row.is_given, row.standing is Standing.PAST
    others = [each for each in flag_marks(row) if not refused or each.text != tr("Not done")]
    pane.set_title(name_of(row), dose(row))
    if refused:
        others.insert(0, Mark(tr("Not given"), "warn", "prohibit"))
    elif given:
        others.insert(0, Mark(tr("Given"), "good", "check"))
    pane.set_chips(unique(others))
    if refused:
        pane.add_fact(tr("Why it was not given"), row.reason or tr("The clinic did not say"))
    day = tr("Date given") if given else tr("Written down on") if refused else tr("Date")
    pane.add_fact(day, when_words(row))
    pane.add_fact(tr("Maker"), row.maker)
    pane.add_fact(tr("Where on the body"), row.site)
    pane.add_fact(tr("Lot number"), row.lot)
    pane.add_fact(tr("Place"), row.place)
    if not refused:
        pane.add_fact(tr("Reason"), row.reason)
    add_notes(pane, row)
    add_source(pane, row, said_by(row, row.recorder))
