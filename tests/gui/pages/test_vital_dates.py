"""The day of a measurement: the same in the list as in its details, in what it was before, and in a search."""

import pytest
from PySide6.QtWidgets import QLabel

from pfclient.chart.changes import Change
from pfclient.chart.search import Match
from pfclient.chart.trends import Trends
from pfclient.fhir.dates import parse
from pfclient.records.lab_values import measure_of
from pfclient.records.record import Standing
from pfclient.records.vitals import Vital
from tests.support.zones import computer_in
from ui.pages.section.changes import changed_lines
from ui.pages.vitals.columns import columns
from ui.pages.vitals.detail import describe
from ui.shell.found_words import result
from ui.widgets.detail_pane import DetailPane
from ui.widgets.trend_chart import TrendChart


@pytest.fixture
def in_chicago():
    """Puts this computer in a zone where it is still the evening before."""
    with computer_in("America/Chicago"):
        yield


def weight(number, taken):
    return Vital(
        key=f"Observation/{number}",
        title="Weight",
        standing=Standing.CURRENT,
        status="final",
        when=parse(taken),
        clinic="Lakeview Family Medicine",
        test="http://loinc.org|29463-7",
        measure=measure_of({"valueQuantity": {"value": 70 + number, "unit": "kg"}}),
    )


def test_a_measurement_told_in_universal_time_is_of_the_day_it_was_here(desk, in_chicago):
    before, now = weight(1, "2027-01-05T02:30:00Z"), weight(2, "2027-02-05T02:30:00Z")
    assert columns()[-1].text(now) == "Feb 4, 2027"
    pane = desk(DetailPane(), (400, 900))
    describe(pane, now, lambda _key: None, Trends([before, now]))
    [drawn] = pane.findChildren(TrendChart)
    said = "\n".join((*(label.text() for label in pane.findChildren(QLabel)), drawn.accessibleDescription()))
    assert "Jan 4, 2027" in said
    assert "Jan 4, 2027 to Feb 4, 2027" in said
    assert "Feb 5, 2027" not in said
    assert "Jan 5, 2027" not in said
    found = result(Match("p", "vitals", now), "heart", whose="", initials="", color="plum")
    assert found.when == "Feb 4, 2027"


def test_a_time_that_was_another_is_told_by_the_same_clock(qapp, in_chicago):
    change = Change(weight(1, "2027-01-05T02:30:00Z"), ("when",))
    lines = changed_lines(change, weight(1, "2027-02-05T02:30:00Z"))
    assert lines == ["Date: was Jan\u00a04,\u00a02027,\u00a08:30\u00a0PM, now Feb\u00a04,\u00a02027,\u00a08:30\u00a0PM"]
