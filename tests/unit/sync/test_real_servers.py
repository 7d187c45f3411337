"""How real servers page and fail: one test for each oddity seen in recorded answers; none of them loses a record."""

import json

import pytest

from pfclient.errors import ServerFault
from pfclient.gateway.reply import FHIR, JSON
from pfclient.vault.vault import Answer, StoredResource
from tests.support.lab import reply
from tests.support.vaults import done
from tests.unit.sync.test_fetch import MARIA, Portal, bundle, refused, statement

WHOLE = (Answer.LOADED, True)


def searchset(*numbers, media=FHIR, headers=None, **more):
    entries = [{"resource": {"resourceType": "CarePlan", "id": str(number)}} for number in numbers]
    body = {"resourceType": "Bundle", "type": "searchset"} | ({"entry": entries} if numbers else {}) | more
    return reply(body, media=media, **(headers or {}))


def keys(*numbers):
    return [f"CarePlan/{number}" for number in numbers]


@pytest.fixture
def portal():
    return Portal()


OUTCOME = {"resource": {"resourceType": "OperationOutcome", "issue": [{"severity": "warning", "code": "processing"}]}}


@pytest.mark.parametrize(
    "answer",
    [
        searchset(1, 2),
        searchset(1, 2, link=[], total=2),
        bundle(*keys(1, 2), extra=[OUTCOME]),
        bundle(*keys(1, 2), extra=[OUTCOME | {"search": {"mode": "outcome"}}]),
        searchset(1, 2, media=JSON),
    ],
    ids=["neither total nor link", "an empty link", "a remark without a mode", "a remark", "plain JSON"],
)
async def test_an_answer_that_lacks_what_others_have_is_read_whole(portal, answer):
    state = await portal.read({"CarePlan": answer})
    assert (state.answer, state.complete) == WHOLE
    assert sorted(portal.keys) == keys(1, 2)


@pytest.mark.parametrize("more", [{}, {"entry": []}, {"total": 0}, {"total": 0, "entry": [], "link": []}])
async def test_nothing_may_be_said_in_many_ways(portal, more):
    state = await portal.read({"CarePlan": searchset(**more)})
    assert (state.answer, state.complete) == (Answer.EMPTY, True)


@pytest.mark.parametrize(
    "following",
    [
        "/fhir/CarePlan?patient=maria&_offset=200",
        "/fhir/CarePlan?patient=maria&_page=2",
        "/fhir/CarePlan?cursor=eyJpZCI6MTIzfQ%3D%3D",
        "/fhir/CarePlan?patient=maria&page=2",
        "/fhir/CarePlan?sessionID=9-4CE1B0C3D7",
        "CarePlan?patient=maria&_page=2",
    ],
    ids=["an offset", "a page", "a cursor", "page without its line", "a session of the server's", "a relative address"],
)
async def test_however_the_next_page_is_named_it_is_read(portal, following):
    first = searchset(1, link=[{"relation": "next", "url": following}])
    state = await portal.read({"CarePlan": [first, searchset(2)]})
    assert (state.answer, state.complete) == WHOLE
    assert sorted(portal.keys) == keys(1, 2)
    assert len([kind for kind, _ in portal.queries if kind == "CarePlan"]) == 2


async def test_a_server_that_gives_everything_whatever_is_asked_for_is_read_whole(portal):
    state = await portal.read({"CarePlan": searchset(*range(1500), total=1500)})
    assert (state.answer, state.complete, len(portal.keys)) == (*WHOLE, 1500)


async def test_a_server_that_caps_its_pages_is_followed_to_the_end(portal):
    first = searchset(*range(1000), total=1379, link=[{"relation": "next", "url": "/fhir/CarePlan?_page=2"}])
    state = await portal.read({"CarePlan": [first, searchset(*range(1000, 1379), total=1379)]})
    assert (state.answer, state.complete, len(portal.keys)) == (*WHOLE, 1379)


FAULTS = {
    "a question it wants asked otherwise": (refused(400, "required"), Answer.NOT_SUPPORTED),
    "a type that was not granted": (refused(403), Answer.NOT_GRANTED),
    "an invalid scope": (reply({"error": "Invalid Token Scope"}, status=403, media=JSON), Answer.NOT_GRANTED),
    "a fault for a missing permission": (reply({"detail": "permission"}, status=500, media=JSON), Answer.ERROR),
    "a fault with its SQL": (reply(b"ORA-00942: SELECT * FROM patients", status=500, media="text/plain"), Answer.ERROR),
}


@pytest.mark.parametrize(("fault", "answer"), FAULTS.values(), ids=FAULTS)
async def test_one_type_that_fails_takes_nothing_from_the_others_and_is_never_none(portal, fault, answer):
    state = await portal.read({"CarePlan": searchset(1), "Goal": fault})
    assert portal.keys == keys(1)
    assert not state.complete
    assert state.answer in (answer, Answer.LOADED)
    alone = await Portal().read({"Goal": fault})
    assert (alone.answer, alone.complete) == (answer, False)


async def test_the_words_of_a_fault_are_not_passed_on(portal):
    state = await portal.read({"Goal": FAULTS["a fault with its SQL"][0]})
    assert isinstance(state.error, ServerFault)
    assert "SELECT" not in repr(state.error) + str(state.error)


@pytest.mark.parametrize("tag", ['"7a4f2c51-90be-4c1e-9f0a-0f6c1a9a1e11"', 'W/"12"', "unquoted", ""])
async def test_a_server_that_does_not_heed_the_tag_is_read_again_and_nothing_changes(portal, tag):
    headers = {"ETag": tag} if tag else None
    for _ in range(2):
        state = await portal.read({"CarePlan": searchset(1, 2, headers=headers)})
        assert (state.answer, state.complete) == WHOLE
        assert sorted(portal.keys) == keys(1, 2)
    assert portal.vault.revisions(MARIA.id, ["plans"])[0] == 1


async def test_dates_are_asked_for_in_full(portal):
    body = {"resourceType": "CarePlan", "id": "1", "meta": {"lastUpdated": "2026-03-09T08:15:30.123Z"}}
    done(portal.vault.put(MARIA.id, "plans", [StoredResource("CarePlan/9", json.dumps(body | {"id": "9"}).encode())]))
    for _ in range(2):
        await portal.read(
            {
                "CarePlan": reply(
                    {"resourceType": "Bundle", "type": "searchset", "entry": [{"resource": body}]}, media=FHIR
                )
            }
        )
    asked = [query["_lastUpdated"][0] for _, query in portal.queries if "_lastUpdated" in query]
    assert asked
    assert all(len(one.removeprefix("gt")) >= len("2026-03-09T08:14:30Z") for one in asked)


async def test_an_empty_answer_of_a_server_that_did_not_understand_is_not_none(portal):
    state = await portal.read({"CarePlan": searchset(), "metadata": statement("Observation")})
    assert (state.answer, state.complete) == (Answer.EMPTY, False)
