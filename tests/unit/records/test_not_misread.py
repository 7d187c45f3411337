"""What could be read as something else: an order that was stopped as one to follow, who has left as still there."""

import pytest

from pfclient.records.phrases import english
from tests.unit.records.charts import coded, resource, row, rows


def step_of(order):
    named = {"reference": f"{order['resourceType']}/{order['id']}"}
    plan = resource("CarePlan", status="active", title="A", activity=[{"reference": named}])
    (found,) = [one for one in rows("care_plans", plan, order).current if one.kind == "plan"]
    return found.steps[0]


@pytest.mark.parametrize("status", ["revoked", "stopped", "completed", "on-hold", "draft", "active"])
@pytest.mark.parametrize(
    "order",
    [
        resource("ServiceRequest", "o", code={"text": "Warfarin"}),
        resource("MedicationRequest", "o", medicationCodeableConcept={"text": "Warfarin"}),
    ],
)
def test_a_step_that_is_an_order_tells_how_the_order_stands(order, status):
    step = step_of(order | {"status": status})
    assert (step.text, step.status) == ("Warfarin", status)


@pytest.mark.parametrize(
    ("dosage", "said"),
    [
        ({"text": "1 tablet every 4 hours", "asNeededBoolean": True}, "1 tablet every 4 hours. As needed"),
        (
            {"text": "1 tablet every 4 hours", "asNeededCodeableConcept": {"text": "severe Pain"}},
            "1 tablet every 4 hours. As needed for severe Pain",
        ),
        (
            {"text": "1 tab q6h PRN", "asNeededCodeableConcept": {"text": "pain"}},
            "1 tab q6h PRN. As needed for pain",
        ),
        ({"text": "1 tab q6h prn Pain", "asNeededCodeableConcept": {"text": "pain"}}, "1 tab q6h prn Pain"),
        ({"text": "Take 1 tablet as needed.", "asNeededBoolean": True}, "Take 1 tablet as needed."),
        ({"text": "1 tablet every 4 hours", "asNeededBoolean": False}, "1 tablet every 4 hours"),
        (
            {"text": "1 tablet", "asNeededBoolean": True, "patientInstruction": "With water"},
            "1 tablet. As needed. With water",
        ),
    ],
)
def test_what_is_taken_only_when_needed_says_so_beside_the_clinics_own_words(dosage, said):
    order = resource("MedicationRequest", status="active", medicationCodeableConcept={"text": "A"})
    assert english(row("medications", order | {"dosageInstruction": [dosage]}).how_to_take) == said


@pytest.mark.parametrize(
    ("timing", "said"),
    [
        ({"event": ["2026-06-02"]}, "on Jun 2, 2026"),
        (
            {"event": ["2026-06-02", "2026-06-16T08:00:00", "2026-07"]},
            "on Jun 2, 2026; Jun 16, 2026 at 08:00; Jul 2026",
        ),
        ({"code": {"text": "twice"}, "event": ["2026-06-02"]}, "twice, on Jun 2, 2026"),
        ({"repeat": {"frequency": 1, "period": 1, "periodUnit": "d"}, "event": []}, "once a day"),
        ({"event": ["soon"]}, ""),
    ],
)
def test_a_dose_for_certain_days_names_them(timing, said):
    order = resource("MedicationRequest", status="active", medicationCodeableConcept={"text": "A"})
    assert english(row("medications", order | {"dosageInstruction": [{"timing": timing}]}).how_to_take) == said


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ({"start": "2026-06-02", "end": "2026-07"}, "Jun 2, 2026 – Jul 2026"),
        ({"start": "2026-06-02T09:00:00Z"}, "from Jun 2, 2026"),
        ({"end": "2026"}, "until 2026"),
        ({}, ""),
    ],
)
def test_a_step_with_one_end_of_its_time_does_not_name_it_as_the_day(period, said):
    detail = {"code": {"text": "Walk"}, "scheduledPeriod": period}
    plan = resource("CarePlan", status="active", title="A", activity=[{"detail": detail}])
    assert [english(step.when) for step in row("care_plans", plan).steps] == [said]


