"""The `pfclient` command: reads its arguments, cleans the environment, and only then imports Qt."""

import argparse
import importlib
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.demo.camera import Camera
    from ui.demo.command import Shell

_PREFIXES = ("QT_", "QML", "QSG_", "PYTHON")
_ARENA_MAX = -8
"""Of mallopt(3): how many heaps there may be."""
_PR_SET_DUMPABLE = 4
"""Of prctl(2): whether others of the same user may look into a process, and whether the kernel keeps what it was."""
_ALLOWED = frozenset(
    {
        "QT_QPA_PLATFORM",
        "QT_SCALE_FACTOR",
        "QT_SCREEN_SCALE_FACTORS",
        "QT_FONT_DPI",
        "QT_IM_MODULE",
        "QT_IM_MODULES",
        "QT_ACCESSIBILITY",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON",
    }
)


def main(arguments: Sequence[str] | None = None, camera: "Callable[[Path], Camera] | None" = None) -> int:
    """Run the program.

    Args:
        arguments: Command line without the program's name; the process's own unless given.
        camera: Gives what takes the pictures of the demo's tour, for their folder; plain snapshots unless given.

    Returns:
        Exit status.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    command = words[0] if words else ""
    if command == "kiosk":
        return _kiosk(words[1:])
    if command == "kiosk-visitor":
        return _visitor(words[1:])
    if command == "show":
        from pfclient.__main__ import main as show  # noqa: PLC0415 - no screen, no Qt

        return show(words)
    asked = _PARSERS.get(command, start_parser)().parse_args(words[command in _PARSERS :])
    _keep_to_ourselves()
    if command == "self-test" and not _is_whole():
        return 1
    try:
        import_qt()
        from ui.shell import program  # noqa: PLC0415 - after the environment is clean
    except ImportError as missing:  # most likely a library of the system that Qt stands on
        from ui.shell import cannot_start  # noqa: PLC0415 - only where nothing can be started

        sys.stderr.write(cannot_start.for_library(missing) + "\n")
        return cannot_start.STATUS
    if command == "demo":
        return _demo(asked, camera)
    if command == "self-test":
        return _self_test(asked)
    return program.run(asked.link, portal=asked.portal, profile=asked.profile, speak=asked.language)


def _kiosk(words: Sequence[str]) -> int:
    """Supervise a waiting-room screen; no Qt in this process, which holds the kiosk's key."""
    asked = kiosk_parser().parse_args(words)
    _keep_to_ourselves()
    if asked.tour:
        return _kiosk_tour(asked.tour)
    if asked.self_test:
        from ui.demo.kiosk_self_test import run as rehearse  # noqa: PLC0415 - after the environment is clean

        return rehearse(asked.key, asked.visits)
    if asked.key is None:
        kiosk_parser().error("the following arguments are required: --key")
    from ui.shell.kiosk_screen import run  # noqa: PLC0415 - after the environment is clean

    return run(asked.portal, asked.key)


def _kiosk_tour(folder: Path) -> int:
    import_qt()
    from ui.demo.kiosk_tour import Screen, run  # noqa: PLC0415 - after the environment is clean
    from ui.shell import kiosk_booth as kiosk  # noqa: PLC0415 - after the environment is clean
    from ui.viewmodels.start import unhandled  # noqa: PLC0415 - after the environment is clean

    return run(folder, Screen(kiosk.application, kiosk.choose, kiosk.Booth, unhandled))


def _visitor(words: Sequence[str]) -> int:
    """Be the process of one visitor at a kiosk; only its supervisor starts one."""
    asked = visitor_parser().parse_args(words)
    _keep_to_ourselves()
    if not asked.rehearsal:  # one that is rehearsed looks through its own memory, as its user
        shut_memory()
    # No input method: a keyboard of the system's would learn what visitors type.
    os.environ.pop("QT_IM_MODULES", None)
    os.environ["QT_IM_MODULE"] = "none"
    import_qt()
    from ui.shell.kiosk_visitor import run  # noqa: PLC0415 - after the environment is clean

    return run(asked.portal, asked.rehearsal)


def _demo(asked: argparse.Namespace, camera: "Callable[[Path], Camera] | None") -> int:
    from ui.demo.camera import Snapshots  # noqa: PLC0415 - after the environment is clean
    from ui.demo.command import run  # noqa: PLC0415 - after the environment is clean

    tour = (camera or Snapshots)(asked.tour) if asked.tour is not None else None
    return run(tour, asked.profile, asked.language, demo_shell())


def _is_whole() -> bool:
    """Before Qt is imported, which may be what is missing; of a program that is not whole nothing else is tried."""
    from ui.base import program_files  # noqa: PLC0415 - nothing else needs it

    told = program_files.complaint()
    if told:
        print(f"  FAILED  Program files: {told}\nFailed: Program files.", flush=True)
    return not told


def _self_test(asked: argparse.Namespace) -> int:
    from pfclient import self_test as core  # noqa: PLC0415 - nothing else needs it
    from ui.demo import self_test  # noqa: PLC0415 - after the environment is clean
    from ui.demo.journey import Invited  # noqa: PLC0415 - after the environment is clean

    def watch(profile: Path, expected: bool) -> core.Kept:
        return core.Kept(profile, expected=expected)

    invited = Invited(asked.invitation, asked.pin, asked.birth_date) if asked.portal else None
    return self_test.run(demo_shell(), self_test.CoreChecks(core.findings, watch), asked.portal, invited)


