"""Who may see a part of somebody's chart is told which, until when, and why the rest is locked."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from pfclient.people import Access, ChartStatus, Connection, Person, PersonId, Relationship
from portal.demo.clinic import FAMILY
from portal.store.accounts import find_by_sign_in_name
from portal.store.charts import charts_of, unlink_chart
from tests.support.family_window import ERNESTO
from tests.support.sign_in import link
from ui.text.limits import ending_words

GIVEN = ["medications", "allergies", "appointments"]
TODAY = date(2026, 3, 10)


@pytest.fixture
def narrowed(clinic):
    """Maria sees three parts of Ernesto's chart, for nine more days."""
    now, patient = clinic.clock.now(), FAMILY[ERNESTO].patient_id
    with clinic.database.write() as connection:
        account = find_by_sign_in_name(connection, "maria")
        for chart in charts_of(connection, account.id, now):
            unlink_chart(connection, account_id=account.id, chart_id=chart.chart_id)
    link(clinic, account.id, patient, "parent", categories=GIVEN, until=f"{now.date() + timedelta(days=9)}")


async def test_what_is_locked_says_why_and_the_end_is_seen_coming(qt_loop, charts, narrowed, tab_names):
    async with charts() as app:
        app.family.open_section("overview")
        await app.keys.rest()
        assert "You can see a part of Ernesto’s chart" in app.said()
        assert "You can see this chart until March\u00a019,\u00a02026" in app.said()
        locked = [name for name in tab_names(app.view.side.tabs) if name.endswith("you cannot open this part")]
        assert {"Diagnoses", "Lab results", "Care plans"} <= {name.partition(",")[0] for name in locked}
        assert not {"Medications", "Overview"} & {name.partition(",")[0] for name in locked}
        app.family.open_section("diagnoses")
        await app.keys.rest()
        assert "You cannot open this part" in app.said()
        assert not app.page.list.copies.isVisible()
        assert "You can see a part of Ernesto’s chart" not in app.said()  # what stands there says which
        assert any("Medications, Allergies, Appointments. Ask the clinic" in said for said in app.said())
        assert not any("have not shared any diagnoses" in said for said in app.said())
        app.family.open_section("medications")
        await app.keys.rest()
        assert "Medications, Allergies, Appointments\u00a0\u00a0·  until Mar\u00a019,\u00a02026" in app.said()
        assert app.page.list.copies.isVisible()


def person(*accesses):
    """Somebody with charts at so many clinics."""
    at = [Connection("https://chart.example.org", str(n), f"Patient/{n}", f"Clinic {n}") for n in range(len(accesses))]
    whole = [
        Person(PersonId(str(n)), "Leo Alvarez", "Leo", "Alvarez", "", Relationship.CHILD, replace(at[n], access=access))
        for n, access in enumerate(accesses)
    ]
    return whole[0] if len(whole) == 1 else replace(whole[0], parts=tuple(whole))


@pytest.mark.parametrize(
    ("accesses", "said"),
    [
        ([Access()], None),
        ([Access(until=TODAY - timedelta(days=1))], None),
        ([Access(until=TODAY)], "You can see this chart until March\u00a010,\u00a02026"),
        ([Access(until=TODAY + timedelta(days=61))], None),
        ([Access(of_age=TODAY + timedelta(days=9))], "Leo comes of age on March\u00a020,\u00a02026"),
        ([Access(of_age=TODAY + timedelta(days=90))], None),
        ([Access(), Access(until=date(2026, 4, 1))], "You can see what Clinic 1 has until April\u00a01,\u00a02026"),
    ],
)
def test_an_end_is_told_when_it_is_near(qapp, accesses, said):
    found = ending_words(person(*accesses), TODAY)
    assert (found[0] if found is not None else None) == said


def test_what_one_clinic_leaves_out_another_may_give():
    some, rest = Access(("medications",)), Access(("allergies",))
    assert person(some, rest).allowed == ("medications", "allergies")
    assert person(some, Access()).allowed == ()
    assert person(some, Access()).allows("diagnoses")
    ended = replace(person(some), connection=replace(person(some).connection, status=ChartStatus.REVOKED))
    assert ended.allows("diagnoses")  # the whole chart is closed, and says so by itself
