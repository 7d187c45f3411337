"""After a run of the tests: what the app has written in all of them, looked through for the people it was about."""

from tests.support import chart_bundle
from tests.support.traces import traces
from ui.demo.family import EMAIL, PHONE

FAMILY = ("Alvarez", "Maria", "Ernesto", "Sofia", EMAIL, PHONE, "1949-11-30")
# One medicine of each of them, an allergy, a test, a doctor and a clinic.
RECORDS = ("Levothyroxine", "Albuterol", "Adapalene", "Lisinopril", "Penicillin", "Hemoglobin", "Okafor", "Lakeview")
OTHERS = (*chart_bundle.NAME, chart_bundle.BIRTH_DATE, "Asthma", "Ibuprofen", "Appendectomy", "Canaria", "Secretowski")
EVERYBODY = (*FAMILY, *RECORDS, *OTHERS)
PROFILE = "profile"
"""What every test calls the directory in which the app may write."""
CLINIC = "demo/portal/"
"""Where in it the demo's portal, another program, keeps its patients."""


def left_behind(place):
    """How many profiles lie below a directory, and what in them can be read, as ["Maria in …/profile/…", …]."""
    profiles = sorted(path for path in place.rglob(PROFILE) if path.is_dir() and not path.is_symlink())
    found = []
    for profile in profiles:
        told = (said for said in traces(profile, EVERYBODY) if not said.partition(" in ")[2].startswith(CLINIC))
        found += [f"{said} of {profile.relative_to(place)}" for said in told]
    return len(profiles), found