def demo_shell() -> "Shell":
    """Give the real app to the demo, which does not know how it is put together."""
    from ui.demo.command import Shell  # noqa: PLC0415 - after the environment is clean
    from ui.shell import appearance, program  # noqa: PLC0415 - after the environment is clean
    from ui.viewmodels.start import unhandled  # noqa: PLC0415 - after the environment is clean

    return Shell(
        application=program.application,
        begin=appearance.begin,
        opened=program.opened,
        forget=program.forget,
        home=program.usual_home,
        register=program.register_links,
        reporter=unhandled,
    )


def start_parser() -> argparse.ArgumentParser:
    """Give the arguments of an ordinary start."""
    parser = argparse.ArgumentParser(
        prog="pfclient",
        description="Family Chart: your family’s medical records.",
        epilog="Also: pfclient demo (try it with an invented family), pfclient self-test (does it work here?), "
        "pfclient kiosk (a waiting-room screen), "
        "pfclient show FILE (a FHIR file as text).",
    )
    parser.add_argument("link", nargs="?", default="", metavar="LINK", help="an invitation’s link, from the e-mail")
    parser.add_argument("--portal", metavar="URL", default="", help="address of your clinic’s portal")
    parser.add_argument("--profile", type=Path, metavar="DIR", default=None, help="where settings are kept")
    _add_language(parser)
    return parser


def kiosk_parser() -> argparse.ArgumentParser:
    """Give the arguments of a waiting-room screen."""
    parser = argparse.ArgumentParser(
        prog="pfclient kiosk", description="A waiting-room screen: visitors check in, and leave nothing behind."
    )
    parser.add_argument("--portal", metavar="URL", default="", help="the portal’s address, as the key file has it")
    parser.add_argument("--key", type=Path, metavar="FILE", help="what “portal kiosk add” printed")
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument("--tour", type=Path, metavar="DIR", help="pictures of every screen, in DIR")
    instead.add_argument("--self-test", action="store_true", help="does anything stay of a visitor here? a certificate")
    parser.add_argument("--visits", type=int, metavar="N", default=0, help="of the self-test (one a way to end)")
    return parser


def visitor_parser() -> argparse.ArgumentParser:
    """Give the arguments of a visitor's process (`pfclient.kiosk.command.visitor_command`)."""
    parser = argparse.ArgumentParser(prog="pfclient kiosk-visitor")
    parser.add_argument("--portal", metavar="URL", required=True, help="address of the portal")
    parser.add_argument("--rehearsal", metavar="MARK", default="", help="only “pfclient kiosk --self-test” says this")
    return parser


def demo_parser() -> argparse.ArgumentParser:
    """Give the arguments of the demo."""
    parser = argparse.ArgumentParser(
        prog="pfclient demo", description="Try Family Chart with an invented family; nothing leaves this computer."
    )
    parser.add_argument("--tour", type=Path, metavar="DIR", default=None, help="do it all unattended; pictures in DIR")
    parser.add_argument("--profile", type=Path, metavar="DIR", default=None, help="where the demo keeps its files")
    _add_language(parser)
    return parser


def self_test_parser() -> argparse.ArgumentParser:
    """Give the arguments of the self-test."""
    from ui.self_test_arguments import parser  # noqa: PLC0415 - nothing else needs it

    return parser()


def _add_language(parser: argparse.ArgumentParser) -> None:
    told = "words in English or Spanish, whatever was chosen; pseudo is for developers: twice as long, right to left"
    parser.add_argument("--language", choices=("en", "es", "pseudo"), default="", help=told)


def unwanted(names: Iterable[str]) -> list[str]:
    """Give the environment variables that could make Qt or Python load somebody else's code."""
    return [name for name in names if name.upper().startswith(_PREFIXES) and name.upper() not in _ALLOWED]


def scrub() -> None:
    """Take those variables out of this process's environment, and so out of its children's."""
    for name in unwanted(list(os.environ)):
        del os.environ[name]


def _keep_to_ourselves() -> None:
    """Before anything else: nobody else's code in here, nothing of us in crash files or for other users to read."""
    scrub()
    no_core_dumps()
    one_heap()
    os.umask(0o077)


def import_qt() -> None:
    """Import Qt, with a clean environment, and put off what the first page is shown without."""
    from ui import later, own_bytecode, qt_import  # noqa: PLC0415 - after the environment is clean

    own_bytecode.begin()
    qt_import.import_qt()
    later.put_off("asyncio")


def no_core_dumps() -> None:
    """Keep records out of crash files, and from programs that Linux hands a crash to: 0 alone does not stop those."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not there on Windows

    hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
    # No file is a single byte long, and of 1 Linux takes it that nothing is to be kept in any way.
    most = 1 if hard and sys.platform == "linux" else 0
    resource.setrlimit(resource.RLIMIT_CORE, (most, most))


def shut_memory() -> None:
    """Let nobody of the same user read this process's memory, the next visitor's process least of all."""
    if sys.platform == "linux":
        _call("prctl", _PR_SET_DUMPABLE, 0, 0, 0, 0)


_PARSERS = {"demo": demo_parser, "self-test": self_test_parser}


def one_heap() -> None:
    """Have all threads share a heap: what they freed is within reach when the lock falls (`pfclient.clearing`)."""
    if sys.platform != "linux":
        return
    with suppress(OSError):  # another C library than GNU's does not have the call
        _call("mallopt", _ARENA_MAX, 1)


def _call(name: str, *numbers: int) -> None:
    """Call a function of the C library."""
    # What stands behind ctypes, and a quarter of its import: this comes before the first page.
    library: Any = importlib.import_module("_ctypes")
    library.call_function(library.dlsym(library.dlopen(None, 0), name), numbers)


if __name__ == "__main__":
    sys.exit(main())
