"""What is new in a section and what became another since the person last looked, told from what the vault noted."""

import json
from datetime import UTC, datetime

import pytest

from pfclient.chart.chart import Chart
from pfclient.people import Connection, Person, PersonId, Relationship
from pfclient.vault.memory import MemoryVault
from pfclient.vault.vault import Answer, CategoryState, Settlement, StoredResource
from tests.support.clock import FakeClock
from tests.support.vaults import done, fill

ID = PersonId("https://clinic.example#chart-1")
LOADED = CategoryState(Answer.LOADED, datetime(2026, 3, 10, 14, 0, tzinfo=UTC))
CURRENT = {"clinicalStatus": {"coding": [{"code": "active"}]}}


def stored(kind, identity="1", *, included=False, updated="2026-03-01T08:00:00Z", **fields):
    meta = {"lastUpdated": updated}
    body = {"resourceType": kind, "id": identity, "meta": meta, "subject": {"reference": "Patient/p"}, **fields}
    return StoredResource(f"{kind}/{identity}", json.dumps(body).encode(), included, updated=updated)


def lab(identity="1", value="7.9", status="final", **fields):
    quantity = {"value": float(value), "unit": "%"}
    return stored(
        "Observation",
        identity,
        status=status,
        code={"text": "Hemoglobin A1c"},
        category=[{"coding": [{"code": "laboratory"}]}],
        valueQuantity=quantity,
        **fields,
    )


def order(identity="1", name="Lisinopril 5 mg tablet", status="active", **fields):
    medicine = {} if "medicationReference" in fields else {"medicationCodeableConcept": {"text": name}}
    return stored("MedicationRequest", identity, status=status, intent="order", **medicine, **fields)


def often(times, unit):
    return {"timing": {"repeat": {"frequency": times, "period": 1, "periodUnit": unit}}}


def walk(often):
    return {"detail": {"code": {"text": "Walk"}, "scheduledTiming": often["timing"]}}


def answer(**value):
    laboratory = [{"coding": [{"code": "laboratory"}]}]
    return stored("Observation", status="final", code={"text": "Grown"}, category=laboratory, **value)


def visit(identity="1", start="2027-01-05T10:00:00Z", status="booked", **fields):
    return stored("Appointment", identity, status=status, start=start, serviceType=[{"text": "Check-up"}], **fields)


def plan(identity="1", status="active", **fields):
    return stored("CarePlan", identity, status=status, intent="plan", title="Diabetes care plan", **fields)


def goal(identity="1", text="A1c below 7.5 %", status="active", **elements):
    return stored("Goal", identity, lifecycleStatus=status, description={"text": text}, **elements)


def problem(identity="1", text="Asthma", **fields):
    return stored("Condition", identity, code={"text": text}, **{**CURRENT, **fields})


class Seen:
    """One person's chart, and what reaches it one answer after another."""

    def __init__(self, category, vault=None):
        self.category = category
        self.vault = vault or MemoryVault()
        self.clock = FakeClock()
        connection = Connection("https://clinic.example", "chart-1", "Patient/p", "Lakeview Family Medicine")
        person = Person(ID, "Ana Ruiz", "Ana", "Ruiz", "1984-05-02", Relationship.SELF, connection)
        self.chart = Chart(person, self.vault, self.clock.now)

    def comes(self, *resources):
        done(fill(self.vault, ID, self.category, resources, LOADED))
        return self

    @property
    def section(self):
        return self.chart.section(self.category)

    @property
    def news(self):
        return self.section.news

    def differing(self, key):
        change = self.news.changed[key]
        row = next(row for row in self.section.rows if row.key == key)
        return {name: (getattr(change.was, name), getattr(row, name)) for name in change.fields}


def test_nothing_of_a_first_reading_is_new():
    seen = Seen("lab_results").comes(lab(), lab("2"))
    assert (seen.news.count, seen.news.new) == (0, frozenset())


def test_what_comes_afterwards_is_new():
    seen = Seen("lab_results").comes(lab()).comes(lab(), lab("2"), lab("3"))
    assert seen.news.new == {"Observation/2", "Observation/3"}
    assert seen.news.count == 2


def test_what_comes_where_there_was_nothing_is_new():
    seen = Seen("lab_results")
    done(seen.vault.settle(ID, "lab_results", Settlement(CategoryState(Answer.EMPTY, LOADED.as_of))))
    assert seen.comes(lab()).news.new == {"Observation/1"}


