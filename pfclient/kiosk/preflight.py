"""Whether visitors may use this computer: what refuses, and what is only said (KIO-09)."""

from enum import StrEnum

from pfclient.values import dataclass


class Finding(StrEnum):
    """What can be unsafe; the words for it live in `ui/text`."""

    ROOT = "root"
    NO_SUPERVISOR = "no-supervisor"
    CLIPBOARD_MANAGER = "clipboard-manager"
    SWAP = "swap"
    HIBERNATION = "hibernation"
    SEVERAL_SCREENS = "several-screens"
    CORE_DUMPS = "core-dumps"
    TRACING = "tracing"
    OTHER_WINDOWS = "other-windows"
    KEY_WITH_VISITORS = "key-with-visitors"


REFUSES = frozenset({Finding.ROOT, Finding.NO_SUPERVISOR, Finding.CLIPBOARD_MANAGER})
"""With one of these no visitor is let near; everything else is a warning."""

CLIPBOARD_MANAGERS = frozenset(
    {
        "clipcat", "clipcatd", "clipit", "clipman", "cliphist", "copyq", "diodon", "gpaste-daemon", "greenclip",
        "klipper", "parcellite", "qlipper", "wl-clip-persist", "xfce4-clipman", "xclipboard", "autocutsel",
    }
)  # fmt: skip
"""Programs that keep what was copied, by the name of their process."""


@dataclass(frozen=True, slots=True)
class Host:
    """What is known of this computer; None where it cannot be told.

    Attributes:
        is_admin: Visitors would run as root or as an administrator.
        supervised: A supervisor started this process and holds the line to it.
        processes: Names of what runs here.
        swaps: Whether memory may be written to a disk that is not encrypted.
        hibernates: Whether the computer may write all its memory to disk.
        screens: Displays that are plugged in.
        keeps_core_dumps: Whether the system keeps crashed processes' memory.
        may_trace: Whether a process may read another one's memory.
        other_windows: Whether a desktop runs here on which other windows can open.
        key_readable: Whether the user visitors run as can read the kiosk's key file.
    """

    is_admin: bool = False
    supervised: bool = True
    processes: frozenset[str] = frozenset()
    swaps: bool | None = False
    hibernates: bool | None = False
    screens: int | None = 1
    keeps_core_dumps: bool | None = False
    may_trace: bool | None = False
    other_windows: bool | None = False
    key_readable: bool | None = False


def judged(host: Host) -> tuple[Finding, ...]:
    """Tell what is unsafe about a computer, in the order of `Finding`."""
    found = {
        Finding.ROOT: host.is_admin,
        Finding.NO_SUPERVISOR: not host.supervised,
        Finding.CLIPBOARD_MANAGER: bool(host.processes & CLIPBOARD_MANAGERS),
        Finding.SWAP: host.swaps,
        Finding.HIBERNATION: host.hibernates,
        Finding.SEVERAL_SCREENS: host.screens is not None and host.screens > 1,
        Finding.CORE_DUMPS: host.keeps_core_dumps,
        Finding.TRACING: host.may_trace,
        Finding.OTHER_WINDOWS: host.other_windows,
        Finding.KEY_WITH_VISITORS: host.key_readable,
    }
    return tuple(finding for finding, applies in found.items() if applies)


def refused(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Give those of the findings that keep visitors away."""
    return tuple(finding for finding in findings if finding in REFUSES)
