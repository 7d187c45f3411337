"""Entries alike in all but a few elements are read by way of one another: with the same result as each by itself."""

import json

import pytest

from bench import charts
from pfclient.fhir.bundles import split
from pfclient.fhir.resources import Entry
from pfclient.records.catalog import FILE_CATEGORIES
from tests.unit.records.charts import PATIENT, resource, rows
from tests.unit.records.twin_charts import (
    GLUCOSE,
    LAB,
    WHO,
    both_ways,
    entries_of,
    observation,
    value,
)


@pytest.mark.parametrize("name", sorted(FILE_CATEGORIES))
@pytest.mark.parametrize("patient", ["Patient/p1", "Patient/somebody-else", ""])
def test_a_whole_chart_reads_the_same_with_twins_and_without(name, patient):
    document = charts.bundle([*charts.surroundings(), *charts.chart(600)])
    with_twins, alone = both_ways(FILE_CATEGORIES[name], split(document).entries, patient)
    assert repr(with_twins) == repr(alone)


def test_a_twin_keeps_its_own_key_date_and_every_digit_of_its_value():
    found = rows(
        "lab_results",
        observation("a", valueQuantity=value(90)),
        {**observation("b", valueQuantity=value(5)), "effectiveDateTime": "2019", "issued": "2019-03-01"},
        observation("c", valueQuantity=value(7.50)),
    ).current
    assert {row.key: (row.measure.value, row.when.text, row.sources) for row in found} == {
        "Observation/a": ("90", "2020-01-02", ("Observation/a",)),
        "Observation/b": ("5", "2019", ("Observation/b",)),
        "Observation/c": ("7.5", "2020-01-02", ("Observation/c",)),
    }


def test_a_twin_is_compared_with_the_range_they_share():
    usual = [{"low": value(70), "high": value(99)}]
    found = rows(
        "lab_results",
        observation("a", valueQuantity=value(90), referenceRange=usual),
        observation("b", valueQuantity=value(120), referenceRange=usual),
    ).current
    assert {row.key: row.measure.reading for row in found} == {"Observation/a": "in", "Observation/b": "above"}


def test_twins_in_another_unit_than_their_range_are_not_compared_with_it():
    usual = [{"low": value(70), "high": value(99)}]
    inmolar = {"value": 120, "unit": "mmol/L", "code": "mmol/L"}
    bodies = [
        observation("a", valueQuantity=value(90), referenceRange=usual),
        observation("b", valueQuantity=inmolar, referenceRange=usual),
        observation("c", valueQuantity=value(120), referenceRange=usual),
        observation("d", valueQuantity=inmolar | {"value": 5}, referenceRange=usual),
        observation("e", valueString="low", referenceRange=usual),
    ]
    with_twins, alone = both_ways(FILE_CATEGORIES["lab_results"], entries_of(*bodies))
    assert with_twins == alone
    found = {row.key[-1]: (row.measure.reading, row.measure.range) for row in with_twins.current}
    assert {key: reading for key, (reading, _) in found.items()} == {"a": "in", "b": "", "c": "above", "d": "", "e": ""}
    assert found["b"] == found["d"] != ("", found["a"][1])


def test_a_twin_without_a_value_says_so():
    found = rows("lab_results", observation("a", valueQuantity=value(90)), observation("b")).current
    assert {row.key: row.warnings for row in found} == {"Observation/a": (), "Observation/b": ("no-value",)}


@pytest.mark.parametrize(
    "place",
    [
        {"valueQuantity": value(90) | {"modifierExtension": [{"url": "http://example.org/x"}]}},
        {"meta": {"modifierExtension": [{"url": "http://example.org/x"}]}},
        {"text": {"status": "generated", "implicitRules": "http://example.org/x"}},
        {"modifierExtension": [{"url": "http://example.org/x"}]},
        {"implicitRules": "http://example.org/x"},
        {"note": [{"text": "x", "modifierExtension": [{"url": "http://example.org/x"}]}]},
    ],
    ids=lambda place: next(iter(place)),
)
def test_a_modifier_blocks_a_twin_as_it_blocks_any_entry(place):
    plain = observation("a", valueQuantity=value(90))
    found = rows("lab_results", plain, {**plain, "id": "b", **place})
    assert [row.key for row in found.current] == ["Observation/a"]
    assert [(one.reason, one.sources) for one in found.not_shown] == [("unsafe-modifier", ("Observation/b",))]


