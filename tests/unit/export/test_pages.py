"""Paper: every category says everything its records say, and every state what it is; unknown is never "none"."""

from datetime import date

import pytest

from pfclient.errors import CopyStopped, Offline
from pfclient.export.facts import facts
from pfclient.export.layout import Columns, Heading, Note, PageHead, Pair, Row, Tone
from pfclient.export.pages import layout
from pfclient.export.progress import Progress
from pfclient.export.scope import Span
from pfclient.fhir.resources import Resource
from pfclient.records.catalog import CATEGORIES
from pfclient.values import replace
from pfclient.vault.vault import Answer, CategoryState
from tests.support.chart_bundle import appointments, resources
from tests.support.copies import AS_OF, KeptChart, PlainWords, allergy, order, problem, raw, result, stored
from tests.support.zones import computer_in


def _blocks(kept, *categories, **how):
    return list(layout(kept.copied(*categories, **how), PlainWords(), Progress()).blocks)


def _notes(blocks):
    return {block.text for block in blocks if isinstance(block, Note)}


def _rows(blocks):
    return [block for block in blocks if isinstance(block, Row)]


SEEN = {"resourceType": "Encounter", "id": "seen", "status": "finished", "subject": {"reference": "Patient/p"},
        "period": {"start": "2025-05-01T09:00:00Z"}}  # fmt: skip
WEIGHT = {"resourceType": "Observation", "id": "weight", "status": "final", "subject": {"reference": "Patient/p"},
          "category": [{"coding": [{"code": "vital-signs"}]}], "code": {"text": "Weight"},
          "valueQuantity": {"value": 70.5, "unit": "kg"}}  # fmt: skip


def _category_of(body):
    found = Resource(f"{body['resourceType']}/{body['id']}", body["resourceType"], body)
    return next((name for name, one in CATEGORIES.items() if found.type in one.types and one.claims(found)), "")


def _generated():
    kept, found = KeptChart(), {}
    for body in [*resources("p"), *appointments("p"), SEEN, WEIGHT]:
        found.setdefault(_category_of(body), []).append(raw(body))
    for name in found.keys() - {""}:
        kept.keep(name, *found[name])
    return kept


def test_every_page_says_whose_it_is_and_when_it_was_printed():
    assert _blocks(KeptChart())[0] == PageHead("Ana Ruiz  ·  born 1984-05-02", "printed 2026-03-11")


@pytest.mark.parametrize("category", CATEGORIES)
def test_every_record_of_every_category_is_on_paper_once(category):
    kept = _generated()
    blocks = _blocks(kept, category)
    section = kept.chart.read(category)
    assert sorted(row.cells[0] for row in _rows(blocks)) == sorted(row.title for row in section.rows)
    heads = next(block for block in blocks if isinstance(block, Columns))
    assert all(len(row.cells) == len(heads.titles) == len(heads.shares) for row in _rows(blocks))


@pytest.mark.parametrize("category", CATEGORIES)
@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (Answer.NOT_ASKED, "not-asked"),
        (Answer.NOT_GRANTED, "not-granted"),
        (Answer.NOT_SUPPORTED, "not-supported"),
        (Answer.REFUSED, "refused"),
        (Answer.WITHHELD, "withheld"),
        (Answer.ERROR, "error"),
        (Answer.EMPTY, "empty"),
    ],
)
def test_a_section_without_rows_says_why(category, answer, said):
    notes = _notes(_blocks(KeptChart().keep(category, state=CategoryState(answer, AS_OF)), category))
    assert said in notes
    assert notes & {"empty", "nothing-as-fact"} <= {said}


def test_rows_that_could_not_be_updated_are_old_and_say_so():
    kept = KeptChart().keep("diagnoses", problem(), state=CategoryState(Answer.ERROR, AS_OF, Offline(), complete=False))
    blocks = _blocks(kept, "diagnoses")
    assert {"as-of", "old", "incomplete"} <= _notes(blocks)
    assert _rows(blocks)


def test_entries_that_are_held_or_not_shown_are_counted():
    wrong = problem("2", verificationStatus={"coding": [{"code": "entered-in-error"}]})
    kept = KeptChart().keep("diagnoses", problem(), wrong, state=CategoryState(Answer.LOADED, AS_OF, held=3))
    assert {"held 3", "not-shown 1 entered-in-error"} <= _notes(_blocks(kept, "diagnoses"))


