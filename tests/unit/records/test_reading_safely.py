"""The Reading rules: another patient, unsafe modifiers, bad entries, odd shapes."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pfclient.fhir.bundles import split
from pfclient.fhir.references import Resolver
from pfclient.fhir.resources import Entry
from pfclient.records.catalog import FILE_CATEGORIES
from pfclient.records.context import Context
from pfclient.records.reading import read_entries
from pfclient.records.record import NotShown
from tests.unit.records.charts import NOW, place, resource, row, rows

OTHER = {"reference": "Patient/somebody-else"}
NAMED = {"code": {"text": "A"}, "vaccineCode": {"text": "A"}, "medicationCodeableConcept": {"text": "A"}}
EVERY = [(name, kind) for name, one in FILE_CATEGORIES.items() for kind in one.types if kind != "Appointment"]


@pytest.mark.parametrize(("name", "kind"), EVERY)
def test_a_resource_about_another_patient_is_refused_and_counted(name, kind):
    about = {"subject": OTHER, "patient": OTHER}
    assert place(name, {**resource(kind, **NAMED), **about}) == "other-patient"


def test_an_appointment_of_somebody_else_is_refused_and_a_shared_one_is_not():
    theirs = resource("Appointment", participant=[{"actor": OTHER}])
    assert place("appointments", theirs) == "other-patient"
    shared = resource("Appointment", participant=[{"actor": OTHER}, {"actor": {"reference": "Patient/p"}}])
    assert place("appointments", shared) == "current"


def test_one_about_another_patient_never_lends_its_words_to_this_one():
    order = resource(
        "MedicationRequest",
        status="active",
        medicationCodeableConcept={"text": "A"},
        reasonReference=[{"reference": "Condition/c"}],
    )
    secret = {**resource("Condition", "c", code={"text": "Secret"}), "subject": OTHER}
    assert row("medications", order, secret).what_for == ""
    plan = resource("CarePlan", status="active", title="A", goal=[{"reference": "Goal/g"}])
    goal = {**resource("Goal", "g", lifecycleStatus="active", description={"text": "Secret"}), "subject": OTHER}
    found = rows("care_plans", plan, goal)
    assert found.current[0].goals == ()
    assert [one.reason for one in found.not_shown] == ["other-patient"]


@pytest.mark.parametrize("subject", [{"display": "Me"}, {"reference": "#p"}, {"identifier": {"value": "1"}}, None])
def test_an_unclear_subject_is_shown_and_labelled(subject):
    found = resource("Condition", **NAMED)
    found["subject"] = subject
    assert "subject-unclear" in row("diagnoses", found).flags


def test_where_nobody_is_known_every_row_says_so():
    assert "person-unknown" in row("diagnoses", resource("Condition", **NAMED), patient="").flags


@pytest.mark.parametrize(("name", "kind"), EVERY)
@pytest.mark.parametrize("modifier", [{"modifierExtension": [{"url": "http://x/not"}]}, {"implicitRules": "http://x"}])
def test_an_entry_with_an_unknown_modifier_is_not_shown_and_its_value_neither(name, kind, modifier):
    assert place(name, resource(kind, **NAMED, **modifier)) == "unsafe-modifier"


def test_a_modifier_deep_inside_counts():
    order = resource(
        "MedicationRequest", status="active", **NAMED, dosageInstruction=[{"modifierExtension": [{"url": "x"}]}]
    )
    assert place("medications", order) == "unsafe-modifier"


def test_a_medicine_whose_medication_cannot_be_shown_safely_is_not_shown():
    drug = {"resourceType": "Medication", "id": "m", "code": {"text": "A"}, "implicitRules": "http://x"}
    order = resource("MedicationRequest", status="active", medicationReference={"reference": "Medication/m"})
    assert place("medications", order, drug) == "unsafe-modifier"


def test_an_unsafe_practitioner_takes_only_the_name_away():
    doctor = {"resourceType": "Practitioner", "id": "d", "name": [{"text": "X"}], "modifierExtension": [{"url": "x"}]}
    shown = row("diagnoses", resource("Condition", **NAMED, recorder={"reference": "Practitioner/d"}), doctor)
    assert shown.recorder == ""
    assert "unsafe-reference" in shown.warnings


def test_one_bad_entry_never_hides_the_rest_and_is_counted():
    bad = Entry(b'{"resourceType":"Condition","id":"bad","x":"\xff"}', "Condition", "bad", "Condition/bad")
    lost = Entry(b"", "Condition", "lost", "Condition/lost")
    good = split(json.dumps(resource("Condition", "good", **NAMED)).encode()).entries
    found = read_entries(FILE_CATEGORIES["diagnoses"], [bad, *good, lost], Context(Resolver(good), NOW, "Patient/p"))
    assert [one.key for one in found.current] == ["Condition/good"]
    assert found.not_shown == (NotShown("unreadable", ("Condition/bad",)), NotShown("unreadable", ("Condition/lost",)))


ODD = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 3)
    | st.text(max_size=6)
    | st.sampled_from(["active", "2020-13", "Patient/p", "#"]),
    lambda inside: (
        st.lists(inside, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["reference", "coding", "code", "text", "value", "start", "display", "extension", "repeat"]
            ),
            inside,
            max_size=4,
        )
    ),
    max_leaves=8,
)
ELEMENTS = (
    "status",
    "clinicalStatus",
    "verificationStatus",
    "code",
    "note",
    "onsetDateTime",
    "recorder",
    "medicationReference",
    "dosageInstruction",
    "dispenseRequest",
    "reaction",
    "category",
    "performer",
    "protocolApplied",
    "activity",
    "goal",
    "period",
    "valueQuantity",
    "referenceRange",
    "interpretation",
    "component",
    "hasMember",
    "result",
    "participant",
    "start",
    "location",
    "reasonReference",
    "target",
    "presentedForm",
    "text",
    "class",
    "contained",
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from(ELEMENTS), ODD, max_size=8), st.sampled_from(sorted(FILE_CATEGORIES)), st.data())
def test_whatever_shape_comes_it_is_one_row_or_one_reason(fields, name, data):
    kind = data.draw(st.sampled_from(FILE_CATEGORIES[name].types))
    found = rows(name, {**resource(kind), **fields})
    placed = [*found.current, *found.past, *found.not_shown]
    assert len(placed) == 1
    assert placed[0].sources[0] == f"{kind}/1"
    assert all(one.title for one in (*found.current, *found.past))


def test_hidden_signs_in_a_name_do_not_reach_the_row():
    assert row("diagnoses", resource("Condition", code={"text": "Asth\u202ema\u0007\u200b"})).title == "Asthma"


def test_an_absolute_address_of_the_person_is_unclear_only_while_no_server_is_known():
    found = resource("Condition", **NAMED)
    found["subject"] = {"reference": "https://clinic.example/fhir/Patient/p"}
    assert "subject-unclear" in row("diagnoses", found).flags
    entries = split(json.dumps(found).encode()).entries
    elsewhere = Context(Resolver(entries, "https://another.example/fhir"), NOW, "Patient/p")
    assert read_entries(FILE_CATEGORIES["diagnoses"], entries, elsewhere).not_shown[0].reason == "other-patient"
    at_home = Context(Resolver(entries, "https://clinic.example/fhir/"), NOW, "Patient/p")
    assert read_entries(FILE_CATEGORIES["diagnoses"], entries, at_home).current[0].warnings == ("no-status",)


def test_a_doctor_named_by_a_number_makes_no_visit_somebody_elses():
    visit = resource(
        "Appointment", participant=[{"actor": {"reference": "urn:uuid:1"}}, {"actor": {"reference": "Patient/p"}}]
    )
    assert place("appointments", visit) == "current"


def test_a_team_or_goal_only_named_is_told_by_that_name():
    plan = resource(
        "CarePlan",
        status="active",
        title="A",
        goal=[{"display": "Sleep"}, {"reference": "Goal/lost"}],
        careTeam=[{"display": "Heart team"}, {"reference": "CareTeam/t"}],
    )
    team = resource("CareTeam", "t", status="entered-in-error", participant=[{"member": {"display": "Nobody"}}])
    found = rows("care_plans", plan, team)
    assert [goal.text for goal in found.current[0].goals] == ["Sleep"]
    assert [member.name for member in found.current[0].team] == ["Heart team"]
    assert found.current[0].sources == ("CarePlan/1",)
    assert [one.sources for one in found.not_shown] == [("CareTeam/t",)]
