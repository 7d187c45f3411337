"""Everything about one medicine."""

from pfclient.records.meaning import meaning
from pfclient.records.medications import Medication
from ui.pages.medications.columns import said_by
from ui.pages.section.labels import add_notes, add_reason, add_source, flag_marks, marks
from ui.pages.section.topic import Find
from ui.text import dates, paper_labels, records
from ui.text.telling import name_of, told
from ui.text.translate import tr
from ui.widgets.banner import Banner
from ui.widgets.detail_pane import DetailPane


def describe(pane: DetailPane, row: Medication, _find: Find) -> None:
    """Fill the detail; an order not to take it comes before everything else."""
    # What an order not to take it says is not to be read as how to take it.
    pane.set_title(name_of(row), "" if row.do_not_take else told(row.how_to_take))
    if row.do_not_take:
        text = tr("The clinic ordered that this medicine is not taken. Ask the clinic if you have questions.")
        pane.add_widget(Banner("alert", tr("Do NOT take this medicine"), text, icon="prohibit"))
    # An order not to take something is in force; "Current" beside it would read as the opposite.
    labels = flag_marks(row) if row.do_not_take and row.status == "active" else marks(row)
    forbidden = records.flag("do-not-take").text if row.do_not_take else ""
    pane.set_chips([each for each in labels if each.text != forbidden])
    if row.do_not_take:
        pane.add_fact(_label(row, "how_to_take"), told(row.how_to_take))
    pane.add_fact(_label(row, "what_for"), row.what_for)
    # What has not come yet has neither started nor ended.
    days = ((_label(row, field), dates.words(day)) for field, day in (("started", row.started), ("ended", row.ended)))
    pane.add_facts_row(list(days))
    refills = "" if row.refills is None else str(row.refills)
    pane.add_fact(tr("Refills the doctor allowed"), refills)
    add_reason(pane, row, tr("Why this status"))
    add_notes(pane, row)
    add_source(pane, row, said_by(row, row.recorder))


def _label(row: Medication, field: str) -> str:
    return paper_labels.label("medications", meaning(row, field))
