"""Dosages as FHIR has them, with what is told of each in English and in Spanish: every way there is to say one."""

from pfclient.records.phrases import Phrase

_PILL = {"doseAndRate": [{"doseQuantity": {"value": 1, "unit": "tablet"}}]}
_AMOUNT = {"value": 4, "unit": "tablets"}
_UNITS = {
    "s": ("second", "seconds", "a second", "segundo", "segundos", "por segundo"),
    "min": ("minute", "minutes", "a minute", "minuto", "minutos", "por minuto"),
    "h": ("hour", "hours", "an hour", "hora", "horas", "por hora"),
    "d": ("day", "days", "a day", "día", "días", "al día"),
    "wk": ("week", "weeks", "a week", "semana", "semanas", "a la semana"),
    "mo": ("month", "months", "a month", "mes", "meses", "al mes"),
    "a": ("year", "years", "a year", "año", "años", "al año"),
}
_MOMENTS = {
    "MORN": ("in the morning", "por la mañana"),
    "MORN.early": ("early in the morning", "temprano por la mañana"),
    "MORN.late": ("late in the morning", "al final de la mañana"),
    "NOON": ("at noon", "al mediodía"),
    "AFT": ("in the afternoon", "por la tarde"),
    "AFT.early": ("early in the afternoon", "al comienzo de la tarde"),
    "AFT.late": ("late in the afternoon", "al final de la tarde"),
    "EVE": ("in the evening", "al anochecer"),
    "EVE.early": ("early in the evening", "al comienzo del anochecer"),
    "EVE.late": ("late in the evening", "al final del anochecer"),
    "PHS": ("after sleep", "después de dormir"),
    "NIGHT": ("at night", "por la noche"),
    "HS": ("at bedtime", "antes de acostarse"),
    "WAKE": ("after waking up", "después de despertarse"),
    "C": ("with meals", "con las comidas"),
    "CM": ("with breakfast", "con el desayuno"),
    "CD": ("with lunch", "con el almuerzo"),
    "CV": ("with dinner", "con la cena"),
    "AC": ("before meals", "antes de las comidas"),
    "ACM": ("before breakfast", "antes del desayuno"),
    "ACD": ("before lunch", "antes del almuerzo"),
    "ACV": ("before dinner", "antes de la cena"),
    "PC": ("after meals", "después de las comidas"),
    "PCM": ("after breakfast", "después del desayuno"),
    "PCD": ("after lunch", "después del almuerzo"),
    "PCV": ("after dinner", "después de la cena"),
}
_DAYS = {
    "mon": ("Mon", "lunes"),
    "tue": ("Tue", "martes"),
    "wed": ("Wed", "miércoles"),
    "thu": ("Thu", "jueves"),
    "fri": ("Fri", "viernes"),
    "sat": ("Sat", "sábados"),
    "sun": ("Sun", "domingos"),
}
_MONTHS = (
    *(("Jan", "ene"), ("Feb", "feb"), ("Mar", "mar"), ("Apr", "abr"), ("May", "may"), ("Jun", "jun")),
    *(("Jul", "jul"), ("Aug", "ago"), ("Sep", "sep"), ("Oct", "oct"), ("Nov", "nov"), ("Dec", "dic")),
)


def _repeat(**more):
    return {"timing": {"repeat": more}}