def test_a_modifier_spelled_with_escapes_blocks_a_twin():
    plain = json.dumps(observation("a", valueQuantity=value(90)))
    for text in ('"meta":{"modifier\\u0045xtension":[{"url":"x"}]}', '"\\u0069mplicitRules":"x"'):
        twin = plain.replace('"id": "a"', f'"id":"b",{text}')
        with_twins, alone = both_ways(FILE_CATEGORIES["lab_results"], split(f"[{plain},{twin}]".encode()).entries)
        assert with_twins == alone
        assert [one.reason for one in with_twins.not_shown] == ["unsafe-modifier"]


@pytest.mark.parametrize(
    "sent", ['<a b=\\"c\\">', "\\n", "\\\\", "\\u2019", "\\u0041", "\\ud800", "\\ud83d\\ude00", "\\uFFFF", "\u2019"]
)
def test_a_narrative_with_escapes_makes_no_other_row_of_a_twin(sent):
    plain = json.dumps(observation("a", valueQuantity=value(90)))
    twins = [plain.replace('"id": "a"', f'"id": "{one}", "text": {{"div": "{sent}"}}') for one in "bc"]
    with_twins, alone = both_ways(
        FILE_CATEGORIES["lab_results"], split(f"[{plain},{','.join(twins)}]".encode()).entries
    )
    assert with_twins == alone
    assert {row.key[-1] for row in with_twins.current} == set("abc")


@pytest.mark.parametrize("place", ["period", "type", "id"])
@pytest.mark.parametrize(
    ("what", "refused"),
    [({"modifierExtension": [{"url": "http://example.org/x"}]}, True), ({"start": "\u00e9"}, False), ("x", False)],
)
def test_what_stands_unread_in_a_list_of_objects_is_looked_at_all_the_same(place, what, refused):
    def visit(identity, **more):
        return resource("Encounter", identity, status="finished", participant=[{"individual": WHO, **more}])

    entries = entries_of(visit("a"), visit("b", **{place: what}), visit("c"))
    with_twins, alone = both_ways(FILE_CATEGORIES["visits"], entries)
    assert with_twins == alone
    assert [one.sources for one in with_twins.not_shown] == ([("Encounter/b",)] if refused else [])


def test_twins_name_the_people_of_a_list_and_keep_their_own_time():
    def visit(identity, year, **more):
        who = [{"individual": WHO, "period": {"start": year}, **more}]
        return resource("Encounter", identity, status="finished", period={"start": year}, participant=who)

    found = rows("visits", visit("a", "2020"), visit("b", "2021"), visit("c", "2022", actor={"display": "Ben Cole"}))
    assert [(row.key, row.when.text, row.with_whom) for row in found.past] == [
        ("Encounter/c", "2022", ("Dr. Ana Ruiz",)),
        ("Encounter/b", "2021", ("Dr. Ana Ruiz",)),
        ("Encounter/a", "2020", ("Dr. Ana Ruiz",)),
    ]


def test_a_report_like_another_holds_its_own_results_and_says_which_are_missing():
    def report(identity, *results):
        held = [{"reference": f"Observation/{one}"} for one in results]
        return resource("DiagnosticReport", identity, status="final", category=LAB, code=GLUCOSE, result=held)

    results = [observation(one, valueQuantity=value(1)) for one in "xyz"]
    found = rows("lab_results", *results, report("a", "x"), report("b", "y", "z"), report("c", "x", "gone")).current
    assert {row.key: (row.members, row.warnings) for row in found if row.kind == "report"} == {
        "DiagnosticReport/a": (("Observation/x",), ()),
        "DiagnosticReport/b": (("Observation/y", "Observation/z"), ()),
        "DiagnosticReport/c": (("Observation/x",), ("members-missing",)),
    }


