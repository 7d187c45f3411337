"""A mother with her own chart and her son's: one account, two people, one section kept while she goes to and fro."""

import pytest

from tests.journeys import enrolling
from tests.journeys.clinic import Clinic
from tests.journeys.screens import open_section

pytestmark = pytest.mark.timeout(120)

_PHONE = "(555) 555-0123"


@pytest.fixture
def clinic(tmp_path):
    with Clinic(tmp_path, "--demo") as serving:
        yield serving


def add_by_text_code(walker, clinic, invited, birth_date):
    """Another person's invitation, pasted as a link and proved by a code sent to the phone."""
    walker.press("Add a person")
    walker.hears("Find my invitation")
    walker.write("Invitation link", invited["link"])
    enrolling.find_invitation(walker)
    walker.choose("Send a security code")
    walker.keys("Return")
    walker.hears("Send a code to your phone")
    walker.write("Phone number", _PHONE)
    enrolling.write_birth_date(walker, birth_date)
    walker.keys("Return")
    walker.hears("Enter the code")
    walker.write("Security code", walker.until(lambda: enrolling.texted_code(clinic), "the text message"))
    walker.keys("Return")
    walker.hears("Add these records")
    walker.press("Add these records")
    walker.hears("Leo Alvarez was added")
    walker.press("See the records")


def is_at(walker, name, section):
    """Window and band name the person."""
    walker.until(lambda: walker.title() == f"{name} — {section} — Family Chart", f"{name}, {section}")
    assert any(said.startswith(f"{name}. ") for said in walker.reader.names())


def test_a_mother_registers_adds_her_son_by_text_code_and_switches_by_keyboard(app, clinic):
    people = {each["name"]: each for each in clinic.ask("patients")}
    maria, leo = people["Maria Alvarez"], people["Leo Alvarez"]
    invited = clinic.invite(maria["id"])
    with app(invited["deep_link"]) as walker:
        enrolling.register(walker, invited, maria["birth_date"])
        is_at(walker, "Maria Alvarez", "Diagnoses")
        add_by_text_code(
            walker, clinic, clinic.invite(leo["id"], "--phone", _PHONE, relationship="child"), leo["birth_date"]
        )
        is_at(walker, "Leo Alvarez", "Diagnoses")

        open_section(walker, "immunizations")
        his = walker.until(walker.rows, "Leo's vaccines")
        walker.keys("ctrl+1")
        is_at(walker, "Maria Alvarez", "Immunizations")
        hers = walker.until(walker.rows, "Maria's vaccines")
        assert hers != his
        walker.keys("ctrl+2")
        is_at(walker, "Leo Alvarez", "Immunizations")
        assert walker.until(walker.rows, "Leo's vaccines") == his
        walker.keys("ctrl+k")
        walker.hears("Type a name")
        walker.desktop.type("mar")
        walker.keys("Return")
        is_at(walker, "Maria Alvarez", "Immunizations")
        assert walker.until(walker.rows, "Maria's vaccines") == hers
