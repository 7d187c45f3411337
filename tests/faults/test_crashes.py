"""A program that crashes leaves nothing of its memory, and a visitor's is read by nobody beside it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from pfclient.kiosk.canaries import Canaries
from tests.support import strace

resource = pytest.importorskip("resource")
ROOT = Path(__file__).parents[2]
CRASH = "import os; os.kill(os.getpid(), 11)"
SHUT = "PR_SET_DUMPABLE, SUID_DUMP_DISABLE"
FILES = Path("/proc/sys/kernel/core_pattern")


def crashed(tmp_path, before):
    """What lies where a program crashed that had called something of `ui.main` before."""
    done = subprocess.run(
        [sys.executable, "-c", f"from ui.main import no_core_dumps, shut_memory; {before}; {CRASH}"],
        check=False, cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY,) * 2),
    )  # fmt: skip
    assert done.returncode == -signal.SIGSEGV
    return list(tmp_path.iterdir())


@pytest.mark.skipif(
    not FILES.exists() or FILES.read_text().startswith(("|", "/")), reason="cores are kept elsewhere; set core_pattern"
)
def test_a_crash_leaves_no_file(tmp_path):
    places = [tmp_path / name for name in ("control", "limit", "shut")]
    for place in places:
        place.mkdir()
    assert crashed(places[0], "pass"), "the control leaves none either"
    assert crashed(places[1], "no_core_dumps()") == []
    assert crashed(places[2], "shut_memory()") == []


@pytest.mark.parametrize(("hard", "expected"), [(resource.RLIM_INFINITY, 1), (1 << 20, 1), (0, 0)])
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux hands crashes to programs; run it there")
def test_no_program_is_handed_a_crash_either(hard, expected):
    """Of a limit of 1 the kernel takes it that nothing is kept, core(5); one that was lower stays."""
    program = (
        "import resource; from ui.main import no_core_dumps\n"
        f"resource.setrlimit(resource.RLIMIT_CORE, ({hard}, {hard})); no_core_dumps()\n"
        "print(*resource.getrlimit(resource.RLIMIT_CORE))"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.split() == [str(expected)] * 2


@pytest.mark.skipif(not strace.works(), reason=strace.MISSING)
@pytest.mark.parametrize(("words", "is_shut"), [((), True), (("--rehearsal", Canaries().argument), False)])
def test_a_visitors_memory_is_shut_but_for_one_that_is_rehearsed(tmp_path, words, is_shut):
    trace = tmp_path / "trace"
    command = ["strace", "-f", strace.QUICK, "-qq", "-o", trace, "-e", "trace=prctl"]
    program = [sys.executable, "-m", "ui.main", "kiosk-visitor", "--portal", "https://portal.example", *words]
    with subprocess.Popen(
        [*command, *program], cwd=ROOT, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as visitor:  # fmt: skip
        assert b"ready" in visitor.stdout.readline()
        visitor.stdin.close()  # whoever hears no supervisor any more ends
        visitor.wait(60)
    assert (SHUT in trace.read_text()) is is_shut