def test_every_reason_is_told_where_there_are_several():
    why = [{"text": "cost"}, {"text": "swollen face"}]
    told = resource("MedicationStatement", status="not-taken", medicationCodeableConcept={"text": "A"})
    assert row("medications", told | {"statusReason": why}).reason == "cost, swollen face"
    weak = resource("Immunization", status="completed", vaccineCode={"text": "Flu"}, isSubpotent=True)
    assert row("immunizations", weak | {"subpotentReason": why}).reason == "cost, swollen face"


def team(**more):
    member = {"member": {"display": "Dr. Ruiz"}, "role": [{"text": "Family doctor"}]}
    return resource("CareTeam", "t", status="active", name="Heart", participant=[member | more.pop("who", {})], **more)


@pytest.mark.parametrize(
    ("ends", "until"),
    [({"who": {"period": {"end": "2015-06-30"}}}, "2015-06-30"), ({"period": {"end": "2016"}}, "2016"), ({}, None)],
)
def test_who_has_left_the_team_is_not_told_as_still_on_it(ends, until):
    plan = resource("CarePlan", status="active", title="A", careTeam=[{"reference": "CareTeam/t"}])
    (member,) = row("care_plans", plan, team(**ends)).team
    assert (member.name, member.until.text if member.until else None) == ("Dr. Ruiz", until)


@pytest.mark.parametrize(("end", "flags"), [("2016", ("ended",)), ("2026-03-10", ()), ("2027", ())])
def test_a_team_whose_time_is_over_says_so_and_stands_where_its_status_puts_it(end, flags):
    found = row("care_plans", team(period={"end": end}))
    assert (found.standing, found.flags) == ("current", flags)


@pytest.mark.parametrize(
    ("status", "end", "told"),
    [
        ("active", "2026-12-05", "until"),
        ("active", "2026-01-05", "over"),
        ("completed", "2026-12-05", "over"),
        ("stopped", "2026-12-05", "planned_until"),
        ("cancelled", "2026-12-05", "planned_until"),
    ],
)
def test_the_last_day_of_a_medicine_that_is_taken_is_not_told_as_its_end(status, end, told):
    dosage = {"text": "daily", "timing": {"repeat": {"boundsPeriod": {"end": end}}}}
    order = resource("MedicationRequest", status=status, medicationCodeableConcept={"text": "A"})
    found = row("medications", order | {"dosageInstruction": [dosage]})
    assert (found.ended.text, found.end_is) == (end, told)


def test_a_statement_that_was_stopped_ended_when_it_says():
    said = resource("MedicationStatement", status="stopped", medicationCodeableConcept={"text": "A"})
    assert row("medications", said | {"effectivePeriod": {"end": "2025"}}).end_is == "over"


@pytest.mark.parametrize(
    ("starts", "is_later"),
    [
        (["2026-03-11"], True),
        (["2026-04", "2027"], True),
        (["2026-03-10"], False),
        (["2026-03"], False),
        (["2026"], False),
        (["2026-04-01", "2026-03-01"], False),
        (["2026-04-01", None], False),
        ([None], False),
        ([], False),
    ],
)
def test_a_medicine_that_is_not_to_be_taken_yet_says_so(starts, is_later):
    doses = [
        {"text": f"dose {n}", "timing": {"repeat": {"boundsPeriod": {"start": start} if start else {}}}}
        for n, start in enumerate(starts)
    ]
    order = resource("MedicationRequest", medicationCodeableConcept={"text": "A"}, dosageInstruction=doses)
    found = row("medications", order | {"status": "active"})
    assert found.standing == "current"
    assert ("starts-later" in found.flags) == is_later
    assert "starts-later" not in row("medications", order | {"status": "stopped"}).flags


