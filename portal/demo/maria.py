"""Maria Alvarez, 41: her own chart at Lakeview Family Medicine."""

from portal.demo.calendar import Calendar
from portal.demo.care import chart_notes, plan, visit
from portal.demo.chart import ChartWriter, write_person
from portal.demo.checkups import checkup
from portal.demo.codes import concept
from portal.demo.labs import Test, note, report, result, series
from portal.demo.staff import BECKER, LAKEVIEW, RAMAN, Directory

KEY = "maria-alvarez"

TSH = Test("tsh", "TSH", "3016-3", "Thyrotropin in Serum or Plasma", "mIU/L", "0.4", "4.0")
IRON = Test("ferritin", "Ferritin", "2276-4", "Ferritin in Serum or Plasma", "ng/mL", "15", "150")
HEMOGLOBIN = Test("hemoglobin", "Hemoglobin", "718-7", "Hemoglobin in Blood", "g/dL", "11.6", "15.0")
ANA = Test("ana", "Antinuclear antibodies", "5048-4", "Nuclear Ab titer in Serum")
CRP = Test("crp", "C-reactive protein", "1988-5", "C reactive protein in Serum or Plasma", "mg/L", "", "5.0")
RUBELLA = Test("rubella", "Rubella protection", "5334-8", "Rubella virus IgG Ab in Serum")
PREGNANCY = Test("pregnancy", "Pregnancy test", "2118-8", "Choriogonadotropin in Serum or Plasma")
THYROID_AB = Test("tpo", "Thyroid antibodies", "8099-4", "Thyroperoxidase Ab in Serum", "IU/mL", "", "9")


def write_chart(calendar: Calendar, directory: Directory) -> ChartWriter:
    """Her whole chart."""
    chart = ChartWriter(KEY, calendar.born(6, 2, age=41), calendar, directory)
    write_person(
        chart, "Maria", "Alvarez", "female", clinic=LAKEVIEW, doctor=RAMAN, phone="(555) 555-0123",
        email="maria@example.org",
    )  # fmt: skip
    thyroid = _conditions(chart)
    _medicines(chart)
    _vaccines(chart)
    _allergies_and_procedures(chart)
    _labs(chart)
    _plans(chart, thyroid)
    _visits(chart)
    chart_notes(chart, "Maria is tired of caring for everybody.", on=calendar.day("2025-11-18"), by=RAMAN)
    return chart


def _conditions(chart: ChartWriter) -> str:
    day = chart.calendar.day
    slow = ("icd10", "E03.9", "Hypothyroidism, unspecified")
    thyroid = chart.condition(
        "thyroid", "Underactive thyroid", slow, since=day("2019"), by=RAMAN, recorded=day("2019-05-08")
    )
    migraine = ("icd10", "G43.909", "Migraine, unspecified, not intractable")
    chart.condition("migraine", "Migraine", migraine, since=day("2008-04"), by=RAMAN, recorded=day("2016-02-11"))
    iron = ("icd10", "D50.9", "Iron deficiency anemia, unspecified")
    chart.condition(
        "iron",
        "Low iron",
        iron,
        since=day("2024-06-03"),
        by=RAMAN,
        status="resolved",
        abatementDateTime=day("2025-11-18"),
    )
    gluten = ("icd10", "K90.41", "Non-celiac gluten sensitivity")
    chart.condition(
        "gluten", "Possible gluten sensitivity", gluten, since=day("2025-11-18"), by=RAMAN, certainty="provisional"
    )
    celiac = ("icd10", "K90.0", "Celiac disease")
    chart.condition("celiac", "Celiac disease", celiac, since=day("2025-11-18"), by=RAMAN, certainty="refuted")
    diabetes = ("icd10", "E11.9", "Type 2 diabetes mellitus without complications")
    chart.condition(
        "mistake", "Type 2 diabetes", diabetes, since=day("2023-03-07"), by=RAMAN, status=None,
        certainty="entered-in-error",
    )  # fmt: skip
    return thyroid


