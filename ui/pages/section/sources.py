"""Who else says what a record says: every clinic's own words, and how to see them by themselves."""

from pfclient.chart.changes import differing
from pfclient.records.record import Record
from ui.pages.section.changes import told_lines
from ui.pages.section.labels import when_words
from ui.text import dates
from ui.text.telling import name_of
from ui.text.translate import tr, trn
from ui.viewmodels.section import SectionViewModel
from ui.widgets.buttons import Button
from ui.widgets.detail_pane import DetailPane


def tell_sources(pane: DetailPane, record: Record, model: SectionViewModel) -> None:
    """Say which other clinics have the same, what each of them says otherwise, and let it be shown separately."""
    if record.alike:
        _tell_alike(pane, record, model)
    elif record.key in model.section.asunder:
        pane.add_rule()
        others = len(model.section.asunder[record.key]) - 1
        pane.add_text(
            trn(
                "{n} other clinic says the same. You chose to see it separately.",
                "{n} other clinics say the same. You chose to see it separately.",
                others,
            )
        )
        again = Button(tr("Show as one"), size="small", name=tr("Show {title} as one", title=name_of(record)))
        again.clicked.connect(lambda: model.acts.show_as_one(record.key))
        pane.add_widget(again)


def _tell_alike(pane: DetailPane, record: Record, model: SectionViewModel) -> None:
    pane.add_rule()
    pane.add_heading(trn("{n} other clinic says the same", "{n} other clinics say the same", len(record.alike)))
    for one in record.alike:
        when = dates.in_one_line(dates.words(one.recorded) or when_words(one))
        clinic = _whose(one, record, model) or one.clinic or tr("The clinic")
        elsewhere = one.clinic if one.clinic != clinic else ""
        pane.add_source(clinic, " · ".join(part for part in (one.recorder, elsewhere, when) if part))
        pane.add_list(tr("What it says differently"), told_lines(differing(record, one), one))
    apart = Button(tr("Show separately"), size="small", name=tr("Show {title} separately", title=name_of(record)))
    apart.clicked.connect(lambda: model.acts.show_apart(record.key))
    pane.add_widget(apart)


def _whose(one: Record, record: Record, model: SectionViewModel) -> str:
    """The clinic in whose records an entry stands; a doctor of another one may have written it."""
    own, _, _ = one.key.partition("~")
    practices = {part.id: part.connection.practice for part in model.person.linked}
    chart = next((each.chart for each in model.section.sources if own in each.own({record.key})), None)
    return practices.get(chart, "") if chart is not None else ""
