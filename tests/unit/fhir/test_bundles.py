"""Bundles split into raw entries: whatever servers send, one bad entry never hides the rest."""

import json

import pytest

from pfclient.errors import Unreadable
from pfclient.fhir.bundles import Outcome, peek, split, split_lines
from pfclient.fhir.references import decoded


def bundle(*entries, **more):
    return json.dumps({"resourceType": "Bundle", "type": "searchset", "entry": list(entries), **more}).encode()


def entry(kind, identity="1", **more):
    return {"resource": {"resourceType": kind, "id": identity}, **more}


def test_a_searchset_is_split_with_modes_links_and_total():
    page = split(
        bundle(
            entry("Condition", "c1", search={"mode": "match"}, fullUrl="https://p/fhir/Condition/c1"),
            entry("Medication", "m1", search={"mode": "include"}),
            total=7,
            link=[{"relation": "self", "url": "https://p/a"}, {"relation": "next", "url": "https://p/b?cursor=x"}],
        )
    )
    assert [(one.key, one.mode) for one in page.entries] == [("Condition/c1", "match"), ("Medication/m1", "include")]
    assert (page.type, page.kind, page.total, page.self, page.next) == (
        "Bundle", "searchset", 7, "https://p/a", "https://p/b?cursor=x",
    )  # fmt: skip
    assert [one.key for one in page.matches] == ["Condition/c1"]
    assert page.entries[0].full_url == "https://p/fhir/Condition/c1"


@pytest.mark.parametrize("more", [{}, {"entry": []}, {"entry": None}])
def test_an_empty_answer_may_lack_everything(more):
    page = split(json.dumps({"resourceType": "Bundle", **more}).encode())
    assert (page.entries, page.next, page.self, page.total) == ((), "", "", None)


def test_the_bytes_of_an_entry_are_untouched():
    raw = b'{"resourceType":"Observation", "id":"o",  "valueQuantity":{"value":5.0}}'
    assert split(b'{"resourceType":"Bundle","entry":[{"resource":' + raw + b"}]}").entries[0].raw == raw


def test_an_outcome_in_a_searchset_is_told_with_its_code():
    outcome = {"resourceType": "OperationOutcome", "issue": [{"severity": "information", "code": "suppressed"}]}
    page = split(bundle(entry("Condition"), {"resource": outcome, "search": {"mode": "outcome"}}))
    assert page.outcomes == (Outcome("information", "suppressed"),)
    assert [one.key for one in page.matches] == ["Condition/1"]
    assert split(bundle({"resource": outcome})).matches == ()


def test_entries_that_are_none_do_not_hide_the_others():
    page = split(bundle(None, "x", 5, {"resource": "text"}, {"resource": [1]}, entry("Condition", "good"), {}))
    assert [one.key for one in page.entries if one.raw] == ["Condition/good"]
    assert sum(not one.raw for one in page.entries) == 5


def test_entry_as_an_object_instead_of_an_array_is_read():
    data = json.dumps({"resourceType": "Bundle", "entry": entry("Condition", "alone")}).encode()
    assert [one.key for one in split(data).entries] == ["Condition/alone"]


def test_a_resource_without_an_id_is_named_after_its_place():
    page = split(bundle(entry("Patient"), {"resource": {"resourceType": "Condition"}}))
    assert page.entries[1].key == "Condition/@entry[1]"


def test_nested_bundles_are_opened():
    inner = json.loads(bundle(entry("Condition", "inner"), {"resource": {"resourceType": "Goal"}}))
    page = split(bundle(entry("Patient", "p"), {"resource": inner}))
    assert [one.key for one in page.entries] == ["Patient/p", "Condition/inner", "Goal/@entry[1][1]"]


def test_a_batch_answer_without_a_body_is_no_resource():
    assert split(bundle({"response": {"status": "404"}}, {"resource": None})).entries == ()


def test_a_single_resource_and_an_array_of_resources_are_read():
    assert split(b'{"resourceType":"Condition","id":"c"}').entries[0].key == "Condition/c"
    assert [one.key for one in split(b'[{"resourceType":"Condition","id":"c"}, 5]').entries] == [
        "Condition/c",
        "?/@entry[1]",
    ]


@pytest.mark.parametrize("data", [b"5", b'"text"', b"true", b"null"])
def test_json_that_holds_no_resource_says_so(data):
    with pytest.raises(Unreadable, match="not-fhir"):
        split(data)


@pytest.mark.parametrize(
    "data", [b"", b"<html>", b'{"resourceType":"Bundle","entry":[', b'{"resourceType":"Bundle","entry":[NaN]}']
)
def test_a_page_that_is_no_json_is_refused_whole(data):
    with pytest.raises(Unreadable, match="not-json"):
        split(data)


def test_ndjson_keeps_the_good_lines():
    page = split_lines(b'{"resourceType":"Condition","id":"a"}\n\nnonsense\r\n{"resourceType":"Goal"}\n')
    assert [one.key for one in page.entries] == ["Condition/a", "?/@entry[1]", "Goal/@entry[2]"]
    with pytest.raises(Unreadable):
        split_lines(b"nothing\nat all\n")


