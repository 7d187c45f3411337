"""Leo Alvarez, 8, Maria's son."""

from portal.demo.calendar import Calendar, at_age
from portal.demo.care import chart_notes, plan, visit
from portal.demo.chart import ChartWriter, write_person
from portal.demo.checkups import checkup
from portal.demo.children import childhood_vaccines
from portal.demo.codes import concept
from portal.demo.labs import Test, report, result, series
from portal.demo.staff import BECKER, LAKEVIEW, RAMAN, Directory

KEY = "leo-alvarez"

LEAD = Test("lead", "Lead", "77307-7", "Lead in Venous blood", "ug/dL", "", "3.5")
STREP = Test("strep", "Strep throat test", "78012-2", "Streptococcus pyogenes Ag in Throat by Rapid immunoassay")
HEMOGLOBIN = Test("hemoglobin", "Hemoglobin", "718-7", "Hemoglobin in Blood", "g/dL", "11.5", "14.5")
COVID = Test("covid-test", "COVID-19 test", "94558-4", "SARS-CoV-2 Ag in Respiratory system by Rapid immunoassay")


def write_chart(calendar: Calendar, directory: Directory) -> ChartWriter:
    """His whole chart."""
    chart = ChartWriter(KEY, calendar.born(5, 19, age=8), calendar, directory)
    write_person(chart, "Leo", "Alvarez", "male", clinic=LAKEVIEW, doctor=RAMAN, phone="(555) 555-0123")
    asthma = _conditions_and_medicines(chart)
    chart.no_known_allergies(on=calendar.day("2025-08-12"), by=RAMAN)
    childhood_vaccines(chart)
    _flu(chart)
    _procedures_and_labs(chart)
    plan(
        chart, "plan-asthma", "Asthma action plan", on=calendar.day("2025-08-12"), by=RAMAN,
        goals=[("No missed school days because of asthma", calendar.coming("2026-06-12"))],
        steps=["Green: no cough, play as usual.", "Yellow: cough or wheeze. 2 puffs of albuterol, then call us.",
               "Red: hard to breathe. 4 puffs and call 911."],
        team=[(RAMAN, "Family doctor"), (BECKER, "Asthma nurse")], addresses=[asthma],
    )  # fmt: skip
    _visits(chart)
    chart_notes(chart, "Leo is afraid of needles.", on=calendar.day("2025-08-12"), by=RAMAN)
    return chart


def _conditions_and_medicines(chart: ChartWriter) -> str:
    day = chart.calendar.day
    term = ("icd10", "J45.20", "Mild intermittent asthma, uncomplicated")
    asthma = chart.condition("asthma", "Asthma", term, since=day("2022-10"), by=RAMAN, recorded=day("2022-10-25"))
    ear = ("icd10", "H66.90", "Otitis media, unspecified")
    chart.condition(
        "ear",
        "Ear infection",
        ear,
        since=day("2024-02-06"),
        by=RAMAN,
        status="resolved",
        abatementDateTime=day("2024-02-20"),
    )
    chart.medicine(
        "albuterol", "Albuterol inhaler 90 mcg", "745752", how="2 puffs through the spacer when coughing or wheezing",
        reason="Asthma", by=RAMAN, on=day("2025-08-12"), refills=1,
    )  # fmt: skip
    chart.medicine(
        "vitamin", "Children's vitamin D 400 units drops", "636676", how="1 drop a day with food",
        reason="Healthy bones", by=RAMAN, on=day("2025-08-12"),
    )  # fmt: skip
    chart.medicine(
        "amoxicillin", "Amoxicillin 400 mg/5 mL liquid", "308189", how="7.5 mL 2 times a day for 10 days",
        reason="Ear infection", by=RAMAN, on=day("2024-02-06"), status="completed",
    )  # fmt: skip
    return asthma


def _flu(chart: ChartWriter) -> None:
    day = chart.calendar.day
    for year in ("2023", "2025"):
        on = day(f"{year}-10-06")
        chart.vaccine(f"flu-{year}", "Flu shot (influenza)", "150", on=on, by=BECKER, brand="Fluzone", arm="left")
    chart.add(
        "Immunization",
        "flu-2024",
        status="not-done",
        statusReason=concept("Leo had a fever that day"),
        vaccineCode=concept("Flu shot (influenza)", ("cvx", "150", "Influenza, injectable, quadrivalent")),
        patient=chart.subject,
        occurrenceDateTime=day("2024-10-08"),
        performer=[{"actor": chart.directory.role(BECKER)}],
    )


def _procedures_and_labs(chart: ChartWriter) -> None:
    day = chart.calendar.day
    tubes = ("snomed", "172676009", "Myringotomy and insertion of tympanic ventilation tube")
    chart.procedure("ear-tubes", "Ear tubes", tubes, on=day("2020-03"), by=RAMAN, why="Many ear infections")
    breath = ("snomed", "127783003", "Spirometry")
    chart.procedure("breathing", "Breathing test", breath, on=day("2025-08-12"), by=BECKER, why="Asthma")
    series(chart, HEMOGLOBIN, RAMAN, [("2023-08-08", "12.1"), ("2024-08-13", "12.4"), ("2025-08-12", "12.6")],
           older=("11.0", "14.0", "2024-01-01"))  # fmt: skip
    result(chart, LEAD, "2019-05-21", "<1.0", RAMAN, flag="N")
    throat = [
        result(chart, STREP, "2026-02-17", "Not found", BECKER, flag="NEG"),
        result(chart, COVID, "2026-02-17", "Negative", BECKER, flag="NEG"),
    ]
    report(chart, "throat", "Sore throat tests", "34534-8", on="2026-02-17", by=BECKER, results=throat)


def _visits(chart: ChartWriter) -> None:
    day, coming = chart.calendar.day, chart.calendar.coming
    visit(
        chart, "visit-asthma", "Asthma check", day=coming("2026-03-24"), clock="15:45", with_whom=RAMAN,
        instruction="Bring the inhaler and the spacer.",
    )  # fmt: skip
    visit(
        chart,
        "visit-throat",
        "Sore throat",
        day=day("2026-02-17"),
        clock="09:20",
        with_whom=BECKER,
        status="fulfilled",
        minutes=15,
    )
    visit(
        chart,
        "visit-yearly",
        "Yearly check-up",
        day=day("2025-08-12"),
        clock="10:00",
        with_whom=RAMAN,
        status="fulfilled",
    )
    first = at_age(chart.born, 12)
    visit(
        chart, "visit-first", "First birthday check-up", day=first, clock="10:00", with_whom=RAMAN, status="fulfilled"
    )
    checkup(
        chart, "Sore throat", on="2026-02-17", clock="09:20", by=BECKER, minutes=15, why="Sore throat",
        temperature="100.4", pulse="96", oxygen="98",
    )  # fmt: skip
    checkup(
        chart, "Yearly check-up", on="2025-08-12", clock="10:00", by=RAMAN, height="50.5", weight="57.5", pulse="88",
        pressure="98/60", oxygen="99", prose="Leo is afraid of needles.",
    )  # fmt: skip
    checkup(chart, "Yearly check-up", on="2024-08-13", clock="10:00", by=RAMAN, height="48.0", weight="52.0")
