"""Ernesto at Lakeview: the family doctor's own chart of him, which says some of what Bayside says too."""

from portal.demo.calendar import Calendar
from portal.demo.chart import ChartWriter, write_person
from portal.demo.staff import LAKEVIEW, RAMAN, Directory

KEY = "ernesto-alvarez-lakeview"


def write_chart(calendar: Calendar, directory: Directory) -> ChartWriter:
    """One diagnosis and one medicine, both known to Bayside as well."""
    chart = ChartWriter(KEY, calendar.born(11, 30, age=76), calendar, directory)
    chart.shares_visits = False
    write_person(
        chart,
        "Ernesto",
        "Alvarez",
        "male",
        clinic=LAKEVIEW,
        doctor=RAMAN,
        phone="(555) 555-0187",
        email="ernesto@example.org",
    )
    day = calendar.day
    chart.condition(
        "kidney",
        "Chronic kidney disease, stage 3a",
        ("icd10", "N18.31", "Chronic kidney disease, stage 3a"),
        since=day("2026-01-22")[:7],
        by=RAMAN,
        recorded=day("2026-01-29"),
        note=[{"text": "No ibuprofen or naproxen. Blood test every 3 months."}],
    )
    chart.medicine(
        "metformin",
        "Metformin 500 mg tablet",
        "861007",
        how="Take 1 tablet 2 times a day with meals",
        reason="Type 2 diabetes",
        by=RAMAN,
        on=day("2019-03-14"),
        refills=1,
    )
    return chart
