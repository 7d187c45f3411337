"""Sofia Alvarez, 14, Maria's daughter; her care plans are private to her."""

from portal.demo.calendar import Calendar, at_age
from portal.demo.care import chart_notes, plan, visit
from portal.demo.chart import ChartWriter, write_person
from portal.demo.checkups import checkup
from portal.demo.children import childhood_vaccines
from portal.demo.labs import Test, report, result, series
from portal.demo.staff import BECKER, LAKEVIEW, RAMAN, Directory

KEY = "sofia-alvarez"
WITHHELD = ("care_plans",)

IRON = Test("ferritin", "Ferritin", "2276-4", "Ferritin in Serum or Plasma", "ng/mL", "15", "150")
HEMOGLOBIN = Test("hemoglobin", "Hemoglobin", "718-7", "Hemoglobin in Blood", "g/dL", "12.0", "15.5")
MONO = Test("mono", "Mono test", "5213-4", "Heterophile Ab in Serum by Latex agglutination")


def write_chart(calendar: Calendar, directory: Directory) -> ChartWriter:
    """Her whole chart."""
    chart = ChartWriter(KEY, calendar.born(8, 23, age=14), calendar, directory)
    write_person(chart, "Sofia", "Alvarez", "female", clinic=LAKEVIEW, doctor=RAMAN, phone="(555) 555-0123")
    _conditions_and_medicines(chart)
    chart.no_known_allergies(on=calendar.day("2025-08-12"), by=RAMAN)
    childhood_vaccines(chart)
    _teen_vaccines(chart)
    _procedures_and_labs(chart)
    plan(
        chart, "plan-private", "Talking with a counselor", on=calendar.day("2026-01-13"), by=RAMAN,
        goals=[("Sleep 8 hours a night", "")], steps=["Weekly talk with Ms. Hale."],
        team=[(RAMAN, "Family doctor")],
    )  # fmt: skip
    _visits(chart)
    chart_notes(chart, "Sofia came alone today.", on=calendar.day("2026-01-13"), by=RAMAN)
    return chart


def _conditions_and_medicines(chart: ChartWriter) -> None:
    day = chart.calendar.day
    acne = ("icd10", "L70.0", "Acne vulgaris")
    chart.condition("acne", "Acne", acne, since=day("2024-09"), by=RAMAN, recorded=day("2024-09-17"))
    ankle = ("icd10", "S93.401A", "Sprain of unspecified ligament of right ankle, initial encounter")
    chart.condition(
        "ankle", "Sprained right ankle", ankle, since=day("2025-04-15"), by=RAMAN, status="resolved",
        abatementDateTime=day("2025-05-27"),
    )  # fmt: skip
    chart.medicine(
        "acne-gel", "Adapalene 0.1 % gel", "307731", how="A thin layer on the face at bedtime", reason="Acne", by=RAMAN,
        on=day("2025-09-16"), refills=3,
    )  # fmt: skip
    chart.medicine(
        "benzoyl", "Benzoyl peroxide 5 % wash", "308688", how="Wash the face once a day", reason="Acne", by=RAMAN,
        on=day("2024-09-17"), status="stopped", stopped="Made the skin too dry", ended=day("2025-09-16"),
    )  # fmt: skip


def _teen_vaccines(chart: ChartWriter) -> None:
    day = chart.calendar.day
    booster = at_age(chart.born, 11 * 12)
    chart.vaccine(
        "tdap", "Tetanus, diphtheria, whooping cough", "115", on=booster, by=BECKER, brand="Boostrix", arm="left"
    )
    chart.vaccine("menacwy", "Meningitis (MenACWY), dose 1 of 2", "203", on=booster, by=BECKER, brand="MenQuadfi",
                  arm="right", dose=(1, 2))  # fmt: skip
    second = at_age(chart.born, 11 * 12 + 8)
    chart.vaccine(
        "hpv-1", "HPV, dose 1 of 2", "165", on=booster, by=BECKER, brand="Gardasil 9", arm="left", dose=(1, 2)
    )
    chart.vaccine("hpv-2", "HPV, dose 2 of 2", "165", on=second, by=BECKER, brand="Gardasil 9", arm="left", dose=(2, 2))
    flu = day("2025-10-06")
    chart.vaccine("flu", "Flu shot (influenza)", "150", on=flu, by=BECKER, brand="Fluzone", arm="left", lot="UT8112B")


def _procedures_and_labs(chart: ChartWriter) -> None:
    day = chart.calendar.day
    picture = ("snomed", "19490002", "Ankle X-ray")
    chart.procedure("x-ray", "X-ray of the right ankle", picture, on=day("2025-04-15"), by=RAMAN, why="Ankle injury")
    series(
        chart, HEMOGLOBIN, RAMAN, [("2024-09-17", "12.2"), ("2025-09-16", "12.8")], older=("11.5", "15.0", "2025-01-01")
    )
    iron = result(chart, IRON, "2025-09-16", "22", RAMAN)
    report(
        chart, "iron", "Iron check", "50190-8", on="2025-09-16", by=RAMAN, results=[iron], conclusion="Iron is fine."
    )
    result(chart, MONO, "2025-12-09", "Negative", RAMAN, flag="NEG")


def _visits(chart: ChartWriter) -> None:
    day, coming = chart.calendar.day, chart.calendar.coming
    visit(
        chart, "visit-sports", "Sports physical", day=coming("2026-04-07"), clock="15:30", with_whom=RAMAN,
        instruction="Bring the school form and wear running shoes.",
    )  # fmt: skip
    visit(chart, "visit-skin", "Skin check", day=day("2025-09-16"), clock="16:00", with_whom=RAMAN, status="fulfilled")
    visit(
        chart, "visit-ankle", "Ankle injury", day=day("2025-04-15"), clock="17:10", with_whom=RAMAN, status="fulfilled"
    )
    # The clinic keeps a teenager's visits to itself: nobody is told when she was seen.
    chart.shares_visits = False
    checkup(chart, "Skin check", on="2025-09-16", clock="16:00", by=RAMAN, pulse="74", weight="112.5")
    checkup(chart, "Talk with Ms. Hale", on="2026-01-13", clock="15:00", by=RAMAN, prose="Sofia came alone today.")
