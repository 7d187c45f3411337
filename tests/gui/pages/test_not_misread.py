"""What could be read as something else on a page: a planned end as one that is over, what nobody said as said."""

import pytest
from PySide6.QtWidgets import QLabel

from pfclient.chart.glance import Known, Part
from pfclient.chart.section import Availability, Section
from tests.unit.records.charts import coded, resource, row, rows
from ui.pages.allergies.columns import how_serious
from ui.pages.medications.detail import describe as medicine
from ui.pages.section.partly import instead_of_rows
from ui.shell.topics import topic
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


def no_known(**more):
    code = {"coding": [{"system": "http://snomed.info/sct", "code": "716186003", "display": "No known allergy"}]}
    return resource("AllergyIntolerance", code=code, **{"clinicalStatus": coded("active"), **more})


@pytest.mark.parametrize(
    ("doubt", "said"),
    [
        ({"verificationStatus": coded("unconfirmed")}, "No known allergy (not confirmed)"),
        ({"clinicalStatus": None}, "No known allergy (status not given)"),
    ],
)
def test_what_the_clinic_is_not_sure_of_is_not_told_as_confirmed(qapp, doubt, said):
    doubtful = row("allergies", no_known(**doubt))
    assert topic("allergies").statement([doubtful]) is None
    part = Part((), Section("allergies", Availability.LOADED), Known.STATED, statements=(doubtful,))
    assert instead_of_rows(part, topic("allergies"), "Leo", private=False) == (said, "")


def test_of_several_statements_each_is_told(qapp):
    drugs = no_known() | {"id": "2", "code": {"coding": [{"code": "409137002", "display": "No known drug allergy"}]}}
    sure = rows("allergies", no_known(recordedDate="2026"), drugs).current
    assert topic("allergies").statement(sure).title == "No known allergy, No known drug allergy"
