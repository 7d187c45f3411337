"""Words of ours in the records, in both languages: nothing of a dose is lost or becomes another by the way."""

from collections import Counter

import pytest

from pfclient.fhir import dates as fhir_dates
from pfclient.records.phrase_book import ENGLISH
from pfclient.records.phrases import Phrase, english
from tests.support.doses import DOSES, PERIODS, values_in
from tests.unit.records.charts import resource, row
from ui.text import dates
from ui.text.language import language
from ui.text.telling import in_each_language, name_of, told
from ui.text.tongues import Spoken

SAME_IN_SPANISH = {
    *("lasting", "month", "span", "dose-against", "no"),
    *(f"month.{number}" for number in (2, 3, 5, 6, 7, 9, 10, 11)),
}
"""Phrases with the same letters in both languages, whatever their case."""
NAMELESS = {
    "allergies": ("AllergyIntolerance", "Allergy without a name", "Alergia sin nombre"),
    "appointments": ("Appointment", "Appointment", "Cita"),
    "care_plans": ("CarePlan", "Care plan", "Plan de cuidado"),
    "diagnoses": ("Condition", "Diagnosis without a name", "Diagnóstico sin nombre"),
    "immunizations": ("Immunization", "Vaccine without a name", "Vacuna sin nombre"),
    "lab_results": ("Observation", "Test without a name", "Prueba sin nombre"),
    "medications": ("MedicationRequest", "Medicine without a name", "Medicamento sin nombre"),
    "procedures": ("Procedure", "Procedure without a name", "Procedimiento sin nombre"),
    "reports": ("DiagnosticReport", "Report without a name", "Informe sin nombre"),
    "visits": ("Encounter", "Visit", "Visita"),
    "vitals": ("Observation", "Measurement without a name", "Medición sin nombre"),
}


@pytest.fixture
def spanish(qapp):
    language().switch("es")
    yield
    language().switch("en")


def taken(dosage):
    order = resource("MedicationRequest", status="active", medicationCodeableConcept={"text": "A"})
    return row("medications", order | {"dosageInstruction": [dosage]}).how_to_take


def step(**detail):
    plan = resource("CarePlan", status="active", title="A", activity=[{"detail": detail}])
    return row("care_plans", plan).steps[0]


@pytest.mark.parametrize(("dosage", "in_english", "in_spanish"), DOSES)
def test_a_dose_is_told_in_the_readers_language(qapp, dosage, in_english, in_spanish):
    said = taken(dosage)
    assert told(said) == in_english
    language().switch("es")
    assert told(said) == in_spanish


@pytest.mark.parametrize(("dosage", "in_english", "in_spanish"), DOSES)
def test_every_number_and_every_word_that_was_sent_is_in_both_languages(dosage, in_english, in_spanish):
    for value, count in Counter(values_in(taken(dosage))).items():
        assert in_english.count(value) >= count
        assert in_spanish.count(value) >= count


@pytest.mark.parametrize(("period", "in_english", "in_spanish"), PERIODS)
def test_the_time_of_a_step_is_told_in_the_readers_language(qapp, period, in_english, in_spanish):
    when = step(code={"text": "Walk"}, scheduledPeriod=period).when
    assert told(when) == in_english
    language().switch("es")
    assert told(when) == in_spanish


@pytest.mark.parametrize(
    ("detail", "in_english", "in_spanish"),
    [
        ({"code": {"text": "MRI"}, "doNotPerform": True}, "Do NOT do: MRI", "NO hacer: MRI"),
        ({"doNotPerform": True}, "Do NOT do: Step without a name", "NO hacer: Paso sin nombre"),
        ({}, "Step without a name", "Paso sin nombre"),
        ({"code": {"text": "MRI"}, "doNotPerform": "maybe"},
         "This step can’t be shown safely. Ask the clinic.",
         "Este paso no se puede mostrar con seguridad. Pregunte a la clínica."),
        ({"code": {"text": "Walk"}}, "Walk", "Walk"),
    ],
)  # fmt: skip
def test_a_step_is_told_in_the_readers_language(qapp, detail, in_english, in_spanish):
    said = step(**detail).text
    assert told(said) == in_english
    language().switch("es")
    assert told(said) == in_spanish


@pytest.mark.parametrize("category", NAMELESS)
def test_what_has_no_name_is_called_something_in_the_readers_language(qapp, category):
    kind, in_english, in_spanish = NAMELESS[category]
    lab = {"category": [{"coding": [{"code": "laboratory"}]}]} if category == "lab_results" else {}
    found = row(category, resource(kind, status="active", intent="order", **lab))
    assert (name_of(found), found.title) == (in_english, in_english)
    language().switch("es")
    assert name_of(found) == in_spanish


@pytest.mark.parametrize(
    ("kind", "in_english", "in_spanish"),
    [("Goal", "Goal without a name", "Meta sin nombre"), ("CareTeam", "Care team", "Equipo de cuidado")],
)
def test_a_goal_or_a_team_without_a_name_is_called_something_too(spanish, kind, in_english, in_spanish):
    found = row("care_plans", resource(kind, status="active", lifecycleStatus="active"))
    assert (found.title, name_of(found)) == (in_english, in_spanish)


@pytest.mark.parametrize("name", ["Aspirin", "Medicine without a name"])
def test_a_name_a_clinic_gave_stays_as_it_is(spanish, name):
    order = resource("MedicationRequest", status="active", medicationCodeableConcept={"text": name})
    assert name_of(row("medications", order)) == name


