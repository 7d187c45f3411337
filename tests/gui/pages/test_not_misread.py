"""What could be read as something else on a page: a planned end as one that is over, what nobody said as said."""

import pytest
from PySide6.QtWidgets import QLabel

from tests.unit.records.charts import resource, row
from ui.pages.allergies.columns import how_serious
from ui.pages.medications.detail import describe as medicine
from ui.widgets.detail_pane import DetailPane

DAILY = {"text": "daily", "timing": {"repeat": {"boundsPeriod": {"end": "2026-12-05"}}}}


@pytest.fixture
def said(desk):
    """The words of a detail."""

    def fill(describe, record):
        pane = desk(DetailPane())
        describe(pane, record, lambda _key: None)
        return [label.text() for label in pane.findChildren(QLabel) if label.text()]

    return fill


@pytest.mark.parametrize(
    ("status", "told"), [("active", "Until"), ("completed", "Ended"), ("stopped", "It was planned until")]
)
def test_the_last_day_of_a_medicine_is_called_what_it_is(said, status, told):
    order = resource("MedicationRequest", status=status, medicationCodeableConcept={"text": "A"})
    words = said(medicine, row("medications", order | {"dosageInstruction": [DAILY]}))
    assert words[words.index("Dec 5, 2026") - 1] == told


@pytest.mark.parametrize(
    ("severity", "criticality", "told"),
    [
        ("mild", "high", "High risk"),
        ("moderate", "high", "High risk"),
        ("severe", "high", "Severe"),
        ("severe", "low", "Severe"),
        ("mild", "low", "Mild"),
        ("mild", None, "Mild"),
        (None, "high", "High risk"),
        (None, "low", "Low risk"),
    ],
)
def test_a_high_risk_is_not_hidden_behind_a_mild_reaction(severity, criticality, told):
    reaction = {"manifestation": [{"text": "rash"}], "severity": severity}
    found = row(
        "allergies",
        resource("AllergyIntolerance", code={"text": "Nuts"}, criticality=criticality, reaction=[reaction]),
    )
    assert how_serious(found).text == told
