"""Everything about one measurement."""

from pfclient.chart.measured import measured
from pfclient.chart.trends import Trends
from pfclient.records.vitals import Vital
from ui.pages.section.labels import add_notes, add_source, flag_marks, status_mark, unique
from ui.pages.section.measures import measure_text, reading_mark, remark
from ui.pages.section.part_card import part_card
from ui.pages.section.past import add_past
from ui.pages.section.topic import Find
from ui.pages.vitals.columns import blood_pressure, value_text
from ui.text import dates
from ui.text.telling import name_of, told
from ui.text.translate import tr
from ui.widgets.detail_pane import DetailPane

_NONE = Trends(())


def describe(pane: DetailPane, row: Vital, find: Find, trends: Trends = _NONE) -> None:
    """Fill the detail, with the measurements before this one."""
    reading = reading_mark(row.measure)
    status = [] if row.status == "final" else [status_mark(row)]
    pane.set_title(name_of(row), "")
    pane.set_chips(unique([*((reading,) if reading else ()), *status, *flag_marks(row)]))
    whole = value_text(row) if not row.components or blood_pressure(row.components) else measure_text(row.measure)
    pane.add_facts_row([(tr("Value"), whole), (tr("Usual range"), row.measure.range)])
    pane.add_fact(tr("What the clinic says"), remark(row.measure))
    _parts(pane, row, find)
    for each in measured(row):
        add_past(pane, name_of(each), trends.series(each))
    pane.add_fact(tr("Measured"), dates.words_with_time(dates.local(row.when)) or row.when_text)
    pane.add_fact(tr("Where on the body"), row.body_site)
    add_notes(pane, row)
    add_source(pane, row, tr("Measured by {doctor}", doctor=row.recorder))


def _parts(pane: DetailPane, row: Vital, find: Find) -> None:
    members = [found for found in map(find, row.members) if isinstance(found, Vital)]
    if row.components or members:
        pane.add_heading(tr("Parts of this measurement"))
    for component in row.components:
        pane.add_widget(part_card(told(component.name), component.measure))
    for member in members:
        pane.add_widget(part_card(name_of(member), member.measure, value_text(member)))
