"""`pfclient self-test`: a report one can read and an exit status one can trust, from source and from the package."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.support import chart_bundle
from tests.support.desktop import ROOT, Desktop, require_desktop

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
    # The invitation is used up: the same again cannot get far, and the status says so.
    status, told, _ = self_test(FROM_SOURCE, desktop.environment | {"QT_QPA_PLATFORM": "offscreen"}, *words)
    assert status == 1
    assert "FAILED  Journey: It stopped:" in told


def test_half_an_invitation_is_refused_before_anything_begins():
    status, told, why = self_test(FROM_SOURCE, os.environ, "--portal", "http://127.0.0.1:1")
    assert (status, told) == (2, "")
    assert "--portal, --invitation, --pin and --birth-date go together" in why


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    """The packaged folder as `dev.py build` makes it, away from the source."""
    folder = tmp_path_factory.mktemp("package")
    words = [sys.executable, str(ROOT / "dev.py"), "build", "--into", str(folder)]
    subprocess.run(words, cwd=ROOT, check=True, timeout=PATIENCE, stdin=subprocess.DEVNULL, capture_output=True)
    for part in folder.parents[0], folder, *folder.rglob("*"):
        part.chmod(part.stat().st_mode | (0o055 if part.is_dir() else 0o044))
    return folder / "pfclient"


# Five minutes of building and two whole tours: `dev.py test --long`. One run alone is not split over two workers.
if os.environ.get("PFCLIENT_LONG"):

    @pytest.mark.timeout(2 * PATIENCE)
    @pytest.mark.xdist_group("package")
    def test_the_package_tests_itself_on_a_screen_with_a_keyring(package):
        require_desktop()
        with Desktop() as desktop:
            status, told, said = self_test([str(package / "pfclient")], desktop.environment, cwd=desktop.home)
        assert status == 0, told + said
        assert "(packaged," in told
        assert "What is kept: Records were kept in encrypted files" in told

    @pytest.mark.timeout(2 * PATIENCE)
    @pytest.mark.xdist_group("package")
    def test_the_package_tests_itself_without_screen_keyring_python_or_a_home_of_ours(package, tmp_path):
        tmp_path.chmod(0o777)
        as_nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []
        before = [shutil.which(word) or word for word in as_nobody]
        bare = {"PATH": "/nowhere", "HOME": str(tmp_path), "LANG": "C.UTF-8", "TMPDIR": "/tmp"}
        status, told, said = self_test([str(package / "pfclient")], bare, cwd="/", before=before)
        assert status == 0, told + said
        assert "What is kept: Nothing was kept without a keyring" in told

    @pytest.mark.xdist_group("package")
    def test_the_package_is_small_and_holds_both_programs_with_their_licences(package):
        files = [path for path in package.rglob("*") if path.is_file()]
        assert sum(path.lstat().st_size for path in files) <= LARGEST
        assert {"pfclient", "pfclient-portal"} <= {path.name for path in package.iterdir()}
        notices = {path.parents[0].name.split("-")[0].lower() for path in files if "dist-info" in str(path)}
        assert {"pfclient", "pyside6_essentials", "httpx", "keyring", "starlette"} <= notices
