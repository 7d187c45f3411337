"""A clinic that wants to mislead: the whole program under strace, from its invitation to every entry of its chart."""

import re
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.journeys import enrolling
from tests.journeys.screens import SECTIONS, open_section
from tests.support import chart_bundle, hostile, strace
from tests.support.payload_screens import PAYLOADS, chart, poisoned

pytestmark = [
    pytest.mark.skipif(not strace.works(), reason=strace.MISSING),
    pytest.mark.timeout(180),
]

CALLS = "trace=%file,connect"
TOLD = "Call evil.example at once"
TURNED = "Aspirin\u202e gm 18\u202c\u200b 81 mg"
SAID = "Aspirin gm 18 81 mg"
"""A medicine with letters in its name that turn what follows and one nobody sees, and how it must be shown."""


def the_chart(directory, canary):
    """Every text of every resource is a payload that names the canary's file; one medicine has letters that turn."""
    found = []
    for number, one in enumerate(chart("hostile-patient")):
        if one["resourceType"] == "Patient":
            found.append(one)
            continue
        payload = PAYLOADS[number % len(PAYLOADS)].replace("{path}", str(canary))
        found.append(poisoned(one, payload, canary))
    medicine = next(one for one in found if one["resourceType"] == "MedicationRequest")
    medicine["medicationCodeableConcept"] = {"text": TURNED}
    return chart_bundle.write(directory / "chart.json", found)


class _Misleading(BaseHTTPRequestHandler):
    """Answers everything with an error full of words."""

    def do_GET(self):
        body = f'{{"error": "{TOLD}", "title": "{TOLD}", "issue": [{{"diagnostics": "{TOLD}"}}]}}'.encode()
        self.send_response(500, TOLD)
        self.send_header("Content-Type", "application/fhir+json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        self.do_GET()

    def log_message(self, *_):
        """Says nothing."""


@contextmanager
def misleading(port):
    """A server in the place of the portal that was there."""
    server = ThreadingHTTPServer(("127.0.0.1", int(port)), _Misleading)
    threading.Thread(target=server.serve_forever).start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()


def read_everything(walker):
    """Every section, and the details of every entry; the rows that were heard, by section."""
    heard = {}
    for name, title in SECTIONS.items():
        open_section(walker, name)
        heard[name] = walker.until(walker.rows, f"the rows of {name}")
        walker.tab_to("Filter ")
        walker.tab_to(title)
        for _ in heard[name]:
            walker.keys("Return")
            walker.until(lambda: walker.reader.focused()[0].startswith("Details of"), "the details")
            walker.keys("Escape", "Down")
    return heard


def test_nothing_a_clinic_wrote_is_opened_called_started_or_believed(app, clinic, tmp_path):
    canary = tmp_path / f"{hostile.CANARY}.png"
    canary.write_bytes(b"\x89PNG\r\n\x1a\n")
    patient = clinic.admit(the_chart(tmp_path, canary), labs=True, practice=f'<img src="{canary}"> Clinic')
    invited = clinic.invite(patient)
    trace = tmp_path / "trace"
    # As a grandchild, so that what was started is the program itself.
    under = ["strace", "-D", "-f", "-qq", "-s", "400", "--seccomp-bpf", "-o", str(trace), "-e", CALLS, "--"]
    with app(invited["deep_link"], under=under) as walker:
        enrolling.register(walker, invited, chart_bundle.BIRTH_DATE)
        heard = read_everything(walker)
        walker.keys("ctrl+f")
        walker.desktop.type("img")
        walker.hears("matches for “img”")
        walker.keys("Escape", "F1")
        walker.hears("Search help")
        walker.keys("Escape")
        clinic.die()
        with misleading(clinic.port):
            walker.keys("F5")
            walker.hears("We could not")
            assert not walker.says(TOLD)
    assert all(any("<" in row[0] for row in rows) for rows in heard.values()), "markup is words"
    assert [row[0] for row in heard["medications"] if row[0].startswith(f"{SAID}. ")]
    calls = trace.read_text(errors="replace").splitlines()
    assert any("resources/help/en/" in call for call in calls), "what the program opens is seen"
    assert not [call for call in calls if hostile.CANARY in call]
    assert {found[1] for call in calls if (found := re.search(r"port=htons\((\d+)\)", call))} == {clinic.port}
    assert len([call for call in calls if " exec" in call]) == 1, "the program alone was started"