def test_orders_alike_in_all_but_their_first_day_are_told_apart():
    def order(n, start):
        dose = {"text": "daily", "timing": {"repeat": {"boundsPeriod": {"start": start}}}}
        name = {"medicationCodeableConcept": {"text": "A"}}
        return resource("MedicationRequest", str(n), status="active", dosageInstruction=[dose], **name)

    starts = ["2026-01-01", "2026-06-01", "2026-02-01", "2026-06-01"]
    found = rows("medications", *(order(n, start) for n, start in enumerate(starts))).current
    assert {one.key[-1] for one in found if "starts-later" in one.flags} == {"1", "3"}


def test_a_statement_of_what_will_be_taken_says_so():
    said = resource("MedicationStatement", status="active", medicationCodeableConcept={"text": "A"})
    assert row("medications", said | {"effectivePeriod": {"start": "2026-05"}}).flags == ("starts-later",)


def taken(identity="1", **more):
    return resource(
        "Observation",
        identity,
        status="final",
        code={"text": "Iron"},
        category=[coded("laboratory")],
        valueQuantity={"value": 5},
        **more,
    )


ISSUED = {"issued": "2026-02-02T10:00:00Z"}


@pytest.mark.parametrize(
    ("sent", "when", "is_told"),
    [
        (ISSUED, "2026-02-02T10:00:00Z", False),
        (ISSUED | {"effectiveDateTime": "2026-02-01"}, "2026-02-01", True),
        (ISSUED | {"effectiveDateTime": ISSUED["issued"]}, ISSUED["issued"], True),
        (ISSUED | {"effectivePeriod": {"end": "2026-01-30"}}, "2026-01-30", True),
        (ISSUED | {"effectiveDateTime": "some day"}, ISSUED["issued"], False),
    ],
)
def test_when_the_lab_reported_is_not_told_as_when_it_was_taken(sent, when, is_told):
    found = row("lab_results", taken(**sent))
    assert (found.when.text, "only-issued" not in found.warnings) == (when, is_told)
    report = resource("DiagnosticReport", status="final", code={"text": "R"}, category=[coded("LAB")], **sent)
    found = row("lab_results", report)
    assert (found.when.text, "only-issued" not in found.warnings) == (when, is_told)


def test_results_alike_are_told_apart_by_whether_it_is_known_when_they_were_taken():
    days = [{}, {"effectiveDateTime": "2026-02-01"}] * 3
    found = rows("lab_results", *(taken(str(n), **ISSUED, **day) for n, day in enumerate(days))).current
    assert {one.key[-1] for one in found if "only-issued" in one.warnings} == {"0", "2", "4"}
    found = rows("lab_results", *(taken(str(n), **ISSUED, **day) for n, day in enumerate(days[1:]))).current
    assert {one.key[-1] for one in found if "only-issued" in one.warnings} == {"1", "3"}


def test_a_vital_sign_of_a_time_that_is_over_is_of_its_end():
    pulse = resource("Observation", status="final", code={"text": "Pulse"}, effectivePeriod={"end": "2026-01-30"})
    assert row("vitals", pulse | ISSUED).when.text == "2026-01-30"


def visit_with(*answers):
    doctors = [{"actor": {"display": name}, "status": answer} for name, answer in zip("AB", answers, strict=True)]
    rooms = [{"actor": {"reference": f"Location/{one}", "display": one}, "status": one} for one in answers]
    return resource("Appointment", status="booked", start="2026-04-01T09:00:00Z", participant=[*doctors, *rooms])


@pytest.mark.parametrize(
    ("answers", "with_whom", "where"),
    [
        (("declined", "accepted"), ("B",), "accepted"),
        (("tentative", "accepted"), ("A", "B"), "tentative, accepted"),
        (("declined", "declined"), ("A", "B"), "declined"),
    ],
)
def test_who_declined_is_not_told_as_who_a_visit_is_with_unless_nobody_else_is(answers, with_whom, where):
    found = row("appointments", visit_with(*answers))
    assert (found.with_whom, found.where) == (with_whom, where)
