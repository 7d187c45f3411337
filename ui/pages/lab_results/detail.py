"""Everything about one result: the doctor's note first, then value, range and what the lab said."""

from pfclient.records.lab_results import LabResult, Measure
from ui.base.rows import Mark
from ui.pages.lab_results.columns import parts_text
from ui.pages.section.labels import add_reason, add_source, flag_marks, status_mark, unique
from ui.pages.section.measures import measure_text, part_card, reading_mark, remark
from ui.pages.section.topic import Find
from ui.text import dates
from ui.text.translate import tr
from ui.widgets.banner import Banner
from ui.widgets.detail_pane import DetailPane


def describe(pane: DetailPane, row: LabResult, find: Find) -> None:
    """Fill the detail."""
    pane.set_title(row.title, row.report)
    pane.set_chips(_chips(row))
    for note in row.notes:
        pane.add_widget(Banner("info", tr("Note from the clinic"), note, icon="chat-text"))
    pane.add_text(_sentence(row.measure))
    _value(pane, row)
    pane.add_fact(tr("What the lab says"), remark(row.measure))
    _parts(pane, row, find)
    pane.add_fact(tr("The lab’s conclusion"), row.conclusion)
    pane.add_fact(tr("Taken"), dates.words_with_time(row.when) or row.when_text)
    pane.add_facts_row([(tr("Result from"), dates.words(row.issued)), (tr("Sample"), row.specimen)])
    pane.add_fact(tr("Reported by"), row.performer)
    pane.add_list(tr("Documents with this report (not shown here)"), row.attachments)
    add_reason(pane, row)
    add_source(pane, row, tr("Ordered by {doctor}", doctor=row.recorder))


def _chips(row: LabResult) -> list[Mark]:
    reading = reading_mark(row.measure)
    status = [] if row.status == "final" else [status_mark(row)]
    return unique([*((reading,) if reading else ()), *status, *flag_marks(row)])


def _value(pane: DetailPane, row: LabResult) -> None:
    if row.kind == "result" or row.measure.value:
        pane.add_facts_row(
            [
                (tr("Result"), measure_text(row.measure) or (parts_text(row) or tr("No value"))),
                (tr("Usual range"), _range(row.measure)),
            ]
        )


def _range(measure: Measure) -> str:
    return measure.range or (tr("No range given") if measure.number is not None else "")


def _sentence(measure: Measure) -> str:
    """Give one plain sentence about the value; nothing where the lab said nothing."""
    ask = tr("Your doctor can tell you what it means for you.")
    match measure.reading:
        case "in":
            return tr("This result is in the lab’s usual range.")
        case "above":
            return tr("This result is above the lab’s usual range.") + " " + ask
        case "below":
            return tr("This result is below the lab’s usual range.") + " " + ask
        case "far-above":
            return tr("This result is far above the lab’s usual range.") + " " + ask
        case "far-below":
            return tr("This result is far below the lab’s usual range.") + " " + ask
        case "abnormal" | "far-abnormal":
            return tr("The lab marked this result as not typical.") + " " + ask
    return ""


def _parts(pane: DetailPane, row: LabResult, find: Find) -> None:
    members = [found for found in map(find, row.members) if isinstance(found, LabResult)]
    if row.components or members:
        pane.add_heading(tr("Parts of this result") if row.components else tr("Results in this report"))
    for component in row.components:
        pane.add_widget(part_card(component.name, component.measure, ""))
    for member in members:
        pane.add_widget(part_card(member.title, member.measure, parts_text(member)))
    if len(members) < len(row.members) or "members-missing" in row.warnings:
        pane.add_text(tr("This report names more results that are not shared here."), "small")
