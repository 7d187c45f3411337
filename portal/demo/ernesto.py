"""Ernesto Alvarez, 76, Maria's father: heart and kidney care at Bayside, family medicine at Lakeview."""

from portal.demo.calendar import Calendar
from portal.demo.care import chart_notes, plan, visit
from portal.demo.chart import ChartWriter, write_person
from portal.demo.ernesto_labs import write_labs
from portal.demo.ernesto_visits import write_checkups
from portal.demo.staff import BAYSIDE, BECKER, LINDQVIST, OKAFOR, RAMAN, Directory

KEY = "ernesto-alvarez"


def write_chart(calendar: Calendar, directory: Directory) -> ChartWriter:
    """His whole chart."""
    chart = ChartWriter(KEY, calendar.born(11, 30, age=76), calendar, directory)
    write_person(
        chart,
        "Ernesto",
        "Alvarez",
        "male",
        clinic=BAYSIDE,
        doctor=OKAFOR,
        phone="(555) 555-0187",
        email="ernesto@example.org",
    )
    conditions = _conditions(chart)
    _medicines(chart)
    _past_medicines(chart)
    _vaccines(chart)
    _allergies(chart)
    _procedures(chart)
    write_labs(chart)
    write_checkups(chart)
    _plans(chart, conditions)
    _visits(chart)
    chart_notes(chart, "Ernesto worries about dialysis.", on=calendar.day("2026-01-22"), by=OKAFOR)
    return chart


def _conditions(chart: ChartWriter) -> dict[str, str]:
    day = chart.calendar.day
    diabetes = ("icd10", "E11.9", "Type 2 diabetes mellitus without complications")
    kidney = ("icd10", "N18.31", "Chronic kidney disease, stage 3a")
    knee = ("icd10", "M17.11", "Unilateral primary osteoarthritis, right knee")
    made = {
        "diabetes": chart.condition("diabetes", "Type 2 diabetes", diabetes, since=day("2019-03-14"), by=RAMAN),
        "kidney": chart.condition(
            "kidney", "Chronic kidney disease, stage 3a", kidney, since=day("2026-01-22"), by=OKAFOR
        ),
        "knee": chart.condition("knee", "Arthritis of the right knee", knee, since=day("2022-05-11"), by=RAMAN),
    }
    pressure = ("icd10", "I10", "Essential (primary) hypertension")
    chart.condition("pressure", "High blood pressure", pressure, since=day("2016-10-02"), by=RAMAN)
    fats = ("icd10", "E78.5", "Hyperlipidemia, unspecified")
    chart.condition("cholesterol", "High cholesterol", fats, since=day("2018-09-09"), by=RAMAN)
    lungs = ("icd10", "J18.9", "Pneumonia, unspecified organism")
    ended = day("2023-02-14")
    chart.condition(
        "pneumonia", "Pneumonia", lungs, since=day("2023-01-08"), by=RAMAN, status="resolved", abatementDateTime=ended
    )
    gout = ("icd10", "M10.9", "Gout, unspecified")
    chart.condition("gout", "Gout", gout, since=day("2024"), by=RAMAN, status=None, certainty="entered-in-error")
    return made


def _medicines(chart: ChartWriter) -> None:
    day = chart.calendar.day
    pressure, twice = "High blood pressure", "Take 1 tablet 2 times a day with meals"
    chart.medicine(
        "metformin", "Metformin 500 mg tablet", "861007", how=twice, reason="Type 2 diabetes", by=OKAFOR,
        on=day("2019-03-14"), refills=3,
    )  # fmt: skip
    lisinopril = {"reference": "#lisinopril-10", "display": "Lisinopril 10 mg tablet"}
    contained = {"resourceType": "Medication", "id": "lisinopril-10", "code": {"text": "Lisinopril 10 mg tablet"}}
    before = chart.medicine(
        "lisinopril-5", "Lisinopril 5 mg tablet", "311353", how="Take 1 tablet each morning", reason=pressure,
        by=OKAFOR, on=day("2022-02-17"), status="completed", ended=day("2026-01-22"),
    )  # fmt: skip
    chart.medicine(
        "lisinopril", "Lisinopril 10 mg tablet", "314076", how="Take 1 tablet each morning", reason=pressure,
        by=OKAFOR, on=day("2026-01-22"), refills=2, contained=[contained], medicationReference=lisinopril,
        priorPrescription={"reference": before}, note=[{"text": "Was 5 mg once a day. Now 10 mg once a day."}],
    )  # fmt: skip
    chart.medicine(
        "amlodipine", "Amlodipine 5 mg tablet", "197361", how="Take 1 tablet once a day", reason=pressure, by=OKAFOR,
        on=day("2021-06-03"), refills=5,
    )  # fmt: skip
    tablet = {"text": "Atorvastatin 40 mg tablet"}
    atorvastatin = chart.add("Medication", "atorvastatin-40", code=tablet, status="active")
    chart.medicine(
        "atorvastatin", "Atorvastatin 40 mg tablet", "617311", how="Take 1 tablet at bedtime",
        reason="High cholesterol", by=RAMAN, on=day("2018-09-09"), refills=1,
        medicationReference={"reference": atorvastatin, "display": "Atorvastatin 40 mg tablet"},
    )  # fmt: skip
    chart.medicine(
        "acetaminophen", "Acetaminophen 500 mg tablet", "198440",
        how="Take 1 or 2 tablets when needed for knee pain", reason="Knee arthritis", by=RAMAN,
        on=day("2024-02-27"), refills=0,
    )  # fmt: skip


