"""What each category shows of its resources."""

import pytest

from pfclient.records.catalog import CATEGORIES, FILE_CATEGORIES
from pfclient.records.phrases import english
from tests.unit.records.charts import coded, resource, row, rows

DOCTOR = {"resourceType": "Practitioner", "id": "d", "name": [{"prefix": ["Dr."], "given": ["Ana"], "family": "Ruiz"}]}
ROLE = {"resourceType": "PractitionerRole", "id": "r", "practitioner": {"reference": "Practitioner/d"}}


def test_a_diagnosis_tells_name_term_since_until_and_who():
    shown = row(
        "diagnoses",
        resource(
            "Condition",
            code={"text": "Sugar disease", "coding": [{"display": "Type 2 diabetes mellitus"}]},
            clinicalStatus=coded("resolved"),
            verificationStatus=coded("confirmed"),
            severity={"text": "Mild"},
            bodySite=[{"text": "Left"}],
            onsetDateTime="2010-05",
            abatementDateTime="2020",
            recordedDate="2011-01-01",
            recorder={"reference": "PractitionerRole/r"},
            note=[{"text": "Watch it"}, {}],
        ),
        DOCTOR,
        ROLE,
    )
    assert (shown.title, shown.term) == ("Sugar disease", "Type 2 diabetes mellitus")
    assert (shown.since.text, shown.until.text, shown.when.text, shown.recorded.text) == (
        "2010-05",
        "2020",
        "2010-05",
        "2011-01-01",
    )
    assert (shown.recorder, shown.severity, shown.body_site, shown.notes) == (
        "Dr. Ana Ruiz",
        "Mild",
        "Left",
        ("Watch it",),
    )
    assert shown.sources == ("Condition/1", "PractitionerRole/r", "Practitioner/d")
    assert shown.clinic == "Lakeview"


@pytest.mark.parametrize(
    ("onset", "text"),
    [
        ({"onsetString": "around 1990"}, "around 1990"),
        ({"onsetAge": {"value": 42, "unit": "years"}}, "42 years"),
        ({"onsetRange": {"low": {"value": 40}, "high": {"value": 50}}}, "40 – 50"),
        ({"onsetDateTime": "spring"}, "spring"),
    ],
)
def test_an_onset_in_words_or_age_stays_words(onset, text):
    shown = row("diagnoses", resource("Condition", code={"text": "A"}, **onset))
    assert (shown.since, shown.since_text, shown.when_text) == (None, text, text)


def test_an_abatement_in_words_stays_words():
    shown = row("diagnoses", resource("Condition", code={"text": "A"}, abatementString="last year"))
    assert (shown.until, shown.until_text) == (None, "last year")


@pytest.mark.parametrize(
    ("category", "found"),
    [(name, resource(kind)) for name, one in FILE_CATEGORIES.items() for kind in one.types],
    ids=lambda value: value if isinstance(value, str) else value["resourceType"],
)
def test_a_row_is_never_without_a_title(category, found):
    shown = row(category, found)
    assert shown.title.strip()
    assert "no-name" in shown.warnings


def test_an_immunization_tells_dose_lot_maker_site_place_and_giver():
    shown = row(
        "immunizations",
        resource(
            "Immunization",
            status="completed",
            vaccineCode={"text": "MMR"},
            occurrenceDateTime="0001-01-02",
            lotNumber="L7",
            manufacturer={"display": "Maker"},
            site={"text": "Left arm"},
            location={"reference": "Location/room"},
            performer=[
                {"actor": {"display": "Orderer"}, "function": coded("OP")},
                {"actor": {"display": "Nurse Joy"}, "function": coded("AP")},
            ],
            protocolApplied=[{"doseNumberPositiveInt": 2, "seriesDosesPositiveInt": 3}],
        ),
        {"resourceType": "Location", "id": "room", "name": "Room 3", "partOf": {"reference": "Location/house"}},
        {"resourceType": "Location", "id": "house", "name": "Lakeview"},
    )
    assert (shown.when.year, english(shown.dose), shown.lot, shown.maker, shown.site) == (
        1,
        "2 of 3",
        "L7",
        "Maker",
        "Left arm",
    )
    assert (shown.place, shown.recorder) == ("Room 3, Lakeview", "Nurse Joy")