def _medicines(chart: ChartWriter) -> None:
    day = chart.calendar.day
    chart.medicine(
        "levothyroxine", "Levothyroxine 75 mcg tablet", "966224",
        how="Take 1 tablet each morning, 30 minutes before breakfast", reason="Underactive thyroid", by=RAMAN,
        on=day("2025-11-18"), refills=4,
    )  # fmt: skip
    chart.medicine(
        "sumatriptan", "Sumatriptan 50 mg tablet", "313161",
        how="Take 1 tablet when a migraine starts. No more than 2 a day.",
        reason="Migraine", by=RAMAN, on=day("2023-03-07"), refills=2,
    )  # fmt: skip
    chart.medicine(
        "iron", "Iron (ferrous sulfate) 325 mg tablet", "310325", how="Take 1 tablet every other day",
        reason="Low iron", by=RAMAN, on=day("2024-06-03"), status="on-hold",
        stopped="Your iron is back to normal. We check again in spring.",
    )  # fmt: skip
    chart.medicine(
        "amoxicillin", "Amoxicillin 500 mg capsule", "308191", how="Take 1 capsule 3 times a day for 7 days",
        reason="Sinus infection", by=RAMAN, on=day("2022-12-05"), status="completed",
    )  # fmt: skip
    chart.medicine(
        "topiramate", "Topiramate 25 mg tablet", "151226", how="Take 1 tablet at bedtime", reason="Migraine", by=RAMAN,
        on=day("2021-09-14"), status="stopped", stopped="Tingling in the hands", ended=day("2022-01-11"),
    )  # fmt: skip


def _vaccines(chart: ChartWriter) -> None:
    day = chart.calendar.day
    for year, lot in (("2025", "UT8112B"), ("2024", "UT7702D"), ("2023", "UT6951A"), ("2022", "UT6230C")):
        on = day(f"{year}-10-06")
        chart.vaccine(
            f"flu-{year}", "Flu shot (influenza)", "150", on=on, by=BECKER, brand="Fluzone", arm="left", lot=lot
        )
    covid = day("2025-10-06")
    chart.vaccine("covid", "COVID-19", "309", on=covid, by=BECKER, brand="Comirnaty", arm="left", lot="GK2209")
    tdap = day("2017-03-02")
    chart.vaccine(
        "tdap", "Tetanus, diphtheria, whooping cough", "115", on=tdap, by=RAMAN, brand="Boostrix", arm="right"
    )
    chart.vaccine("hepb", "Hepatitis B, dose 3 of 3", "43", on=day("2004"), by=RAMAN, dose=(3, 3))
    chart.add(
        "Immunization",
        "covid-not-given",
        status="not-done",
        statusReason=concept("You asked to wait until after your trip"),
        vaccineCode=concept("COVID-19", ("cvx", "309", "COVID-19 vaccine")),
        patient=chart.subject,
        occurrenceDateTime=day("2024-10-06"),
        performer=[{"actor": chart.directory.role(BECKER)}],
    )


def _allergies_and_procedures(chart: ChartWriter) -> None:
    day = chart.calendar.day
    chart.allergy(
        "bee", "Bee stings", "288328004", kind="environment", signs=["Swelling of the hand", "Trouble breathing"],
        severity="severe", since=day("2012-07"), by=RAMAN, criticality="high",
    )  # fmt: skip
    chart.allergy(
        "latex", "Latex gloves", "111088007", kind="environment", signs=["Itching"], severity="mild", since=day("2023"),
        by=RAMAN, certainty="unconfirmed",
    )  # fmt: skip
    leos_birth = chart.calendar.born(5, 19, age=8).isoformat()
    birth = ("snomed", "11466000", "Cesarean section")
    chart.procedure("cesarean", "Cesarean birth", birth, on=leos_birth, by=RAMAN, why="Birth of Leo")
    pap = ("snomed", "171149006", "Screening for malignant neoplasm of cervix")
    chart.procedure(
        "pap", "Cervical cancer screening (Pap test)", pap, on=day("2024-06-03"), by=RAMAN, why="Routine check"
    )
    gall = ("snomed", "45595009", "Laparoscopic cholecystectomy")
    chart.procedure("gallbladder", "Gallbladder removal", gall, on=day("2014"), by=RAMAN, why="Gallstones")


