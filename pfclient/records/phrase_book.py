"""The English of every phrase of ours: what output without a screen says, and what translators start from."""

from collections.abc import Iterator, Mapping

_UNITS = {"s": "second", "min": "minute", "h": "hour", "d": "day", "wk": "week", "mo": "month", "a": "year"}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MOMENTS = {
    "MORN": "in the morning",
    "MORN.early": "early in the morning",
    "MORN.late": "late in the morning",
    "NOON": "at noon",
    "AFT": "in the afternoon",
    "AFT.early": "early in the afternoon",
    "AFT.late": "late in the afternoon",
    "EVE": "in the evening",
    "EVE.early": "early in the evening",
    "EVE.late": "late in the evening",
    "PHS": "after sleep",
    "NIGHT": "at night",
    "HS": "at bedtime",
    "WAKE": "after waking up",
    "C": "with meals",
    "CM": "with breakfast",
    "CD": "with lunch",
    "CV": "with dinner",
    "AC": "before meals",
    "ACM": "before breakfast",
    "ACD": "before lunch",
    "ACV": "before dinner",
    "PC": "after meals",
    "PCM": "after breakfast",
    "PCD": "after lunch",
    "PCV": "after dinner",
}
_SETTINGS = {
    "AMB": "Office or clinic visit",
    "EMER": "Emergency visit",
    "IMP": "Hospital stay",
    "ACUTE": "Hospital stay",
    "NONAC": "Hospital stay",
    "OBSENC": "Hospital observation",
    "SS": "Short hospital stay",
    "PRENC": "Before admission",
    "HH": "Home visit",
    "FLD": "Visit outside the clinic",
    "VR": "Video or phone visit",
}
_NO_NAMES = {
    "allergy": "Allergy without a name",
    "appointment": "Appointment",
    "care-plan": "Care plan",
    "care-team": "Care team",
    "diagnosis": "Diagnosis without a name",
    "goal": "Goal without a name",
    "measurement": "Measurement without a name",
    "medicine": "Medicine without a name",
    "part": "Part without a name",
    "procedure": "Procedure without a name",
    "report": "Report without a name",
    "step": "Step without a name",
    "test": "Test without a name",
    "vaccine": "Vaccine without a name",
    "visit": "Visit",
}


def _of_units() -> Iterator[tuple[str, str]]:
    for unit, name in _UNITS.items():
        each = f"{'an' if name == 'hour' else 'a'} {name}"
        yield f"every-one.{unit}", f"every {name}"
        yield f"every.{unit}", f"every {{period}} {name}s"
        yield f"once.{unit}", f"once {each}"
        yield f"times.{unit}", f"{{times}} times {each}"
        yield f"times-every.{unit}", f"{{times}} times every {{period}} {name}s"
        yield f"lasting-one.{unit}", f"1 {name}"
        yield f"lasting.{unit}", f"{{amount}} {name}s"


ENGLISH: Mapping[str, str] = {
    # How often, when and for how long: FHIR Timing.
    **dict(_of_units()),
    "every": "every {period} {unit}",
    "times-every": "{times} times every {period} {unit}",
    "lasting": "{amount} {unit}",
    "time-alone": "1 time",
    "times-alone": "{times} times",
    "to": "{low} to {high}",
    "up-to": "up to {high}",
    **{f"at.{code}": said for code, said in _MOMENTS.items()},
    "minute": "1 minute {moment}",
    "minutes": "{minutes} minutes {moment}",
    "minute-later": "{moment}, 1 minute later",
    "minutes-later": "{moment}, {minutes} minutes later",
    "clock": "at {times}",
    "days": "on {days}",
    **{f"day.{name.lower()}": name for name in _DAYS},
    "over": "over {time}",
    "for": "for {time}",
    "time-in-all": "1 time in all",
    "times-in-all": "{times} times in all",
    # Dates within them.
    "dates": "on {dates}",
    "dates-open": "on {dates}",
    "date-at": "{date} at {time}",
    "date": "{month} {day}, {year}",
    "month": "{month} {year}",
    **{f"month.{number}": name for number, name in enumerate(_MONTHS, 1)},
    "span": "{start} – {end}",
    "from": "from {date}",
    "from-open": "from {date}",
    "until": "until {date}",
    "until-open": "until {date}",
    # How much, and how much at most.
    "dose-at-rate": "{dose} at {rate}",
    "as-needed": "as needed",
    "as-needed-for": "as needed for {reason}",
    "need": "As needed",
    "need-for": "As needed for {reason}",
    "most": "No more than {amounts}",
    "at-one-time": "{amount} at one time",
    "in-a-lifetime": "{amount} in a lifetime",
    # Steps of a plan.
    "do-not-do": "Do NOT do: {step}",
    "unsafe-step": "This step can’t be shown safely. Ask the clinic.",
    # Which dose of a vaccine.
    "dose-of": "{dose} of {series}",
    "dose-against": "{dose} ({diseases})",
    # Values.
    "yes": "Yes",
    "no": "No",
    "point": "1 measured point",
    "points": "{points} measured points",
    "point-in": "1 measured point ({unit})",
    "points-in": "{points} measured points ({unit})",
    # What a visit was, and what has no name.
    **{f"setting.{code}": said for code, said in _SETTINGS.items()},
    **{f"no-name.{what}": said for what, said in _NO_NAMES.items()},
}
"""By code; the values of a phrase stand in its places in the order they have here. `-open`: not known to the day."""
