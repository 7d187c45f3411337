"""A lab result read aloud: value, range and how they compare, its past as a table; by keyboard and screen reader."""

import pytest

from tests.journeys import enrolling
from tests.journeys.clinic import Clinic
from tests.journeys.screens import open_section

pytestmark = pytest.mark.timeout(120)


@pytest.fixture
def clinic(tmp_path):
    with Clinic(tmp_path, "--demo") as serving:
        yield serving


def test_ernesto_hears_his_sugar_with_its_range_and_that_it_is_above(app, clinic):
    ernesto = next(each for each in clinic.ask("patients") if each["id"] == "ernesto-alvarez")
    invited = clinic.invite(ernesto["id"])
    with app(invited["deep_link"]) as walker:
        enrolling.register(walker, invited, ernesto["birth_date"])
        open_section(walker, "lab_results")
        walker.write("Filter lab results", "a1c")
        row = walker.until(lambda: (rows := walker.rows()) and len(rows) == 7 and rows[0], "the seven results")
        assert row[0].startswith("Hemoglobin A1c. ")
        assert "7.4 %, Above range, Usual range 4.0 to 5.6" in row
        assert "7 results, from 7.9 to 7.4, last above range" in row
        walker.tab_to("Lab results")
        walker.keys("Return")
        walker.hears("7.4 %. Above range. Usual range 4.0 to 5.6")
        walker.hears("This result is above the lab’s usual range.")
        walker.hears("Note from Dr. Samuel Okafor")
        walker.press("Make bigger")
        walker.hears("Hemoglobin A1c over time")
        past = walker.until(lambda: (rows := walker.rows()) and len(rows) == 7 and rows, "the same results as a table")
        assert all("Above range" in said for said, *_ in past)
        walker.keys("Escape")
        walker.hears("7.4 %. Above range. Usual range 4.0 to 5.6")
