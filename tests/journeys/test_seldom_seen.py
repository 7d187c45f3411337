"""The second part of `dev.py screens`, by its command: the screens the demo's tour does not come by.

A normal run looks at each dark and in Spanish, and at every fourth also in one of the other looks, which take turns;
--long at each in every look, in every language.
"""

import os
import subprocess
import sys

import pytest

from tests.support.desktop import ROOT
from tests.support.screens import FAULTS, LANGUAGES, SELDOM, SIZES
from ui.theme import tokens

LONG = bool(os.environ.get("PFCLIENT_LONG"))
SAMPLE = ("--sample", "4", *(word for name in ("dark", "contrast", "light") for word in ("--theme", name)))
SECONDS = 900 if LONG else 160


@pytest.mark.timeout(SECONDS + 20)
@pytest.mark.parametrize("language", LANGUAGES if LONG else ["es"])
def test_every_screen_no_tour_comes_by_is_made_and_has_no_fault(tmp_path, language):
    words = [sys.executable, "-m", "tests.support.screens", str(tmp_path / "pictures"), "--part", "seldom"]
    words += ["--language", language, *(() if LONG else SAMPLE)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(tmp_path)}
    walk = subprocess.run(
        words, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=SECONDS, check=False
    )
    assert walk.returncode == 0, walk.stdout + walk.stderr[-3000:]
    pictures = tmp_path / "pictures" / language
    assert {file.stem for file in pictures.glob("dark/100/*.png")} == set(SELDOM)
    whole, others = len(tokens.theme_names()) * len(SIZES) * len(SELDOM), len(SELDOM) // 4
    assert len(list(pictures.rglob("*.png"))) == (whole if LONG else len(SELDOM) + others)
    assert (pictures / FAULTS).read_text() == ""
