"""What a chart's lists should say, and what they say on screen."""

import json
import re
import subprocess
import sys
from collections import Counter
from datetime import datetime

from tests.support.desktop import ROOT

SECTIONS = {
    "diagnoses": "Diagnoses",
    "medications": "Medications",
    "immunizations": "Immunizations",
    "allergies": "Allergies",
    "procedures": "Procedures",
    "care_plans": "Care plans",
    "lab_results": "Lab results",
    "appointments": "Appointments",
}
"""Names of the categories in files, and of the sections in the order of their tabs."""

_LIST = re.compile(r"(Current|Upcoming|Planned or under way|Past|All) \d+")
_DATED = {"immunizations", "procedures", "appointments"}


def shown_of(file):
    """What `pfclient show FILE --json` says."""
    done = subprocess.run(
        [sys.executable, "-m", "pfclient", "show", str(file), "--json"],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )
    return json.loads(done.stdout)


def open_section(walker, name):
    """Step through the sections with Ctrl+Tab until this one is open."""
    for _ in SECTIONS:
        before = walker.title()
        if f" — {SECTIONS[name]} — " in before:
            return
        walker.keys("ctrl+Tab")
        walker.until(lambda before=before: walker.title() != before, "the next section")
    assert f" — {SECTIONS[name]} — " in walker.title()


def current_and_all(walker, name):
    """The rows on screen of a section: (those listed as current, all); where there is one list alone, both are it."""
    open_section(walker, name)
    first = walker.rows()
    lists = [said for said in walker.reader.names() if _LIST.fullmatch(said)]
    if not lists:
        return first, first
    current, _past, every = lists
    if walker.reader.is_on(every, "checked"):
        return _listed(walker, every, current, "Left"), first
    return first, _listed(walker, current, every, "Right")


def _listed(walker, chosen, wanted, key):
    """Move the choice from one list to another by arrows; the rows then."""
    walker.tab_to(chosen)
    for _ in range(2):
        walker.keys(key)
    walker.until(lambda: walker.reader.is_on(wanted, "checked"), f"the list {wanted!r}")
    count = int(wanted.rpartition(" ")[2])
    return walker.until(lambda: (rows := walker.rows()) and len(rows) == count and rows, f"{count} rows")


def differences(name, expected, rows):
    """What should stand there and does not, and what stands there and should not, title for title; both empty if well.

    Args:
        name: Category.
        expected: Rows of `show`.
        rows: Rows on screen.
    """
    left = list(rows)
    missing = Counter()
    # Longer titles first, so that one that begins like another is not taken for it.
    for row in sorted(expected, key=lambda row: -len(row["title"])):
        found = next((said for said in left if _says(said, name, row)), None)
        if found is None:
            missing[row["title"], row["date"]] += 1
        else:
            left.remove(found)
    return missing, left


def _says(said, name, row):
    sentence = said[0]
    # A visit's sentence begins with its day.
    begins = sentence.partition(" AM. ")[2] or sentence.partition(" PM. ")[2] if name == "appointments" else sentence
    if not begins.startswith(f"{row['title'].rstrip('.')}."):
        return False
    return name not in _DATED or not row["date"] or _day(row["date"]) in sentence


def _day(text):
    """A whole date as an American reads it; what is less than a day is left to its own tests."""
    if len(text) < len("2026-01-01"):
        return text[:4]
    moment = datetime.fromisoformat(text)
    return f"{moment:%b} {moment.day}, {moment.year}"
