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
        "diabetes",
        "Type 2 diabetes",
        ("icd10", "E11.9", "Type 2 diabetes mellitus without complications"),
        since=day("2019-03-14")[:7],
        by=RAMAN,
        recorded=day("2019-03-21"),
        note=[{"text": "Foot check at every visit."}],
    )
    chart.medicine(
        "atorvastatin",
        "Atorvastatin 40 mg tablet",
        "617311",
        how="Take 1 tablet at bedtime",
        reason="High cholesterol",
        by=RAMAN,
        on=day("2018-09-09"),
        refills=1,
    )
    return chart