def _labs(chart: ChartWriter) -> None:
    tsh = [
        ("2022-05-10", "5.1"),
        ("2023-03-07", "4.6"),
        ("2024-06-03", "3.2"),
        ("2025-02-11", "4.4"),
        ("2025-11-18", "2.8"),
    ]
    series(chart, TSH, RAMAN, tsh, older=("0.5", "5.0", "2023-01-01"))
    iron = [("2024-06-03", "9.0"), ("2024-12-09", "18.5"), ("2025-11-18", "41.0")]
    series(chart, IRON, RAMAN, iron, older=("13", "150", "2024-09-01"))
    counts = [("2024-06-03", "10.9"), ("2024-12-09", "11.8"), ("2025-11-18", "12.9")]
    made = series(chart, HEMOGLOBIN, RAMAN, counts)
    small = result(chart, CRP, "2025-11-18", "<0.50", RAMAN, flag="N")
    report(chart, "blood", "Blood count and iron", "58410-2", on="2025-11-18", by=RAMAN, results=[made[-1], small],
           conclusion="Iron and blood count are back to normal.")  # fmt: skip
    calm = note(chart, "A low titer like this is common and most often means nothing.", on="2025-11-20", by=RAMAN)
    result(chart, ANA, "2025-11-18", "1:80", RAMAN, flag="A", note=calm)
    result(chart, RUBELLA, "2016-09-12", "Immune", RAMAN)
    result(chart, PREGNANCY, "2024-06-03", "Negative", RAMAN, flag="NEG")
    changed = note(chart, "Corrected: the first report named the wrong method.", on="2025-02-13", by=RAMAN)
    result(chart, CRP, "2025-02-11", "1.20", RAMAN, status="corrected", note=changed)
    chart.unshared.append(result(chart, THYROID_AB, "2025-11-18", "212", RAMAN))


def _plans(chart: ChartWriter, thyroid: str) -> None:
    day, coming = chart.calendar.day, chart.calendar.coming
    plan(
        chart, "plan-thyroid", "Thyroid check plan", on=day("2025-11-18"), by=RAMAN,
        goals=[("TSH between 0.5 and 4", coming("2026-05-18"))],
        steps=["Take your tablet at the same time each day.", "Blood test every 6 months."],
        team=[(RAMAN, "Family doctor")], addresses=[thyroid],
    )  # fmt: skip


def _visits(chart: ChartWriter) -> None:
    day, coming = chart.calendar.day, chart.calendar.coming
    visit(
        chart, "visit-check", "Yearly check-up", day=coming("2026-05-18"), clock="08:30", with_whom=RAMAN, minutes=45,
        instruction="Please do not eat after midnight: we will take blood.",
    )  # fmt: skip
    visit(
        chart,
        "visit-2025-11",
        "Thyroid and iron check",
        day=day("2025-11-18"),
        clock="16:00",
        with_whom=RAMAN,
        status="fulfilled",
    )
    visit(chart, "visit-2025-10", "Flu and COVID-19 shots", day=day("2025-10-06"), clock="11:00", with_whom=BECKER,
          minutes=15, status="fulfilled")  # fmt: skip
    visit(chart, "visit-2025-08", "Headaches", day=day("2025-08-19"), clock="09:00", with_whom=RAMAN,
          status="cancelled", cancelled="You asked to cancel")  # fmt: skip
    checkup(
        chart, "Thyroid and iron check", on="2025-11-18", clock="16:00", by=RAMAN, why="Underactive thyroid",
        pressure="116/72", pulse="68", weight="142.0", prose="Maria is tired of caring for everybody.",
    )  # fmt: skip
    checkup(chart, "Flu and COVID-19 shots", on="2025-10-06", clock="11:00", by=BECKER, minutes=15, temperature="98.2")
    checkup(
        chart, "Yearly check-up", on="2024-06-03", clock="09:10", by=RAMAN, minutes=45, pressure="118/74", pulse="72",
        weight="139.5", height="64.5",
    )  # fmt: skip
