"""Lab results too many for one frame: they stand by test, and know their past, once a thread has put them in order."""

from dataclasses import replace

from portal.demo.clinic import FAMILY, LAKEVIEW
from tests.support.family_window import MARIA
from tests.support.records import load, share
from ui.base.group import Group

MANY = 1200
_TESTS = (("2345-7", "Glucose"), ("2823-3", "Potassium"), ("718-7", "Hemoglobin"))


def lab_result(number, patient):
    code, name = _TESTS[number % len(_TESTS)]
    unit = {"unit": "mg/dL", "system": "http://unitsofmeasure.org", "code": "mg/dL"}
    return {
        "resourceType": "Observation",
        "id": f"many-{number}",
        "status": "final",
        "category": [{"coding": [{"code": "laboratory"}]}],
        "code": {"coding": [{"system": "http://loinc.org", "code": code}], "text": name},
        "subject": {"reference": f"Patient/{patient}"},
        "effectiveDateTime": f"{2000 + number % 25}-{number % 12 + 1:02}-{number % 28 + 1:02}",
        "valueQuantity": {"value": number, **unit},
        "referenceRange": [{"low": {"value": 100, **unit}, "high": {"value": 900, **unit}}],
    }


async def test_by_test_and_outside_range_of_a_large_chart_are_put_in_order_in_a_thread(qt_loop, clinic, charts):
    patient = FAMILY[MARIA].patient_id
    load(clinic, *(lab_result(number, patient) for number in range(MANY)), practice=LAKEVIEW)
    share(clinic, patient)
    async with charts() as app:
        await app.open(MARIA, "lab_results")
        model = app.page.model
        assert model.listing.row_count >= MANY
        standing = model.listing
        model.choose(replace(model.choice, layout="by-test"))
        assert model.loading
        assert model.listing is standing
        await app.keys.rest()
        assert not model.loading
        named = [line.title for line in model.listing if isinstance(line, Group)]
        assert {name for _, name in _TESTS} <= set(named)
        assert len(named) == len(set(named))
        model.choose(replace(model.choice, narrowed=True))
        await app.keys.rest()
        shown = [line for line in model.listing if not isinstance(line, Group)]
        assert {row.measure.reading for row in shown} <= {"above", "below", "far-above", "far-below", "abnormal"}
        glucose = next(row for row in shown if row.title == "Glucose")
        assert len(model.derived.series(glucose).points) >= MANY // len(_TESTS)
        spark = app.page.list.model.cell(model.listing.place(glucose.key), 2).spark
        assert spark.last.shape == "outside"
