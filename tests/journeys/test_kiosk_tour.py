"""`pfclient kiosk --tour DIR`: a picture of every screen of the kiosk, in both languages and in high contrast."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LONG = bool(os.environ.get("PFCLIENT_LONG"))
LOOKS = ("en", "es", "en_contrast", "es_bigger", "en_lower")
SCREENS = (
    "a_start", "a_purpose", "b_birth_date", "b_phone", "c_already", "c_desk", "c_early", "c_form", "c_late",
    "c_not_found", "closed", "d_correction", "d_review", "d_told", "e_still_there", "f_done", "g_staff", "h_account",
    "h_all_set", "h_found", "h_invitation", "h_method", "h_password", "h_pin", "h_sign_in", "h_terms", "h_username",
    "i_allergies", "i_records", "offline",
)  # fmt: skip

pytestmark = [
    pytest.mark.skipif(not LONG, reason="five walks through every screen: --long"),
    pytest.mark.timeout(1200 if LONG else 60),
]


def test_every_screen_is_pictured_in_every_look(tmp_path):
    words = [sys.executable, "-m", "ui.main", "kiosk", "--tour", str(tmp_path)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    made = {path.stem for path in tmp_path.glob("*.png")}
    assert made == {f"09_{screen}_{look}" for screen in SCREENS for look in LOOKS}
