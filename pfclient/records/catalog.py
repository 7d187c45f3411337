"""All record categories, in the order the window lists them."""

from pfclient.records import (
    allergies,
    appointments,
    care_plans,
    diagnoses,
    immunizations,
    lab_results,
    medications,
    procedures,
    reports,
    visits,
    vitals,
)
from pfclient.records.category import Category, Query

__all__ = ["CATEGORIES", "FILE_CATEGORIES", "Category", "Query"]

CATEGORIES: dict[str, Category] = {
    category.name: category
    for category in (
        diagnoses.CATEGORY,
        medications.CATEGORY,
        immunizations.CATEGORY,
        allergies.CATEGORY,
        procedures.CATEGORY,
        care_plans.CATEGORY,
        lab_results.CATEGORY,
        appointments.CATEGORY,
        vitals.CATEGORY,
        visits.CATEGORY,
    )
}
"""What the window shows and the portal is asked for."""

FILE_CATEGORIES: dict[str, Category] = CATEGORIES | {reports.CATEGORY.name: reports.CATEGORY}
"""The same and what only a file may hold (`pfclient show`)."""
