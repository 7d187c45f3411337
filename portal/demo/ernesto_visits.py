"""When Ernesto was seen, and what was measured."""

from portal.demo.chart import ChartWriter
from portal.demo.checkups import checkup
from portal.demo.staff import BECKER, OKAFOR, RAMAN


def write_checkups(chart: ChartWriter) -> None:
    """All of them."""
    checkup(
        chart, "Kidney visit", on="2026-01-22", clock="09:30", by=OKAFOR, why="Chronic kidney disease",
        pressure="144/86", pulse="76", weight="186.5", prose="Ernesto worries about dialysis.",
    )  # fmt: skip
    checkup(
        chart, "Yearly wellness visit", on="2026-01-15", clock="08:15", by=RAMAN, minutes=45, pressure="138/82",
        pulse="72", weight="187.0", height="67.5", oxygen="96",
    )  # fmt: skip
    checkup(chart, "Flu and COVID-19 shots", on="2025-10-06", clock="11:30", by=BECKER, minutes=15, temperature="97.9")
    checkup(
        chart, "Heart ultrasound", on="2025-07-18", clock="09:30", by=OKAFOR, minutes=60, pressure="142/84",
        pulse="80", weight="190.0",
    )  # fmt: skip
    chart.add(
        "Observation", "weight-mistake", status="entered-in-error", subject=chart.subject,
        category=[{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/observation-category",
                               "code": "vital-signs"}]}],
        code={"text": "Weight"}, effectiveDateTime=chart.calendar.day("2026-01-15"),
    )  # fmt: skip
