"""Planted words are found wherever they lie, and by nothing else."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pfclient.kiosk.canaries import Canaries, Found

ROOT = Path(__file__).resolve().parents[3]
BIRDS = Canaries()


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1", "utf-16-le", "utf-32-le"])
def test_a_word_is_found_in_every_encoding_memory_has(encoding):
    found = Found()
    BIRDS.look(found, b"\0" * 100 + BIRDS.fresh().encode(encoding) + b"\xff" * 100)
    assert len(found) == 1


def test_words_are_told_apart_and_the_same_in_two_encodings_is_one():
    one, other = BIRDS.fresh(), BIRDS.fresh()
    found = Found()
    BIRDS.look(found, one.encode() + b" " + other.encode() + b" " + one.encode("utf-16-le"))
    assert len(found) == 2
    assert len(BIRDS.in_text("an ordinary text, with names of people: Quentin, Xavier")) == 0


def test_another_rehearsals_words_are_not_ones_own_and_the_mark_is_told_under_a_mask():
    word = BIRDS.fresh()
    assert len(Canaries().in_text(word)) == 0
    assert len(Canaries(BIRDS.argument).in_text(word)) == 1
    assert word[:8].encode() not in bytes.fromhex(BIRDS.argument)
    with pytest.raises(ValueError, match="not a mark"):
        Canaries("aa")


def test_files_changed_since_are_searched_with_their_names(tmp_path):
    old = tmp_path / "old"
    old.write_text(BIRDS.fresh())
    since = old.stat().st_mtime + 1
    for name, text in (("a", BIRDS.fresh()), (BIRDS.fresh(), "x"), ("plain", "x")):
        path = tmp_path / "sub" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
        os.utime(path, (since + 1, since + 1))
    found, changed = BIRDS.in_files([tmp_path], since)
    assert (len(found), len(changed)) == (2, 3)


def test_a_directory_that_cannot_be_listed_costs_nothing_but_what_is_in_it(tmp_path):
    """As one that another program takes away meanwhile; here its path is too long to be named."""
    (tmp_path / "z").write_text(BIRDS.fresh())
    at = os.open(tmp_path, os.O_RDONLY)
    for _ in range(20):
        os.mkdir("d" * 250, dir_fd=at)
        below = os.open("d" * 250, os.O_RDONLY, dir_fd=at)
        os.close(at)
        at = below
    os.close(at)
    try:
        found, changed = BIRDS.in_files([tmp_path], 0)
    finally:
        shutil.rmtree(tmp_path / ("d" * 250))
    assert (len(found), [path.name for path in changed]) == (1, ["z"])


HELD = """
import sys
from pfclient.kiosk.canaries import Canaries
birds = Canaries()
held = [birds.fresh() for _ in range(int(sys.argv[1]))]
wide = [each.encode("utf-16-le") for each in held[::2]]
found = birds.in_own_memory()
print(len(found), found.looked_through)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="/proc/self/mem is Linux's; run it there")
@pytest.mark.parametrize("number", [0, 1, 300])
def test_a_process_finds_every_word_it_holds_and_none_it_does_not(number):
    done = subprocess.run(
        [sys.executable, "-c", HELD, str(number)], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    found, size = map(int, done.stdout.split())
    assert found == number
    assert size > 2**20
