"""`pfclient self-test`: a report one can read and an exit status one can trust, from source and from the package."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.support import chart_bundle
from tests.support.desktop import ROOT, Desktop, require_desktop
from ui.main import self_test_parser

FROM_SOURCE = [sys.executable, "-m", "ui.main"]
YEAR, MONTH, DAY = chart_bundle.BIRTH_DATE.split("-")
LARGEST = 160e6
PATIENCE = 600


def self_test(command, environment, *words, cwd=ROOT, before=()):
    done = subprocess.run(
        [*before, *command, "self-test", *words],
        cwd=cwd,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def invited(clinic, directory):
    path = chart_bundle.write(directory / "chart.json", chart_bundle.resources())
    told = clinic.invite(clinic.admit(path, labs=False), email="nora.reader@example.com")
    proof = ["--pin", told["pin"], "--birth-date", f"{MONTH}/{DAY}/{YEAR}"]
    return ["--portal", clinic.url, "--invitation", told["deep_link"], *proof]


@pytest.mark.timeout(180)
def test_at_a_given_portal_it_registers_reads_and_signs_out_with_the_keyring(desktop, clinic, tmp_path):
    words = invited(clinic, tmp_path)
    status, told, _ = self_test(FROM_SOURCE, desktop.environment, *words)
    assert status == 0, told
    assert "ok      Keyring: A secret was written, read and deleted." in told
    assert "ok      Journey: Registered, read every section and signed out" in told
    assert "ok      What is kept: Records were kept in encrypted files" in told


def test_half_an_invitation_is_refused_before_anything_begins():
    status, told, why = self_test(FROM_SOURCE, os.environ, "--portal", "http://127.0.0.1:1")
    assert (status, told) == (2, "")
    assert "--portal, --invitation, --pin and --birth-date go together" in why


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"--birth-date": "1985-02-11"}, "1985-02-11 is not a date written as 12/31/1980"),
        ({"--birth-date": "02/30/1985"}, "02/30/1985 is not a date written as 12/31/1980"),
        ({"--portal": "one, two"}, "--portal is not the address of a portal, such as https://portal.example.org"),
        ({"--invitation": "BCDF-GHJK"}, "--invitation is not the link of an invitation"),
        ({"--portal": "https://another.example"}, "leads to https://portal.example, not to --portal https://another"),
    ],
)
def test_what_cannot_be_right_is_told_before_anything_begins(capsys, changed, told):
    link = "https://portal.example/register#token=Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6"
    right = {"--portal": "portal.example/", "--invitation": link, "--pin": "12345678", "--birth-date": "02/11/1985"}
    assert self_test_parser().parse_args([part for each in right.items() for part in each]).invitation == link
    with pytest.raises(SystemExit) as ended:
        self_test_parser().parse_args([part for each in (right | changed).items() for part in each])
    assert (ended.value.code, told in capsys.readouterr().err) == (2, True)


@pytest.fixture
def open_folder():
    """For everybody to read: pytest's own is closed to others, by every run of it that begins meanwhile."""
    with tempfile.TemporaryDirectory(prefix="pfclient-package-") as folder:
        yield Path(folder)


# Minutes of building and two whole tours: `dev.py test --long`.
if os.environ.get("PFCLIENT_LONG"):

    @pytest.mark.timeout(180)
    def test_a_journey_that_leads_nowhere_fails(desktop, clinic, tmp_path):
        words = invited(clinic, tmp_path)
        wrong = [*words[:-3], "00000000", *words[-2:]]  # the PIN
        status, told, _ = self_test(FROM_SOURCE, desktop.environment | {"QT_QPA_PLATFORM": "offscreen"}, *wrong)
        assert status == 1
        assert "FAILED  Journey: It stopped:" in told

    @pytest.mark.timeout(4 * PATIENCE)
    def test_the_package_is_small_whole_and_tests_itself_anywhere(open_folder):
        require_desktop()
        package = packaged(open_folder)
        assert_small_and_whole(package)
        assert_damage_is_told(package)
        program = [str(package / "pfclient")]
        with Desktop() as desktop:
            status, told, said = self_test(program, desktop.environment, cwd=desktop.home)
        assert status == 0, told + said
        assert "(packaged," in told
        assert "What is kept: Records were kept in encrypted files" in told
        # Without screen, keyring, Python or a home of ours, and as somebody else.
        as_nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []
        before = [shutil.which(word) or word for word in as_nobody]
        home = open_folder / "home"
        home.mkdir()
        home.chmod(0o777)
        bare = {"PATH": "/nowhere", "HOME": str(home), "LANG": "C.UTF-8", "TMPDIR": "/tmp"}
        status, told, said = self_test(program, bare, cwd="/", before=before)
        assert status == 0, told + said
        assert "What is kept: Nothing was kept without a keyring" in told


def packaged(folder):
    """The packaged folder as `dev.py build` makes it, away from the source, where everybody may read it."""
    words = [sys.executable, str(ROOT / "dev.py"), "build", "--into", str(folder)]
    subprocess.run(words, cwd=ROOT, check=True, timeout=PATIENCE, stdin=subprocess.DEVNULL, capture_output=True)
    for part in (folder, *folder.rglob("*")):
        part.chmod(part.stat().st_mode | (0o055 if part.is_dir() else 0o044))
    return folder / "pfclient"


def assert_small_and_whole(package):
    files = [path for path in package.rglob("*") if path.is_file()]
    assert sum(path.lstat().st_size for path in files) <= LARGEST
    assert {"pfclient", "pfclient-portal"} <= {path.name for path in package.iterdir()}
    held = package / "_internal"
    told = {path.name.split("-")[0] for path in held.glob("*.dist-info") if any(path.rglob("*LICENSE*"))}
    untold = {path.name.split("-")[0] for path in held.glob("*.dist-info")} - told
    assert {"pfclient", "httpx", "keyring", "starlette"} <= told
    # What is under the GNU licenses brings no text of them along.
    assert untold == {"pyside6_essentials", "shiboken6"}
    notices = {path.relative_to(held / "licenses").as_posix() for path in (held / "licenses").rglob("*.txt")}
    assert {"LGPL-3.0.txt", "GPL-3.0.txt", "Python/LICENSE.txt"} <= notices


def assert_damage_is_told(package):
    """Of a program that is not whole nothing is drawn: an icon that is not there ends in a crash."""
    program, resources = [str(package / "pfclient")], package / "_internal" / "resources"
    for lost in (resources / "icons" / "arrow-down.svg", resources / "tokens.json", package / "pfclient-portal"):
        kept = lost.rename(package.parent / lost.name)
        status, told, said = self_test(program, os.environ)
        kept.rename(lost)
        assert (status, said, told.count("\n")) == (1, "", 2), told + said
        assert "FAILED  Program files: Not all files of the program are there" in told
        assert f"{lost.name}. Copy or download its folder again." in told