def test_results_a_doctor_shares_for_the_first_time_are_new():
    seen = Seen("lab_results")
    done(seen.vault.settle(ID, "lab_results", Settlement(CategoryState(Answer.WITHHELD, LOADED.as_of, complete=False))))
    assert seen.comes(lab()).news.new == {"Observation/1"}


@pytest.mark.parametrize("answer", [Answer.NOT_GRANTED, Answer.NOT_SUPPORTED])
def test_a_section_that_was_not_open_until_now_is_read_for_the_first_time(answer):
    seen = Seen("lab_results")
    done(seen.vault.settle(ID, "lab_results", Settlement(CategoryState(answer, LOADED.as_of))))
    assert seen.comes(lab()).news.count == 0


@pytest.mark.parametrize(
    ("category", "was", "now", "fields"),
    [
        ("lab_results", lab(), lab(value="7.4", status="corrected"), {"measure", "status", "flags"}),
        ("lab_results", lab(status="preliminary"), lab(), {"status", "flags"}),
        ("lab_results", lab(), lab(note=[{"text": "Much better."}]), {"notes"}),
        ("medications", order(), order(name="Lisinopril 10 mg tablet"), {"title"}),
        ("medications", order(), order(status="stopped"), {"status", "flags"}),
        ("medications", order(), order(doNotPerform=True), {"do_not_take", "flags"}),
        (
            "medications",
            order(dosageInstruction=[{"text": "5 mg once a day"}]),
            order(dosageInstruction=[{"text": "10 mg once a day"}]),
            {"how_to_take"},
        ),
        (
            "medications",
            order(dosageInstruction=[often(2, "d")]),
            order(dosageInstruction=[often(2, "wk")]),
            {"how_to_take"},
        ),
        (
            "care_plans",
            plan(activity=[walk(often(2, "d"))]),
            plan(activity=[walk(often(2, "wk"))]),
            {"steps"},
        ),
        ("appointments", visit(), visit(start="2027-01-06T10:00:00Z"), {"when"}),
        ("appointments", visit(), visit(status="cancelled"), {"status", "flags"}),
        ("diagnoses", problem(), problem(text="Mild asthma"), {"title"}),
        ("diagnoses", problem(), problem(clinicalStatus={"coding": [{"code": "resolved"}]}), {"status"}),
    ],
)
def test_a_record_that_says_something_else_has_changed(category, was, now, fields):
    seen = Seen(category).comes(was).comes(now)
    assert seen.news.new == frozenset()
    assert set(seen.differing(was.key)) - {"term"} >= fields - {"flags"}
    assert seen.news.count == 1


def test_a_corrected_result_tells_its_old_value():
    seen = Seen("lab_results").comes(lab(value="7.9"))
    seen.comes(lab(value="7.4", status="corrected", updated="2026-03-04T09:00:00Z"))
    change = seen.news.changed["Observation/1"]
    assert (change.was.measure.value, change.was.measure.unit) == ("7.9", "%")
    assert change.since.text == "2026-03-04T09:00:00Z"


@pytest.mark.parametrize(
    ("category", "was", "now"),
    [
        ("lab_results", lab(), lab(updated="2026-03-09T08:00:00Z")),
        ("lab_results", lab(effectiveDateTime="2026"), lab(effectiveDateTime="2026", issued="2026-03-09T08:00:00Z")),
        (
            "lab_results",
            lab(effectiveDateTime="2026-03-01T08:00:00Z"),
            lab(effectiveDateTime="2026-03-01T08:00:00+00:00"),
        ),
        ("diagnoses", problem(), problem(recorder={"display": "Dr. Raman"})),
        (
            "medications",
            order(dosageInstruction=[{"text": "2 times a day"}]),
            order(dosageInstruction=[often(2, "d")]),
        ),
        (
            "care_plans",
            plan(activity=[{"detail": {"code": {"text": "Walk"}, "scheduledString": "2 times a day"}}]),
            plan(activity=[walk(often(2, "d"))]),
        ),
        ("lab_results", answer(valueString="Yes"), answer(valueBoolean=True)),
        ("diagnoses", problem(), problem(extension=[{"url": "https://clinic.example/x", "valueString": "y"}])),
        ("appointments", visit(), visit(created="2026-03-01")),
    ],
)
def test_other_bytes_with_the_same_words_are_no_change(category, was, now):
    seen = Seen(category).comes(was).comes(now)
    assert seen.news.count == 0
    assert seen.news.spent == {was.key}


