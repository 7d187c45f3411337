"""`pfclient kiosk` as whoever sets it up sees it: warnings and refusals in words, then the supervisor."""

import sys
from pathlib import Path

from pfclient.errors import KioskError, KioskUnsafe, PortalError
from pfclient.kiosk.command import examine, key_for, supervise


def run(portal: str, key_file: Path) -> int:
    """Run the screen until staff close it.

    Args:
        portal: Address of the portal as told; must be the key's.
        key_file: What `portal kiosk add` printed.

    Returns:
        0 once staff closed it, 2 when it could not be started.
    """
    try:
        key = key_for(portal, key_file)
        for finding in examine(key_file):
            _say(_finding(finding.value))
        supervise(key)
    except KioskUnsafe as unsafe:
        for code in unsafe.findings:
            _say(_finding(code))
        return _refused(unsafe)
    except (KioskError, PortalError) as error:
        return _refused(error)
    return 0


def _finding(code: str) -> str:
    from ui.text.kiosk_findings import words  # noqa: PLC0415 - only where there is something to say

    return words(code)


def _refused(error: Exception) -> int:
    from ui.text.errors import words  # noqa: PLC0415 - only where there is something to say
    from ui.text.message import in_one  # noqa: PLC0415 - as above

    _say(in_one(words(error)))
    return 2


def _say(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")