def _often(unit):
    one, many, each, uno, muchos, cada_uno = _UNITS[unit]
    period = {"period": 1, "periodUnit": unit}
    longer = {"period": 3, "periodUnit": unit}
    return [
        (_repeat(**period), f"every {one}", f"cada {uno}"),
        (_repeat(**longer), f"every 3 {many}", f"cada 3 {muchos}"),
        (_repeat(frequency=1, **longer), f"every 3 {many}", f"cada 3 {muchos}"),
        (_repeat(frequency=1, **period), f"once {each}", f"una vez {cada_uno}"),
        (_repeat(frequency=2, **period), f"2 times {each}", f"2 veces {cada_uno}"),
        (_repeat(frequency=2, **longer), f"2 times every 3 {many}", f"2 veces cada 3 {muchos}"),
        (_repeat(frequency=1, frequencyMax=2, **period), f"1 to 2 times {each}", f"1 a 2 veces {cada_uno}"),
        (_repeat(frequency=1, periodMax=5, **longer), f"every 3 to 5 {many}", f"cada 3 a 5 {muchos}"),
        (_repeat(duration=1, durationUnit=unit), f"over 1 {one}", f"a lo largo de 1 {uno}"),
        (_repeat(duration=1.5, durationUnit=unit), f"over 1.5 {many}", f"a lo largo de 1.5 {muchos}"),
        (_repeat(boundsDuration={"value": 1, "code": unit}), f"for 1 {one}", f"durante 1 {uno}"),
        (_repeat(boundsDuration={"value": 7, "code": unit}), f"for 7 {many}", f"durante 7 {muchos}"),
    ]


