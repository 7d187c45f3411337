"""Writing records side by side: every write has its own time, later than all before it."""

import io
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from sqlalchemy import select

from portal.loading.progress import ProgressBar
from portal.store.schema import resources
from tests.support.records import condition, load, load_paths, patient, share


def stamps(portal):
    with portal.database.read() as connection:
        return list(connection.scalars(select(resources.c.last_updated).order_by(resources.c.last_updated)))


def test_eight_loads_at_once_keep_everything_under_times_of_its_own(portal):
    def one(number):
        mine = f"p{number}"
        return load(portal, patient(mine), *(condition(f"{mine}-{each}", mine) for each in range(20)))

    with ThreadPoolExecutor(8) as pool:
        reports = list(pool.map(one, range(8)))
    assert all(report.saved == {"new": {"Patient": 1, "Condition": 20}} for report in reports)
    assert len(set(stamps(portal))) == 8 * 21


def test_times_grow_even_when_the_clock_goes_back(portal):
    load(portal, patient())
    before = stamps(portal)[-1]
    portal.clock.advance(days=-400)
    load(portal, condition("c1"))
    assert stamps(portal)[-1] > before


def test_an_entry_that_comes_back_after_deletion_is_there_again(portal):
    from portal.loading.loader import load_entries
    from portal.loading.sources import RawEntry
    from portal.store.resources import by_id

    load(portal, patient(), condition("c1"))
    gone = [RawEntry("entry[0]", method="DELETE", url="Condition/c1")]
    load_entries(portal.database, portal.clock, gone, practice="Lakeview")
    assert load(portal, condition("c1")).saved == {"changed": {"Condition": 1}}
    with portal.database.read() as connection:
        row = by_id(connection, "Condition", "c1")
    assert (row.state, row.version) == ("live", 3)


def test_a_deletion_of_what_is_not_here_is_refused(portal):
    from portal.loading.loader import load_entries
    from portal.loading.sources import RawEntry

    report = load_entries(
        portal.database, portal.clock, [RawEntry("entry[0]", method="DELETE", url="Condition/c9")], practice="Lakeview"
    )
    assert report.refused == [{"file": "memory", "where": "entry[0]", "reason": "deletes what is not here"}]


def test_a_result_that_turns_into_another_kind_of_entry_is_no_longer_shared(portal):
    from portal.store.resources import by_id
    from tests.support.records import lab

    load(portal, patient(), lab("o1"))
    share(portal, "p1")
    load(portal, lab("o1", category=[{"coding": [{"code": "clinical-note"}]}]))
    with portal.database.read() as connection:
        assert by_id(connection, "Observation", "o1").shared is False


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_progress_is_drawn_for_a_person_only():
    for stream, wanted in ((Terminal(), True), (io.StringIO(), False)):
        bar = ProgressBar(stream)
        bar.show(Path("a.json"), 1, 4)
        bar.show(Path("a.json"), 0, 0)
        bar.finish()
        assert ("25% a.json" in stream.getvalue()) is wanted
        assert ("100%" in stream.getvalue()) is wanted


def test_progress_counts_bytes_from_nothing_to_all(portal, tmp_path):
    import json

    for number in range(3):
        (tmp_path / f"{number}.json").write_text(json.dumps(patient(f"p{number}")))
    seen = []
    from portal.loading.loader import load_files

    load_files(portal.database, portal.clock, [tmp_path], progress=lambda file, done, whole: seen.append((done, whole)))
    whole = seen[0][1]
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert (seen[0][0], seen[-1]) == (0, (whole, whole))
    assert load_paths(portal, tmp_path / "empty-nothing").unreadable == 1
