"""Entries that differ from others in some elements only are read by way of those, as if each stood alone."""

import json

import pytest

from pfclient.fhir.bundles import split
from pfclient.records.catalog import FILE_CATEGORIES
from tests.unit.records.charts import resource
from tests.unit.records.twin_charts import (
    IDS,
    ODD,
    PLAUSIBLE,
    TWINS,
    both_ways,
    entries_of,
    observation,
    plain_of,
)


@pytest.mark.parametrize(("name", "kind", "twins"), TWINS, ids=IDS)
def test_whatever_stands_in_any_one_element_it_is_read_as_if_there_were_no_twins(name, kind, twins):
    plain = plain_of(kind)
    elements = [one for one in (*twins.own, *twins.shared, *twins.spread) if one != "resourceType"]
    bodies = [plain]
    for number, element in enumerate((*elements, "meta", "text", "encounter", "contained", "unheardOf", "_status")):
        for turn, odd in enumerate((*ODD, *PLAUSIBLE)):
            changed = plain | {element: odd}
            bodies += [changed | {"id": f"{number}-{turn}-{which}"} for which in "ab"]
    with_twins, alone = both_ways(FILE_CATEGORIES[name], entries_of(*bodies))
    assert with_twins == alone
    assert repr(with_twins) == repr(alone)


SAYS_MORE = (
    {"coding": [{"system": "http://loinc.org", "code": "34117-2"}], "text": "A note"},
    {"coding": [{"system": "http://snomed.info/sct", "code": "160245001"}], "text": "No known problems"},
    {"coding": [{"code": "no-known-medications"}], "text": "None"},
    {"coding": [{"code": "no-immunization-info"}], "text": "Unknown"},
    {"text": "Test", "extension": [{"url": "x", "modifierExtension": [{"url": "y"}]}]},
    {"coding": [{"system": "http://loinc.org", "code": "718-7", "display": "HGB"}], "text": "Hemoglobin"},
    {"text": "\\ud800 half a letter"},
    {"text": "  two  words\u202e "},
    [{"text": "Ringing \u00e9"}],
    [{"text": "One a day", "timing": {"repeat": {"boundsPeriod": {"start": "2020-01-01", "end": "2020-02-01"}}}}],
    [{"timing": {"repeat": {"frequency": 2, "period": 1, "periodUnit": "d", "when": ["HS"]}}}],
    [{"text": "1 tablet", "asNeededBoolean": True}],
    {},
    None,
)


@pytest.mark.parametrize(("name", "kind", "twins"), TWINS, ids=IDS)
def test_entries_that_differ_in_a_facet_are_read_as_if_each_stood_alone(name, kind, twins):
    bodies = []
    for state in ("known", "unknown"):
        plain = plain_of(kind) | {"id": state}
        if state == "unknown":
            plain = {name: sent for name, sent in plain.items() if name not in ("status", "clinicalStatus")}
        for element in [one for facet, _ in twins.facets for one in facet.elements]:
            for number, more in enumerate((*SAYS_MORE, *PLAUSIBLE)):
                changed = {**plain, element: more, "id": f"{element}-{number}-{state}"}
                without = {name: sent for name, sent in changed.items() if name not in twins.own}
                bodies += [
                    plain,
                    changed,
                    changed | {"id": f"{changed['id']}-2"},
                    without | {"id": f"{changed['id']}-3"},
                ]
                bodies += [changed | {own: "2020-02-03", "id": f"{changed['id']}-{own}"} for own in twins.own]
    for entries in (entries_of(*bodies), entries_of(*reversed(bodies))):
        with_twins, alone = both_ways(FILE_CATEGORIES[name], entries)
        assert repr(with_twins) == repr(alone)


