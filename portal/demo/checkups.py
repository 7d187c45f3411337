"""Visits that took place in the demo, and what was measured at them."""

from typing import Any

from portal.demo.chart import ChartWriter, Resource
from portal.demo.codes import concept, hl7
from portal.demo.labs import OBSERVATION_CATEGORY, quantity

_MEASURED = {
    "weight": ("Weight", "29463-7", "Body weight", "lb"),
    "height": ("Height", "8302-2", "Body height", "in"),
    "pulse": ("Heart rate", "8867-4", "Heart rate", "beats a minute"),
    "temperature": ("Temperature", "8310-5", "Body temperature", "°F"),
    "oxygen": ("Oxygen in the blood", "59408-5", "Oxygen saturation in Arterial blood by Pulse oximetry", "%"),
}
_PRESSURE = (("8480-6", "Systolic blood pressure"), ("8462-4", "Diastolic blood pressure"))


def checkup(
    chart: ChartWriter,
    title: str,
    *,
    on: str,
    clock: str,
    by: str,
    minutes: int = 30,
    why: str = "",
    prose: str = "",
    **measured: str,
) -> str:
    """A visit that took place; what was measured by its short name, `pressure` as "120/80".

    What the doctor wrote about it (`prose`) is a chart note, and must never come out.
    """
    day = chart.calendar.day(on)
    hour, minute = map(int, clock.split(":"))
    end = divmod(hour * 60 + minute + minutes, 60)
    clinic = chart.directory.clinic_of(by)
    pressure = measured.pop("pressure", "")
    if pressure:
        blood_pressure(chart, on, *pressure.split("/"), by=by)
    for name, value in measured.items():
        vital_sign(chart, name, on, value, by=by)
    told = {"status": "generated", "div": f'<div xmlns="http://www.w3.org/1999/xhtml"><p>{prose}</p></div>'}
    return chart.add(
        "Encounter",
        f"seen-{on}",
        text=told if prose else None,
        status="finished",
        **{"class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "AMB"}},
        type=[concept(title)],
        subject=chart.subject,
        period={"start": chart.calendar.at(day, clock), "end": chart.calendar.at(day, f"{end[0]:02}:{end[1]:02}")},
        participant=[{"individual": chart.directory.role(by)}],
        reasonCode=[concept(why)] if why else None,
        location=[{"location": chart.directory.place(clinic)}],
        serviceProvider=chart.directory.clinic(clinic),
    )


def vital_sign(chart: ChartWriter, name: str, on: str, value: str, *, by: str) -> str:
    """One measurement by its short name."""
    text, loinc, display, unit = _MEASURED[name]
    code = concept(text, ("loinc", loinc, display))
    return _observation(chart, f"{name}-{on}", on, code, by=by, valueQuantity=quantity(value, unit))


def blood_pressure(chart: ChartWriter, on: str, upper: str, lower: str, *, by: str) -> str:
    """A blood pressure, its two parts in one."""
    parts = [
        {"code": concept(name, ("loinc", code, name)), "valueQuantity": quantity(value, "mmHg")}
        for (code, name), value in zip(_PRESSURE, (upper, lower), strict=True)
    ]
    code = concept("Blood pressure", ("loinc", "85354-9", "Blood pressure panel"))
    return _observation(chart, f"bp-{on}", on, code, by=by, component=parts)


def _observation(chart: ChartWriter, name: str, on: str, code: Resource, *, by: str, **value: Any) -> str:
    return chart.add(
        "Observation",
        name,
        status="final",
        category=[hl7(OBSERVATION_CATEGORY, "vital-signs", "Vital Signs")],
        code=code,
        subject=chart.subject,
        effectiveDateTime=chart.calendar.day(on),
        performer=[chart.directory.role(by)],
        **value,
    )
