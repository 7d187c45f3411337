#!/usr/bin/env python3
"""The one door for people: set up, demo, test, screens. Standard library only.

python3 dev.py demo            the portal, the demo family and the app
python3 dev.py demo --tour DIR the whole journey unattended, a picture of every screen (no display needed)
python3 dev.py test            every check and every test
python3 dev.py screens DIR     pictures of every screen in every theme, language and text size, and their faults
                               (--theme, --language, --size, --only NAME, --part tour|seldom)
python3 dev.py bench           every figure of the speed table with its floor and its bar (--json, --only NAME)
python3 dev.py build           a folder with both programs that needs no Python: dist/pfclient
python3 dev.py i18n            collect every text of the screens, and compile the translations
python3 dev.py setup           only the set-up the others do by themselves
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import time
import venv
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
REQUIREMENTS = ROOT / "requirements.txt"
STAMP = VENV / "installed.sha256"

SUBSETS = {
    "theme": "only light, dark or contrast",
    "language": "only en, es or pseudo (twice as long, right to left; not among the usual ones)",
    "size": "only 100, 150 or 200 percent",
    "ratio": "2 for pictures as on a screen of twice the density, in folders of their own",
    "only": "only screens of this name; * stands for anything",
    "part": "only the demo's tour, or only the screens it does not come by: seldom",
}
QT_PACKAGES = (
    "libgl1", "libegl1", "libglib2.0-0", "libdbus-1-3", "libxkbcommon0", "libfontconfig1", "libxcb-cursor0",
    "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0", "libxkbcommon-x11-0", "fonts-inter",
)  # fmt: skip
JOURNEY_PACKAGES = (
    "xvfb", "xauth", "dbus", "gnome-keyring", "strace", "postgresql", "openssl",
    "at-spi2-core", "xdotool", "poppler-utils", "libfaketime", "openbox", "libcups2",
)  # fmt: skip


BUILD_PACKAGES = ("binutils",)


def main() -> int:
    """Run one command; every command sets up what it needs first."""
    arguments = _arguments()
    if sys.version_info < (3, 11):  # noqa: UP036 - dev.py is started with whatever python3 the machine has
        print("Family Chart needs Python 3.11 or newer; this is", sys.version.split()[0])
        return 2
    try:
        return int(arguments.run(arguments))
    except subprocess.CalledProcessError as failed:
        print(f"\nStopped: {_shown(failed.cmd)} ended with {failed.returncode}.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py", description="Family Chart: set up, demo, test, screens.")
    commands = parser.add_subparsers(dest="command", required=True)
    setup = commands.add_parser("setup", help="make .venv and install the locked requirements")
    setup.set_defaults(run=lambda _: set_up(QT_PACKAGES))
    demo = commands.add_parser("demo", help="start the portal with a demo family, and the app")
    demo.add_argument("--tour", metavar="DIR", help="walk the whole journey unattended; save a picture of every screen")
    demo.set_defaults(run=run_demo)
    screens = commands.add_parser("screens", help="pictures of every screen in every look, and what is wrong with them")
    screens.add_argument("folder", metavar="DIR")
    for name, told in SUBSETS.items():
        screens.add_argument(f"--{name}", action="append", default=[], help=f"{told}; may be repeated")
    screens.set_defaults(run=run_screens)
    bench = commands.add_parser("bench", help="measure every figure of the speed table against its floor and its bar")
    bench.add_argument("--json", action="store_true", help="print one JSON document")
    bench.add_argument("--only", metavar="NAME", default="", help="only rows whose name starts so")
    bench.set_defaults(run=run_bench)
    build = commands.add_parser("build", help="make a folder with both programs that needs no Python: dist/pfclient")
    build.add_argument("--into", metavar="DIR", default=str(ROOT / "dist"), help="where the folder is made")
    build.set_defaults(run=run_build)
    i18n = commands.add_parser("i18n", help="collect every text of the screens, and compile the translations")
    i18n.set_defaults(run=run_i18n)
    test = commands.add_parser("test", help="run every check and every test")
    test.add_argument("--long", action="store_true", help="the whole figures instead of samples")
    test.add_argument(
        "--fast", action="store_true", help="leave out the journeys (whole programs under a virtual screen)"
    )
    test.add_argument("rest", nargs=argparse.REMAINDER, help="handed to pytest")
    test.set_defaults(run=run_tests)
    return parser.parse_args()


def set_up(packages: tuple[str, ...]) -> int:
    """Make `.venv`, install what is locked, install or name the system packages that are missing, both at once."""
    with ThreadPoolExecutor(1) as beside:
        system = beside.submit(_system_packages, packages)
        _python_packages()
    system.result()
    return 0


def _python_packages() -> None:
    wanted = hashlib.sha256(REQUIREMENTS.read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if STAMP.exists() and STAMP.read_text() == wanted and PYTHON.exists():
        return
    print("Setting up .venv (once; a few minutes on a slow connection) …", file=sys.stderr, flush=True)
    if not PYTHON.exists():
        venv.create(VENV, with_pip=True, symlinks=os.name != "nt")
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "-qq", "install"]
    # The lock is whole. Left to resolve, pip takes a newer release for a package named with an extra, and refuses it.
    _run([*pip, "--no-deps", "--require-hashes", "--only-binary", ":all:", "-r", str(REQUIREMENTS)])
    _run([*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)])
    STAMP.write_text(wanted)


def run_demo(arguments: argparse.Namespace) -> int:
    """Start the demo: the embedded portal, the demo family, the app."""
    set_up(QT_PACKAGES)
    command = [str(PYTHON), "-m", "ui.main", "demo"]
    if arguments.tour:
        command += ["--tour", str(Path(arguments.tour).absolute())]
    if os.name == "posix":  # whoever stops this process stops the demo, which ends its portal
        os.chdir(ROOT)
        os.execv(command[0], command)  # noqa: S606 - no shell is wanted, and no process more
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def run_screens(arguments: argparse.Namespace) -> int:
    """Take the pictures; exit 1 when a screen has a fault."""
    set_up(QT_PACKAGES)
    command = [str(PYTHON), "-m", "tests.support.screens", str(Path(arguments.folder).absolute())]
    command += [word for name in SUBSETS for one in getattr(arguments, name) for word in (f"--{name}", one)]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def run_bench(arguments: argparse.Namespace) -> int:
    """Measure; exit 1 when a bar is missed."""
    set_up(QT_PACKAGES + JOURNEY_PACKAGES)
    command = [str(PYTHON), "-m", "bench", *(["--json"] if arguments.json else [])]
    command += ["--only", arguments.only] if arguments.only else []
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def run_build(arguments: argparse.Namespace) -> int:
    """Package the program for this kind of computer, and say how large it became."""
    set_up(QT_PACKAGES + BUILD_PACKAGES)
    into = Path(arguments.into).absolute()
    tools = [str(PYTHON), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    _run([*tools, "--distpath", str(into), "--workpath", str(ROOT / "build"), "build.spec"])
    folder = into / "pfclient"
    size = sum(file.lstat().st_size for file in folder.rglob("*") if file.is_file())
    print(f"{folder}: {size / 1e6:.0f} MB")
    return 0


def run_i18n(_: argparse.Namespace) -> int:
    """Bring the translations up to date; exit 1 while a text has none."""
    set_up(QT_PACKAGES)
    return subprocess.run([str(PYTHON), "-m", "tests.support.i18n"], cwd=ROOT, check=False).returncode


def run_tests(arguments: argparse.Namespace) -> int:
    """Every check, then every test; the first failure of a check does not hide the others.

    The types are checked beside the first tests: that takes half a minute of one processor.
    """
    set_up(QT_PACKAGES + JOURNEY_PACKAGES)
    began = time.monotonic()
    checks = (
        [str(BIN / "ruff"), "check", "."],
        [str(BIN / "ruff"), "format", "--check", "."],
        [str(BIN / "lint-imports")],
    )
    types = [str(PYTHON), "-m", "mypy"]
    with subprocess.Popen(types, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as typed:
        failed = [command for command in checks if _call(command) != 0]
        tests = [str(PYTHON), "-m", "tests.support.run", *(["--long"] if arguments.long else [])]
        tests += (["--fast"] if arguments.fast else []) + arguments.rest
        code = _call(tests)
        print(f"$ {_shown(types)}\n{typed.communicate()[0]}", end="", flush=True)
    failed += [types] if typed.returncode else []
    for command in failed:
        print(f"FAILED: {_shown(command)}", file=sys.stderr)
    print(f"dev.py test: {time.monotonic() - began:.0f} s")
    return 1 if failed else code


def _system_packages(packages: tuple[str, ...]) -> None:
    if not (shutil.which("apt-get") and shutil.which("dpkg-query")):
        return
    missing = [name for name in packages if not _is_installed(name)]
    if not missing:
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if os.geteuid() != 0:
        words = "Some system packages are missing; what needs them is left out. To add them:\n  sudo "
        print(words + " ".join(install), file=sys.stderr)
        return
    print("Installing system packages:", " ".join(missing), file=sys.stderr, flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-qq"], [*install, "-qq"]):
        if subprocess.run(command, check=False, env=environment, stdout=subprocess.DEVNULL).returncode != 0:
            print(f"  {_shown(command)} did not work; going on without.", file=sys.stderr)


def _is_installed(name: str) -> bool:
    # libglib2.0-0 is called libglib2.0-0t64 since Debian 13 and Ubuntu 24.04.
    for candidate in (name, f"{name}t64"):
        query = ["dpkg-query", "-W", "-f", "${Status}", candidate]
        if "ok installed" in subprocess.run(query, check=False, capture_output=True, text=True).stdout:
            return True
    return False


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, cwd=ROOT)


def _call(command: list[str]) -> int:
    print("$", _shown(command), flush=True)
    return subprocess.run(command, check=False, cwd=ROOT).returncode


def _shown(command: list[str]) -> str:
    return " ".join(part.replace(f"{ROOT}{os.sep}", "") for part in command)


if __name__ == "__main__":
    sys.exit(main())
