"""Programs under strace: which system calls they make, and what happens when one of them fails or is the last."""

import os
import re
import shutil
import subprocess
import sys
from collections import Counter

MISSING = "strace cannot trace here; to run these as root: apt-get install -y strace"
WRITING = ("pwrite64", "write", "ftruncate", "unlink", "rename", "fsync", "fdatasync", "openat")


def works():
    """Whether a program can be traced here."""
    if shutil.which("strace") is None:
        return False
    return subprocess.run(["strace", "-qq", "-o", os.devnull, "true"], check=False, capture_output=True).returncode == 0


# Stops a program at the calls that are asked for and at no other.
QUICK = "--seccomp-bpf"


def _run(options, module, arguments, *, measured=False):
    command = ["strace", "-f", "-qq", *options, sys.executable, "-m", module, *map(str, arguments)]
    # What measures coverage writes a database of its own, which must not be what fails.
    environment = {name: value for name, value in os.environ.items() if measured or not name.startswith("COV")}
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=100, env=environment)


def counted(trace, module, arguments, calls=WRITING):
    """How often the busiest thread makes each call: `inject` counts by thread and call."""
    done = _run([QUICK, "-o", trace, "-e", f"trace={','.join(calls)}"], module, arguments)
    assert done.returncode == 0, done.stderr
    lines = Counter(re.findall(r"^(\d+) +(\w+)\(", trace.read_text(), re.MULTILINE))
    threads = Counter()
    for (thread, call), times in lines.items():
        # A start opens many files, all in one thread; the thread that writes is another.
        if call not in ("openat", "write"):
            threads[thread] += times
    [(busiest, _)] = threads.most_common(1)
    return {call: lines[busiest, call] for call in calls if lines[busiest, call]}


def touched(trace, module, arguments, calls, paths):
    """How often the busiest thread makes each of these calls on one of these files."""
    done = _run([QUICK, "-o", trace, *_on(paths), "-e", f"trace={','.join(calls)}"], module, arguments)
    assert done.returncode == 0, done.stderr
    lines = Counter(re.findall(r"^(\d+) +(\w+)\(", trace.read_text(), re.MULTILINE))
    return {call: max((times for (_, made), times in lines.items() if made == call), default=0) for call in calls}


def _on(paths):
    return [word for path in paths for word in ("-P", str(path))]


def killed_at(call, number, module, arguments):
    """Run it and kill it as it makes the n-th of these calls; gives its exit status."""
    inject = f"inject={call}:signal=SIGKILL:when={number}"
    # Not `QUICK`: it lets an injected signal pass by.
    return _run(["-o", os.devnull, "-e", f"trace={call}", "-e", inject], module, arguments).returncode


def failing(calls, error, when, module, arguments, *, paths=()):
    """Run it while calls fail, those on some files where paths are given."""
    names = ",".join(calls)
    inject = f"inject={names}:error={error}:when={when}"
    options = [QUICK, "-o", os.devnull, *_on(paths), "-e", f"trace={names}", "-e", inject]
    return _run(options, module, arguments, measured=bool(paths))