def test_what_was_seen_first_is_what_is_compared_with():
    seen = Seen("lab_results").comes(lab(value="7.9")).comes(lab(value="7.4")).comes(lab(value="7.2"))
    assert seen.news.changed["Observation/1"].was.measure.value == "7.9"
    seen.comes(lab(value="7.9"))
    assert seen.news.count == 0


def test_a_new_record_that_is_edited_is_still_new():
    seen = Seen("lab_results").comes().comes(lab()).comes(lab(value="7.4"))
    assert (seen.news.new, dict(seen.news.changed)) == ({"Observation/1"}, {})


def test_the_passing_of_a_day_is_no_change():
    seen = Seen("appointments").comes(visit(start="2026-03-11T10:00:00Z"), visit("2"))
    seen.comes(visit(start="2026-03-11T10:00:00Z", updated="2026-03-02T00:00:00Z"), visit("2"))
    seen.clock.advance(days=300)
    assert seen.section.past
    assert seen.news.count == 0


@pytest.mark.parametrize(
    "taken_back",
    [
        problem(verificationStatus={"coding": [{"code": "refuted"}]}),
        problem(modifierExtension=[{"url": "https://clinic.example/not", "valueBoolean": True}]),
    ],
)
def test_what_may_no_longer_be_shown_is_no_change_and_its_old_words_are_spent(taken_back):
    seen = Seen("diagnoses").comes(problem(), problem("2")).comes(taken_back, problem("2"))
    assert seen.news.count == 0
    assert seen.news.spent == {"Condition/1"}


def test_what_was_held_and_not_shown_is_new_when_it_is_shown():
    seen = Seen("medications").comes(order(status="draft")).comes(order())
    assert (seen.news.new, dict(seen.news.changed)) == ({"MedicationRequest/1"}, {})


def test_a_record_without_an_id_cannot_be_told_apart():
    nameless = StoredResource("Condition/@0.0", problem().body)
    other = StoredResource("Condition/@0.0", problem(text="Migraine").body)
    assert Seen("diagnoses").comes(nameless).comes(other).news.count == 0
    assert Seen("diagnoses").comes().comes(nameless).news.count == 0


def test_a_medicine_is_another_where_its_strength_is():
    def medicine(strength):
        return stored("Medication", "m", included=True, code={"text": f"Lisinopril {strength} tablet"})

    asks = order(medicationReference={"reference": "Medication/m"})
    seen = Seen("medications").comes(asks, order("2"), medicine("5 mg")).comes(asks, order("2"), medicine("10 mg"))
    assert seen.differing("MedicationRequest/1") == {"title": ("Lisinopril 5 mg tablet", "Lisinopril 10 mg tablet")}
    assert seen.news.count == 1
    assert seen.news.behind == {"MedicationRequest/1": {"Medication/m"}}


def test_a_doctor_who_is_called_otherwise_changes_no_record():
    def doctor(name):
        return stored("Practitioner", "d", included=True, name=[{"text": name}])

    asks = order(requester={"reference": "Practitioner/d"})
    seen = Seen("medications").comes(asks, doctor("Dr. Okafor")).comes(asks, doctor("Dr. Okafor-Hill"))
    assert seen.section.current[0].recorder == "Dr. Okafor-Hill"
    assert (seen.news.count, seen.news.spent) == (0, {"Practitioner/d"})


def test_a_plan_changes_with_the_goal_it_names():
    names = plan(goal=[{"reference": "Goal/1"}])
    seen = Seen("care_plans").comes(names, goal()).comes(names, goal(text="A1c below 7 %"))
    assert seen.differing("CarePlan/1").keys() == {"goals"}
    assert seen.news.behind == {"CarePlan/1": {"Goal/1"}}


def test_an_entry_taken_back_leaves_nothing_that_was_noted():
    seen = Seen("diagnoses").comes(problem()).comes(problem(text="Mild asthma"), problem("2"))
    assert seen.news.count == 2
    emptied = [
        StoredResource(f"Condition/{one}", b'{"resourceType": "Condition", "id": "%s"}' % one.encode(), emptied=True)
        for one in "12"
    ]
    seen.comes(*emptied)
    assert seen.vault.unseen(ID, "diagnoses") == ()