def test_a_vaccination_day_in_words_stays_words():
    shown = row("immunizations", resource("Immunization", status="completed", occurrenceString="January 2012"))
    assert (shown.when, shown.when_text) == (None, "January 2012")


def test_an_allergy_tells_reactions_and_the_worst_severity():
    shown = row(
        "allergies",
        resource(
            "AllergyIntolerance",
            code={"text": "Penicillin"},
            type="allergy",
            category=["medication", "food"],
            criticality="high",
            reaction=[
                {"manifestation": [{"text": "Hives"}], "severity": "mild"},
                {"description": "Could not breathe", "severity": "severe", "onset": "2015"},
            ],
        ),
    )
    assert shown.kind == ("medication", "food")
    assert [one.signs for one in shown.reactions] == [("Hives",), ("Could not breathe",)]
    assert (shown.severity, shown.criticality, shown.type) == ("severe", "high", "allergy")
    assert not shown.no_known


@pytest.mark.parametrize(
    "code", ["716186003", "409137002", "429625007", "no-known-allergies", "no-known-food-allergies"]
)
def test_no_known_allergies_is_only_a_coded_statement(code):
    assert row("allergies", resource("AllergyIntolerance", code=coded(code))).no_known
    assert not row("allergies", resource("AllergyIntolerance", code={"text": "No known allergies"})).no_known


def test_no_information_is_not_no_allergies():
    shown = row("allergies", resource("AllergyIntolerance", code=coded("no-allergy-info")))
    assert not shown.no_known
    assert shown.flags == ("status-unknown", "no-information")


def test_a_procedure_tells_period_performer_reason_and_outcome():
    shown = row(
        "procedures",
        resource(
            "Procedure",
            status="completed",
            code={"text": "Colonoscopy"},
            performedPeriod={"start": "2020-01-01", "end": "2020-01-02"},
            performer=[{"actor": {"reference": "Practitioner/d"}}],
            reasonCode=[{"text": "Check-up"}],
            location={"display": "Lakeview"},
            bodySite=[{"text": "Colon"}],
            outcome={"text": "Fine"},
        ),
        DOCTOR,
    )
    assert (shown.when.text, shown.until.text, shown.recorder) == ("2020-01-01", "2020-01-02", "Dr. Ana Ruiz")
    assert (shown.why, shown.place, shown.body_site, shown.outcome) == ("Check-up", "Lakeview", "Colon", "Fine")


def test_an_appointment_tells_with_whom_where_how_long_and_what_to_do():
    shown = row(
        "appointments",
        resource(
            "Appointment",
            status="booked",
            start="2026-04-01T09:00:00Z",
            end="2026-04-01T09:30:00Z",
            minutesDuration=30,
            serviceType=[{"text": "Follow-up visit"}],
            reasonCode=[{"text": "Blood pressure"}],
            patientInstruction="Bring your list",
            participant=[
                {"actor": {"reference": "Patient/p", "display": "Me"}},
                {"actor": {"reference": "Practitioner/d"}},
                {"actor": {"reference": "Location/l", "display": "Room 2"}},
                {},
            ],
        ),
        DOCTOR,
    )
    assert (shown.title, shown.with_whom, shown.where) == ("Follow-up visit", ("Dr. Ana Ruiz",), "Room 2")
    assert (shown.minutes, shown.what_for, shown.instructions) == (30, "Blood pressure", "Bring your list")
    assert (shown.when.clock, shown.until.clock) == ("09:00:00", "09:30:00")


def test_the_wished_times_of_a_request_are_told_where_none_is_set():
    asked = resource("Appointment", status="proposed", requestedPeriod=[{"start": "2026-06-02", "end": "2026-06-09"}])
    assert row("appointments", asked).when_text == "2026-06-02 – 2026-06-09"


