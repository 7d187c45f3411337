"""What is imported while somebody looks: there is such a thing, and it comes whichever way they came in."""

import asyncio
import importlib
import sys

from pfclient.build import Settings, build_core
from tests.support.keystores import MemoryBackend, keyring_over
from tests.support.sign_in import PASSWORD
from ui.shell import program, warm_up


async def test_who_signs_in_has_the_parts_of_the_charts_imported_in_turn_and_then_it_is_over(qt_loop, clinic, tmp_path):
    settings = Settings(
        profile=tmp_path / "profile",
        keyring=keyring_over(MemoryBackend()),
        transport=clinic.asgi_transport(),
        now=clinic.clock.now,
    )
    core = build_core(settings)
    made = program._Program(tmp_path / "profile", core, "")
    first, over = asyncio.Event(), asyncio.Event()
    made.first.shown.connect(first.set)
    async with program._standing(made) as window:
        await first.wait()
        assert window.findChildren(warm_up.ChartParts) == []
        window.charts_shown.connect(
            lambda: window.findChild(warm_up.ChartParts).destroyed.connect(lambda _: over.set())
        )
        window.open_session(await core.sign_in(clinic.base_url, "maria", PASSWORD, keep=False))
        await over.wait()
        assert set(warm_up._CHARTS) <= set(sys.modules)


def test_every_part_named_is_there():
    for name in (*warm_up._CHARTS, *warm_up._NEXT):
        assert importlib.import_module(name).__name__ == name
