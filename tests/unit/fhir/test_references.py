"""References of every kind find their target; loops end."""

import json

import pytest

from pfclient.errors import Unreadable
from pfclient.fhir.bundles import split
from pfclient.fhir.modifiers import has_unknown_modifier
from pfclient.fhir.names import human_name, name_of
from pfclient.fhir.references import MOST_HOPS, Resolver, decoded
from pfclient.fhir.resources import Entry

UUID = "urn:uuid:0d4ab6a4-1111-4222-8333-444455556666"


def chart(*resources, base="", urls=None):
    urls = urls or {}
    entries = [{"fullUrl": urls.get(f"{one['resourceType']}/{one['id']}", ""), "resource": one} for one in resources]
    found = split(json.dumps({"resourceType": "Bundle", "entry": entries}).encode()).entries
    return Resolver(found, base), [decoded(one) for one in found]


OWNER = {"resourceType": "MedicationRequest", "id": "r", "contained": [{"resourceType": "Medication", "id": "in"}]}
TARGET = {"resourceType": "Medication", "id": "m"}


@pytest.mark.parametrize(
    "reference", ["Medication/m", "Medication/m/_history/3", "https://clinic.example/fhir/Medication/m", UUID]
)
def test_included_relative_absolute_and_uuid_references_are_found(reference):
    resolver, (owner, _) = chart(OWNER, TARGET, base="https://clinic.example/fhir", urls={"Medication/m": UUID})
    assert resolver.find(reference, owner).key == "Medication/m"
    assert resolver.key_of(reference, owner) == "Medication/m"


def test_the_base_is_learned_from_full_urls():
    resolver, (owner, _) = chart(
        OWNER, TARGET, urls={"MedicationRequest/r": "https://c.example/r4/MedicationRequest/r"}
    )
    assert resolver.find("https://c.example/r4/Medication/m", owner).key == "Medication/m"


def test_an_address_on_another_server_is_not_ours():
    resolver, (owner, _) = chart(OWNER, TARGET, base="https://clinic.example/fhir")
    assert resolver.find("https://evil.example/fhir/Medication/m", owner) is None
    assert resolver.key_of("https://evil.example/fhir/Medication/m", owner) == ""


def test_the_same_id_on_two_servers_means_the_owners_own():
    one = {"resourceType": "Bundle", "entry": [
        {"fullUrl": "https://a/Medication/m", "resource": {**TARGET, "code": {"text": "A"}}},
        {"fullUrl": "https://b/Medication/m", "resource": {**TARGET, "code": {"text": "B"}}},
        {"fullUrl": "https://b/MedicationRequest/r", "resource": OWNER},
    ]}  # fmt: skip
    entries = split(json.dumps(one).encode()).entries
    found = Resolver(entries).find("Medication/m", decoded(entries[2]))
    assert found.body["code"]["text"] == "B"


def test_the_same_id_on_another_server_is_not_meant():
    urls = {"MedicationRequest/r": "https://a/MedicationRequest/r", "Medication/m": "https://b/Medication/m"}
    resolver, (owner, _) = chart(OWNER, TARGET, urls=urls)
    assert resolver.find("Medication/m", owner) is None
    assert resolver.key_of("Medication/m", owner) == ""
    assert resolver.find("https://b/Medication/m", owner).key == "Medication/m"


def test_contained_resources_are_found_and_may_refer_to_each_other():
    resolver, (owner, _) = chart(OWNER, TARGET)
    inner = resolver.find("#in", owner)
    assert (inner.key, inner.type) == ("MedicationRequest/r#in", "Medication")
    assert resolver.find("#in", inner).key == inner.key
    assert resolver.find("#", inner) is owner
    assert resolver.find("#nobody", owner) is None


def test_what_is_not_here_has_a_key_and_no_resource():
    resolver, (owner, _) = chart(OWNER, TARGET)
    assert resolver.key_of("Practitioner/9", owner) == "Practitioner/9"
    assert resolver.find("Practitioner/9", owner) is None
    assert resolver.key_of("nonsense", owner) == resolver.key_of("urn:uuid:none", owner) == ""


def location(number, part_of):
    return {"resourceType": "Location", "id": str(number), "partOf": {"reference": f"Location/{part_of}"}}


def test_a_chain_ends_after_five_hops():
    resolver, found = chart(*(location(number, number + 1) for number in range(10)))
    assert [one.key for one in resolver.chain(found[0], "partOf")] == [f"Location/{n}" for n in range(1, MOST_HOPS + 1)]


def test_a_loop_ends():
    resolver, found = chart(location(0, 1), location(1, 0))
    assert [one.key for one in resolver.chain(found[0], "partOf")] == ["Location/1"]
    resolver, found = chart(location(0, 0))
    assert list(resolver.chain(found[0], "partOf")) == []


def test_a_target_that_cannot_be_read_is_not_here():
    broken = Entry(b'{"resourceType":"Medication","id":"m","x":"\xff"}', "Medication", "m", "Medication/m")
    owner = decoded(split(json.dumps(OWNER).encode()).entries[0])
    assert Resolver([broken]).find("Medication/m", owner) is None
    with pytest.raises(Unreadable):
        decoded(broken)


@pytest.mark.parametrize(
    "body",
    [
        {"modifierExtension": [{"url": "http://x/negated"}]},
        {"implicitRules": "http://x/rules"},
        {"component": [{"code": {}, "modifierExtension": [{"url": "http://x"}]}]},
        {"modifierExtension": {"url": "http://x"}},
        {"contained": [{"resourceType": "Medication", "implicitRules": "x"}]},
    ],
)
def test_an_unknown_modifier_is_seen_at_any_depth(body):
    assert has_unknown_modifier(body)
    entry = split(json.dumps({"resourceType": "Observation", "id": "1", **body}).encode()).entries[0]
    assert decoded(entry).unsafe


def test_a_modifier_spelled_with_escapes_is_seen():
    raw = b'{"resourceType":"Observation","id":"1","\\u006dodifierExtension":[{"url":"x"}]}'
    assert decoded(split(raw).entries[0]).unsafe


def test_the_word_alone_and_empty_lists_are_harmless():
    raw = b'{"resourceType":"Observation","id":"1","note":[{"text":"modifierExtension"}],"modifierExtension":[]}'
    assert not decoded(split(raw).entries[0]).unsafe


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (
            [{"use": "old", "family": "Before"}, {"use": "official", "given": ["Ana", "M."], "family": "Ruiz"}],
            "Ana M. Ruiz",
        ),
        ([{"text": "Dr. Ana Ruiz", "family": "Ruiz"}], "Dr. Ana Ruiz"),
        ({"prefix": ["Dr."], "given": ["Ana"], "family": "Ruiz", "suffix": ["MD"]}, "Dr. Ana Ruiz MD"),
        ([{}, {"family": "Only"}], "Only"),
        ([], ""),
        (None, ""),
        ("text", ""),
    ],
)
def test_a_person_is_named_by_the_official_name(name, shown):
    assert human_name(name).display == shown


def test_organizations_and_devices_have_names_too():
    assert name_of({"name": "Lakeview"}) == "Lakeview"
    assert name_of({"name": [{"family": "Ruiz"}]}) == "Ruiz"
    assert name_of({"deviceName": [{"name": "Pump"}]}) == "Pump"
    assert name_of({}) == ""
