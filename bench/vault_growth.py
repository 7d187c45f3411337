"""One run of the vault in a process of its own: write so many resources, or read what was written; say what it took."""

import gc
import json
import sys
import time
from pathlib import Path

from bench.charts import chart
from bench.vault_files import MARIA, OpenVault, stored


def main() -> None:
    """Print seconds of processor time, and MiB of memory beyond what the process had before."""
    place, size, act = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    resources = stored(chart(size)) if act == "write" else []
    gc.disable()  # the app collects at moments of its own (docs/decisions/0005)
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # the most used is counted from here
    before = _kilobytes("VmRSS")
    began = time.process_time()
    with OpenVault(place, again=act == "read") as vault:
        if resources:
            vault.fill(MARIA, resources)
        else:
            vault.read(MARIA)
    took = time.process_time() - began
    print(json.dumps({"time": took, "memory": (_kilobytes("VmHWM") - before) / 1024}))


def _kilobytes(name: str) -> int:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:"))


if __name__ == "__main__":
    main()
