"""A thousand rehearsed visits take hours: they begin with a day that has just begun, whatever the clock says."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from pfclient.kiosk.canaries import Canaries
from ui.demo.rehearsal_clinic import Guest, morning, write_clinic


@pytest.mark.parametrize("hour", range(24))
def test_the_visits_of_a_long_run_belong_to_one_day(tmp_path, hour):
    now = datetime(2026, 11, 26, hour, 40, tzinfo=UTC)
    zone = morning(now)
    assert zone is not None
    begins, ends = now.astimezone(zone), (now + timedelta(hours=20)).astimezone(zone)
    assert begins.hour == 1
    assert begins.date() == ends.date()
    clinic = tmp_path / "clinic.json"
    write_clinic(clinic, [Guest(0)], begins, Canaries())
    [booked] = [e["resource"] for e in json.loads(clinic.read_text())["entry"] if "start" in e["resource"]]
    assert datetime.fromisoformat(booked["start"]).astimezone(zone).date() == begins.date()
