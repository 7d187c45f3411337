"""The portal dies at three steps of registration: what was typed stays, and Try again goes on where it stopped."""

import pytest

from tests.journeys import enrolling
from tests.support import chart_bundle

pytestmark = pytest.mark.timeout(120)

_KEPT = "What you typed is still here"


def come_back(clinic, walker):
    """The portal is served again, and the person tries again."""
    clinic.serve_again()
    walker.press("Try again")


def test_what_was_typed_stays_and_trying_again_goes_on(app, clinic, tmp_path):
    patient = clinic.admit(chart_bundle.write(tmp_path / "chart.json", chart_bundle.resources()), labs=False)
    invited = clinic.invite(patient)
    with app(invited["deep_link"]) as walker:
        walker.hears("Find my invitation")
        clinic.die()
        walker.press("Find my invitation")
        walker.hears(_KEPT)
        assert invited["deep_link"] in walker.reader.text_in("Invitation link")
        come_back(clinic, walker)
        walker.hears("Invitation found")
        walker.press("Continue")
        walker.hears("How do you want to prove")

        clinic.die()
        enrolling.prove_by_pin(walker, chart_bundle.BIRTH_DATE, invited["pin"])
        walker.hears(_KEPT)
        boxes = [walker.reader.text_in(f"Date of birth, {box}") for box in ("Month", "Day", "Year")]
        year, month, day = chart_bundle.BIRTH_DATE.split("-")
        assert boxes == [month, day, year]
        assert walker.reader.text_in("PIN from").replace(" ", "") == invited["pin"].replace(" ", "")
        come_back(clinic, walker)
        enrolling.agree(walker)
        enrolling.answer_question(walker)

        walker.hears("Choose a password")
        clinic.die()
        enrolling.choose_password(walker)
        walker.hears(_KEPT)
        assert len(walker.reader.text_in("Password")) == len(enrolling.PASSWORD)
        come_back(clinic, walker)
        enrolling.open_chart(walker)
        assert walker.rows()[0][0].startswith("Asthma.")