def test_what_the_dates_leave_out_is_counted():
    kept = KeptChart().keep("lab_results", result("1", day="2020-01-01"), result("2", day=None), result("3"))
    blocks = _blocks(kept, "lab_results", span=Span(date(2025, 1, 1)))
    assert {"span", "outside 1", "undated 1", "only"} <= _notes(blocks)
    assert len(_rows(blocks)) == 2


def test_of_a_chart_something_is_held_back_of_nothing_tells_which_section_it_is():
    kept = KeptChart()
    for name in CATEGORIES:
        kept.keep(name, state=CategoryState(Answer.EMPTY, AS_OF))
    kept.keep("diagnoses", state=CategoryState(Answer.WITHHELD))
    blocks = _blocks(kept, private=True)
    told = {name: [] for name in CATEGORIES}
    for block in blocks:
        if isinstance(block, Heading) and block.level == 2:
            now = told[block.text]
        elif isinstance(block, Note) and any(told.values()) | (block.text == "private-empty"):
            now.append(block)
    assert len({tuple(notes) for notes in told.values()}) == 1
    assert "private" in _notes(blocks)


def test_an_order_not_to_take_a_medicine_comes_first_and_never_reads_as_current():
    kept = KeptChart().keep("medications", order("1", text="Aspirin"), order("2", text="Ibuprofen", doNotPerform=True))
    first = _rows(_blocks(kept, "medications"))[0]
    assert (first.cells[0], first.labels, first.tone) == ("Ibuprofen", "do-not-take", Tone.WARNING)


def test_dangerous_allergies_come_first_the_worst_before_the_rest_as_on_screen():
    reaction = [{"manifestation": [{"text": "Cannot breathe"}], "severity": "severe"}]
    kept = KeptChart().keep("allergies", allergy("1", "Dust"), allergy("2", "Peanut", reaction=reaction),
                            allergy("3", "Bee sting", criticality="high"))  # fmt: skip
    shown = _rows(_blocks(kept, "allergies"))
    assert [row.cells[0] for row in shown] == ["Peanut", "Bee sting", "Dust"]
    assert shown[0].cells == ("Peanut", "Cannot breathe  ·  severe")
    assert [row.tone for row in shown] == [Tone.WARNING, Tone.WARNING, Tone.PLAIN]


def test_values_stand_as_they_were_sent():
    usual = [{"low": {"value": 3.5}, "high": {"value": 5.0}}]
    kept = KeptChart().keep("lab_results", result(value=b"5.10", unit="mmol/L", text="Potassium", referenceRange=usual))
    row = _rows(_blocks(kept, "lab_results"))[0]
    assert row.cells[1] == "5.10 mmol/L"
    assert "above" in row.details[0]


def test_a_note_on_a_result_stands_once_with_who_wrote_it():
    note = [{"text": "Please call us", "authorString": "Dr. Ray", "time": "2026-01-03"}]
    kept = KeptChart().keep("lab_results", result(note=note))
    said = " ".join(_rows(_blocks(kept, "lab_results"))[0].details)
    assert said.count("Please call us") == 1
    assert "Please call us  ·  Dr. Ray  ·  2026-01-03" in said


def _vaccine(identity, **fields):
    given_by = [{"actor": {"display": "Nurse Joy"}}]
    return stored("Immunization", identity, vaccineCode={"text": identity}, performer=given_by, **fields)


def test_a_vaccine_entered_on_the_day_it_was_given_keeps_that_day():
    given = _vaccine("MMR", status="completed", occurrenceDateTime="2025-05-01", recorded="2025-05-01")
    assert _rows(_blocks(KeptChart().keep("immunizations", given), "immunizations"))[0].cells[1] == "2025-05-01"


@pytest.mark.parametrize(("status", "label"), [("not-done", "when_not_done"), ("", "date")])
def test_nothing_stands_below_date_given_and_given_by_that_nobody_says_was_given(status, label):
    other = _vaccine("Flu", **({"status": status} if status else {}), occurrenceDateTime="2025-05-02")
    row = _rows(_blocks(KeptChart().keep("immunizations", other), "immunizations"))[0]
    assert row.cells == ("Flu", "", "")
    assert {f"{label}: 2025-05-02", "entered_by: Nurse Joy"} <= set(row.details[0].split("  ·  "))


