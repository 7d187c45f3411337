"""Two-step verification by keyboard alone: set up with the key that is shown, and every way to sign in with it."""

import time

import pyotp
import pytest

from tests.journeys import enrolling
from tests.journeys.settings import open_settings
from tests.support import chart_bundle

pytestmark = pytest.mark.timeout(240)

_EMAIL = "nora.reader@example.com"
_KEY, _CODE = "Setup key: ", "Backup code "
_WRONG = "That code is not right"


def told(walker, beginning):
    """What stands on screen after these words, wherever they begin a name."""
    return [name.removeprefix(beginning) for name in walker.reader.names() if name.startswith(beginning)]


def set_up(walker):
    """From the charts to "on"; the phone, the code it was switched on with, and the backup codes."""
    open_settings(walker, "security")
    walker.hears("Set up")
    walker.press("Set up two-step verification")
    walker.write("Password", enrolling.PASSWORD)
    walker.keys("Return")
    [key] = walker.until(lambda: told(walker, _KEY), "the key")
    phone = pyotp.TOTP(key.replace(" ", ""))
    used = phone.now()
    walker.write("Type the 6-digit code", used)
    walker.keys("Return")
    codes = walker.until(lambda: told(walker, _CODE), "the backup codes")
    assert len(codes) == 10
    walker.press("Done")
    walker.hears("Print or save your backup codes first")
    walker.press("I have kept these codes")
    walker.press("Done")
    walker.hears("10 backup codes are left.")
    walker.keys("alt+Left")
    return phone, used, [code.partition(": ")[2] for code in codes]


def sign_out(walker, *, everything=False):
    """Whatever is open."""
    walker.press("Sign out")
    walker.hears("Sign out of Family Chart?")
    if everything:
        walker.press("Ask for a code here again")
    walker.press("Sign out")


def give_code(walker, code):
    walker.write("Code", code)
    walker.keys("Return")


def is_in(walker):
    walker.until(lambda: "Nora Whitfield" in walker.title(), "the charts")


def test_two_step_verification_is_set_up_and_signs_in_by_keyboard_alone(app, clinic, tmp_path):
    path = chart_bundle.write(tmp_path / "chart.json", chart_bundle.resources())
    invited = clinic.invite(clinic.admit(path, labs=True), email=_EMAIL)
    with app(invited["deep_link"]) as walker:
        enrolling.register(walker, invited, chart_bundle.BIRTH_DATE)
        phone, used, codes = set_up(walker)

        sign_out(walker)
        enrolling.sign_in(walker, _EMAIL, clinic=clinic)
        walker.hears("Enter your 6-digit code")
        give_code(walker, used)
        walker.hears(_WRONG)
        give_code(walker, phone.at(time.time(), counter_offset=1))
        is_in(walker)

        sign_out(walker)
        enrolling.sign_in(walker, _EMAIL, clinic=clinic)
        walker.hears("Enter your 6-digit code")
        walker.press("Do not ask again on this computer for 30 days")
        walker.press("Use a backup code")
        walker.hears("Enter a backup code")
        walker.write("Backup code", codes[0])
        walker.keys("Return")
        is_in(walker)

        sign_out(walker)
        enrolling.sign_in(walker, _EMAIL)
        is_in(walker)

        sign_out(walker, everything=True)
        enrolling.sign_in(walker, _EMAIL, clinic=clinic)
        walker.hears("Enter your 6-digit code")
        for tried in range(15):
            if walker.says("Too many tries"):
                break
            give_code(walker, f"{tried:06}")
            walker.until(lambda: walker.says(_WRONG) or walker.says("Too many tries"), "what is said of it")
        assert tried >= 5
        walker.hears("You can try again at")
        give_code(walker, phone.at(time.time(), counter_offset=1))
        walker.hears("Too many tries")
        assert walker.says("Enter your 6-digit code")
