"""Pages of a search: their size, their links, and how long those live."""

import pytest

from tests.support.records import Reader, condition, load, patient


@pytest.fixture
def reader(portal):
    load(portal, patient(), *(condition(f"c{number:03}") for number in range(205)))
    return Reader(portal, "p1")


def next_of(answer):
    return next((each["url"] for each in answer.json()["link"] if each["relation"] == "next"), None)


@pytest.mark.parametrize(("asked", "given"), [("", 50), ("&_count=1", 1), ("&_count=200", 200), ("&_count=201", 200)])
async def test_a_page_holds_fifty_by_default_and_two_hundred_at_most(reader, asked, given):
    bundle = (await reader.get(f"Condition?patient=p1{asked}")).json()
    assert len(bundle["entry"]) == given
    assert bundle["total"] == 205


@pytest.mark.parametrize("count", ["-1", "ten", "1.5", "٣", ""])
async def test_a_count_that_is_no_number_is_refused(reader, count):
    assert (await reader.get(f"Condition?patient=p1&_count={count}")).status_code == 400


async def test_following_the_links_gives_every_entry_once_in_order_of_writing(reader):
    assert await reader.ids("Condition?patient=p1&_count=20") == [f"c{number:03}" for number in range(205)]


async def test_the_last_page_has_no_next(reader):
    answer = await reader.get("Condition?patient=p1&_count=200")
    last = await reader.get(next_of(answer))
    assert len(last.json()["entry"]) == 5
    assert next_of(last) is None


async def test_a_change_while_paging_is_seen_again_and_nothing_is_skipped(portal, reader):
    first = await reader.get("Condition?patient=p1&_count=100")
    load(portal, condition("c000", text="Changed"))
    rest = await reader.ids(next_of(first))
    assert rest == [*(f"c{number:03}" for number in range(100, 205)), "c000"]


async def test_every_page_says_the_time_the_search_began(portal, reader):
    first = await reader.get("Condition?patient=p1&_count=100")
    load(portal, condition("new"))
    second = await reader.get(next_of(first))
    assert second.json()["meta"] == first.json()["meta"]


async def test_a_next_link_stays_on_the_origin_and_shows_nothing_of_the_search(reader):
    link = next_of(await reader.get("Condition?patient=p1"))
    assert link.startswith("http://127.0.0.1:8000/fhir/Condition?_page=")
    assert "p1" not in link.partition("?")[2].replace("_page", "")[:6]
    assert "patient" not in link


async def test_a_next_link_lives_to_the_last_second_of_fifteen_minutes(portal, reader):
    link = next_of(await reader.get("Condition?patient=p1"))
    portal.clock.advance(minutes=14, seconds=59)
    assert (await reader.get(link)).status_code == 200


async def test_a_next_link_is_over_after_fifteen_minutes(portal, reader):
    link = next_of(await reader.get("Condition?patient=p1"))
    portal.clock.advance(minutes=15)
    answer = await reader.get(link)
    assert answer.status_code == 410
    assert answer.json()["issue"][0]["code"] == "expired"


async def test_a_next_link_of_another_account_is_refused(portal, reader):
    link = next_of(await reader.get("Condition?patient=p1"))
    other = Reader(portal, "p1", name="other", relationship="spouse")
    answer = await other.get(link)
    assert answer.status_code == 403
    assert "c0" not in answer.text


async def test_a_next_link_that_was_tampered_with_is_refused(reader):
    link = next_of(await reader.get("Condition?patient=p1"))
    token = link.rpartition("=")[2]
    other = "B" if token.startswith("A") else "A"
    for broken in (token[:-4] + "AAAA", other + token[1:], token[:20], "", "%F0%9F%92%A9", "a"):
        answer = await reader.get(f"Condition?_page={broken}")
        assert answer.status_code == 400, broken


async def test_a_next_link_works_only_for_its_own_type(reader):
    token = next_of(await reader.get("Condition?patient=p1")).rpartition("=")[2]
    assert (await reader.get(f"Procedure?_page={token}")).status_code == 400


async def test_a_chart_closed_while_paging_is_closed_at_the_next_page(portal, reader):
    from sqlalchemy import update

    from portal.store.schema import charts

    link = next_of(await reader.get("Condition?patient=p1"))
    with portal.database.write() as connection:
        connection.execute(update(charts).values(status="revoked"))
    assert (await reader.get(link)).status_code == 403
