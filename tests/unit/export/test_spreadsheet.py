"""The spreadsheet: no cell is a formula, numbers stay numbers, and it says what it does not hold."""

import csv
import io

import pytest

from pfclient.errors import CopyStopped
from pfclient.export.progress import Progress
from pfclient.export.spreadsheet import cell, chunks
from pfclient.values import replace
from pfclient.vault.vault import Answer, CategoryState
from tests.support.copies import AS_OF, KeptChart, PlainWords, order, problem, result, stored


def _read(copied):
    data = b"".join(chunks(copied, PlainWords(), Progress()))
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "−", " =", "'=", '"='])
@pytest.mark.parametrize("rest", ["1+1", "cmd|' /C calc'!A0", "SUM(A1:A9)", 'HYPERLINK("http://x","y")', "5"])
def test_what_could_be_a_formula_begins_with_an_apostrophe(start, rest):
    assert cell(start + rest)[1] == "'"
    assert cell(start + rest, number=True)[1] == "'" or (start, rest) == ("-", "5")


@pytest.mark.parametrize("text", ["-5", "5", "0.10", "-0.5", "1e-3", "120", "5.0"])
def test_a_bare_number_in_a_column_of_numbers_is_left_as_it_is(text):
    assert cell(text, number=True) == f'"{text}"'


@pytest.mark.parametrize("text", ["-5+2", "-5 mg", "--5", "-", "-.5", "-5\n", "-٥", "-1e5=1"])
def test_what_only_looks_like_a_number_is_no_number(text):
    assert cell(text, number=True)[1] == "'"


def test_a_semicolon_cannot_begin_a_cell_that_is_a_formula():
    """Where the semicolon parts cells, a quote in the middle of one quotes nothing."""
    assert cell("a;=1+1;@x") == "\"a;'=1+1;'@x\""
    assert cell("take 1; -5 to follow") == '"take 1; -5 to follow"'


def test_quotes_commas_lines_and_nul_come_back_as_they_were():
    text = 'say "ah", then\nwait\x00'
    assert next(csv.reader(io.StringIO(cell(text), newline="")))[0] == 'say "ah", then\nwait'


def test_lab_values_keep_every_digit_and_their_sign():
    values = [b"-5", b"0.10", b"5.0", b"120"]
    kept = KeptChart().keep("lab_results", *(result(str(n), value) for n, value in enumerate(values)))
    rows = [row for row in _read(kept.copied("lab_results")) if row["unit"]]
    assert sorted(row["value"] for row in rows) == sorted(value.decode() for value in values)
    assert {row["unit"] for row in rows} == {"mg/dL"}


def test_a_name_the_clinic_wrote_is_never_a_formula():
    kept = KeptChart().keep("medications", order(text='=HYPERLINK("http://evil.example","Aspirin")'))
    found = _read(kept.copied("medications"))[0]["title"]
    assert found == '\'=HYPERLINK("http://evil.example","Aspirin")'


def test_every_row_has_a_line_with_its_list_and_labels():
    kept = KeptChart().keep("diagnoses", problem("1"), problem("2", "resolved", "Measles"))
    kept.keep("medications", order(doNotPerform=True))
    rows = [row for row in _read(kept.copied()) if row["section"] != "about"]
    assert [(row["section"], row["list"], row["title"]) for row in rows] == [
        ("diagnoses", "current", "Asthma"),
        ("diagnoses", "past", "Measles"),
        ("medications", "current", "Lisinopril 10 mg"),
    ]
    assert rows[2]["labels"] == "do-not-take"


def test_it_says_what_is_not_in_it():
    kept = KeptChart().keep("diagnoses", problem("1", verificationStatus={"coding": [{"code": "entered-in-error"}]}))
    kept.keep("allergies", state=CategoryState(Answer.ERROR, AS_OF))
    said = {(row["list"], row["title"]) for row in _read(kept.copied()) if row["section"] == "about"}
    assert {("diagnoses", "not-shown 1 entered-in-error"), ("allergies", "error")} <= said
    assert ("medications", "not-asked") in said


def test_a_copy_that_is_stopped_ends():
    kept = KeptChart().keep("diagnoses", problem("1"))
    progress = Progress()
    progress.stop()
    with pytest.raises(CopyStopped):
        list(chunks(kept.copied(), PlainWords(), progress))


def test_what_a_column_is_of_some_records_alone_is_not_written_over_all_of_them():
    said = stored(
        "MedicationStatement",
        "2",
        status="active",
        medicationCodeableConcept={"text": "Aspirin"},
        informationSource={"display": "Ana Ruiz"},
    )
    told = KeptChart().keep("medications", said)
    assert "told_by" in _read(told.copied("medications"))[0]
    told.keep("medications", said, order(requester={"display": "Dr. Raman"}))
    assert {"recorder"} == {"recorder", "told_by"} & _read(told.copied("medications"))[0].keys()


def test_what_is_not_what_its_column_is_called_says_what_it_is():
    def taken(identity, status="active", **days):
        dose = [{"text": "1 a day", "timing": {"repeat": {"boundsPeriod": days}}}]
        return order(identity, status, identity, dosageInstruction=dose)

    rows = (taken("a", start="2020-01-01", end="2027-02-01"), taken("b", start="2027-01-01"),
            taken("c", "stopped", start="2020-01-01", end="2027-02-01"))  # fmt: skip
    kept = KeptChart().keep("medications", *rows)
    for copied in (kept.copied("medications"), kept.copied()):
        said = {
            row["title"]: (row["started"], row["ended"]) for row in _read(copied) if row["section"] == "medications"
        }
        assert said == {
            "a": ("2020-01-01", "until: 2027-02-01"),
            "b": ("starts: 2027-01-01", ""),
            "c": ("2020-01-01", "planned_until: 2027-02-01"),
        }


def test_an_entry_that_may_be_somebody_elses_and_a_death_are_told():
    kept = KeptChart().keep("diagnoses", problem(subject={"display": "Ana"}))
    kept.person = replace(kept.person, deceased=True, died="2026-02-01")
    first, *about = _read(kept.copied("diagnoses"))
    assert first["labels"] == "active, subject-unclear"
    assert "died 2026-02-01" in [row["title"] for row in about]


def test_the_cell_of_an_order_not_to_take_a_medicine_says_what_it_is():
    kept = KeptChart().keep("medications", *(
        order(str(n), doNotPerform=n == 1, dosageInstruction=[{"text": f"{n} a day"}]) for n in (1, 2)
    ))  # fmt: skip
    rows = _read(kept.copied("medications"))
    assert sorted(row["how_to_take"] for row in rows if row["how_to_take"]) == ["2 a day", "order_says: 1 a day"]