HOW_OFTEN = [
    *(way for unit in _UNITS for way in _often(unit)),
    (_repeat(frequency=2, period=1, periodUnit="shift"), "2 times every 1 shift", "2 veces cada 1 shift"),
    (_repeat(period=3, periodUnit="shifts"), "every 3 shifts", "cada 3 shifts"),
    (_repeat(duration=2, durationMax=3, durationUnit="naps"), "over 2 to 3 naps", "a lo largo de 2 a 3 naps"),
    (_repeat(boundsRange={"low": {"value": 5}, "high": {"value": 7, "unit": "days"}}),
     "for 5 – 7 days", "durante 5 – 7 days"),
    (_repeat(count=1), "1 time in all", "1 vez en total"),
    (_repeat(count=3), "3 times in all", "3 veces en total"),
    (_repeat(count=3, countMax=5), "3 to 5 times in all", "3 a 5 veces en total"),
    ({"timing": {"code": {"text": "BID"}}}, "BID", "BID"),
]  # fmt: skip
WHEN = [
    *((_repeat(when=[code]), *said) for code, said in _MOMENTS.items()),
    (_repeat(when=["XYZ"]), "XYZ", "XYZ"),
    (_repeat(when=["AC"], offset=30), "30 minutes before meals", "30 minutos antes de las comidas"),
    (_repeat(when=["PCM"], offset=1), "1 minute after breakfast", "1 minuto después del desayuno"),
    (_repeat(when=["C"], offset=30), "with meals, 30 minutes later", "con las comidas, 30 minutos después"),
    (_repeat(when=["NOON"], offset=1), "at noon, 1 minute later", "al mediodía, 1 minuto después"),
    (_repeat(when=["HS"], offset=30), "at bedtime", "antes de acostarse"),
    (_repeat(frequency=3), "3 times", "3 veces"),
    (_repeat(frequency=1, periodUnit="d"), "1 time", "1 vez"),
    (_repeat(frequencyMax=4, period=1, periodUnit="d"), "up to 4 times a day", "como máximo 4 veces al día"),
    (_repeat(frequencyMax=1, period=1, periodUnit="d"), "once a day", "una vez al día"),
    (_repeat(when=["WAKE", "HS"]), "after waking up, at bedtime", "después de despertarse, antes de acostarse"),
    (_repeat(timeOfDay=["08:00:00", "20:30"]), "at 08:00, 20:30", "a las 08:00, 20:30"),
    *((_repeat(dayOfWeek=[code]), f"on {day}", f"los {dia}") for code, (day, dia) in _DAYS.items()),
    (_repeat(dayOfWeek=["mon", "sat", "xyz"]), "on Mon, Sat, Xyz", "los lunes, sábados, Xyz"),
    *(
        ({"timing": {"event": [f"2026-{number:02}-02"]}}, f"on {month} 2, 2026", f"el 2 {mes} 2026")
        for number, (month, mes) in enumerate(_MONTHS, 1)
    ),
    ({"timing": {"event": ["2026-06-02", "2026-06-16T08:00:00", "2026-07"]}},
     "on Jun 2, 2026; Jun 16, 2026 at 08:00; Jul 2026", "el 2 jun 2026; 16 jun 2026 a las 08:00; jul 2026"),
    ({"timing": {"event": ["2026-07"]}}, "on Jul 2026", "en jul 2026"),
    ({"timing": {"event": ["2026"]}}, "on 2026", "en 2026"),
]  # fmt: skip
HOW_MUCH = [
    (_PILL, "1 tablet", "1 tablet"),
    ({"doseAndRate": [{"doseQuantity": {"value": 500, "unit": "mL"}, "rateQuantity": {"value": 50, "unit": "mL/h"}}]},
     "500 mL at 50 mL/h", "500 mL a razón de 50 mL/h"),
    ({"asNeededBoolean": True}, "as needed", "según sea necesario"),
    ({"asNeededCodeableConcept": {"text": "pain"}}, "as needed for pain", "según sea necesario para pain"),
    ({"text": "1 at night", "asNeededBoolean": True},
     "1 at night. As needed", "1 at night. Según sea necesario"),
    ({"text": "1 at night.", "asNeededFor": [{"text": "dolor"}]},
     "1 at night. As needed for dolor", "1 at night. Según sea necesario para dolor"),
    (_PILL | {"maxDosePerPeriod": {"numerator": _AMOUNT, "denominator": {"value": 24, "unit": "h"}}},
     "1 tablet. No more than 4 tablets / 24 h", "1 tablet. No más de 4 tablets / 24 h"),
    (_PILL | {"maxDosePerAdministration": _AMOUNT},
     "1 tablet. No more than 4 tablets at one time", "1 tablet. No más de 4 tablets de una vez"),
    (_PILL | {"maxDosePerLifetime": _AMOUNT},
     "1 tablet. No more than 4 tablets in a lifetime", "1 tablet. No más de 4 tablets en toda la vida"),
    (_PILL | {"maxDosePerAdministration": _AMOUNT, "maxDosePerLifetime": {"value": 9, "unit": "g"}},
     "1 tablet. No more than 4 tablets at one time, 9 g in a lifetime",
     "1 tablet. No más de 4 tablets de una vez, 9 g en toda la vida"),
]  # fmt: skip
WHOLE = [
    (_PILL | {"asNeededBoolean": True, "route": {"text": "Oral"}, "patientInstruction": "With water.",
              "maxDosePerAdministration": _AMOUNT}
     | _repeat(frequency=2, period=1, periodUnit="d", when=["C"], dayOfWeek=["mon"], count=9),
     ("1 tablet, 2 times a day, with meals, on Mon, 9 times in all, as needed, Oral. With water."
     " No more than 4 tablets at one time"),
     ("1 tablet, 2 veces al día, con las comidas, los lunes, 9 veces en total, según sea necesario, Oral. With water."
     " No más de 4 tablets de una vez")),
    ({"text": "Tome 1 tableta al día", "additionalInstruction": [{"text": "Con agua"}]},
     "Tome 1 tableta al día. Con agua", "Tome 1 tableta al día. Con agua"),
]  # fmt: skip
DOSES = [*HOW_OFTEN, *WHEN, *HOW_MUCH, *WHOLE]
"""Dosage, English, Spanish."""
PERIODS = [
    ({"start": "2026-06-02", "end": "2026-07"}, "Jun 2, 2026 – Jul 2026", "2 jun 2026 – jul 2026"),
    ({"start": "2026-06-02T09:00:00Z"}, "from Jun 2, 2026", "desde el 2 jun 2026"),
    ({"start": "2026-06"}, "from Jun 2026", "desde jun 2026"),
    ({"end": "2026-06-02"}, "until Jun 2, 2026", "hasta el 2 jun 2026"),
    ({"end": "2026"}, "until 2026", "hasta 2026"),
    ({}, "", ""),
]
"""Period of a step, English, Spanish."""


def codes_in(told):
    """The codes of every phrase in what is told."""
    if isinstance(told, Phrase):
        return {told.code}.union(*map(codes_in, told.values))
    return set()


def values_in(told):
    """What stands in the phrases as it was sent, in its order."""
    if isinstance(told, Phrase):
        return [value for one in told.values for value in values_in(one)]
    return [told] if told else []