@pytest.mark.parametrize(
    ("code", "in_english", "in_spanish"),
    [
        ("AMB", "Office or clinic visit", "Visita en el consultorio o la clínica"),
        ("EMER", "Emergency visit", "Visita a urgencias"),
        ("IMP", "Hospital stay", "Estancia en el hospital"),
        ("ACUTE", "Hospital stay", "Estancia en el hospital"),
        ("NONAC", "Hospital stay", "Estancia en el hospital"),
        ("OBSENC", "Hospital observation", "Observación en el hospital"),
        ("SS", "Short hospital stay", "Estancia corta en el hospital"),
        ("PRENC", "Before admission", "Antes del ingreso"),
        ("HH", "Home visit", "Visita a domicilio"),
        ("FLD", "Visit outside the clinic", "Visita fuera de la clínica"),
        ("VR", "Video or phone visit", "Visita por video o teléfono"),
        ("XYZ", "XYZ", "XYZ"),
    ],
)
def test_a_kind_of_visit_is_told_in_the_readers_language(qapp, code, in_english, in_spanish):
    found = row("visits", resource("Encounter", status="finished", **{"class": {"code": code}}))
    assert (told(found.setting), name_of(found), found.title) == (in_english, in_english, in_english)
    assert "no-name" not in found.warnings
    language().switch("es")
    assert (told(found.setting), name_of(found)) == (in_spanish, in_spanish)


@pytest.mark.parametrize(
    ("value", "in_english", "in_spanish"),
    [
        ({"valueBoolean": True}, "Yes", "Sí"),
        ({"valueBoolean": False}, "No", "No"),
        ({"valueString": "Yes"}, "Yes", "Yes"),
        ({"valueSampledData": {"data": "1"}}, "1 measured point", "1 punto medido"),
        ({"valueSampledData": {"data": "1 2 E"}}, "3 measured points", "3 puntos medidos"),
        ({"valueSampledData": {"data": "1", "origin": {"unit": "mV"}}}, "1 measured point (mV)", "1 punto medido (mV)"),
        ({"valueSampledData": {"data": "1 2", "origin": {"unit": "mV"}}},
         "2 measured points (mV)", "2 puntos medidos (mV)"),
    ],
)  # fmt: skip
def test_a_value_that_is_no_text_is_told_in_the_readers_language(qapp, value, in_english, in_spanish):
    measure = row("vitals", resource("Observation", status="final", code={"text": "Smokes"}, **value)).measure
    assert (told(measure.said), measure.value) == (in_english, in_english)
    language().switch("es")
    assert told(measure.said) == in_spanish


def test_a_part_without_a_name_is_called_something_in_the_readers_language(spanish):
    parts = [{"valueQuantity": {"value": 5}}]
    (part,) = row("vitals", resource("Observation", status="final", code={"text": "A"}, component=parts)).components
    assert (english(part.name), told(part.name)) == ("Part without a name", "Parte sin nombre")


@pytest.mark.parametrize(
    ("protocols", "in_spanish"),
    [
        ([{"doseNumberPositiveInt": 2, "seriesDosesPositiveInt": 3}], "2 de 3"),
        ([{"doseNumberString": "booster"}], "booster"),
        (
            [
                {"doseNumberPositiveInt": 3, "seriesDosesPositiveInt": 3, "targetDisease": [{"text": "Polio"}]},
                {"doseNumberPositiveInt": 2, "targetDisease": [{"text": "Tetanus"}]},
            ],
            "3 de 3 (Polio), 2 (Tetanus)",
        ),
    ],
)
def test_which_dose_of_a_vaccine_it_was_is_told_in_the_readers_language(spanish, protocols, in_spanish):
    given = resource("Immunization", status="completed", vaccineCode={"text": "A"}, protocolApplied=protocols)
    assert told(row("immunizations", given).dose) == in_spanish


def test_what_are_two_things_in_english_are_two_in_spanish(spanish):
    said = {}
    for code in ENGLISH:
        said.setdefault(told(filled(code)), set()).add(english(filled(code)))
    assert [both for both in said.values() if len(both) > 1] == []


def test_no_english_is_left_in_spanish(spanish):
    same = {code for code in ENGLISH if told(filled(code)).casefold() == english(filled(code)).casefold()}
    assert same == SAME_IN_SPANISH


def filled(code):
    """A phrase with something of its own in each place."""
    return Phrase(code, tuple(f"<{place}>" for place in range(ENGLISH[code].count("{"))))


@pytest.mark.parametrize("text", ["2026-01-31", "2026-05", "2026-09-01", "2026", "0007-12-02"])
@pytest.mark.parametrize("code", ["en", "es"])
def test_a_date_within_words_is_written_as_any_other(qapp, text, code):
    when = taken({"timing": {"event": [text]}})
    language().switch(code)
    (date,) = when.values
    assert told(date) == dates.words(fhir_dates.parse(text))


@pytest.mark.parametrize("code", ["en", "es", "pseudo"])
def test_every_language_is_known_whichever_is_read(qapp, code):
    said = taken({"timing": {"repeat": {"frequency": 2, "period": 1, "periodUnit": "d", "when": ["HS"]}}})
    language().switch(code)
    both = ("2 times a day, at bedtime", "2 veces al día, antes de acostarse")
    assert in_each_language(said) == tuple(Spoken().each(said)) == both
    assert Spoken().here(said) == told(said)


def test_the_made_up_language_answers_every_phrase(qapp):
    language().switch("pseudo")
    assert "[" in told(Phrase("as-needed"))
    assert "2" in told(Phrase("times.d", ("2",)))
