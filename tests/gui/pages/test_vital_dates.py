"""The day of a measurement: the same in the list as in its details."""

import time

from pfclient.fhir.dates import parse
from pfclient.records.record import Standing
from pfclient.records.vitals import Vital
from ui.pages.vitals.columns import columns


def test_a_measurement_told_in_universal_time_is_of_the_day_it_was_here(monkeypatch):
    monkeypatch.setenv("TZ", "America/Chicago")
    time.tzset()
    try:
        taken = parse("2027-01-05T02:30:00Z")
        weight = Vital(key="Observation/1", title="Weight", standing=Standing.CURRENT, status="final", when=taken)
        assert columns()[-1].text(weight) == "Jan 4, 2027"
    finally:
        monkeypatch.undo()
        time.tzset()
