"""`python -m tests.support.touching FILE`: writes a file, so that whoever looks for writes can be seen to see one."""

import sys
from pathlib import Path

if __name__ == "__main__":
    Path(sys.argv[1]).write_text("x")
