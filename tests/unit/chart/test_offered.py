"""What not every clinic shares has a section only where one does; nowhere does its absence say "none"."""

import pytest

from pfclient.chart import chart as charts
from pfclient.chart.chart import Chart
from pfclient.chart.family import Family
from pfclient.errors import Offline
from pfclient.records.catalog import CATEGORIES
from pfclient.vault.memory import MemoryVault
from pfclient.vault.vault import Answer, CategoryState
from tests.support.clock import FakeClock
from tests.support.vaults import done, fill
from tests.unit.chart.test_chart import AS_OF, ID, person, stored

OFFERED = {"vitals": "Observation", "visits": "Encounter"}
ALWAYS = {"diagnoses", "medications", "immunizations", "allergies", "procedures", "care_plans", "lab_results",
          "appointments"}  # fmt: skip


@pytest.fixture
def vault():
    return MemoryVault()


@pytest.fixture
def chart(vault):
    return Chart(person(), vault, FakeClock().now)


def keep(vault, category, *resources, answer=Answer.LOADED, error=None):
    as_of = AS_OF if error is None else None
    done(fill(vault, ID, category, resources, CategoryState(answer, as_of, error, complete=error is None)))


def test_what_every_clinic_shares_is_always_a_section(chart):
    assert set(chart.sections) == ALWAYS
    assert {name for name, one in CATEGORIES.items() if one.offered} == OFFERED.keys()


@pytest.mark.parametrize("name", OFFERED)
@pytest.mark.parametrize("answer", [answer for answer in Answer if answer is not Answer.LOADED])
def test_without_a_single_entry_there_is_no_section_whatever_the_portal_said(vault, chart, name, answer):
    keep(vault, name, answer=answer, error=Offline() if answer is Answer.ERROR else None)
    assert name not in chart.sections


@pytest.mark.parametrize(("name", "kind"), OFFERED.items())
def test_one_entry_makes_a_section_and_so_does_a_mistake_that_is_only_counted(vault, chart, name, kind):
    keep(vault, name, stored(kind, status="final" if kind == "Observation" else "finished"))
    assert name in chart.sections
    keep(vault, name, stored(kind, status="entered-in-error"))
    assert chart.section(name).rows == ()
    assert name in chart.sections


@pytest.mark.parametrize(("name", "kind"), OFFERED.items())
@pytest.mark.parametrize("answer", [Answer.ERROR, Answer.REFUSED, Answer.NOT_SUPPORTED])
def test_what_was_kept_before_an_error_stays_a_section(vault, chart, name, kind, answer):
    keep(vault, name, stored(kind), answer=answer, error=Offline())
    assert name in chart.sections


@pytest.mark.parametrize(("name", "kind"), OFFERED.items())
def test_what_the_clinic_withholds_is_no_section_any_more(vault, chart, name, kind):
    keep(vault, name, stored(kind), answer=Answer.WITHHELD)
    assert name not in chart.sections


@pytest.mark.parametrize(("name", "kind"), OFFERED.items())
def test_a_section_still_on_its_way_from_the_file_is_one_already(vault, chart, monkeypatch, name, kind):
    monkeypatch.setattr(charts, "EASY", 0)
    keep(vault, name, stored(kind))
    assert chart.section(name).coming
    assert name in chart.sections


def test_a_chart_is_as_old_as_what_every_clinic_shares(vault):
    family = Family((person(),), vault, FakeClock().now, lambda *_place: None)
    for name in ALWAYS:
        keep(vault, name)
    assert family.as_of(ID) == AS_OF
    keep(vault, "visits", answer=Answer.ERROR, error=Offline())
    assert family.as_of(ID) == AS_OF
