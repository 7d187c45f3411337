"""Somebody is let into a part of a chart, looks, takes copies, is seen doing so, is given less and then nothing: two
programs, the patient's and theirs.
"""

import re
import subprocess

import pytest

from tests.journeys import enrolling
from tests.journeys.clinic import PORTAL
from tests.journeys.screens import open_section
from tests.journeys.settings import open_settings
from tests.support import chart_bundle
from tests.support.desktop import ROOT
from tests.support.moved_date import MovedDate, require_moved_date
from tests.support.paper import NO_READER, PDFTOTEXT, pages
from tests.support.printer import NetworkPrinter, require_printing

pytestmark = [pytest.mark.timeout(240), pytest.mark.skipif(PDFTOTEXT is None, reason=NO_READER)]

_NORA, _ROSA = "nora.reader@example.com", "rosa@example.com"
_OLD = "Shared more of the chart"


def share_labs_three_weeks_ago(clinic, patient, path):
    """The practice's command, on a computer of that day."""
    date = MovedDate(path)
    date.move("-20d")
    words = [*date.under, *PORTAL, "share", "--data", str(clinic.data), patient, "--all-labs"]
    subprocess.run(words, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, timeout=30, check=True)


def invite(walker):
    """From the charts to the PIN that is shown once; the PIN."""
    open_settings(walker, "people")
    walker.hears("Only you")
    walker.press("Invite someone to your chart")
    walker.hears("We send them an e-mail with a link")
    walker.write("Their e-mail address", _ROSA)
    walker.pick("Choose one", "Someone")
    walker.press("Continue")
    walker.hears(f"What may {_ROSA} see?")
    walker.choose("Only a part")
    walker.press("Diagnoses")
    walker.press("Medications")
    walker.pick("Choose one", "For")
    walker.press("Continue")
    walker.hears("Check that this is right")
    assert walker.says("Diagnoses, Medications")
    walker.press("Send the invitation")
    walker.hears("The invitation is on its way")
    [pin] = [name.removeprefix("PIN: ") for name in walker.reader.names() if name.startswith("PIN: ")]
    walker.press("Done")
    walker.hears("Invited. Not used yet.")
    walker.keys("alt+Left")
    return pin.replace(" ", "")


def newest_link(clinic):
    """The link to the app in the newest invitation by e-mail."""
    letters = [each["text"] for each in clinic.ask("outbox") if each["kind"] == "email"]
    return [link for text in letters for link in re.findall(r"pfclient://register\S+", text)][-1]


@pytest.fixture
def printer(desktop):
    require_printing()
    with NetworkPrinter() as there:
        desktop.environment |= there.environment
        yield there


def prints(walker, button, printer):
    """What comes out of the printer, as text."""
    before = len(printer.printed)
    walker.press(button)
    walker.desktop.focus_window("Print")
    walker.keys("Return")
    walker.turn_to()
    walker.hears("1 page was sent to the printer.")
    [paper] = printer.printed[before:]
    [page] = pages(paper)
    return page


def look_and_copy(walker, printer):
    """Look at a section that is open and one that is not, print the first, and save it."""
    open_section(walker, "medications")
    [medicine] = walker.until(walker.rows, "the medicines")
    assert medicine[0].startswith("Albuterol inhaler.")
    open_section(walker, "allergies")
    walker.hears("You can see this of Nora’s chart: Diagnoses, Medications.")
    walker.hears("Allergies, you cannot open this part")
    assert not walker.says("Peanut")
    walker.keys("ctrl+shift+Tab", "ctrl+shift+Tab")
    walker.until(lambda: walker.rows() == [medicine], "the medicines again")
    walker.press("Save a copy")
    walker.hears("A copy is not protected")
    page = prints(walker, "Print", printer)
    assert "Albuterol inhaler" in page
    assert "Peanut" not in page
    walker.press("Save a copy")
    walker.desktop.focus_window("Save a copy")
    walker.keys("Return")
    walker.turn_to()
    walker.hears("Your copy is saved")
    [copy] = walker.desktop.home.glob("*.pdf")  # there is no folder for documents here
    assert copy.read_bytes().startswith(b"%PDF")
    walker.keys("alt+Left")


def see_who_looked(walker, printer):
    """All that was done, then by one of them, on paper too, then of the last days."""
    open_settings(walker, "activity")
    walker.hears("Saved a copy: Medications")
    assert walker.says("Printed a copy: Medications")
    assert walker.says("Looked at the chart: Diagnoses, Medications")
    assert all(walker.says(words) for words in ("You", "The clinic", _OLD))
    walker.pick("Everybody", "Somebody")
    walker.until(lambda: "You" not in walker.reader.names(), "one person's acts")
    assert walker.says("Saved a copy: Medications")
    assert not walker.says("The clinic")
    page = prints(walker, "Print this list", printer)
    assert "By whom: Somebody with access" in page
    assert "Printed a copy: Medications" in page, page
    assert "The clinic" not in page
    walker.pick("Somebody", "Everybody")
    walker.hears(_OLD)
    walker.tab_to("30 days")
    walker.keys("Left")
    walker.until(lambda: not walker.says(_OLD), "the last days alone")
    assert walker.says("Saved a copy: Medications")
    walker.keys("alt+Left")


def give_less(walker):
    open_settings(walker, "people")
    walker.hears("End access. ")
    walker.press(f"Change access. {_ROSA}")
    walker.press("Medications")
    walker.press("Continue")
    walker.hears("Check that this is right")
    walker.press("Change access")
    walker.hears("Access is changed")
    assert walker.says("Can see: Diagnoses")


def end(walker):
    walker.press(f"End access. {_ROSA}")
    walker.hears("Keep access")
    walker.press("End access")
    walker.hears(f"{_ROSA} can no longer open your chart")
    assert walker.says("Only you")


def test_somebody_is_let_in_looks_around_is_seen_given_less_and_then_nothing(app, clinic, printer, tmp_path):
    require_moved_date()
    patient = clinic.admit(chart_bundle.write(tmp_path / "chart.json", chart_bundle.resources()), labs=False)
    share_labs_three_weeks_ago(clinic, patient, tmp_path / "date")
    invited = clinic.invite(patient, email=_NORA)
    with app(invited["deep_link"]) as nora:
        enrolling.register(nora, invited, chart_bundle.BIRTH_DATE)
        pin = invite(nora)
        with app(newest_link(clinic), "--profile", str(tmp_path / "rosa" / "profile")) as rosa:
            enrolling.register(rosa, {"pin": pin}, chart_bundle.BIRTH_DATE)
            look_and_copy(rosa, printer)

            nora.turn_to()
            see_who_looked(nora, printer)
            give_less(nora)
            rosa.turn_to()
            rosa.keys("F5")
            rosa.hears("You can see this of Nora’s chart: Diagnoses.")
            assert not rosa.says("Albuterol")

            nora.turn_to()
            end(nora)
            rosa.turn_to()
            rosa.keys("F5")
            rosa.hears("Ask your doctor to provide access to your health records.")
            assert not any(rosa.says(words) for words in ("Asthma", "54 years", "Diagnoses"))