@pytest.mark.parametrize(
    ("raw", "head"),
    [
        (b'{"resourceType":"Claim","id":"7"}', ("Claim", "7")),
        (b'{ "id":"7", "meta":{"id":"no"}, "resourceType":"Claim" }', ("Claim", "7")),
        (b'{"resourceType":"Claim","id":7}', ("Claim", "")),
        (b'{"id":"x"}', ("", "x")),
        (b"[1]", None),
        (b"oops", None),
    ],
)
def test_type_and_id_are_seen_without_reading_the_rest(raw, head):
    assert peek(raw) == head


def test_ids_of_a_hundred_and_thirty_characters_are_kept():
    long = "e" * 130
    assert split(bundle(entry("Condition", long))).entries[0].id == long


def test_a_resource_cut_short_is_no_json_although_its_head_reads():
    with pytest.raises(Unreadable, match="not-json"):
        split(b'{"resourceType":"Claim","id":"7","status":')


def test_bad_letters_in_one_entry_do_not_hide_the_others():
    good = b'{"resource":{"resourceType":"Condition","id":"good"}}'
    bad = b'{"fullUrl":"\xff","resource":{"resourceType":"Condition","id":"bad"}}'
    found = split(b'{"resourceType":"Bundle","entry":[' + bad + b"," + good + b"]}").entries
    assert [(one.key, bool(one.raw)) for one in found] == [("?/@entry[0]", False), ("Condition/good", True)]


def test_bad_letters_in_a_link_spoil_the_page():
    with pytest.raises(Unreadable, match="not-utf-8"):
        split(b'{"resourceType":"Bundle","link":[{"relation":"\xff"}]}')


def test_an_entry_too_deep_is_unreadable_by_itself_and_hides_no_other():
    deep = b'{"resource":{"resourceType":"Condition","id":"deep","extension":' + b"[" * 64 + b"]" * 64 + b"}}"
    good = b'{"resource":{"resourceType":"Condition","id":"good","extension":' + b"[" * 63 + b"]" * 63 + b"}}"
    first, second = split(b'{"resourceType":"Bundle","entry":[' + deep + b"," + good + b"]}").entries
    with pytest.raises(Unreadable, match="too-deep"):
        decoded(first)
    assert decoded(second).key == "Condition/good"


@pytest.mark.parametrize("around", [b'{"resourceType":"Bundle","entry":[{"resource":%s}]}', b'{"entry":%s}', b"[%s]"])
@pytest.mark.parametrize("inside", [b"[" * 100_000, b"[" * 100_000 + b"]" * 100_000])
def test_a_page_of_nothing_but_brackets_is_refused_and_does_not_crash(around, inside):
    with pytest.raises(Unreadable, match="too-deep"):
        split(around % inside)


@pytest.mark.parametrize("entries", [b"5", b'"x"', b'{"resource": 5}'])
def test_an_entry_element_of_the_wrong_kind_is_one_unreadable_entry(entries):
    found = split(b'{"resourceType":"Bundle","entry":' + entries + b"}").entries
    assert [one.raw for one in found] == [b""]


def test_a_broken_surrogate_spoils_neither_page_nor_entry():
    page = split(
        b'{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Condition","id":"c","x":"\\ud800"}}]}'
    )
    assert page.entries[0].key == "Condition/c"


@pytest.mark.parametrize("data", [b"[1,", b'[{"a":]'])
def test_an_array_that_is_no_json_is_refused(data):
    with pytest.raises(Unreadable, match="not-json"):
        split(data)


def test_an_outcome_that_cannot_be_read_tells_nothing():
    broken = b'{"resource":{"resourceType":"OperationOutcome","id":"o","issue":[{"code":"\xff"}]}}'
    assert split(b'{"resourceType":"Bundle","entry":[' + broken + b"]}").outcomes == ()


def test_bundles_nested_without_end_are_opened_four_times():
    inner = entry("Condition", "deep")["resource"]
    for _ in range(6):
        inner = json.loads(bundle({"resource": inner}))
    (only,) = split(json.dumps(inner).encode()).entries
    assert only.type == "Bundle"


def test_a_bundle_is_a_bundle_wherever_it_says_so():
    entries = b'"entry":[{"resource":{"resourceType":"Patient","id":"p"}}]'
    said = b'"resourceType":"Bundle"'
    for document in (b"{%b,%b}" % (said, entries), b" \n{%b,%b}\n" % (said, entries), b"{%b,%b}" % (entries, said)):
        page = split(document)
        assert (page.type, [entry.key for entry in page.entries]) == ("Bundle", ["Patient/p"])


def test_of_two_types_the_last_one_counts():
    page = split(b'{"resourceType":"Bundle","entry":[],"resourceType":"Patient","id":"p"}')
    assert [entry.key for entry in page.entries] == ["Patient/p"]


def test_an_entry_does_not_show_its_bytes_where_it_is_printed():
    (entry,) = split(b'{"resourceType":"Patient","id":"p","birthDate":"1980-05-17"}').entries
    assert "1980" not in repr(entry)
    assert "1980" not in repr(decoded(entry))
