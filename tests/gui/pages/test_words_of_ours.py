"""Words of ours in the records are in the reader's language wherever they are shown; what was sent is as it was."""

import pytest
from PySide6.QtWidgets import QWidget

from pfclient.chart.changes import Change
from pfclient.chart.glance import glance
from pfclient.chart.search import Match
from pfclient.chart.section import Availability, Section
from pfclient.export import pages, spreadsheet, summary
from pfclient.export.layout import Row
from pfclient.export.progress import Progress
from pfclient.people import PersonId
from pfclient.records.catalog import CATEGORIES
from pfclient.records.phrases import Phrase, english
from tests.support.copies import TODAY, KeptChart, raw
from tests.unit.records.charts import resource, rows
from ui.pages.everyone.lines import lines_of
from ui.pages.overview.cards import medicines_card, results_card, visit_card
from ui.pages.overview.parts import Open
from ui.pages.overview.strip import strip
from ui.pages.section.changes import changed_lines, told_lines
from ui.pages.section.labels import with_labels
from ui.shell.found_words import result
from ui.shell.topics import topic
from ui.text.language import language
from ui.text.paper import PaperWording
from ui.text.telling import told
from ui.viewmodels.search_words import FilterIndex
from ui.widgets.detail_pane import DetailPane

OFTEN = {"timing": {"repeat": {"frequency": 2, "period": 1, "periodUnit": "d", "when": ["HS"]}}}
MOST = {"maxDosePerAdministration": {"value": 4, "unit": "tablets"}, "asNeededCodeableConcept": {"text": "headache"}}
LAB = {"category": [{"coding": [{"code": "laboratory"}]}]}
SECOND_OF_THREE = {"doseNumberPositiveInt": 2, "seriesDosesPositiveInt": 3}
NAMELESS_PART = [{"valueBoolean": True}]
CHART = (
    resource("MedicationRequest", "1", status="active", intent="order", dosageInstruction=[OFTEN | MOST]),
    resource("Condition", "1", clinicalStatus={"coding": [{"code": "active"}]}),
    resource("AllergyIntolerance", "1", clinicalStatus={"coding": [{"code": "active"}]}),
    resource("Procedure", "1", status="completed", performedDateTime="2026-01-02"),
    resource("Appointment", "1", status="booked", start="2026-04-02T09:00:00", participant=[{"actor": {}}]),
    resource("Encounter", "1", status="finished", **{"class": {"code": "EMER"}}),
    resource("Encounter", "2", status="finished"),
    resource("Immunization", "1", status="completed", protocolApplied=[SECOND_OF_THREE]),
    resource("Observation", "1", status="final", valueBoolean=True),
    resource("Observation", "2", status="final", component=NAMELESS_PART),
    resource("Observation", "3", status="final", valueBoolean=False, **LAB),
    resource("DiagnosticReport", "1", status="final", result=[{"reference": "Observation/3"}], **LAB),
    resource("CarePlan", "1", status="active", activity=[
        {"detail": {"scheduledTiming": OFTEN["timing"]}},
        {"detail": {"code": {"text": "Salt"}, "doNotPerform": True, "scheduledPeriod": {"start": "2026-01-02"}}},
        {"detail": {"code": {"text": "Rest"}, "doNotPerform": "maybe"}},
    ]),
    resource("Goal", "1", lifecycleStatus="active"),
    resource("CareTeam", "1", status="active"),
)  # fmt: skip
IN_SPANISH = {
    "medications": (
        "Medicamento sin nombre",
        "2 veces al día, antes de acostarse, según sea necesario para headache. No más de 4 tablets de una vez",
    ),
    "diagnoses": ("Diagnóstico sin nombre",),
    "allergies": ("Alergia sin nombre",),
    "procedures": ("Procedimiento sin nombre",),
    "appointments": ("Cita",),
    "visits": ("Visita a urgencias", "Visita"),
    "immunizations": ("Vacuna sin nombre", "2 de 3"),
    "vitals": ("Medición sin nombre", "Parte sin nombre", "Sí"),
    "lab_results": ("Prueba sin nombre", "No"),
    "care_plans": (
        *("Plan de cuidado", "Meta sin nombre", "Equipo de cuidado", "Paso sin nombre", "NO hacer: Salt"),
        "2 veces al día, antes de acostarse",
        "desde el 2 ene 2026",
        "Este paso no se puede mostrar con seguridad",
    ),
}


@pytest.fixture(params=CATEGORIES)
def category(request, qapp):
    language().switch("es")
    yield request.param
    language().switch("en")


def records_of(category):
    found = rows(category, *CHART)
    return [*found.current, *found.past]


