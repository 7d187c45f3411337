"""An invitation's whole life at the practice's command line, seen by an app that is never restarted."""

import pytest

from tests.journeys import enrolling
from tests.support import chart_bundle

pytestmark = pytest.mark.timeout(120)

_REVOKED = "Ask your doctor to provide access to your health records."


def hand_over(desktop, link):
    """A second start with a link, as a click in the mail program makes; its exit status."""
    second = desktop.start_python("-m", "ui.main", link)
    return second.wait(15)


def test_invited_invited_again_revoked_and_invited_once_more_without_restart(app, clinic, desktop, tmp_path):
    patient = clinic.admit(chart_bundle.write(tmp_path / "chart.json", chart_bundle.resources()), labs=False)
    first = clinic.invite(patient)
    renewed = clinic.ask("resend", patient)
    assert renewed["pin"] != first["pin"]
    with app(renewed["deep_link"]) as walker:
        enrolling.find_invitation(walker)
        enrolling.prove_by_pin(walker, chart_bundle.BIRTH_DATE, first["pin"])
        walker.hears("do not match")
        walker.write("PIN from", renewed["pin"])
        walker.keys("Return")
        enrolling.agree(walker)
        enrolling.answer_question(walker)
        enrolling.choose_password(walker)
        enrolling.open_chart(walker)

        clinic.do("revoke", patient)
        walker.keys("F5")
        walker.hears(_REVOKED)
        assert walker.rows() == []
        assert not walker.says("Asthma")

        again = clinic.invite(patient)
        assert hand_over(desktop, again["deep_link"]) == 0
        walker.hears("Add a person")
        walker.until(
            lambda: again["deep_link"] in (walker.reader.text_in("Invitation link") or ""), "the link filled in"
        )
        enrolling.find_invitation(walker)
        enrolling.prove_by_pin(walker, chart_bundle.BIRTH_DATE, again["pin"])
        walker.hears("Add these records")
        walker.press("Add these records")
        walker.hears("was added")
        walker.press("See")
        walker.until(lambda: walker.rows() and walker.rows()[0][0].startswith("Asthma."), "the chart again")
        assert not walker.says(_REVOKED)