def _past_medicines(chart: ChartWriter) -> None:
    day = chart.calendar.day
    chart.medicine(
        "no-nsaids", "Ibuprofen and similar pain medicines", "5640", how="", reason="Protecting your kidneys",
        by=OKAFOR, on=day("2026-01-22"), doNotPerform=True,
        note=[{"text": "Do not take ibuprofen, naproxen or aspirin for pain. Acetaminophen is safer for you."}],
    )  # fmt: skip
    chart.medicine(
        "ibuprofen", "Ibuprofen 400 mg tablet", "197805", how="Take 1 tablet when needed", reason="Knee arthritis",
        by=RAMAN, on=day("2022-05-11"), status="stopped",
        stopped="Not safe for your kidneys", ended=day("2024-02-27"),
    )  # fmt: skip
    chart.medicine(
        "thiazide", "Hydrochlorothiazide 25 mg tablet", "310798", how="Take 1 tablet each morning",
        reason="High blood pressure", by=RAMAN, on=day("2016-10-02"), status="stopped",
        stopped="Low sodium on a blood test", ended=day("2021-06-03"),
    )  # fmt: skip
    chart.add(
        "MedicationStatement",
        "vitamin-d",
        status="active",
        medicationCodeableConcept={"text": "Vitamin D3 1,000 units tablet"},
        subject=chart.subject,
        effectivePeriod={"start": day("2024")},
        dateAsserted=day("2026-01-15"),
        informationSource=chart.subject,
        dosage=[{"text": "1 tablet a day, bought without a prescription"}],
    )


def _vaccines(chart: ChartWriter) -> None:
    day = chart.calendar.day
    formula = int(day("2025-10-06")[:4])
    given = [
        ("flu", "Flu shot (influenza)", "197", "2025-10-06", "Fluzone High-Dose", "left", "UT8041A", None),
        ("covid", "COVID-19", "309", "2025-10-06", f"{formula}–{formula + 1} formula", "left", "GK2209", None),
        ("zoster-1", "Shingles (zoster), dose 1 of 2", "187", "2026-01-15", "Shingrix", "right", "7K3T9", (1, 2)),
        ("pneumo", "Pneumonia (pneumococcal)", "216", "2023-02-21", "Prevnar 20", "left", "FX4417", None),
        ("rsv", "RSV", "303", "2024-11-12", "Arexvy", "left", "RV5C2", None),
        ("tdap", "Tetanus, diphtheria, whooping cough", "115", "2019-08-30", "Tdap (Boostrix)", "right", "9AB22", None),
        ("flu-before", "Flu shot (influenza)", "197", "2024-10-08", "Fluzone High-Dose", "left", "UT7733C", None),
    ]
    for name, text, cvx, on, brand, arm, lot, dose in given:
        chart.vaccine(name, text, cvx, on=day(on), by=RAMAN, brand=brand, arm=arm, lot=lot, dose=dose)


def _allergies(chart: ChartWriter) -> None:
    day = chart.calendar.day
    chart.allergy(
        "penicillin", "Penicillin", "764146007", kind="medication", signs=["Hives", "Swelling of the face"],
        severity="severe", since=day("1998"), by=RAMAN, criticality="high", recorded=day("1998"),
        lastOccurrence=day("1998"),
    )  # fmt: skip
    chart.allergy(
        "sulfa", "Sulfa drugs", "387406002", kind="medication", signs=["Skin rash"], severity="moderate",
        since=day("2011-04-02"), by=RAMAN, criticality="low",
    )  # fmt: skip
    chart.allergy(
        "shellfish", "Shellfish", "735029006", kind="food", signs=["Upset stomach"], severity="mild",
        since=day("2015-07-15"), by=RAMAN, type="intolerance",
    )  # fmt: skip
    chart.allergy(
        "codeine", "Codeine", "387494007", kind="medication", signs=["Nausea"], severity="mild",
        since=day("2003"), by=RAMAN, certainty="refuted",
    )  # fmt: skip