@pytest.mark.parametrize(
    ("status", "label"), [("not-done", "what_for"), ("preparation", "what_for"), ("completed", "why")]
)
def test_what_was_not_done_has_no_reason_why_it_was_done(status, label):
    scope = stored("Procedure", status=status, code={"text": "Colonoscopy"}, reasonCode=[{"text": "Bleeding"}])
    [row] = _rows(_blocks(KeptChart().keep("procedures", scope), "procedures"))
    assert f"{label}: Bleeding" in row.details[0]


def test_a_final_result_and_a_part_without_a_value_say_so_and_one_that_is_pending_does_not():
    parts = [{"code": {"text": "Sodium"}}]
    kept = KeptChart().keep("lab_results", result("1", text="A", valueQuantity=None),
                            result("2", text="B", valueQuantity=None, status="registered"),
                            result("3", text="C", valueQuantity=None, component=parts))  # fmt: skip
    rows = {row.cells[0]: row for row in _rows(_blocks(kept, "lab_results"))}
    assert {name: row.cells[1] for name, row in rows.items()} == {"A": "no-value", "B": "", "C": ""}
    assert "Sodium: no-value" in rows["C"].details[-1]
    kept.keep("vitals", raw({key: value for key, value in WEIGHT.items() if key != "valueQuantity"}))
    assert _rows(_blocks(kept, "vitals"))[0].cells[1] == "no-value"


def test_a_long_text_is_whole():
    text = "word " * 900
    kept = KeptChart().keep("diagnoses", problem(note=[{"text": text}]))
    assert text.strip() in _rows(_blocks(kept, "diagnoses"))[0].details[-1]


def test_stopping_ends_it():
    progress = Progress()
    progress.stop()
    with pytest.raises(CopyStopped):
        list(layout(_generated().copied(), PlainWords(), progress).blocks)


def test_a_visit_or_a_measurement_told_in_universal_time_stands_as_the_clock_on_the_wall_shows_it():
    with computer_in("America/Chicago"):
        visit = stored("Appointment", status="booked", start="2027-01-05T02:30:00Z", description="Check-up")
        fields = {fact.field: fact for fact in facts("appointments", _row(visit), Clocks())}
        assert fields["when"].text == "2027-1-4 20:30"
        late = stored("Appointment", status="booked", start="2027-01-05T02:30:00-05:00", description="Check-up")
        assert {fact.field: fact for fact in facts("appointments", _row(late), Clocks())}[
            "when"
        ].text == "2027-1-5 02:30:00"
        weight = raw(WEIGHT | {"effectiveDateTime": "2027-01-05T02:30:00Z"})
        (taken,) = KeptChart().keep("vitals", weight).chart.read("vitals").rows
        assert next(fact.text for fact in facts("vitals", taken, Clocks())) == "2027-1-4 20:30"


class Clocks(PlainWords):
    """Says the parts of a date."""

    def when(self, when):
        return f"{when.year}-{when.month}-{when.day} {when.clock}"


def _row(visit):
    return KeptChart().keep("appointments", visit).chart.read("appointments").rows[0]


@pytest.mark.parametrize(("day", "head", "pair"), [("2026-02-01", "died 2026-02-01", "death-date 2026-02-01"),
                                                   ("", "deceased", "death-unknown")])  # fmt: skip
def test_a_copy_says_that_its_person_died(day, head, pair):
    kept = KeptChart()
    kept.person = replace(kept.person, deceased=True, died=day)
    blocks = _blocks(kept)
    assert blocks[0].left == f"Ana Ruiz  ·  born 1984-05-02  ·  {head}"
    assert pair in [block.text for block in blocks if isinstance(block, Pair)]


def test_an_entry_that_may_be_somebody_elses_says_so_on_paper():
    [row] = _rows(_blocks(KeptChart().keep("diagnoses", problem(subject={"display": "Ana"})), "diagnoses"))
    assert row.labels == "active  ·  subject-unclear"


def test_an_order_not_to_take_a_medicine_stands_in_no_column_for_how_to_take_it():
    class Words(PlainWords):
        def label(self, category, field):
            return f"{category} {field}".strip()

    forbidden = order(doNotPerform=True, dosageInstruction=[{"text": "1 a day"}], reasonCode=[{"text": "Kidneys"}])
    kept = KeptChart().keep("medications", forbidden)
    blocks = list(layout(kept.copied("medications"), Words(), Progress()).blocks)
    [row] = _rows(blocks)
    assert row.cells == ("Lisinopril 10 mg", "", "")
    assert "medications order_says: 1 a day" in row.details[0]
    assert "medications why_ordered: Kidneys" in row.details[0]
