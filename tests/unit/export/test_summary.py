"""The page for the fridge: what somebody who helps has to know first; what is unknown never reads as "none"."""

from pfclient.export.layout import Heading, Note, PageHead, Pair, Row, Tone
from pfclient.export.progress import Progress
from pfclient.export.summary import SECTIONS, Summed, layout
from pfclient.values import replace
from pfclient.vault.vault import Answer, CategoryState
from tests.support.copies import AS_OF, TODAY, KeptChart, PlainWords, allergy, order, problem, stored


def _blocks(*charts):
    return list(layout([_summed(one) for one in charts], TODAY, PlainWords(), Progress()).blocks)


def _summed(kept):
    return Summed(kept.person, {name: kept.chart.read(name) for name in SECTIONS})


def _of(kind, blocks):
    return [block for block in blocks if isinstance(block, kind)]


def test_each_person_begins_a_page():
    blocks = _blocks(KeptChart(), KeptChart())
    assert len(_of(PageHead, blocks)) == 2
    assert isinstance(blocks[0], PageHead)
    assert [block.text for block in _of(Heading, blocks)][:5] == ["Ana Ruiz", *SECTIONS]


def test_it_names_the_clinic_and_its_phone():
    assert [pair.text for pair in _of(Pair, _blocks(KeptChart()))] == ["birth-date 1984-05-02", "Lakeview  ·  555-0100"]


def test_it_holds_what_is_current_and_says_what_it_leaves_out():
    kept = KeptChart().keep("diagnoses", problem("1"), problem("2", "resolved", "Measles"))
    kept.keep("medications", order("1", dosageInstruction=[{"text": "1 a day"}]), order("2", "stopped", "Aspirin"))
    blocks = _blocks(kept)
    assert [row.cells for row in _of(Row, blocks)] == [("Lisinopril 10 mg", "1 a day"), ("Asthma", "")]
    assert "summary" in [note.text for note in _of(Note, blocks)]


def test_nothing_known_is_never_none():
    notes = [note.text for note in _of(Note, _blocks(KeptChart()))]
    assert notes.count("not-asked") == 4
    notes = [note.text for note in _of(Note, _blocks(KeptChart().keep("allergies", state=CategoryState(Answer.ERROR))))]
    assert "error" in notes


def test_a_section_with_a_past_only_says_so():
    kept = KeptChart().keep("medications", order("2", "stopped"))
    assert "none-current" in [note.text for note in _of(Note, _blocks(kept))]


def test_what_must_not_be_taken_stands_first_and_out():
    kept = KeptChart().keep("medications", order("1", text="Aspirin"), order("2", text="Ibuprofen", doNotPerform=True))
    first = _of(Row, _blocks(kept))[0]
    assert (first.cells[0], first.labels, first.tone) == ("Ibuprofen", "do-not-take", Tone.WARNING)


def test_a_dangerous_allergy_says_how_bad_it_is():
    reaction = [{"manifestation": [{"text": "Hives"}], "severity": "severe"}]
    kept = KeptChart().keep("allergies", allergy(reaction=reaction, criticality="high"))
    first = _of(Row, _blocks(kept))[0]
    assert first.labels == "severe  ·  high"
    assert first.tone is Tone.WARNING


def test_visits_beyond_the_next_three_are_counted():
    visits = [
        stored("Appointment", str(n), status="booked", start=f"2027-01-0{n}T15:00:00Z", description=f"Visit {n}",
               participant=[{"actor": {"reference": "Patient/p"}, "status": "accepted"}])
        for n in range(1, 6)
    ]  # fmt: skip
    kept = KeptChart().keep("appointments", *visits, state=CategoryState(Answer.LOADED, AS_OF))
    blocks = _blocks(kept)
    assert [row.cells[0] for row in _of(Row, blocks)] == ["Visit 1", "Visit 2", "Visit 3"]
    assert "more 2" in [note.text for note in _of(Note, blocks)]


def test_the_next_visits_are_those_of_the_overview_whatever_zone_they_were_told_in():
    starts = {"late": "2027-01-01T23:00:00-05:00", "early": "2027-01-02T01:00:00Z", "some day": "2027"}
    visits = [stored("Appointment", text, status="booked", start=start, description=text,
                     participant=[{"actor": {"reference": "Patient/p"}, "status": "accepted"}])
              for text, start in starts.items()]  # fmt: skip
    kept = KeptChart().keep("appointments", *visits)
    assert [row.cells[0] for row in _of(Row, _blocks(kept))] == ["early", "late", "some day"]


def test_a_list_that_is_not_whole_has_never_nothing_current():
    part = CategoryState(Answer.LOADED, AS_OF, complete=False)
    notes = [
        note.text for note in _of(Note, _blocks(KeptChart().keep("medications", order("2", "stopped"), state=part)))
    ]
    assert "incomplete" in notes
    assert "none-current" not in notes


def test_no_known_allergies_is_not_read_before_an_allergy():
    none = allergy(
        "1", code={"text": "No known allergies", "coding": [{"code": "716186003"}]}, recordedDate="2026-03-01"
    )
    rows = _of(Row, _blocks(KeptChart().keep("allergies", none, allergy("2", "Peanut", recordedDate="2019-01-01"))))
    assert [row.cells[0] for row in rows] == ["Peanut", "No known allergies"]


def test_a_medicine_says_when_it_begins_and_how_long_it_is_taken_where_that_is_to_come():
    def taken(identity, **days):
        return order(identity, text=identity, dosageInstruction=[{"text": "1 a day", "timing": _within(**days)}])

    kept = KeptChart().keep("medications", taken("a", start="2027-01-01"), taken("b", start="2020-01-01"),
                            taken("c", start="2020-01-01", end="2027-02-01"))  # fmt: skip
    assert {row.cells for row in _of(Row, _blocks(kept))} == {
        ("a", "1 a day  ·  starts: 2027-01-01"),
        ("b", "1 a day"),
        ("c", "1 a day  ·  until: 2027-02-01"),
    }


def _within(**days):
    return {"repeat": {"boundsPeriod": days}}


def test_a_visit_entered_on_its_very_day_keeps_its_date():
    visit = stored("Appointment", "1", status="booked", start="2027-01-05", created="2027-01-05", description="Eyes",
                   participant=[{"actor": {"reference": "Patient/p"}, "status": "accepted"}])  # fmt: skip
    [row] = _of(Row, _blocks(KeptChart().keep("appointments", visit)))
    assert row.cells == ("Eyes", "2027-01-05")


def test_what_an_order_not_to_take_a_medicine_says_is_not_read_as_how_to_take_it():
    class Words(PlainWords):
        def label(self, category, field):
            return {"order_says": "The order says", "how_to_take": "How to take it"}.get(field, field)

    kept = KeptChart().keep("medications", order(doNotPerform=True, dosageInstruction=[{"text": "1 a day"}]))
    [row] = _of(Row, list(layout([_summed(kept)], TODAY, Words(), Progress()).blocks))
    assert (row.cells[1], row.labels) == ("The order says: 1 a day", "do-not-take")


def test_it_says_that_its_person_died():
    kept = KeptChart()
    kept.person = replace(kept.person, deceased=True)
    blocks = _blocks(kept)
    assert blocks[0].left.endswith("deceased")
    assert "death-unknown" in [pair.text for pair in _of(Pair, blocks)]