def _procedures(chart: ChartWriter) -> None:
    day = chart.calendar.day
    echo = ("snomed", "40701008", "Echocardiography")
    chart.procedure("echo", "Heart ultrasound", echo, on=day("2025-07-18"), by=OKAFOR, why="High blood pressure")
    eye = ("snomed", "410451008", "Ophthalmic examination and evaluation")
    chart.procedure("eye", "Eye exam with widened pupils", eye, on=day("2025-05-20"), by=LINDQVIST, why="Diabetes")
    colon = ("snomed", "73761001", "Colonoscopy")
    chart.procedure("colonoscopy", "Colonoscopy", colon, on=day("2020-11"), by=RAMAN, why="Routine check")
    knee = ("snomed", "179344001", "Injection of steroid into knee joint")
    chart.procedure("knee", "Injection into the right knee", knee, on=day("2023-06-13"), by=RAMAN, why="Knee arthritis")
    stress = ("snomed", "76746007", "Cardiovascular stress testing")
    reason = {"text": "Knee pain: could not walk on the treadmill"}
    chart.procedure(
        "stress",
        "Exercise stress test",
        stress,
        on=day("2025-08-05"),
        by=OKAFOR,
        status="not-done",
        statusReason=reason,
    )


def _plans(chart: ChartWriter, conditions: dict[str, str]) -> None:
    day, coming = chart.calendar.day, chart.calendar.coming
    plan(
        chart, "plan-diabetes", "Diabetes care plan", on=day("2026-01-22"), by=OKAFOR,
        goals=[("A1c below 7.5 %", coming("2026-07-22")), ("Walk 20 minutes, 5 days a week", "")],
        steps=["Check blood sugar each morning.", "Bring the log to each visit.", "Eye exam once a year."],
        team=[(OKAFOR, "Kidney doctor"), (RAMAN, "Family doctor"), (BECKER, "Nurse")],
        addresses=[conditions["diabetes"], conditions["kidney"]],
    )  # fmt: skip
    plan(
        chart, "plan-knee", "Knee exercise plan", on=day("2025-05-11"), by=RAMAN,
        goals=[("Climb one flight of stairs without stopping", coming("2026-05-11"))],
        steps=["Straight leg raises, 10 each side, every morning.", "Ride the exercise bike 10 minutes a day."],
        team=[(RAMAN, "Family doctor")], addresses=[conditions["knee"]],
    )  # fmt: skip
    plan(
        chart, "plan-lungs", "Getting well after pneumonia", on=day("2023-01-10"), by=RAMAN, status="completed",
        until=day("2023-02-14"), goals=[("Breathe easily when walking", day("2023-02-14"))],
        steps=["Rest and drink plenty of water.", "Chest X-ray after 4 weeks."], team=[(RAMAN, "Family doctor")],
    )  # fmt: skip


def _visits(chart: ChartWriter) -> None:
    day, coming = chart.calendar.day, chart.calendar.coming
    visit(
        chart, "visit-follow-up", "Follow-up visit", day=coming("2026-03-12"), clock="10:30", with_whom=OKAFOR,
        instruction="Please arrive by 10:15 AM. Bring your blood sugar log and all your medicine bottles.",
    )  # fmt: skip
    visit(
        chart, "visit-diabetes", "Diabetes check", day=coming("2026-04-16"), clock="14:00", with_whom=RAMAN,
        status="pending",
    )  # fmt: skip
    visit(
        chart,
        "visit-kidney",
        "Kidney visit",
        day=day("2026-01-22"),
        clock="09:00",
        with_whom=OKAFOR,
        status="fulfilled",
    )
    visit(
        chart, "visit-wellness", "Yearly wellness visit", day=day("2026-01-15"), clock="08:15", with_whom=RAMAN,
        status="fulfilled", minutes=45,
    )  # fmt: skip
    visit(
        chart, "visit-shots", "Flu and COVID-19 shots", day=day("2025-10-02"), clock="11:30", with_whom=RAMAN,
        status="cancelled", cancelled="The clinic was out of vaccine; done on another day",
    )  # fmt: skip
    visit(chart, "visit-shots-2", "Flu and COVID-19 shots", day=day("2025-10-06"), clock="11:30", with_whom=BECKER,
          status="fulfilled", minutes=15)  # fmt: skip
    for written, title in (
        ("2025-07-18", "Heart ultrasound"),
        ("2025-01-19", "Kidney visit"),
        ("2024-07-19", "Kidney visit"),
    ):
        visit(chart, f"visit-{written}", title, day=day(written), clock="09:30", with_whom=OKAFOR, status="fulfilled")
    visit(
        chart, "visit-2024-02-27", "Knee pain", day=day("2024-02-27"), clock="15:00", with_whom=RAMAN, status="noshow"
    )
