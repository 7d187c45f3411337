"""`python -m tests.support.kiosk_screen KEY`: a kiosk's real supervisor and its real visitors, also as root.

What `pfclient kiosk` does besides is to look at the computer first, and to refuse to let visitors near as root.
"""

import sys
from pathlib import Path

from pfclient.kiosk.command import key_for, supervise

if __name__ == "__main__":
    supervise(key_for("", Path(sys.argv[1])))