def phrases_in(thing):
    """Every phrase a record holds, at any depth."""
    if isinstance(thing, Phrase):
        yield thing
        thing = thing.values
    elif hasattr(thing, "__struct_fields__"):
        thing = tuple(getattr(thing, name) for name in thing.__struct_fields__)
    if isinstance(thing, tuple):
        for one in thing:
            yield from phrases_in(one)


def assert_no_english(record, *texts):
    """No phrase of the record stands in the texts in English, where Spanish has other words for it."""
    ours = {english(one) for one in phrases_in(record) if english(one).casefold() not in told(one).casefold()}
    ours -= {"to", "No"}
    left = {(said, text) for said in ours for text in texts if text and said in text}
    assert not left


def shown(widget):
    """The words of a widget and those of who hears it."""
    found = [widget, *widget.findChildren(QWidget)]
    return [text for one in found for text in (getattr(one, "text", str)(), one.accessibleName()) if text]


def in_list(category, record):
    """What the list says of a record, on screen and spoken."""
    for column in topic(category).columns:
        cell = column.cell(record) if column.cell else None
        yield column.text(record)
        yield column.accessible(record) if column.accessible else ""
        yield from (cell.text, cell.second, cell.unit) if cell else ()


def in_detail(desk, category, record):
    pane = desk(DetailPane())
    by_key = {each.key: each for each in records_of(category)}
    topic(category).describe(pane, record, by_key.get)
    return shown(pane)


def on_paper(category, record):
    made = pages.row(category, record, PaperWording())
    return [*made.cells, *made.details]


def assert_all_said(category, texts):
    whole = "\n".join(texts)
    assert [said for said in IN_SPANISH[category] if said not in whole] == []


def test_a_list_and_who_hears_it(category):
    records = records_of(category)
    assert records
    for record in records:
        assert_no_english(record, *in_list(category, record), with_labels(record))


def test_a_detail(desk, category):
    said = []
    for record in records_of(category):
        words = in_detail(desk, category, record)
        assert_no_english(record, *words)
        said += words
    assert_all_said(category, said)


def test_paper(category):
    said = []
    for record in records_of(category):
        words = on_paper(category, record)
        assert_no_english(record, *words)
        said += words
    assert_all_said(category, said)


def test_a_spreadsheet(category):
    kinds = CATEGORIES[category].types
    kept = KeptChart().keep(category, *(raw(one) for one in CHART if one["resourceType"] in kinds))
    copied = kept.copied(category)
    sheet = b"".join(spreadsheet.chunks(copied, PaperWording(), Progress())).decode("utf-8-sig")
    for record in copied.sections[0].rows:
        assert_no_english(record, *sheet.split('"'))
    assert_all_said(category, [sheet])


def test_a_search_result(category):
    for record in records_of(category):
        for word in ("sin", "visita", "acostarse"):
            found = result(Match(PersonId("p"), category, record, (word,), word), "", whose="", initials="", color="")
            assert_no_english(record, found.title.text, found.line.text, found.spoken)


def test_what_a_record_said_before(category):
    for record in records_of(category):
        fields = record.__struct_fields__
        assert_no_english(record, *told_lines(fields, record), *changed_lines(Change(record, fields), record))


def test_a_page_for_the_fridge(qapp):
    language().switch("es")
    copied = KeptChart().keep("medications", raw(CHART[0])).copied()
    summed = summary.Summed(copied.person, {each.category: each for each in copied.sections})
    page = summary.layout([summed], TODAY, PaperWording(), Progress())
    assert IN_SPANISH["medications"] in [each.cells for each in page.blocks if isinstance(each, Row)]


def test_the_overview_and_everyones_page(desk):
    language().switch("es")
    chart = glance(lambda name: Section(name, Availability.LOADED, rows(name, *CHART).current))
    nowhere = Open(lambda *_place: None)
    about = {"today": TODAY, "color": "family"}
    cards = (
        strip(chart, topic("allergies"), "Ana", nowhere),
        visit_card(chart, topic("appointments"), "Ana", nowhere, **about),
        results_card(chart, topic("lab_results"), "Ana", nowhere),
        medicines_card(chart, topic("medications"), "Ana", nowhere),
    )
    said = [text for made in cards for text in shown(desk(made.card))]
    assert_all_said("medications", said)
    said += [text for line in lines_of(chart, topic, "Ana", TODAY, nowhere) for text in shown(desk(line))]
    for name in ("allergies", "appointments", "lab_results", "medications"):
        for record in rows(name, *CHART).current:
            assert_no_english(record, *said)


def test_a_filter_finds_what_is_read(category):
    records = records_of(category)
    index = FilterIndex(records)
    for place, record in enumerate(records):
        words = told(record.name)
        assert index.hits(words)[place]
        if record.unnamed and english(record.name).casefold() not in words.casefold():
            assert not index.hits(english(record.name))[place]