def test_a_visit_is_never_called_by_its_bare_code():
    bare = resource("Encounter", status="finished", **{"class": {"code": "AMB"}})
    assert row("visits", bare).title == "Office or clinic visit"
    assert row("visits", {**bare, "type": [{"text": "Check-up"}]}).title == "Check-up"
    assert row("visits", {**bare, "class": {"code": "XX", "system": "http://x/local"}}).title == "XX (local)"


HEP_B, POLIO, TETANUS = ({"targetDisease": [{"text": name}]} for name in ("Hepatitis B", "Polio", "Tetanus"))
SECOND, THIRD = {"doseNumberPositiveInt": 2}, {"doseNumberPositiveInt": 3, "seriesDosesPositiveInt": 3}


@pytest.mark.parametrize(
    ("protocols", "dose"),
    [
        ([HEP_B | THIRD, POLIO | THIRD], "3 of 3"),
        ([HEP_B | THIRD, POLIO | SECOND, TETANUS | SECOND], "3 of 3 (Hepatitis B), 2 (Polio, Tetanus)"),
        ([HEP_B, POLIO | SECOND], "2"),
        ([THIRD, SECOND], "3 of 3, 2"),
        ([HEP_B], ""),
        ([], ""),
    ],
)
def test_a_vaccine_against_several_diseases_tells_the_dose_of_each_where_they_differ(protocols, dose):
    given = resource("Immunization", status="completed", vaccineCode={"text": "Six in one"}, protocolApplied=protocols)
    assert english(row("immunizations", given).dose) == dose


@pytest.mark.parametrize("name", CATEGORIES)
def test_every_category_of_the_window_asks_for_all_its_types(name):
    category = CATEGORIES[name]
    assert {query.resource_type for query in category.queries} == set(category.types)
    assert all(value for query in category.queries for _, value in query.parameters)


def test_newest_stand_first_upcoming_visits_soonest_first_and_undated_last():
    dated = [
        resource("Condition", str(n), code={"text": str(n)}, onsetDateTime=when)
        for n, when in enumerate(["2019", "2021-05", "2020"])
    ]
    shown = rows("diagnoses", *dated, resource("Condition", "x", code={"text": "x"})).current
    assert [one.key for one in shown] == ["Condition/1", "Condition/2", "Condition/0", "Condition/x"]
    visits = [resource("Appointment", str(n), status="booked", start=f"2026-0{n}-01T09:00:00Z") for n in (6, 4, 5)]
    shown = rows("appointments", *visits, resource("Appointment", "x", status="waitlist")).current
    assert [one.key for one in shown] == ["Appointment/4", "Appointment/5", "Appointment/6", "Appointment/x"]


def test_upcoming_visits_of_clinics_in_different_zones_stand_as_they_will_be_and_those_without_a_day_last():
    starts = {"late": "2026-05-01T23:00:00-05:00", "early": "2026-05-02T01:00:00Z", "some-day": "2026-05"}
    visits = [resource("Appointment", key, status="booked", start=start) for key, start in starts.items()]
    shown = rows("appointments", *visits).current
    assert [one.key for one in shown] == ["Appointment/early", "Appointment/late", "Appointment/some-day"]


@pytest.mark.parametrize(("name", "kind"), [(name, one.types[0]) for name, one in FILE_CATEGORIES.items()])
def test_a_search_finds_the_title_and_the_notes(name, kind):
    noted = resource(
        kind,
        title="Zebra",
        code={"text": "Zebra"},
        vaccineCode={"text": "Zebra"},
        type=[{"text": "Zebra"}],
        serviceType={"text": "Zebra"},
        medicationCodeableConcept={"text": "Zebra"},
        note=[{"text": "Giraffe"}],
    )
    words = row(name, noted).search_words()
    assert "Zebra" in words
    assert ("Giraffe" in words) == (name != "visits")  # what is noted down during a visit is a chart note
    assert all(isinstance(word, str) for word in words)
