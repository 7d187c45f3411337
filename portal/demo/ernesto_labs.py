"""Ernesto's laboratory results: seven years of trends, and one of everything that can go its own way."""

from portal.demo.chart import ChartWriter
from portal.demo.labs import Test, note, report, result, series
from portal.demo.staff import OKAFOR, RAMAN

A1C = Test("a1c", "Hemoglobin A1c", "4548-4", "Hemoglobin A1c/Hemoglobin.total in Blood", "%", "4.0", "5.6")
CREATININE = Test("creatinine", "Creatinine", "2160-0", "Creatinine in Serum or Plasma", "mg/dL", "0.74", "1.35")
EGFR = Test("egfr", "eGFR", "98979-8", "Glomerular filtration rate, CKD-EPI 2021", "mL/min", "60", "")
POTASSIUM = Test("potassium", "Potassium", "2823-3", "Potassium in Serum or Plasma", "mmol/L", "3.5", "5.1")
GLUCOSE = Test("glucose", "Glucose, fasting", "1558-6", "Fasting glucose in Serum or Plasma", "mg/dL", "70", "99")
LDL = Test("ldl", "LDL cholesterol", "13457-7", "LDL cholesterol, calculated", "mg/dL", "", "100")
HDL = Test("hdl", "HDL cholesterol", "2085-9", "HDL cholesterol in Serum or Plasma", "mg/dL", "40", "")
FATS = Test("triglycerides", "Triglycerides", "2571-8", "Triglyceride in Serum or Plasma", "mg/dL", "", "150")
HEMOGLOBIN = Test("hemoglobin", "Hemoglobin", "718-7", "Hemoglobin in Blood", "g/dL", "13.2", "16.6")
TSH = Test("tsh", "TSH", "3016-3", "Thyrotropin in Serum or Plasma", "mIU/L", "0.4", "4.0")
ALBUMIN = Test("albumin", "Albumin in urine", "1754-1", "Albumin in Urine", "mg/L", "", "20")
PSA = Test("psa", "PSA", "2857-1", "Prostate specific antigen in Serum or Plasma", "ng/mL", "", "4.0")
CULTURE = Test("urine-culture", "Urine culture", "630-4", "Bacteria identified in Urine by Culture")
VITAMIN_D = Test("vitamin-d", "Vitamin D", "1989-3", "Calcidiol in Serum or Plasma", "ng/mL", "30", "100")


def write_labs(chart: ChartWriter) -> None:
    """All of them."""
    _kidney_and_sugar(chart)
    _heart(chart)
    _odd_ones(chart)


def _kidney_and_sugar(chart: ChartWriter) -> None:
    days = ("2023-02-24", "2023-08-08", "2024-02-06", "2024-07-19", "2025-01-19", "2025-07-18")
    a1c = zip(days, ("7.9", "8.4", "8.1", "7.8", "7.6", "7.7"), strict=True)
    series(chart, A1C, OKAFOR, list(a1c), older=("4.0", "6.0", "2024-01-01"))
    creatinine = zip(days, ("1.12", "1.15", "1.21", "1.24", "1.30", "1.33"), strict=True)
    series(chart, CREATININE, OKAFOR, list(creatinine), older=("0.70", "1.30", "2024-07-01"))
    series(chart, EGFR, OKAFOR, list(zip(days, ("66", "64", "61", "59", "56", "54"), strict=True)))
    series(chart, POTASSIUM, OKAFOR, list(zip(days[:5], ("4.2", "4.4", "4.3", "4.7", "4.5"), strict=True)))
    words = "Your A1c is better than last time. We will talk about the kidney tests at your visit on Thursday."
    latest = [
        result(chart, A1C, "2026-03-03", "7.4", OKAFOR, note=note(chart, words, on="2026-03-04", by=OKAFOR)),
        result(chart, CREATININE, "2026-03-03", "1.38", OKAFOR),
        result(chart, EGFR, "2026-03-03", "52", OKAFOR),
        result(chart, POTASSIUM, "2026-03-03", "4.6", OKAFOR),
    ]
    summary = "Sugar better, kidneys a little slower. Keep taking lisinopril."
    report(chart, "kidney", "Kidney and sugar panel", "51990-0", on="2026-03-03", by=OKAFOR, results=latest,
           conclusion=summary)  # fmt: skip


def _heart(chart: ChartWriter) -> None:
    ldl = [
        ("2020-09-15", "131"),
        ("2021-09-20", "118"),
        ("2022-09-13", "104"),
        ("2023-09-19", "96"),
        ("2025-01-14", "88"),
    ]
    series(chart, LDL, RAMAN, ldl, older=("", "130", "2022-01-01"))
    series(chart, HDL, RAMAN, [("2021-09-20", "39"), ("2022-09-13", "41"), ("2023-09-19", "40"), ("2025-01-14", "43")])
    series(
        chart, FATS, RAMAN, [("2021-09-20", "212"), ("2022-09-13", "190"), ("2023-09-19", "171"), ("2025-01-14", "149")]
    )
    blood = [("2021-09-20", "14.0"), ("2022-09-13", "13.8"), ("2023-09-19", "13.6"), ("2025-01-14", "13.4")]
    series(chart, HEMOGLOBIN, RAMAN, blood)
    series(chart, TSH, RAMAN, [("2022-09-13", "1.9"), ("2025-01-14", "2.4"), ("2026-01-15", "2.1")])
    panel = [
        result(chart, LDL, "2026-01-15", "82", RAMAN),
        result(chart, HDL, "2026-01-15", "44", RAMAN),
        result(chart, FATS, "2026-01-15", "158", RAMAN),
    ]
    report(chart, "lipids", "Cholesterol panel", "24331-1", on="2026-01-15", by=RAMAN, results=panel)
    result(chart, HEMOGLOBIN, "2026-01-15", "13.1", RAMAN)


def _odd_ones(chart: ChartWriter) -> None:
    result(chart, ALBUMIN, "2025-01-19", "<5", OKAFOR, flag="N")
    result(chart, ALBUMIN, "2025-07-18", "34.50", OKAFOR)
    corrected = "Corrected: the first report said 6.9. The sample was too old; this is the repeat."
    result(chart, POTASSIUM, "2025-07-18", "4.5", OKAFOR, status="corrected",
           note=note(chart, corrected, on="2025-07-19", by=OKAFOR))  # fmt: skip
    urgent = "Call Bayside Heart & Kidney at (555) 010-0177 if you feel very thirsty or confused."
    result(chart, GLUCOSE, "2023-02-24", "312", OKAFOR, flag="HH", note=note(chart, urgent, on="2023-02-24", by=OKAFOR))
    result(chart, GLUCOSE, "2025-07-18", "148", OKAFOR)
    result(chart, GLUCOSE, "2024-07-19", "1480", OKAFOR, status="entered-in-error")
    result(chart, CULTURE, "2026-03-03", "No growth so far", OKAFOR, status="preliminary")
    result(chart, VITAMIN_D, "2026-03-03", "", OKAFOR, status="registered")
    spoiled = {"text": "The sample could not be used"}
    result(chart, POTASSIUM, "2024-02-20", "", OKAFOR, status="cancelled", dataAbsentReason=spoiled)
    chart.unshared.append(result(chart, PSA, "2026-01-15", "3.9", RAMAN))
