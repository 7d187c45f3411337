"""Who has a chart at one clinic has the plain one, and nothing of what puts several together."""

import subprocess
import sys

from pfclient.chart.chart import Chart
from pfclient.chart.family import Family
from pfclient.vault.memory import MemoryVault
from tests.support.clock import FakeClock
from tests.support.vaults import fill
from tests.unit.chart.test_joined import BAY, LOADED, person, problem


async def test_with_one_chart_nothing_is_joined():
    vault = MemoryVault()
    family = Family((person("bay", "Bayside"),), vault, FakeClock().now, lambda *_place: None)
    await fill(vault, BAY, "diagnoses", (problem("bay", "1"),), LOADED)
    chart = family.chart(BAY)
    assert type(chart) is Chart
    assert chart.section("diagnoses").sources == ()


def test_who_has_one_chart_does_not_even_load_what_joins_several():
    ask = (
        "import sys, pfclient.session, pfclient.chart.family;"
        "print([name for name in sys.modules if name.startswith('pfclient.chart.')"
        " and name.rpartition('.')[2] in ('joined', 'joining', 'merge', 'sameness', 'wholes')])"
    )
    said = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"