@pytest.mark.parametrize("sent", [b"\xff", b"\xed\xa0\x80", b"\\q", b"\\u12", b"\x01", b"\\"])
def test_a_twin_whose_unread_elements_are_no_text_is_unreadable(sent):
    plain = json.dumps(observation("a", valueQuantity=value(90))).encode()
    broken = plain.replace(b'"id": "a"', b'"id":"b","meta":{"source":"%s"}' % sent)
    entries = [
        Entry(raw, "Observation", identity, f"Observation/{identity}")
        for raw, identity in ((plain, "a"), (broken, "b"))
    ]
    with_twins, alone = both_ways(FILE_CATEGORIES["lab_results"], entries)
    assert with_twins == alone
    assert [one.reason for one in with_twins.not_shown] == ["unreadable"]


@pytest.mark.parametrize("element", ["valueQuantity", "valueCodeableConcept", "component"])
@pytest.mark.parametrize("sent", [b'"\xff"', b'"\\q"', b"[" * 70 + b"]" * 70, b'{"text":"\xff"}'])
def test_an_element_of_its_own_that_cannot_be_read_hides_one_twin_and_no_other(element, sent):
    broken = {
        "valueQuantity": b'{"value":%s,"unit":"mg/dL"}',
        "valueCodeableConcept": b'{"text":%s}',
        "component": b'[{"code":%s,"valueQuantity":{"value":1}}]',
    }[element].replace(b"%s", sent)
    good = {
        "valueQuantity": value(90),
        "valueCodeableConcept": {"text": "Never smoked"},
        "component": [{"code": {"text": "Part"}, "valueQuantity": value(1)}],
    }[element]
    bodies = [json.dumps(observation(one, **{element: good if one != "c" else "X"})).encode() for one in "abcd"]
    bodies[2] = bodies[2].replace(b'"X"', broken)
    entries = [Entry(raw, "Observation", one, f"Observation/{one}") for raw, one in zip(bodies, "abcd", strict=True)]
    with_twins, alone = both_ways(FILE_CATEGORIES["lab_results"], entries)
    assert with_twins == alone
    assert [one.sources for one in with_twins.not_shown] == [("Observation/c",)]
    assert len(with_twins.current) == 3


def test_a_twin_about_another_patient_is_refused():
    plain = observation("a", valueQuantity=value(90))
    found = rows("lab_results", plain, {**plain, "id": "b", "subject": {"reference": "Patient/other"}})
    assert [one.reason for one in found.not_shown] == ["other-patient"]


def test_a_twin_of_another_server_is_not_taken_for_one_of_this():
    plain = observation("a", valueQuantity=value(90))
    bundle = {
        "resourceType": "Bundle",
        "entry": [
            {"fullUrl": f"https://{server}.example/fhir/Observation/{server}", "resource": {**plain, "id": server}}
            for server in ("here", "there")
        ]
        + [{"fullUrl": "https://here.example/fhir/Patient/p", "resource": {"resourceType": "Patient", "id": "p"}}],
    }
    with_twins, alone = both_ways(FILE_CATEGORIES["lab_results"], split(json.dumps(bundle).encode()).entries)
    assert with_twins == alone
    assert [(one.reason, one.sources) for one in with_twins.not_shown] == [("other-patient", ("Observation/there",))]


