"""How lab results stand in their list: by day and doctor, each report followed by what it holds."""

from pfclient.fhir import dates
from pfclient.records.lab_results import LabResult, Measure
from pfclient.records.record import Standing
from ui.base.group import Group
from ui.pages.lab_results.arrangement import arranged, grouped
from ui.pages.lab_results.columns import columns


def result(key, day="2026-03-03", **fields):
    fields = {"recorder": "Dr. Samuel Okafor", "clinic": "Bayside"} | fields
    return LabResult(
        key=key, title=key, standing=Standing.CURRENT, status="final", when=dates.parse(day), **fields
    )  # fmt: skip


def order(*rows):
    return [row.key for row in arranged(rows)]


def headings(*rows):
    return [row.title for row in grouped(arranged(rows)) if isinstance(row, Group)]


def test_a_report_stands_before_its_results_and_those_in_its_own_order():
    rows = [result("albumin"), result("b"), result("report", kind="report", members=("b", "a")), result("a")]
    assert order(*rows) == ["report", "b", "a", "albumin"]


def test_a_panel_in_a_report_stands_with_its_own_results_inside_it():
    rows = [
        result("x"),
        result("panel", kind="panel", members=("x",)),
        result("y"),
        result("report", kind="report", members=("panel", "y", "x")),
    ]
    assert sorted(order(*rows)) == ["panel", "report", "x", "y"]
    assert order(*rows)[0] == "report"


def test_no_row_is_lost_or_doubled_where_reports_hold_each_other():
    rows = [
        result("one", kind="report", members=("two", "one", "gone")),
        result("two", kind="report", members=("one", "leaf")),
        result("leaf"),
    ]
    assert sorted(order(*rows)) == ["leaf", "one", "two"]


def test_a_result_without_a_doctor_stands_under_its_reports_heading():
    rows = [result("report", kind="report", members=("a",)), result("a", recorder=""), result("b", recorder="")]
    assert headings(*rows) == [
        "March 3, 2026  ·  ordered by Dr. Samuel Okafor  ·  Bayside",
        "March 3, 2026  ·  Bayside",
    ]


def test_a_result_of_another_day_keeps_its_own_heading():
    rows = [result("report", kind="report", members=("a",)), result("a", "2026-03-01")]
    assert order(*rows) == ["report", "a"]
    assert headings(*rows) == [
        "March 3, 2026  ·  ordered by Dr. Samuel Okafor  ·  Bayside",
        "March 1, 2026  ·  ordered by Dr. Samuel Okafor  ·  Bayside",
    ]


def test_days_keep_the_order_of_the_chart():
    rows = [result("new"), result("old", "2025-01-01"), result("older report", "2024-01-01", kind="report")]
    assert order(*rows) == ["new", "old", "older report"]


def _cell(value, unit):
    column = columns()[1]
    return column.cell(result("a", measure=Measure(value=value, unit=unit)))


def test_a_unit_stands_beside_a_short_figure_and_below_a_long_one_never_cut():
    short, long = _cell("1.38", "mg/dL"), _cell("4.7327443998677765", "10*3/uL")
    assert (short.unit, short.second) == ("mg/dL", "")
    assert (long.text, long.unit, long.second) == ("4.7327443998677765", "", "10*3/uL")