def test_a_reason_that_cannot_be_shown_safely_is_told_of_whoever_names_it():
    """What a facet leads to may carry a modifier, of which the row has to warn."""
    reason = resource("Condition", "x", code={"text": "Bad back"}, modifierExtension=[{"url": "http://example.org/x"}])
    others = [resource("Condition", one, code={"text": f"Knee {one}"}) for one in "yz"]
    visits = [
        resource(
            "Encounter",
            one,
            status="finished",
            type=[{"text": "Visit"}],
            reasonReference=[{"reference": f"Condition/{one}"}],
        )
        for one in "yxz"
    ]
    with_twins, alone = both_ways(FILE_CATEGORIES["visits"], entries_of(reason, *others, *visits))
    assert repr(with_twins) == repr(alone)
    warned = {row.key: row.warnings for row in with_twins.past}
    assert warned["Encounter/x"] == ("unsafe-reference",)
    assert warned["Encounter/y"] == warned["Encounter/z"] == ()
    assert {row.why for row in with_twins.past} == {"Knee y", "", "Knee z"}


def test_a_medicine_named_by_a_resource_stands_for_that_too():
    """What a facet leads to may be one more resource the row stands for, where others name theirs in place."""
    medicine = resource("Medication", "m", code={"text": "Aspirin"})
    named = [{"medicationCodeableConcept": {"text": one}} for one in ("Ibuprofen", "Warfarin")]
    named.insert(1, {"medicationReference": {"reference": "Medication/m"}})
    orders = [resource("MedicationRequest", str(at), status="active", **one) for at, one in enumerate(named)]
    with_twins, alone = both_ways(FILE_CATEGORIES["medications"], entries_of(medicine, *orders))
    assert repr(with_twins) == repr(alone)
    assert {row.title: row.sources for row in with_twins.current} == {
        "Ibuprofen": ("MedicationRequest/0",),
        "Aspirin": ("MedicationRequest/1", "Medication/m"),
        "Warfarin": ("MedicationRequest/2",),
    }


def test_a_visit_called_after_its_kind_is_no_twin_of_one_with_a_name():
    kinds = ("AMB", "EMER", "XYZ", "AMB", None)
    named = ({}, {"type": [{"text": "Check-up"}]})
    visits = [
        resource("Encounter", f"{at}-{turn}", status="finished", **({"class": {"code": kind}} if kind else {}), **more)
        for at, kind in enumerate(kinds)
        for turn, more in enumerate(named)
    ]
    for entries in (entries_of(*visits), entries_of(*reversed(visits)), entries_of(*visits[1::2], *visits[::2])):
        with_twins, alone = both_ways(FILE_CATEGORIES["visits"], entries)
        assert repr(with_twins) == repr(alone)
        ours = {row.key.partition("/")[2]: row.unnamed and row.unnamed.code for row in with_twins.past}
        assert [ours[f"{at}-0"] for at in range(5)] == [
            "setting.AMB",
            "setting.EMER",
            None,
            "setting.AMB",
            "no-name.visit",
        ]
        assert [ours[f"{at}-1"] for at in range(5)] == [None] * 5


def test_every_way_to_write_a_number_is_kept_by_a_twin():
    sent = ["90", "-0", "-0.0", "0.10", "5.0", "1e2", "1E-5", "-7.50", "12345678901234567890", "123456789012345678"]
    sent += [f"0.{'1' * 40}", "1e400", '"5.0"', '"-0"', "true", "null", "{}", "[1.0]", '{"value":1}']
    bodies = [json.dumps(observation(f"n{at}", valueQuantity={"value": "X", "unit": "mg"})) for at in range(len(sent))]
    document = "[" + ",".join(body.replace('"X"', one) for body, one in zip(bodies, sent, strict=True)) + "]"
    with_twins, alone = both_ways(FILE_CATEGORIES["lab_results"], split(document.encode()).entries)
    assert repr(with_twins) == repr(alone)
    values = {row.key: row.measure.value for row in with_twins.current}
    assert [values[f"Observation/n{at}"] for at in (3, 4, 5, 7)] == ["0.10", "5.0", "1e2", "-7.50"]
