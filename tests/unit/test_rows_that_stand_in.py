"""The speed table: a row that only stands in for one that could not be measured is not taken for it."""

import json
import os
import shutil
import subprocess
import sys

from bench.__main__ import report
from bench.row import Row
from tests.support.portal_process import ROOT

PATIENCE = 120


def test_where_no_charts_lie_beside_the_checkout_the_row_says_what_is_not_measured(tmp_path):
    checkout = tmp_path / "checkout"
    shutil.copytree(ROOT / "bench", checkout / "bench", ignore=shutil.ignore_patterns("__pycache__"))
    done = subprocess.run(
        [sys.executable, "-m", "bench", "--only", "reading", "--json"],
        cwd=checkout,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    (row,) = json.loads(done.stdout)["rows"]
    assert (row["name"], row["instead_of"]) == ("reading.generated", "reading.chart")


def test_the_table_says_so_in_the_verdict():
    row = Row("reading.generated", 1, "ms", 1, 1, 0.7, at_least=True, note="generated", instead_of="reading.chart")
    assert "| ok, but NOT MEASURED: reading.chart |" in report([row])
