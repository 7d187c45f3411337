"""Everything about one allergy."""

from pfclient.records.allergies import Allergy, Reaction
from ui.pages.allergies.columns import kind
from ui.pages.section.labels import add_notes, add_reason, add_source, mark, marks, status_mark
from ui.pages.section.topic import Find
from ui.text import dates, records
from ui.text.telling import name_of
from ui.text.translate import tr
from ui.widgets.detail_pane import DetailPane


def describe(pane: DetailPane, row: Allergy, _find: Find) -> None:
    """Fill the detail."""
    pane.set_title(name_of(row), kind(row))
    said = (records.severity(row.severity), records.criticality(row.criticality))
    serious = [mark(label) for label in said if label is not None]
    pane.set_chips(marks(row, *serious, status_mark(row)))
    if row.reactions:
        # Of a single one the chip above says how bad it was, unless in words of the clinic's own.
        alone = len(row.reactions) == 1 and row.reactions[0].severity == row.severity
        pane.add_list(tr("What happens"), [_reaction(each, how_bad=not alone) for each in row.reactions])
    # The day it was written down is not the day it began, nor the other way round.
    written = dates.words(row.recorded or (row.when if row.since is None else None))
    pane.add_facts_row([(tr("Since"), dates.words(row.since) or row.when_text), (tr("First recorded"), written)])
    add_reason(pane, row)
    add_notes(pane, row)
    add_source(pane, row, tr("Entered by {doctor}", doctor=row.recorder))


def _reaction(reaction: Reaction, *, how_bad: bool) -> str:
    signs = ", ".join(reaction.signs) or tr("The clinic did not say what happened")
    severity = records.severity(reaction.severity) if how_bad else None
    more = (severity.text if severity else "", dates.words(reaction.when))
    return "  ·  ".join(part for part in (signs, *more) if part)