def test_a_twin_that_comes_where_one_always_came_is_still_told_from_that_of_another_server():
    other = {"coding": [{"system": "http://loinc.org", "code": "2823-3"}], "text": "Potassium"}
    visits = [("here", visit) for visit in range(3)] + [("there", 3)]
    held = [
        {
            "fullUrl": f"https://{server if code is other else 'here'}.example/fhir/Observation/{name}-{visit}",
            "resource": observation(f"{name}-{visit}", code=code, valueQuantity=value(90 + visit)),
        }
        for server, visit in visits
        for name, code in (("glucose", GLUCOSE), ("potassium", other))
    ]
    held.append({"fullUrl": "https://here.example/fhir/Patient/p", "resource": {"resourceType": "Patient", "id": "p"}})
    page = split(json.dumps({"resourceType": "Bundle", "entry": held}).encode())
    with_twins, alone = both_ways(FILE_CATEGORIES["lab_results"], page.entries)
    assert with_twins == alone
    assert [(one.reason, one.sources) for one in with_twins.not_shown] == [
        ("other-patient", ("Observation/potassium-3",))
    ]


def test_a_twin_too_deep_or_of_another_type_than_announced_is_unreadable():
    plain = json.dumps(observation("a", valueQuantity=value(90))).encode()
    deep = plain.replace(b'"id": "a"', b'"id":"b","meta":' + b"[" * 65 + b"]" * 65)
    other = plain.replace(b'"Observation"', b'"Condition"', 1)
    entries = [
        Entry(raw, "Observation", identity, f"Observation/{identity}")
        for raw, identity in ((other, "c"), (plain, "a"), (deep, "b"))
    ]
    with_twins, alone = both_ways(FILE_CATEGORIES["lab_results"], entries)
    assert with_twins == alone
    assert [one.sources for one in with_twins.not_shown] == [("Observation/c",), ("Observation/b",)]


@pytest.mark.parametrize(("levels", "refused"), [(62, False), (63, False), (64, True), (65, True)])
def test_a_twin_is_too_deep_at_the_very_level_any_entry_is(levels, refused):
    plain = json.dumps(observation("a", valueQuantity=value(90))).encode()
    twin = plain.replace(b'"id": "a"', b'"id":"b","meta":' + b"[" * levels + b"]" * levels)
    entries = [Entry(raw, "Observation", one, f"Observation/{one}") for raw, one in ((plain, "a"), (twin, "b"))]
    with_twins, alone = both_ways(FILE_CATEGORIES["lab_results"], entries)
    assert with_twins == alone
    assert [one.sources for one in with_twins.not_shown] == ([("Observation/b",)] if refused else [])


def test_a_twin_that_says_at_its_end_that_it_is_of_another_type_is_unreadable_wherever_it_came_from():
    plain = json.dumps(observation("a", valueQuantity=value(90)))
    other = plain.replace('"id": "a"', '"id": "b"').removesuffix("}") + ', "resourceType": "Condition"}'
    server = "https://here.example/fhir/Observation"
    for address in ("urn:uuid:", f"{server}/"):
        held = (f'{{"fullUrl":"{address}{name}","resource":{one}}}' for name, one in (("a", plain), ("b", other)))
        page = split(f'{{"resourceType":"Bundle","entry":[{",".join(held)}]}}'.encode())
        with_twins, alone = both_ways(FILE_CATEGORIES["lab_results"], page.entries)
        assert with_twins == alone
        assert [(one.reason, one.sources) for one in with_twins.not_shown] == [("unreadable", ("Observation/b",))]


def test_references_of_twins_stand_in_each_of_their_rows():
    practitioner = {"resourceType": "Practitioner", "id": "1", "name": [{"text": "Dr. Ana Ruiz"}]}
    performer = [{"reference": "Practitioner/1"}]
    found = rows(
        "lab_results",
        practitioner,
        observation("a", valueQuantity=value(90), performer=performer),
        observation("b", valueQuantity=value(91), performer=performer),
    ).current
    assert {row.sources for row in found} == {
        ("Observation/a", "Practitioner/1"),
        ("Observation/b", "Practitioner/1"),
    }
    assert PATIENT["reference"] not in {source for row in found for source in row.sources}
