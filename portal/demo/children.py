"""Childhood vaccines on the days they are given, for Leo and Sofia."""

from datetime import date

from portal.demo.calendar import at_age
from portal.demo.chart import ChartWriter
from portal.demo.staff import BECKER, RAMAN

_HEPATITIS_B = ("Hepatitis B", "08", "Engerix-B", (0, 2, 6))
_DTAP = ("Diphtheria, tetanus, whooping cough (DTaP)", "106", "Daptacel", (2, 4, 6, 15, 49))
_POLIO = ("Polio", "10", "IPOL", (2, 4, 6, 49))
_MMR = ("Measles, mumps, rubella", "03", "M-M-R II", (12, 49))
_CHICKENPOX = ("Chickenpox (varicella)", "21", "Varivax", (12, 49))

_SCHEDULE = (_HEPATITIS_B, _DTAP, _POLIO, _MMR, _CHICKENPOX)


def childhood_vaccines(chart: ChartWriter) -> None:
    """Every dose of the schedule up to school age, in order of age."""
    doses = [
        (months, text, cvx, brand, number, len(ages))
        for text, cvx, brand, ages in _SCHEDULE
        for number, months in enumerate(ages, 1)
    ]
    for months, text, cvx, brand, number, of in sorted(doses):
        chart.vaccine(
            f"v{cvx}-{number}",
            f"{text}, dose {number} of {of}",
            cvx,
            on=at_age(chart.born, months),
            by=BECKER if months else RAMAN,
            brand=brand,
            lot=_lot(chart.born, months, cvx),
            dose=(number, of),
        )


def _lot(born: date, months: int, cvx: str) -> str:
    return f"L{born.year % 100}{cvx}{months:02}"
