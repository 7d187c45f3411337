"""One account in two programs: each is seen by the other, signed out from there, and by another password."""

import pytest

from tests.journeys import enrolling
from tests.journeys.settings import open_settings
from tests.support import chart_bundle

pytestmark = pytest.mark.timeout(240)

_EMAIL, _NEW = "nora.reader@example.com", "Copper-wagon-7"
_OTHER = "Sign out. Linux computer."


def signs_in(walker, password=enrolling.PASSWORD, **more):
    walker.turn_to()
    enrolling.sign_in(walker, _EMAIL, password, **more)
    walker.until(lambda: walker.title().startswith("Nora Whitfield"), "the charts")


def notices(walker):
    """At its next contact it says that the sign-in has ended, and shows nobody's records."""
    walker.turn_to()
    walker.keys("F5")
    walker.hears("Your sign-in has ended")
    assert not any(walker.says(words) for words in ("Whitfield", "Asthma"))


def sign_other_out(walker):
    open_settings(walker, "devices")
    walker.hears(_OTHER)
    walker.press(_OTHER)
    walker.until(lambda: not walker.says(_OTHER), "one sign-in")
    assert walker.says("This computer")
    walker.keys("alt+Left")


def sign_everybody_else_out(walker):
    open_settings(walker, "devices")
    walker.hears(_OTHER)
    walker.press("Sign out everywhere else")
    walker.hears("Only this computer is signed in now")


def change_password(walker):
    """From the page of the devices, with a wrong one first."""
    walker.press("Change your password")
    walker.hears("Everywhere else you are signed out")
    walker.write("Password you have now", "Tin-kettle-9")
    walker.write("New password", _NEW)
    walker.hears("very hard to guess")
    walker.keys("Return")
    walker.hears("That is not the password you have now")
    walker.write("Password you have now", enrolling.PASSWORD)
    walker.keys("Return")
    walker.hears("Your password is changed")


def test_a_program_is_signed_out_from_another_by_the_list_and_by_another_password(app, clinic, tmp_path):
    path = chart_bundle.write(tmp_path / "chart.json", chart_bundle.resources())
    invited = clinic.invite(clinic.admit(path, labs=True), email=_EMAIL)
    with app(invited["deep_link"]) as here, app("--profile", str(tmp_path / "other" / "profile")) as there:
        here.turn_to()
        enrolling.register(here, invited, chart_bundle.BIRTH_DATE)
        signs_in(there, clinic=clinic)

        here.turn_to()
        sign_other_out(here)
        notices(there)
        signs_in(there)

        here.turn_to()
        sign_everybody_else_out(here)
        notices(there)
        signs_in(there)

        here.turn_to()
        change_password(here)
        notices(there)
        enrolling.sign_in(there, _EMAIL)
        there.hears("The username or password is not right.")
        signs_in(there, _NEW)

        here.turn_to()
        here.keys("alt+Left", "F5")
        here.until(lambda: here.says("Updated ") and here.rows(), "its own charts, still")
