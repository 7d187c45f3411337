"""All record categories, in the order the window lists them."""

from typing import NoReturn

from pfclient.records.category import Category, Query

__all__ = ["CATEGORIES", "Category", "Query"]


def _later(*_: object) -> NoReturn:
    raise NotImplementedError


def _category(name: str, types: tuple[str, ...], *queries: Query) -> Category:
    return Category(name, queries, types, _later)


CATEGORIES: dict[str, Category] = {
    category.name: category
    for category in (
        _category("diagnoses", ("Condition",), Query("Condition")),
        _category(
            "medications",
            ("MedicationRequest", "MedicationStatement"),
            Query("MedicationRequest", (("intent", "order,plan"), ("_include", "MedicationRequest:medication"))),
            Query("MedicationStatement", (("_include", "MedicationStatement:medication"),), optional=True),
        ),
        _category("immunizations", ("Immunization",), Query("Immunization")),
        _category("allergies", ("AllergyIntolerance",), Query("AllergyIntolerance")),
        _category("procedures", ("Procedure",), Query("Procedure")),
        _category("care_plans", ("CarePlan", "Goal", "CareTeam"), Query("CarePlan"), Query("Goal"), Query("CareTeam")),
        _category(
            "lab_results",
            ("Observation", "DiagnosticReport"),
            Query("Observation", (("category", "laboratory"),)),
            Query("DiagnosticReport", (("category", "LAB"),)),
        ),
        _category("appointments", ("Appointment",), Query("Appointment")),
    )
}
