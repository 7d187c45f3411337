"""Password forgotten: by keyboard alone to the e-mail, over its link and the question to a new one; and, lost for good,
by a new invitation of the practice to the same records.
"""

import re

import pytest

from tests.journeys import enrolling
from tests.journeys.test_invitation_life import hand_over
from tests.support import chart_bundle

pytestmark = pytest.mark.timeout(180)

_EMAIL = "nora.reader@example.com"
_NEW = "Copper-wagon-7"


def letters(clinic, words):
    return [each["text"] for each in clinic.ask("outbox") if each["kind"] == "email" and words in each["text"]]


def is_in(walker):
    walker.until(lambda: walker.title().startswith("Nora Whitfield"), "the charts")


def sign_out(walker):
    walker.press("Sign out")
    walker.hears("Sign out of Family Chart?")
    walker.press("Sign out")
    walker.hears("I have an invitation e-mail")


def ask_for_link(walker, clinic):
    """From the first page to the one that waits for the e-mail's link."""
    enrolling.find_clinic(walker, clinic)
    walker.write("Username", _EMAIL)
    walker.press("Forgot your password?")
    walker.hears("We send a link to your e-mail address.")
    assert walker.reader.text_in("Username") == _EMAIL
    walker.press("Send the link")
    walker.hears("Check your e-mail")


def answer(walker, said):
    walker.write("What", said)
    year, month, day = chart_bundle.BIRTH_DATE.split("-")
    for box, digits in (("Month", month), ("Day", day), ("Year", year)):
        walker.write(f"Date of birth of {chart_bundle.NAME[0]}, {box}", digits)
    walker.keys("Return")


def test_a_forgotten_password_is_replaced_and_a_lost_account_is_found_again_by_the_practice(
    app, clinic, desktop, tmp_path
):
    path = chart_bundle.write(tmp_path / "chart.json", chart_bundle.resources())
    patient = clinic.admit(path, labs=True)
    invited = clinic.invite(patient, email=_EMAIL)
    with app(invited["deep_link"]) as walker:
        enrolling.register(walker, invited, chart_bundle.BIRTH_DATE)
        rows = walker.rows()
        sign_out(walker)

        ask_for_link(walker, clinic)
        [letter] = walker.until(lambda: letters(clinic, "pfclient://recover"), "the e-mail")
        link = re.search(r"pfclient://recover\S+", letter)[0]
        assert hand_over(desktop, link) == 0
        walker.until(lambda: link in (walker.reader.text_in("Link from the e-mail") or ""), "the link filled in")
        walker.press("Continue")
        walker.hears("How do you want to prove")
        walker.choose("Answer my security question")
        walker.keys("Return")
        walker.hears("Prove it")
        answer(walker, "Red house")
        walker.hears("You have 4 tries left.")
        answer(walker, enrolling.ANSWER)
        walker.hears("Choose a new password")
        walker.write("New password", _EMAIL)
        walker.hears("easy to guess")
        walker.keys("Return")
        walker.hears("There is a problem")
        walker.write("New password", _NEW)
        walker.hears("very hard to guess")
        walker.keys("Return")
        walker.hears("Your password is changed")
        assert walker.reader.text_in("Username") == _EMAIL
        walker.write("Password", enrolling.PASSWORD)
        walker.keys("Return")
        walker.hears("The username or password is not right.")
        walker.write("Password", _NEW)
        walker.keys("Return")
        is_in(walker)
        assert letters(clinic, "was changed")
        sign_out(walker)

        again = clinic.invite(patient, email="nora.new@example.com")
        assert hand_over(desktop, again["deep_link"]) == 0
        enrolling.register(walker, again, chart_bundle.BIRTH_DATE)
        assert walker.rows() == rows
