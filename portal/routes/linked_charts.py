"""How the wire says what a chart on an account's list is, and what somebody may see of it."""

from typing import Any

from portal.store.charts import OpenChart
from portal.store.patients import Patient


def entry(chart: OpenChart, patient: Patient | None) -> dict[str, Any]:
    """One chart of the list."""
    return {
        "chart_id": chart.chart_id,
        "patient": f"Patient/{chart.patient_id}",
        "display": patient.name if patient else "",
        "relationship": chart.relationship,
        "practice": patient.practice if patient else "",
        "practice_phone": patient.practice_phone if patient else "",
        "status": chart.status,
        "linked": chart.linked,
        "access": access(chart.categories, chart.until, of_age=chart.of_age),
    }


def access(categories: tuple[str, ...], until: str, *, of_age: bool = False) -> dict[str, Any]:
    """What may be seen, and until when; `of_age`: the end is the day before a child comes of age."""
    return {"categories": categories, "until": until or None, "reason": "of-age" if of_age else None}
