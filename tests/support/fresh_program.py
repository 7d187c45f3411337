"""A program of its own with our source, and bytecode of its own: what happens at a start cannot be seen in this one."""

import json
import os
import subprocess
import sys
from pathlib import Path


def told(program, cache):
    """Run it; what it printed, as JSON.

    Args:
        program: Its source. It may say nothing else, nor anything on standard error.
        cache: Directory for bytecode.
    """
    kept = {key: os.environ[key] for key in ("PATH", "LD_LIBRARY_PATH") if key in os.environ}
    environment = {**kept, "PYTHONPATH": str(Path.cwd()), "PYTHONPYCACHEPREFIX": str(cache)}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, check=True)
    assert not done.stderr, done.stderr
    return json.loads(done.stdout)
