"""Programs with mounts of their own: a small disk that fills, a directory that cannot be written. No root is needed."""

import subprocess
import sys

from tests.support.desktop import ROOT

MISSING = "this computer lets nobody mount; to run these: sysctl -w kernel.unprivileged_userns_clone=1, or run as root"
_WAYS = (["unshare", "-m"], ["unshare", "-Urm"])


def way():
    """How a program gets mounts of its own here; empty where it gets none."""
    for words in _WAYS:
        try:
            if subprocess.run([*words, "true"], check=False, capture_output=True).returncode == 0:
                return words
        except FileNotFoundError:
            return []
    return []


def run(first, module, arguments):
    """Run a program of the tests after a mount, as shell words in which "$1", "$2" … are its arguments."""
    script = f'{first} && exec "{sys.executable}" -m {module} "$@"'
    command = [*way(), "sh", "-c", script, "sh", *map(str, arguments)]
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=100, cwd=ROOT)
